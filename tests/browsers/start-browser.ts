import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from './find-browser.ts';

export type BrowserOptions = {
  readonly browser: BrowserName;
  /** Default true. */
  readonly headless?: boolean;
  /** What `prefers-color-scheme` says in Firefox; in Chromium it is emulated page by page. */
  readonly colorScheme?: 'light' | 'dark';
  /** Are pages shown in the colours of the system? In Chromium it is emulated page by page. */
  readonly forcedColors?: boolean;
  /** Language asked for, as a BCP 47 tag; the browser's own words stay in a language that is installed. */
  readonly lang?: string;
};

const VIEWPORT = { width: 1280, height: 900 };

/** Starts an installed browser with a fresh profile, quiet and without its first-run pages. */
export function startBrowser(options: BrowserOptions): Promise<Browser> {
  return options.browser === 'chromium' ? startChromium(options) : startFirefox(options);
}

function startChromium({ headless = true, lang }: BrowserOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    headless,
    pipe: true, // extensions can be loaded over a pipe only
    enableExtensions: true, // they are installed when it runs, as in Firefox
    defaultViewport: headless ? VIEWPORT : null,
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root cannot have one
      ...(lang ? [`--lang=${lang}`, `--accept-lang=${lang}`] : []),
    ],
  });
}

function startFirefox({ headless = true, lang, colorScheme, forcedColors = false }: BrowserOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    args: ['--remote-allow-system-access'], // extension pages and the background's state are privileged
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false, // granted at the click, without the browser's own question
      ...(lang ? { 'intl.accept_languages': lang, 'intl.locale.requested': lang } : {}),
      ...(forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
      ...(colorScheme ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 } : {}),
    },
  });
}

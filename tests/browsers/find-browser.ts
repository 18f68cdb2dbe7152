import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser that the extension is tested in. */
export type BrowserName = 'chromium' | 'firefox';

export const BROWSER_NAMES: readonly BrowserName[] = ['chromium', 'firefox'];

type Places = {
  /** Environment variable that overrides everything. */
  readonly variable: string;
  /** Names to look for on the PATH. */
  readonly commands: readonly string[];
  /** Absolute paths on macOS and Windows. */
  readonly paths: readonly string[];
  /** Names of the folders that `@puppeteer/browsers` installs to. */
  readonly caches: readonly string[];
  /** The program inside such a folder, whatever its version. */
  readonly program: RegExp;
};

// Chrome itself comes last: branded builds have ignored --load-extension since version 137.
const PLACES: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    caches: ['chromium', 'chrome'],
    program: /[\\/](chrome|chrome\.exe|Chromium|Google Chrome for Testing)$/,
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    caches: ['firefox'],
    program: /[\\/]firefox(\.exe)?$/,
  },
};

/** Where `install-browsers.ts` puts what it downloads; Puppeteer's own cache. */
export const BROWSER_CACHE = process.env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');

/** The path of an installed browser, or null if there is none. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, commands, paths } = PLACES[name];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    process.env[variable],
    ...commands.flatMap((command) => onPath.map((folder) => join(folder, command))),
    ...paths,
    findInCache(name),
  ];
  return candidates.find((path): path is string => !!path && existsSync(path)) ?? null;
}

/** The path of an installed browser; throws with what to do if there is none. */
export function requireBrowser(name: BrowserName): string {
  const path = findBrowser(name);
  if (path) return path;
  throw new Error(`browsers: no ${name} found; run "npm run browsers" or set ${PLACES[name].variable}`);
}

function findInCache(name: BrowserName): string | null {
  const { caches, program } = PLACES[name];
  for (const folder of caches.map((cache) => join(BROWSER_CACHE, cache)).filter((path) => existsSync(path))) {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
      (entry) => entry.isFile() && program.test(join(entry.parentPath, entry.name)),
    );
    if (found) return join(found.parentPath, found.name);
  }
  return null;
}

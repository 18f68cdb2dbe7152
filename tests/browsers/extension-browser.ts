import type { Browser, Page } from 'puppeteer-core';
import { controlChromium } from './chromium.ts';
import type { BrowserName } from './find-browser.ts';
import { controlFirefox } from './firefox.ts';
import { type BrowserOptions, startBrowser } from './start-browser.ts';
import { waitUntil } from './wait-until.ts';

/** What only a browser's own protocol can do; one implementation each. */
export interface ExtensionControl {
  /** Scheme and host of the extension's pages. */
  readonly origin: string;
  openExtensionPage(page: Page, path: string): Promise<void>;
  /** Stops the background as the browser does when it is idle; resolves when it is gone. */
  killBackground(): Promise<void>;
  /** Is the background running now? */
  isBackgroundRunning(): Promise<boolean>;
  /**
   * Calls a function, given as source, with the open card's shadow root as `this`. The root is closed: page scripts
   * have no way to it. Returns what the function returns, or null while no card is open.
   */
  callOnCard(page: Page, source: string): Promise<string | null>;
}

/** A running browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** The origin of the extension's own pages. */
  readonly origin: string;
  /** Opens a tab and loads an address in it. */
  newPage(url: string): Promise<Page>;
  /** Opens a page of the extension (`popup.html`, `library.html#…`) in a tab in front. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the popup behind the tab of `page`, so that it takes that page for the active one as the real popup does. */
  openPopupFor(page: Page): Promise<Page>;
  /** Opens the page of the side panel in the same way. */
  openPanelFor(page: Page): Promise<Page>;
  /** Waits for a tab that the extension itself opens at an address of its own that starts with `path`. */
  waitForExtensionPage(path: string): Promise<Page>;
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** The words in the open hover card as they are laid out; null while none is open, or it is waiting or fading in. */
  readCard(page: Page): Promise<string | null>;
  /**
   * Runs a self-contained function on the shadow root of the open hover card, with arguments and a result that JSON can
   * carry. Null while no card is open.
   */
  inCard<Arguments extends readonly unknown[], Result>(
    page: Page,
    look: (root: ShadowRoot, ...parameters: Arguments) => Result,
    ...parameters: Arguments
  ): Promise<Result | null>;
  /** Resolves when the user has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser and installs the extension in it. */
export async function launch(options: BrowserOptions & { readonly extensionDir: string }): Promise<ExtensionBrowser> {
  const browser = await startBrowser(options);
  try {
    const control =
      options.browser === 'chromium'
        ? await controlChromium(browser)
        : await controlFirefox(browser, options.extensionDir);
    return withControl(browser, control, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function withControl(browser: Browser, control: ExtensionControl, options: BrowserOptions): ExtensionBrowser {
  const openTab = async (): Promise<Page> => {
    const page = await browser.newPage();
    if (options.colorScheme && options.browser === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
    }
    return page;
  };
  const openBehind = async (active: Page, path: string): Promise<Page> => {
    const page = await openTab();
    await active.bringToFront();
    await control.openExtensionPage(page, path);
    return page;
  };
  const inCard: ExtensionBrowser['inCard'] = async (page, look, ...parameters) => {
    const call = `function () { return JSON.stringify((${look.toString()})(this, ...${JSON.stringify(parameters)}) ?? null) }`;
    const answer = await control.callOnCard(page, call);
    return answer === null ? null : JSON.parse(answer);
  };
  return {
    name: options.browser,
    origin: control.origin,
    async newPage(url) {
      const page = await openTab();
      await page.goto(url);
      return page;
    },
    async openExtensionPage(path) {
      const page = await openTab();
      await control.openExtensionPage(page, path);
      return page;
    },
    openPopupFor: (active) => openBehind(active, 'popup.html'),
    openPanelFor: (active) => openBehind(active, 'sidepanel.html'),
    killBackground: () => control.killBackground(),
    isBackgroundRunning: () => control.isBackgroundRunning(),
    waitForExtensionPage: (path) =>
      waitUntil(`a tab with ${path}`, async () => {
        for (const page of await browser.pages()) {
          if ((await addressOf(page)).startsWith(`${control.origin}/${path}`)) return page;
        }
        return null;
      }),
    inCard,
    readCard: (page) =>
      inCard(page, (root) => {
        const isFading = root.getAnimations().length + root.host.getAnimations().length > 0;
        return isFading ? null : (root.querySelector<HTMLElement>('[role=dialog]:not(.loading)')?.innerText ?? null);
      }),
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

/** Asks the page itself: Puppeteer is not told when Firefox loads an extension's page. */
async function addressOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => location.href);
  } catch {
    return ''; // being closed, or on its way to another address
  }
}

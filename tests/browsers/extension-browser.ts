import type { Browser, Frame, Page } from 'puppeteer-core';
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
  /** Has words looked up in the address bar: Firefox types them behind our keyword, in Chromium only the event is raised. */
  enterInAddressBar(words: string): Promise<void>;
  /** Chooses an item of ours in the context menu over a selection in the tab in front: raises the event in both browsers. */
  chooseInMenu(item: string, selected: string): Promise<void>;
}

/** A running browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** The origin of the extension's own pages. */
  readonly origin: string;
  /** Opens a tab and loads an address in it. */
  newPage(url: string): Promise<Page>;
  /** Waits for a tab that shows an address which starts so. */
  findPage(url: string): Promise<Page>;
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
  enterInAddressBar(words: string): Promise<void>;
  chooseInMenu(item: string, selected: string): Promise<void>;
  /** The words in the open hover card as they are laid out; null while none is open, or it is waiting. */
  readCard(page: Page): Promise<string | null>;
  /** Where the open hover card stands, in CSS pixels of the page's view; null while none is open. */
  cardBox(page: Page): Promise<Box | null>;
  /**
   * The frame in which the open hover card is drawn: a sandboxed document in a closed shadow root, which page scripts
   * have no way to. Null while no card is open, and in Firefox on the extension's own pages, of whose frames it tells nothing.
   */
  cardFrame(page: Page): Promise<Frame | null>;
  /** Resolves when the user has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export type LaunchOptions = BrowserOptions & {
  readonly extensionDir: string;
  /** An address that is open in a tab when the extension is installed. */
  readonly openBefore?: string;
  /** The tab that the extension opens when it was installed stays, in front. Else it is closed before anything is done. */
  readonly keepsWelcome?: boolean;
};

/** Starts a browser and installs the extension in it. */
export async function launch(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extensionDir, openBefore, ...starting } = options;
  const browser = await startBrowser(starting);
  try {
    if (openBefore) await (await browser.newPage()).goto(openBefore);
    const install = options.browser === 'chromium' ? controlChromium : controlFirefox;
    const control = await install(browser, extensionDir);
    const launched = withControl(browser, control, options);
    if (!options.keepsWelcome) await (await launched.waitForExtensionPage('welcome.html')).close();
    return launched;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function withControl(browser: Browser, control: ExtensionControl, options: BrowserOptions): ExtensionBrowser {
  const openTab = async (): Promise<Page> => {
    const page = await browser.newPage();
    if (options.browser === 'chromium') await emulateColors(page, options);
    return page;
  };
  const findPage = (start: string): Promise<Page> =>
    waitUntil(`a tab with ${start}`, async () => {
      for (const page of await browser.pages()) if ((await addressOf(page)).startsWith(start)) return page;
      return null;
    });
  const openBehind = async (active: Page, path: string): Promise<Page> => {
    const page = await openTab();
    await active.bringToFront();
    await control.openExtensionPage(page, path);
    return page;
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
    enterInAddressBar: (words) => control.enterInAddressBar(words),
    chooseInMenu: (item, selected) => control.chooseInMenu(item, selected),
    waitForExtensionPage: (path) => findPage(`${control.origin}/${path}`),
    findPage,
    cardBox,
    cardFrame,
    readCard: async (page) => {
      const frame = await cardFrame(page);
      return (
        frame?.evaluate(() => document.querySelector<HTMLElement>('[role=dialog]:not(.loading)')?.innerText ?? null) ??
        null
      );
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

/** Puppeteer's own way knows nothing of forced colours. */
async function emulateColors(page: Page, { colorScheme, forcedColors }: BrowserOptions): Promise<void> {
  const features = [
    ...(colorScheme ? [{ name: 'prefers-color-scheme', value: colorScheme }] : []),
    ...(forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  if (features.length === 0) return;
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** A rectangle in CSS pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The host of the card is what the page sees of it, and as large as the card. */
async function cardBox(page: Page): Promise<Box | null> {
  const box = await page.evaluate(() =>
    // The page may have called something querySelector.
    Document.prototype.querySelector.call(document, 'html > div:popover-open')?.getBoundingClientRect().toJSON(),
  );
  return box?.height > 0 ? box : null;
}

async function cardFrame(page: Page): Promise<Frame | null> {
  if (!(await cardBox(page))) return null;
  const frames = page.frames().filter((frame) => frame.parentFrame() && /^about:(?:srcdoc|blank)$/.test(frame.url()));
  const isCard = await Promise.all(frames.map((frame) => hasDialog(frame)));
  return frames.find((_, at) => isCard[at]) ?? null;
}

async function hasDialog(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate(() => document.querySelector('[role=dialog]') !== null);
  } catch {
    return false; // gone meanwhile
  }
}

/** Asks the page itself: Puppeteer is not told when Firefox loads an extension's page. */
async function addressOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => location.href);
  } catch {
    return ''; // being closed, or on its way to another address
  }
}

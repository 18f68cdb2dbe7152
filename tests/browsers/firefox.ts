import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionControl } from './extension-browser.ts';
import { waitUntil } from './wait-until.ts';

/** WebDriver BiDi as far as it is used here; Puppeteer keeps its connection to itself. */
type BidiBrowser = { readonly connection: { send(method: string, parameters: object): Promise<{ result: unknown }> } };

type EvaluateResult =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

type RemoteValue = {
  readonly type: string;
  readonly value?: unknown;
};

/** The extension in Firefox, through WebDriver BiDi and, for what is privileged, the browser's own window. */
export async function controlFirefox(browser: Browser, extensionDir: string): Promise<ExtensionControl> {
  const { connection } = browser as unknown as BidiBrowser;
  const call = async (method: string, parameters: object): Promise<RemoteValue> => {
    const answer = (await connection.send(method, parameters)).result as EvaluateResult;
    if (answer.type === 'exception') throw new Error(`browsers: ${answer.exceptionDetails.text}`);
    return answer.result;
  };
  const id = await browser.installExtension(extensionDir);
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const [window] = (tree as { contexts: readonly { context: string }[] }).contexts;
  /** Evaluates an expression in the browser's own window, with its rights. */
  const inWindow = async (expression: string): Promise<unknown> => {
    const target = { context: window?.context };
    return (await call('script.evaluate', { expression, target, awaitPromise: true })).value;
  };
  /** Evaluates an expression on the extension's policy object. */
  const ask = (expression: string): Promise<unknown> =>
    inWindow(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).${expression}`);
  const isBackgroundRunning = async (): Promise<boolean> => (await ask('extension.backgroundState')) === 'running';
  const origin = `moz-extension://${String(await ask('mozExtensionHostname'))}`;
  await waitUntil('the background to start', isBackgroundRunning);
  return {
    origin,
    isBackgroundRunning,
    async openExtensionPage(page, path) {
      await page.goto(`${origin}/${path}`, { waitUntil: [] }); // its load events never reach BiDi
      await waitUntil(`${path} to load`, () => hasLoaded(page, origin));
    },
    async killBackground() {
      await ask('extension.terminateBackground()');
      await waitUntil('the background to stop', async () => !(await isBackgroundRunning()));
    },
    async enterInAddressBar(words) {
      await inWindow(`gURLBar.focus(), gURLBar.search(${JSON.stringify(`yz ${words}`)})`);
      const isOffered = 'gURLBar.view.visibleResults.some(({ payload }) => payload.content?.includes("-extension://"))';
      await waitUntil('suggestions of ours', async () => (await inWindow(isOffered)) === true);
      await inWindow('gURLBar.handleNavigation({})');
    },
    async chooseInMenu(menuItemId, selectionText) {
      const info = JSON.stringify({ menuItemId, selectionText, modifiers: [] });
      await ask(`extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`);
    },
  };
}

async function hasLoaded(page: Page, origin: string): Promise<boolean> {
  try {
    return await page.evaluate(
      (start) => location.href.startsWith(start) && document.readyState === 'complete',
      origin,
    );
  } catch {
    return false; // evaluated in the page that was there before
  }
}

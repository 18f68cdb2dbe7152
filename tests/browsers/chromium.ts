import type { Browser, Target } from 'puppeteer-core';
import type { ExtensionControl } from './extension-browser.ts';
import { waitUntil } from './wait-until.ts';

/** Installs the one extension in Chromium, and controls it through the DevTools protocol. */
export async function controlChromium(browser: Browser, extensionDir: string): Promise<ExtensionControl> {
  await browser.installExtension(extensionDir);
  const isWorker = (target: Target): boolean =>
    target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
  const { protocol, host } = new URL((await browser.waitForTarget(isWorker)).url());
  const origin = `${protocol}//${host}`;
  const inWorker = async (raise: (api: EventsOfChrome, ...words: string[]) => unknown, words: readonly string[]) => {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    await worker?.evaluate(`(${raise.toString()})(chrome, ...${JSON.stringify(words)})`);
  };
  const isBackgroundRunning = async (): Promise<boolean> => browser.targets().some(isWorker);
  return {
    origin,
    async openExtensionPage(page, path) {
      await page.goto(`${origin}/${path}`);
    },
    async killBackground() {
      const session = await (await browser.pages())[0]?.createCDPSession();
      if (!session) throw new Error('browsers: no tab to stop the service worker from');
      const running = browser.targets().filter(isWorker);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      // whoever asks it something starts another at once
      await waitUntil('the service worker to stop', async () =>
        browser.targets().every((target) => !running.includes(target)),
      );
    },
    isBackgroundRunning,
    enterInAddressBar: (words) =>
      inWorker(({ omnibox }, text) => omnibox.onInputEntered.dispatch(text, 'currentTab'), [words]),
    chooseInMenu: (item, selected) =>
      inWorker(
        ({ contextMenus }, menuItemId, selectionText) =>
          contextMenus.onClicked.dispatch({ menuItemId, selectionText }, { id: 1 }),
        [item, selected],
      ),
  };
}

/** What Chromium's own events have, undocumented: a way to raise them. */
type EventsOfChrome = {
  readonly omnibox: { readonly onInputEntered: { dispatch(...args: unknown[]): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(...args: unknown[]): void } };
};

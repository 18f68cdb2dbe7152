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
  const isBackgroundRunning = async (): Promise<boolean> => browser.targets().some(isWorker);
  return {
    origin,
    async openExtensionPage(page, path) {
      await page.goto(`${origin}/${path}`);
    },
    async killBackground() {
      const session = await (await browser.pages())[0]?.createCDPSession();
      if (!session) throw new Error('browsers: no tab to stop the service worker from');
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      await waitUntil('the service worker to stop', async () => !(await isBackgroundRunning()));
    },
    isBackgroundRunning,
  };
}

import { browser } from 'wxt/browser';
import { ownUrl } from './own-url';
import { READABLE_PAGES } from './readable-pages';
import { unlessGone } from './unless-gone';

/** When the extension has just been installed, shows its first page, once, and begins on the pages that are open already. */
export function beginOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void browser.tabs.create({ url: ownUrl('welcome.html') });
    void checkOpenTabs();
  });
  browser.permissions.onAdded.addListener(() => void checkOpenTabs());
}

/** Chromium puts content scripts only into pages that are loaded from now on; where both do, the second copy does nothing. */
async function checkOpenTabs(): Promise<void> {
  // a tab that sleeps is loaded anew when it wakes
  for (const { id } of await browser.tabs.query({ url: READABLE_PAGES, discarded: false })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    void unlessGone(browser.scripting.executeScript({ target, files: ['/page.js'] }));
  }
}

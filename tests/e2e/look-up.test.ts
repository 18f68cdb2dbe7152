import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { buildFolder } from '../browsers/build';
import type { BrowserName } from '../browsers/find-browser';
import { describeInBrowsers } from './in-browsers';

describeInBrowsers('looking up from elsewhere', (stage) => {
  it('shows in the library what its address asks for', async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage(`library.html#find=${encodeURIComponent('6776万元')}`);
    await library.bringToFront();
    await expect.poll(() => rowsOf(library)).toContainEqual(expect.stringContaining('累计授信金额'));
    await library.evaluate((query) => (location.hash = `#find=${query}`), encodeURIComponent('晋源区金融办'));
    await expect.poll(() => rowsOf(library)).toContainEqual(expect.stringMatching(/^晋源区金融办/));
    await library.close();
  });

  it('looks up what is entered behind the keyword of the address bar', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/no-chinese.html`);
    await page.bringToFront();
    await browser.enterInAddressBar('107家');
    const library = await browser.waitForExtensionPage('library.html#find=107');
    await expect.poll(() => rowsOf(library)).toContainEqual(expect.stringContaining('107家'));
    expect(manifestOf(browser.name).omnibox.keyword).toBe('yz');
  });

  it('looks up what is selected, in the library that is open', async () => {
    const { browser } = stage();
    const library = await browser.waitForExtensionPage('library.html');
    // rejected where there is no such item
    await library.evaluate(() => (globalThis as unknown as ExtensionGlobals).chrome.contextMenus.update('look-up', {}));
    await browser.chooseInMenu('look-up', ' 漱玉平民 ');
    await expect.poll(() => rowsOf(library)).toContainEqual(expect.stringMatching(/^漱玉平民大药房/));
  });
});

/** The texts of the rows that were found. */
function rowsOf(library: Page): Promise<string[]> {
  return library.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=option]')].map(({ innerText }) => innerText),
  );
}

function manifestOf(browser: BrowserName): { readonly omnibox: { readonly keyword: string } } {
  return JSON.parse(readFileSync(join(buildFolder(browser), 'manifest.json'), 'utf8')) as ReturnType<typeof manifestOf>;
}

/** What pages of the extension have of both browsers. */
type ExtensionGlobals = {
  readonly chrome: { readonly contextMenus: { update(id: string, changes: object): Promise<void> } };
};

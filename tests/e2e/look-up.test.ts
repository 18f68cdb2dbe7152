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

  it.each([
    ['授信 >1000万元', /^6776万元/],
    ['6776', /^6776万元/],
    ['xhlqscjgj', /^杏花岭区市场监管局/],
    ['溯玉', /^漱玉平民大药房/],
    ['来源：太原报纸版面 市监局', /^杏花岭区市场监管局/],
    ['计划总投资 -健康码 before:2021 unit:元', /亿元/],
  ])('finds first in the popup what %s means', async (query, first) => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForSelector('input[role=combobox]');
    await type(popup, query);
    await expect.poll(async () => (await rowsOf(popup))[0]).toMatch(first);
    await popup.close();
  });

  it('takes a query of any length, with operators left open, and says how it was read', async () => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForSelector('input[role=combobox]');
    const ask = (query: string) =>
      popup.evaluate((text) => {
        const field = document.querySelector('input');
        if (field) field.value = text;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, query);
    const notes = () => popup.evaluate(() => document.querySelector('.query-notes')?.textContent ?? '');
    await ask('授信 source: after:昨天 <b>');
    await expect
      .poll(notes)
      .toBe('“source:”后面还没有写 · “after:昨天”看不出日期，当作字来查；日期写成 2022-04 或 2022年4月15日');
    await ask('“授信 -'.repeat(5000));
    await expect.poll(notes).toContain('只查了前 200 个字');
    expect(await popup.evaluate(() => document.querySelector('[role=alert]')?.textContent)).toBeUndefined();
    await popup.close();
  });

  it('offers what was looked up last, and examples once that is forgotten', async () => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForSelector('.query');
    expect(await queriesOf(popup)).toHaveLength(3);
    await type(popup, '授信 >1000万元');
    await expect.poll(async () => (await rowsOf(popup)).length).toBeGreaterThan(0);
    await popup.keyboard.down('Enter'); // the popup is gone before the key is up
    await browser.waitForExtensionPage('library.html#article');
    const next = await browser.openExtensionPage('popup.html');
    await expect.poll(() => queriesOf(next)).toEqual(['授信 >1000万元', '清除']);
    await next.evaluate(() => document.querySelector<HTMLElement>('.query.aside')?.click());
    await expect.poll(async () => (await queriesOf(next)).length).toBe(3);
    const [example = ''] = await queriesOf(next);
    await next.evaluate(() => document.querySelector<HTMLElement>('.query')?.click());
    await expect.poll(async () => (await rowsOf(next))[0]).toContain(example);
    await next.close();
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

/** Types a query into the field of a page of ours. */
async function type(page: Page, query: string): Promise<void> {
  await page.bringToFront();
  await page.focus('input[role=combobox]');
  await page.keyboard.type(query);
}

/** The queries that are offered. */
function queriesOf(popup: Page): Promise<string[]> {
  return popup.evaluate(() => [...document.querySelectorAll('.query')].map(({ textContent }) => textContent ?? ''));
}

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

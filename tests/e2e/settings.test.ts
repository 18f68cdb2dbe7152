import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hoverText, readMarks, readMarkTexts } from '../browsers/page-actions';
import { describeInBrowsers } from './in-browsers';

describeInBrowsers('the settings', (stage) => {
  it('change the language of all our pages and of cards at once', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const popup = await browser.openPopupFor(page);
    const panel = await browser.openPanelFor(page);
    const library = await browser.openExtensionPage('library.html');
    const settings = await browser.openExtensionPage('options.html');
    await choose(settings, 'English');
    await expect.poll(() => words(settings)).toContain('How a card opens');
    await expect.poll(() => words(popup)).toContain('Open library');
    await expect.poll(() => words(panel)).toContain('This page');
    await expect.poll(() => words(library)).toContain('Add articles');
    await page.bringToFront();
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('differs');
    await choose(settings, '跟随浏览器|As the browser');
    await expect.poll(() => words(library)).toContain('添加文章');
  });

  it('have no link that looks as the browser would have it', async () => {
    const { browser } = stage();
    const settings = await browser.openExtensionPage('options.html');
    await expect.poll(() => settings.evaluate(() => document.querySelectorAll('a').length)).toBeGreaterThan(0);
    const colors = await settings.evaluate(() =>
      [...document.querySelectorAll('a')].map((link) => getComputedStyle(link).color),
    );
    expect(new Set(colors)).toEqual(new Set(['rgb(61, 90, 128)'])); // --organization, in light colours
    await settings.close();
  });

  it('change the marks of an open page', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'agrees')).not.toEqual([]);
    const settings = await browser.openExtensionPage('options.html');
    await choose(settings, '只标不一致');
    await expect.poll(() => readMarkTexts(page, 'agrees')).toEqual([]);
    expect(await readMarkTexts(page, 'differs')).toContain('6767万元');
    await choose(settings, '平常');
    await expect.poll(() => readMarkTexts(page, 'agrees')).not.toEqual([]);
  });

  it('keep a list of the sites that are switched off', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/article.html`);
    await expect.poll(() => readMarks(page)).not.toEqual([]);
    const settings = await browser.openExtensionPage('options.html');
    await expect.poll(() => words(settings)).toContain('停用的网站');
    const fields = await settings.$$('.add-site input');
    await fields.at(-1)?.type(`${site}/article.html`);
    await settings.keyboard.press('Enter');
    await expect.poll(() => readMarks(page)).toEqual([]);
    await expect.poll(() => press(settings, '删去')).toBe(true);
    await expect.poll(() => readMarks(page)).not.toEqual([]);
  });

  it('are found by their words', async () => {
    const { browser } = stage();
    const settings = await browser.openExtensionPage('options.html');
    await expect.poll(() => words(settings)).toContain('界面语言');
    const field = await settings.$('input[type=search]');
    await field?.type('alt');
    await expect.poll(() => titles(settings)).toEqual(['卡片怎样打开']);
    await field?.type('xyz');
    await expect.poll(() => words(settings)).toContain('没有哪一项设置提到“altxyz”');
  });

  it('are read from a file, and left as they are by one that is not whole', async () => {
    const { browser } = stage();
    const settings = await browser.openExtensionPage('options.html');
    await expect.poll(() => words(settings)).toContain('从文件读入');
    const read = async (file: object): Promise<void> => {
      const path = join(tmpdir(), `yinzheng-settings-${browser.name}.json`);
      await writeFile(path, JSON.stringify(file));
      const input = await settings.$('input[type=file]');
      await input?.uploadFile(path);
    };
    const file = { yinzheng: 'settings', version: 1, settings: { intensity: 'quiet', disabledSites: ['a.example'] } };
    await read({ ...file, settings: { ...file.settings, cardOpening: 'whenever' } });
    await expect.poll(() => words(settings)).toContain('“cardOpening”一项不合格式，什么也没有改');
    expect(await words(settings)).not.toContain('a.example');
    await read(file);
    await expect.poll(() => words(settings)).toContain('读入了 2 项设置');
    await expect.poll(() => words(settings)).toContain('a.example');
    expect(await checked(settings)).toContain('轻：细线，没有底色');
  });
});

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}

function titles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main :is(legend, h2)')].map(({ textContent }) => textContent ?? ''),
  );
}

function checked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('label:has(:checked)')].map(({ textContent }) => textContent ?? ''),
  );
}

/** Chooses what one of the words begins, by script: the page may lie behind another. */
async function choose(settings: Page, begin: string): Promise<void> {
  const click = (start: string): boolean => {
    const labels = [...document.querySelectorAll<HTMLElement>('.choice-setting label')];
    const label = labels.find(({ textContent }) => start.split('|').some((one) => textContent?.trim().startsWith(one)));
    label?.click();
    return label !== undefined;
  };
  await expect.poll(() => settings.evaluate(click, begin)).toBe(true);
}

function press(page: Page, label: string): Promise<boolean> {
  return page.evaluate((name) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    button?.click();
    return button !== undefined;
  }, label);
}

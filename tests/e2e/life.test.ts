import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readMarkTexts } from '../browsers/page-actions';
import { pdf } from '../reading/make-files';
import { describeInBrowsers, openStage } from './in-browsers';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Clicks a button by script, since the popup lies behind its page; false where there is none to click. */
function pressed(popup: Page, words: string): Promise<boolean> {
  const press = (label: string): boolean => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:enabled')];
    const button = buttons.find(({ textContent }) => textContent === label);
    button?.click();
    return button !== undefined;
  };
  return popup.evaluate(press, words);
}

describeInBrowsers('the extension where it cannot look', (stage) => {
  it('offers the library for a PDF, which it cannot read in its tab', async () => {
    const { browser } = stage();
    const file = join(await mkdtemp(join(tmpdir(), 'yinzheng-')), '供水.PDF');
    await writeFile(file, pdf([[{ text: '供水管网完成改造', x: 40, y: 400 }]]));
    const page = await browser.newPage(`file://${encodeURI(file)}`);
    const popup = await browser.openPopupFor(page);
    await expect.poll(() => textOf(popup)).toContain('这是 PDF');
    expect(await pressed(popup, '到语料库添加')).toBe(true);
    await (await browser.waitForExtensionPage('library.html#add')).close();
    await page.close();
  });

  it('marks a page of this computer, or says what to allow', async () => {
    const { browser } = stage();
    const page = await browser.newPage(`file://${join(import.meta.dirname, '../fixtures/news.html')}`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(browser.name === 'chromium' ? ['6767万元'] : []);
    const popup = await browser.openPopupFor(page);
    const said = browser.name === 'chromium' ? '1 不一致' : '允许访问本机文件';
    await expect.poll(() => textOf(popup)).toContain(said);
    await popup.close();
    await page.close();
  });

  it('leaves alone what it says that it cannot read', async () => {
    const { browser } = stage();
    const page = await browser.newPage(
      `data:text/html;charset=utf-8,${encodeURIComponent('<p>晋源区金融办累计授信6776万元。</p>')}`,
    );
    const popup = await browser.openPopupFor(page);
    await expect.poll(() => textOf(popup)).toContain('浏览器不让扩展读取这一页');
    expect(await readMarkTexts(page, 'agrees')).toEqual([]);
    await popup.close();
    await page.close();
  });
});

describeInBrowsers('two library pages', (stage) => {
  it('show what was added meanwhile', async () => {
    const { browser, site } = stage();
    const [first, second] = [
      await browser.openExtensionPage('library.html'),
      await browser.openExtensionPage('library.html'),
    ];
    const title = '太原多部门助企纾困 保供稳产两不误';
    for (const library of [first, second]) await expect.poll(() => textOf(library)).toContain('篇文章');
    expect(await textOf(first)).not.toContain(title);
    const page = await browser.newPage(`${site}/news.html`);
    const popup = await browser.openPopupFor(page);
    await expect.poll(() => pressed(popup, '添加本页')).toBe(true);
    await expect.poll(() => textOf(popup)).toContain('已添加');
    for (const library of [first, second]) await expect.poll(() => textOf(library)).toContain(title);
  });
});

/** Firefox takes its tabs to the test's end with an extension that starts anew. */
describe('a page from which the extension was taken, in chromium', () => {
  it('has nothing thrown into it', async () => {
    await using stage = await openStage('chromium');
    const { browser, site } = stage;
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    const library = await browser.openExtensionPage('library.html');
    // the page goes with the extension
    await library.evaluate('chrome.runtime.reload()').catch(() => null);
    await page.bringToFront();
    await page.evaluate(() => {
      for (let i = 0; i < 20; i++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `晋源区金融办介绍，累计授信金额达${6000 + i}万元。`;
        document.body.append(paragraph);
      }
    });
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(thrown).toEqual([]);
  });
});

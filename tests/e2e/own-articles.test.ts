import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readMarkTexts } from '../browsers/page-actions';
import { describeInBrowsers } from './in-browsers';

/** The extension's own pages have it in both browsers. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ res?: unknown }> };
};

const NAME = '云岭新材料股份有限公司';
const OTHER_NAME = '青禾节水装备股份有限公司';
const ARTICLE = `${NAME}新厂投产\n\n本报讯 ${NAME}的新厂昨日投产，总投资3.72亿元，设计年产能45万吨，用工1260人。`;

describeInBrowsers("the reader's own articles", (stage) => {
  it('are marked where the reader wants them, and no more when that is taken back', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/article.html`);
    await page.evaluate((name) => document.body.append(`${name}昨日公布年报。`), NAME);
    await expect.poll(() => readMarkTexts(page, 'organization')).not.toEqual([]);

    const library = await browser.openExtensionPage('library.html#add');
    await addFile(library, ARTICLE);
    await expect.poll(() => words(library)).toContain('新增 1 篇');
    expect(await words(library)).toContain('现在还没有标在任何网页上');

    await choose(library, '在所有网站上');
    await expect.poll(() => words(library)).toContain('添加的文章标在所有网站上');
    await expect.poll(() => readMarkTexts(page, 'organization')).toContain(NAME);
    await choose(library, '不在网页上标');
    await expect.poll(() => readMarkTexts(page, 'organization')).not.toContain(NAME);

    const popup = await browser.openPopupFor(page);
    await expect.poll(() => words(popup)).toMatch(/另有 \d+ 处见于自己添加的文章/);
    await choose(popup, '只在允许的网站上');
    await choose(popup, '在 127.0.0.1 上标出来');
    await expect.poll(() => readMarkTexts(page, 'organization')).toContain(NAME);
    await choose(popup, '在 127.0.0.1 上标出来');
    await expect.poll(() => readMarkTexts(page, 'organization')).not.toContain(NAME);
  });

  it('are marked on a page that was open before, and no more when they are taken out', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/article.html`);
    await page.evaluate((name) => document.body.append(`${name}昨日公布年报，该厂总投资3.72亿元。`), OTHER_NAME);
    await expect.poll(() => readMarkTexts(page, 'organization')).not.toEqual([]);
    const library = await browser.openExtensionPage('library.html#add');
    await choose(library, '在所有网站上');
    await addFile(library, ARTICLE.replaceAll(NAME, OTHER_NAME));
    await expect.poll(() => words(library)).toContain('新增 1 篇');
    await page.bringToFront();
    await expect.poll(() => readMarkTexts(page, 'organization'), { timeout: 15_000 }).toContain(OTHER_NAME);

    await remove(library, `${OTHER_NAME}新厂投产`);
    await expect.poll(() => readMarkTexts(page, 'organization'), { timeout: 15_000 }).not.toContain(OTHER_NAME);
  });
});

async function addFile(library: Page, text: string): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'yinzheng-')), '新厂.txt');
  await writeFile(path, text);
  const input = await library.waitForSelector('.picker input[type=file]', { hidden: true });
  if (!input) throw new Error('e2e: nowhere to add files');
  await input.uploadFile(path);
}

/** As the library does it when it is asked to. */
async function remove(library: Page, headline: string): Promise<void> {
  await library.evaluate(async (wanted) => {
    const ask = (type: string, data?: unknown) => chrome.runtime.sendMessage({ id: 1, type, data, timestamp: 1 });
    const articles = (await ask('listArticles')).res as readonly { id: string; title: string }[];
    const ids = articles.flatMap(({ id, title }) => (title === wanted ? id : []));
    if (ids.length !== 1) throw new Error(`e2e: ${ids.length} articles named ${wanted}`);
    await ask('removeArticles', { ids });
  }, headline);
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}

/** Clicks what is labelled so, by script: the page may lie behind another. */
async function choose(page: Page, label: string): Promise<void> {
  const click = (text: string): boolean => {
    const labels = [...document.querySelectorAll('label')];
    const one = labels.find(({ textContent }) => textContent === text);
    one?.click();
    return one !== undefined;
  };
  await expect.poll(() => page.evaluate(click, label)).toBe(true);
}

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { ListedArticle } from '@/messaging/library-protocol';
import { describeInBrowsers } from './in-browsers';
import { askWorker, choose, ownArticle, press } from './library-actions';

describeInBrowsers('the library', (stage) => {
  it('lists what is chosen, keeps it in the address, and shows changes in every open page', async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage('library.html');
    await expect.poll(() => titles(library)).not.toEqual([]);
    await askWorker(library, 'addArticles', {
      articles: [
        ownArticle({ title: '甲厂投产', source: '云岭晚报', date: '2024-03-01' }),
        ownArticle({ title: '乙厂投产', source: '云岭晚报', date: '2023-03-01' }),
        ownArticle({ title: '丙厂投产', source: '海滨日报', date: '2025-03-01' }),
      ],
    });
    await expect.poll(() => titles(library)).toContain('丙厂投产');

    await library.evaluate(() => document.querySelector<HTMLElement>('.list-controls [aria-expanded]')?.click());
    await choose(library, '来源', /^云岭晚报/);
    await expect.poll(() => titles(library)).toEqual(['甲厂投产', '乙厂投产']);
    expect(await library.evaluate(() => decodeURIComponent(location.hash))).toContain('source=云岭晚报');
    await library.evaluate(() => document.querySelector<HTMLElement>('.rows a')?.click());
    await expect.poll(() => words(library)).toContain('甲厂投产的消息');
    expect(await titles(library)).toEqual(['甲厂投产', '乙厂投产']);
    await library.evaluate(() => history.back());
    await expect.poll(() => words(library)).not.toContain('甲厂投产的消息');
    expect(await titles(library)).toEqual(['甲厂投产', '乙厂投产']);
    await library.evaluate(() => history.back());
    await expect.poll(async () => (await titles(library))[0]).toBe('丙厂投产');
    await choose(library, '排序', /旧的在前/);
    await expect.poll(async () => (await titles(library))[0]).not.toBe('丙厂投产');

    // a reload finds what the address says
    const second = await browser.openExtensionPage(`library.html#sort=title&source=${encodeURIComponent('海滨日报')}`);
    await expect.poll(() => titles(second)).toEqual(['丙厂投产']);
    await askWorker(library, 'addArticles', {
      articles: [ownArticle({ title: '丁厂投产', source: '海滨日报', date: '2020-03-01' })],
    });
    await expect.poll(() => titles(second)).toEqual(['丙厂投产', '丁厂投产']);
  });

  it('puts right, publishes and removes many articles, and takes bundled ones out and back', async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage(`library.html#source=${encodeURIComponent('选报')}`);
    const second = await browser.openExtensionPage(`library.html#source=${encodeURIComponent('选报')}`);
    for (const from of [0, 40, 80])
      await askWorker(library, 'addArticles', {
        articles: Array.from({ length: 40 }, (_, at) =>
          ownArticle({
            title: `选厂${from + at}投产`,
            source: '选报',
            date: from + at === 0 ? '2024-12-31' : '2024-01-10',
          }),
        ),
      });
    await expect.poll(() => count(library)).toMatch(/中的 120 篇$/);

    await library.evaluate(() => document.querySelector<HTMLElement>('.rows a')?.click());
    await press(library, '改标题、来源、日期');
    const field = await library.waitForSelector('.correction input[name=title]');
    await field?.evaluate((input) => (input.value = '改定的标题'));
    await press(library, '改定');
    await expect.poll(() => words(library)).toContain('此前的版本');
    await expect.poll(() => titles(library)).toContain('改定的标题');
    await expect.poll(() => titles(second)).toContain('改定的标题');

    await press(library, '多选');
    await press(library, '全选自己添加的 120 篇');
    await press(library, '设为公开');
    await press(library, '设为公开');
    await expect.poll(() => selection(library)).toContain('已处理 120 篇');
    const listed = await askWorker<readonly ListedArticle[]>(library, 'listArticles', undefined);
    const chosen = listed.filter(({ source }) => source === '选报');
    expect(new Set(chosen.map(({ visibility }) => visibility))).toEqual(new Set(['everywhere']));
    await press(library, '删去');
    await press(library, '删去 120 篇');
    await expect.poll(() => words(library)).not.toContain('此前的版本');
    await expect.poll(() => count(second)).toBe(`${listed.length - 120} 篇中的 0 篇`);

    const bundled = listed.filter(({ origin }) => origin === 'seed').length;
    await askWorker(library, 'changeSettings', { bundledArticles: 'off' });
    await expect.poll(() => count(second)).toBe(`${listed.length - 120 - bundled} 篇中的 0 篇`);
    await browser.killBackground();
    await askWorker(library, 'changeSettings', { bundledArticles: 'on' });
    await expect.poll(() => count(second)).toBe(`${listed.length - 120} 篇中的 0 篇`);
  });
});

function titles(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.rows strong')].map((one) => one.textContent ?? ''));
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.textContent ?? '');
}

/** How many are listed, in words. */
function count(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.list-controls [role=status]')?.textContent ?? '');
}

function selection(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.selection')?.textContent ?? '');
}

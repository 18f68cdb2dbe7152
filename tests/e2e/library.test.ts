import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers';
import { askWorker, choose, ownArticle } from './library-actions';

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
});

function titles(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.rows strong')].map((one) => one.textContent ?? ''));
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main')?.textContent ?? '');
}

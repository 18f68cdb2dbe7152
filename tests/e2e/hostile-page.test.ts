import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readMarkTexts } from '../browsers/page-actions';
import { describeInBrowsers } from './in-browsers';

describeInBrowsers('a page that knows the extension', (stage) => {
  it('neither hears it start nor ends it by the event of its framework', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/no-chinese.html`);
    const ids = [new URL(browser.origin).host, 'yinzheng@yinzheng.example'];
    const names = ids.flatMap((id) =>
      ['content', 'page'].map((script) => `${id}:${script}:wxt:content-script-started`),
    );
    await page.evaluateOnNewDocument((events) => {
      for (const name of events) {
        document.addEventListener(name, () => document.documentElement.setAttribute('data-heard', name));
      }
    }, names);
    await page.goto(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    expect(await page.evaluate(() => document.documentElement.dataset['heard'])).toBeUndefined();
    await page.evaluate((events) => {
      for (const name of events) {
        const contentScriptName = name.split(':').at(1);
        document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName, messageId: 'other' } }));
      }
    }, names);
    await twoFrames(page);
    expect(await readMarkTexts(page, 'differs')).toContain('6767万元');
  });
});

describeInBrowsers('a page that names things like what elements have', (stage) => {
  it('is marked like any other', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/clobbered.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
    expect(await readMarkTexts(page, 'agrees')).toEqual(['107家']);
  });
});

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

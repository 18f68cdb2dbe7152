import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readMarkTexts } from '../browsers/page-actions';
import { describeInBrowsers } from './in-browsers';

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title>${body}`;

const sentence = (number: number): string =>
  `<p>${number}号地块今年种了${number}亩玉米，比去年多出${number + 3}亩，收成要到秋后才知道。</p>`;

const PAGES = {
  '/nothing.html': page('<p>今天天气晴朗，适合出门散步，公园里来了三百多人。</p>'),
  '/big.html': page(Array.from({ length: 6000 }, (_, number) => sentence(number + 100)).join('\n')),
  '/frame-only.html': page('<iframe src="/nothing.html"></iframe>').replace('<title>页', '<title>Frame'),
};

const textOf = (popup: Page): Promise<string> => popup.evaluate(() => document.body.innerText);

describeInBrowsers(
  'popup and side panel',
  (stage) => {
    it.each(['openPopupFor', 'openPanelFor'] as const)('say that a page is not Chinese (%s)', async (open) => {
      const { browser, site } = stage();
      const shown = await browser.newPage(`${site}/no-chinese.html`);
      const popup = await browser[open](shown);
      await expect.poll(() => textOf(popup)).toContain('本页没有中文');
      await popup.close();
      await shown.close();
    });

    it.each(['nothing', 'frame-only'])('say how much was read where nothing was found (%s.html)', async (name) => {
      const { browser, site } = stage();
      const shown = await browser.newPage(`${site}/${name}.html`);
      const popup = await browser.openPopupFor(shown);
      await expect.poll(() => textOf(popup)).toContain('没有语料里记载过的机构和数字');
      const said = await textOf(popup);
      expect(said).toContain('已核对 24 字');
      expect(said).toMatch(/语料 30 篇.*2020-03-20 至 2022-04-23/);
      await popup.close();
      await shown.close();
    });

    it.each(['openPopupFor', 'openPanelFor'] as const)(
      'never say that there is nothing while a big page is being checked (%s)',
      async (open) => {
        const { browser, site } = stage();
        const shown = await browser.newPage(`${site}/big.html`);
        const popup = await browser[open](shown);
        await popup.evaluate(() => {
          const said: string[] = [];
          Object.assign(globalThis, { said });
          const look = () => said.push(document.body.innerText);
          look();
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
        });
        await expect.poll(() => textOf(popup), { timeout: 40_000 }).toMatch(/^.*已核对 [\d,]+ 字$/m);
        const said = await popup.evaluate(() => (globalThis as unknown as { said: string[] }).said);
        expect(said.some((words) => /正在核对：共 [\d,]+ 字，已核对/.test(words))).toBe(true);
        expect(said.filter((words) => /正在/.test(words) && /没有/.test(words))).toEqual([]);
        await popup.close();
        await shown.close();
      },
    );

    it('follow the switch of the site', async () => {
      const { browser, site } = stage();
      const shown = await browser.newPage(`${site}/article.html`);
      await expect.poll(() => readMarkTexts(shown, 'differs')).toEqual(['6767万元']);
      const popup = await browser.openPopupFor(shown);
      await expect.poll(() => textOf(popup)).toMatch(/已核对 [\d,]+ 字/);
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('[role=switch]')?.click());
      await expect.poll(() => textOf(popup)).toContain('本站已停用');
      expect(await textOf(popup)).not.toContain('已核对');
      await popup.evaluate(() => document.querySelector<HTMLInputElement>('[role=switch]')?.click());
      await expect.poll(() => textOf(popup)).toContain('1 不一致');
    });
  },
  PAGES,
);

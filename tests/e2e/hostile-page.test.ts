import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hoverText, readMarkTexts, readPlacedMarks } from '../browsers/page-actions';
import { describeInBrowsers, type Stage } from './in-browsers';

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
  it('is marked, and its card opens', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/clobbered.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
    expect(await readMarkTexts(page, 'agrees')).toEqual(['107家']);
    const [mark] = (await readPlacedMarks(page.mainFrame())).filter(({ kind }) => kind === 'differs');
    if (!mark) throw new Error('e2e: no mark');
    await page.mouse.move(mark.x - 3, mark.y);
    await page.mouse.move(mark.x, mark.y, { steps: 3 });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
  });
});

describeInBrowsers('a page that would read the card', (stage) => {
  it('finds none of its words with window.find, whatever that is asked', async () => {
    const { browser } = stage();
    const page = await openCard(stage());
    const words = ['6776万元', '不是一回事', '金融帮扶遇困小微企业'];
    expect(await browser.readCard(page)).toEqual(expect.stringContaining('不是一回事'));
    const answers = await page.evaluate((texts) => {
      // Where it will not look into the frame at all, it says so by the same error for every text.
      const find = (text: string, intoFrames: boolean): unknown => {
        getSelection()?.removeAllRanges();
        try {
          return (window as unknown as Finder).find(text, false, false, true, false, intoFrames, false);
        } catch (error) {
          return String(error);
        }
      };
      return [false, true].map((intoFrames) => [...texts, '没有的字'].map((text) => find(text, intoFrames)));
    }, words);
    for (const [nothing, ...found] of answers.map((some) => some.toReversed())) {
      expect(nothing).not.toBe(true);
      expect(found).toEqual(words.map(() => nothing));
    }
    expect(await page.evaluate(() => window.length)).toBe(0);
  });

  it('is asked for none of its characters by its fonts', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/article.html`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.evaluate(() => {
      const families = ['Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC'];
      const faces = families.flatMap((family) =>
        [...'不是一回事打开原文来源'].map((character) => {
          const range = `U+${character.codePointAt(0)?.toString(16)}`;
          return `@font-face { font-family: "${family}"; src: url("/font-${range}"); unicode-range: ${range} }`;
        }),
      );
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(faces.join(''));
      document.adoptedStyleSheets = [sheet];
    });
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('不是一回事');
    await twoFrames(page);
    expect(asked.filter((url) => url.includes('/font-'))).toEqual([]);
  });
});

/** What browsers have and no standard does. */
type Finder = { find(...asked: readonly unknown[]): boolean };

/** A page of one paragraph with the card of its wrong figure open. */
async function openCard({ browser, site }: Stage): Promise<Page> {
  const page = await browser.newPage(`${site}/article.html`);
  await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
  await hoverText(page, { text: '6767万元' });
  await expect.poll(() => browser.readCard(page)).toContain('6776万元');
  return page;
}

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

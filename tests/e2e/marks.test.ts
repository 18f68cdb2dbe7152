import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildFolder } from '../browsers/build';
import { BROWSER_NAMES } from '../browsers/find-browser';
import { clickText, readMarks, readMarkTexts } from '../browsers/page-actions';
import { describeInBrowsers, openStage } from './in-browsers';

describeInBrowsers('marks', (stage) => {
  it('say what agrees, what differs and who is known on a news page', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    await expect.poll(() => readMarkTexts(page, 'agrees')).toEqual(expect.arrayContaining(['107家', '3200余万元']));
    expect(await readMarkTexts(page, 'organization')).toContain('晋源区金融办');
  });

  it('leave coincidences, dates and ordinals alone', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarks(page)).not.toEqual([]);
    const marked = (await readMarks(page)).map((mark) => mark.text);
    for (const text of ['30家', '26℃', '第三十三届', '2022年', '4月20日', '09:30']) {
      expect(marked.filter((mark) => mark.includes(text))).toEqual([]);
    }
  });

  it.each(['strict-csp', 'shadow', 'frames'])('appear on %s.html', async (name) => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/${name}.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
    await expect.poll(() => readMarkTexts(page, 'agrees')).toEqual(['107家']);
  });

  it('follow a page that changes after it has loaded', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/late.html`);
    await expect.poll(() => readMarkTexts(page, 'agrees')).toEqual(['107家', '6776万元']);
    await clickText(page, { text: '更新' });
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
    expect(await readMarkTexts(page, 'agrees')).toEqual(['107家']);
  });

  it('come from a background that was stopped before', async () => {
    const { browser, site } = stage();
    await browser.killBackground();
    const page = await browser.newPage(`${site}/article.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
  });
});

describe.each(BROWSER_NAMES)('marks of each kind in %s', (name) => {
  it.each([false, true])('have a line of their own, with forced colours: %s', async (forcedColors) => {
    await using stage = await openStage(name, {}, { forcedColors });
    const page = await stage.browser.newPage(`${stage.site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const looks = await page.evaluate(() =>
      ['-organization', '-agrees', '-differs', '-related', '_sum'].map((kind) => {
        const look = getComputedStyle(document.body, `::highlight(yinzheng${kind})`);
        return [look.textDecorationStyle, look.textDecorationThickness, look.textDecorationColor] as const;
      }),
    );
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(forcedColors);
    expect(new Set(looks.map(([style, thickness]) => style + thickness)).size).toBe(5);
    const [related, sum] = looks.slice(3);
    expect(sum?.[0]).toBe('dashed');
    expect(Number.parseFloat(sum?.[1] ?? '')).toBe(2);
    expect(sum?.[2] === related?.[2]).toBe(forcedColors);
  });
});

describe.each(BROWSER_NAMES)('what goes into every page in %s', (name) => {
  it('is no more than 20 kB, gzipped', () => {
    const folder = buildFolder(name);
    const { content_scripts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const files: string[] = content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
    const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
    expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(20_000);
  });
});

describeInBrowsers('a page without Chinese', (stage) => {
  it('sends the background no message and gets no marks', async () => {
    const { browser, site } = stage();
    const library = await browser.openExtensionPage('library.html');
    await expect.poll(() => library.evaluate(() => document.querySelectorAll('nav a').length)).toBeGreaterThan(0);
    await browser.killBackground();
    const page = await browser.newPage(`${site}/no-chinese.html`);
    await page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve(null)))),
    );
    expect(await browser.isBackgroundRunning()).toBe(false);
    expect(await readMarks(page)).toEqual([]);
  });
});

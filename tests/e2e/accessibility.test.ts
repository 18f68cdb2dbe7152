import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../browsers/find-browser';
import { hoverText, readMarkTexts } from '../browsers/page-actions';
import { waitUntil } from '../browsers/wait-until';
import { openStage, type Stage } from './in-browsers';

const THEMES = ['light', 'dark'] as const;
const CASES = BROWSER_NAMES.flatMap((browser) => THEMES.map((theme) => [browser, theme] as const));

/** What axe finds against a page: the rule, what it asks for, and the elements. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, help, nodes }) => [id, help, ...nodes.map(({ html }) => html)].join('\n'));
  });
}

describe.each(CASES)('axe finds nothing against our surfaces in %s, %s', (name, theme) => {
  let stage: (Stage & AsyncDisposable) | undefined;
  let news: Page | undefined;

  beforeAll(async () => {
    stage = await openStage(name, {}, { colorScheme: theme });
    news = await stage.browser.newPage(`${stage.site}/news.html`);
    await waitUntil('the marks', async () => (await readMarkTexts(need(news), 'differs')).includes('6767万元'));
  });

  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
  });

  it('is so of the popup, before and while something is looked up', async () => {
    const popup = await need(stage).browser.openPopupFor(need(news));
    await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('6767万元');
    await popup.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    expect(await faultsOf(popup)).toEqual([]);
    await popup.evaluate(() => {
      const field = document.querySelector('input');
      if (!field) return;
      field.value = '6776万元';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('[role=option]').length)).toBeGreaterThan(0);
    expect(await faultsOf(popup)).toEqual([]);
    await popup.close();
  });

  it('is so of the side panel', async () => {
    const panel = await need(stage).browser.openPanelFor(need(news));
    await expect.poll(() => panel.evaluate(() => document.querySelectorAll('.row').length)).toBeGreaterThan(0);
    expect(await faultsOf(panel)).toEqual([]);
    await panel.close();
  });

  it.each([
    ['library.html', 'nav a'],
    ['options.html', 'section'],
    ['library.html#add', '.picker'],
    ['library.html#backup', '.backup section'],
    ['welcome.html', 'article'],
  ])('is so of %s', async (path, part) => {
    const page = await need(stage).browser.openExtensionPage(path);
    await expect.poll(() => page.evaluate((one) => document.querySelectorAll(one).length, part)).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it.each(['6767万元', '107家', '晋源区金融办'])('is so of the card of %s', async (text) => {
    const { browser } = need(stage);
    const page = need(news);
    await page.bringToFront();
    await hoverText(page, { text });
    await expect.poll(() => browser.readCard(page)).toContain('语料');
    const shown = await need((await browser.cardFrame(page)) ?? undefined).evaluate(() => ({
      html: document.documentElement.outerHTML,
      rules: document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    }));
    await page.keyboard.press('Escape');
    // No script runs in the card's own document, and axe waits for its timers.
    const copy = await browser.newPage('about:blank');
    await copy.setContent(`<!doctype html>${shown.html}<style>${shown.rules.join('')}</style>`);
    expect(await faultsOf(copy)).toEqual([]);
    await copy.close();
  });
});

function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('e2e: the browser has not started');
  return value;
}

describe.each(BROWSER_NAMES)('where colours are the system’s in %s', (name) => {
  it('the switch of a site shows its thumb, and the card the digits that differ', async () => {
    await using stage = await openStage(name, {}, { forcedColors: true });
    const { browser, site } = stage;
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const popup = await browser.openPopupFor(page);
    await popup.waitForSelector('[role=switch]');
    const grounds = await popup.evaluate(() => {
      const [toggle] = document.querySelectorAll('[role=switch]');
      return (
        toggle && [getComputedStyle(toggle), getComputedStyle(toggle, '::before')].map((one) => one.backgroundColor)
      );
    });
    expect(new Set(grounds).size).toBe(2);
    await page.bringToFront();
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    const frame = await browser.cardFrame(page);
    const lines = await frame?.evaluate(() =>
      [...document.querySelectorAll('em')].map((em) => [em.textContent, getComputedStyle(em).textDecorationLine]),
    );
    expect(lines).toEqual([
      ['67', 'underline'],
      ['76', 'underline'],
    ]);
  });
});

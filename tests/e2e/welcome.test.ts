import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../browsers/find-browser';
import { hoverText, readMarks, readMarkTexts } from '../browsers/page-actions';
import { openStage } from './in-browsers';

describe.each(BROWSER_NAMES)('the first page in %s', (name) => {
  let stage: Awaited<ReturnType<typeof openStage>>;

  beforeAll(async () => {
    stage = await openStage(name, {}, { keepsWelcome: true, openBefore: '/news.html' });
  });

  afterAll(() => stage[Symbol.asyncDispose]());

  it('opens once, on install, with each kind of marks on its sample', async () => {
    const { browser } = stage;
    const welcome = await browser.waitForExtensionPage('welcome.html');
    await expect
      .poll(() => readMarks(welcome))
      .toEqual([
        { kind: 'organization', text: '晋源区金融办' },
        { kind: 'agrees', text: '107家' },
        { kind: 'differs', text: '6767万元' },
        { kind: 'related', text: '60余家' },
      ]);
    const unsound = (): Promise<string[]> =>
      welcome.evaluate(() => [...(CSS.highlights.get('yinzheng_sum') ?? [])].map(String));
    await expect.poll(unsound).toEqual(['520座']);
    const names = (): Promise<string[]> =>
      welcome.evaluate(() => [...document.querySelectorAll('.legend dt')].map(({ textContent }) => textContent ?? ''));
    expect(await names()).toEqual(['语料中的机构', '一致', '不一致', '另有记载', '文内核算不合']);
  });

  it('opens the card of a mark right there', async () => {
    const { browser } = stage;
    const welcome = await browser.waitForExtensionPage('welcome.html');
    await welcome.bringToFront();
    await hoverText(welcome, { text: '6767万元' });
    await expect.poll(async () => (await browser.cardBox(welcome))?.height).toBeGreaterThan(150);
    // Firefox tells nothing of the frames in pages of an extension
    const words = name === 'firefox' ? '6776万元' : await browser.readCard(welcome);
    expect(words).toContain('6776万元');
    await welcome.keyboard.press('Escape');
    await expect.poll(() => browser.cardBox(welcome)).toBeNull();
  });

  it('marks pages that were open before, once', async () => {
    const { browser, site } = stage;
    const page = await browser.findPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    await page.bringToFront();
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    expect(await page.evaluate(() => document.querySelectorAll('html > [popover]').length)).toBe(1);
    const welcome = await browser.waitForExtensionPage('welcome.html');
    const badge = (): Promise<string> =>
      welcome.evaluate(async (address) => {
        const { tabs, action } = (globalThis as unknown as ExtensionGlobals).chrome;
        const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(address));
        return action.getBadgeText({ tabId: tab?.id ?? 0 });
      }, site);
    expect(await badge()).toBe(String((await readMarkTexts(page, 'differs')).length));
    await page.goto(`${site}/no-chinese.html`);
    expect(await badge()).toBe('');
  });

  it('lets the reader say where own articles are marked', async () => {
    const { browser } = stage;
    const welcome = await browser.waitForExtensionPage('welcome.html');
    const settings = await browser.openExtensionPage('options.html');
    await welcome.evaluate(() => {
      const labels = [...document.querySelectorAll('label')];
      labels.find(({ textContent }) => textContent === '在所有网站上')?.click();
    });
    const checked = (): Promise<string[]> =>
      settings.evaluate(() =>
        [...document.querySelectorAll('label:has(:checked)')].map(({ textContent }) => textContent ?? ''),
      );
    await expect.poll(checked).toContain('在所有网站上');
  });

  it('is not opened again when the background starts anew', async () => {
    const { browser } = stage;
    await browser.waitForExtensionPage('welcome.html');
    await browser.killBackground();
    const library = await browser.openExtensionPage('library.html');
    await expect.poll(() => library.evaluate(() => document.body.textContent)).toContain('金融帮扶遇困小微企业');
    const open = await library.evaluate(async () => {
      const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
      return (await tabs.query({})).filter(({ url }) => url?.includes('welcome.html')).length;
    });
    expect(open).toBe(1);
  });
});

describe('the first page in firefox without the right to read pages', () => {
  it('asks for it, and then marks what is open', async () => {
    await using stage = await openStage('firefox', {}, { keepsWelcome: true });
    const { browser, site } = stage;
    const welcome = await browser.waitForExtensionPage('welcome.html');
    await expect.poll(() => readMarks(welcome)).toHaveLength(4);
    await welcome.evaluate(() =>
      (globalThis as unknown as ExtensionGlobals).chrome.permissions.remove({ origins: ['<all_urls>'] }),
    );
    const page = await browser.newPage(`${site}/news.html`);
    await welcome.bringToFront();
    const button = await welcome.waitForSelector('.notice button');
    expect(await readMarks(page)).toEqual([]);
    await button?.click();
    await expect.poll(() => welcome.$('.notice')).toBeNull();
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
  });
});

/** What pages of the extension have of both browsers. */
type ExtensionGlobals = {
  readonly chrome: {
    readonly permissions: { remove(permissions: { readonly origins: readonly string[] }): Promise<boolean> };
    readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
    readonly action: { getBadgeText(of: { readonly tabId: number }): Promise<string> };
  };
};

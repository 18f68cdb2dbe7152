import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { hoverText, readMarkTexts, readPlacedMarks } from '../browsers/page-actions';
import { clickInCard } from './card-clicks';
import { describeInBrowsers, openStage, type Stage } from './in-browsers';

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
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
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

describeInBrowsers('a page that would have the reader click in the card', (stage) => {
  it('cannot make the card transparent, or move it, by its host', async () => {
    const { browser } = stage();
    const page = await openCard(stage());
    const before = await browser.cardBox(page);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>(':popover-open');
      host?.setAttribute(
        'style',
        'all: initial; opacity: 0; transform: translate(300px, 200px) scale(3); filter: blur(9px)',
      );
    });
    await twoFrames(page);
    // What lies at a point of the page is the card's own frame, where it was.
    const middle = { x: (before?.x ?? 0) + 20, y: (before?.y ?? 0) + 20 };
    const isThere = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y) === document.querySelector(':popover-open'),
      middle,
    );
    expect(isThere).toBe(true);
    const picture = await page.screenshot({ encoding: 'base64', clip: { ...middle, width: 80, height: 20 } });
    await page.evaluate(() => document.querySelector(':popover-open')?.removeAttribute('style'));
    await twoFrames(page);
    expect(await page.screenshot({ encoding: 'base64', clip: { ...middle, width: 80, height: 20 } })).toBe(picture);
  });

  it.each([
    ['covers it', cover],
    ['covers it out of a closed shadow root', coverFromShadow],
  ])('gets nothing kept where it %s, and the popup asks', async (_how, attack) => {
    const { browser } = stage();
    const page = await openCard(stage());
    await page.evaluate(attack);
    await clickInCard(browser, page, '不是一回事');
    await twoFrames(page);
    expect(await readMarkTexts(page, 'differs')).toEqual(['6767万元']);
    await page.evaluate(() => document.querySelectorAll('.attack').forEach((one) => one.remove()));
    const popup = await browser.openPopupFor(page);
    await press(popup, '确认');
    await expect.poll(() => readMarkTexts(page, 'related')).toEqual(['6767万元']);
    await press(popup, '撤销');
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual(['6767万元']);
    await popup.close();
  });
});

function cover(): void {
  const curtain = document.createElement('div');
  curtain.className = 'attack';
  curtain.popover = 'manual';
  curtain.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: white';
  document.body.append(curtain);
  curtain.showPopover();
}

function coverFromShadow(): void {
  const curtain = document.createElement('div');
  const host = document.createElement('div');
  host.className = 'attack';
  curtain.popover = 'manual';
  curtain.style.cssText = 'inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: white';
  host.attachShadow({ mode: 'closed' }).append(curtain);
  document.body.append(host);
  curtain.showPopover();
}

/** Presses a button of the popup by script: it lies behind the page that it is for. */
async function press(popup: Page, words: string): Promise<void> {
  const click = (label: string): boolean => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.rulings-here button')];
    const button = buttons.find(({ textContent }) => textContent === label);
    button?.click();
    return button !== undefined;
  };
  await expect.poll(() => popup.evaluate(click, words)).toBe(true);
}

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

/** What the test calls of the browser. */
declare const chrome: {
  readonly tabs: { query(about: { url: string }): Promise<readonly { readonly id?: number }[]> };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly scripting: {
    executeScript(script: {
      readonly target: { readonly tabId: number };
      readonly func: () => Promise<string>;
    }): Promise<readonly { readonly result: string }[]>;
  };
};

describe('a page that has taken over its process in chromium', () => {
  it('cannot read or change settings, which say on which sites private articles are shown', async () => {
    await using stage = await openStage('chromium');
    const { browser, site } = stage;
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const library = await browser.openExtensionPage('library.html');
    const said = await library.evaluate(async (address) => {
      const [tab] = await chrome.tabs.query({ url: `${address}/*` });
      // runs where our content script does, with all that it may call
      const func = (): Promise<string> =>
        chrome.storage.local.set({ allowedSites: ['127.0.0.1'] }).then(
          () => 'written',
          (error: unknown) => String(error),
        );
      const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func });
      return answer?.result;
    }, site);
    expect(said).toMatch(/not allowed/i);
  });
});

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readMarks, readMarkTexts } from '../browsers/page-actions';
import { describeInBrowsers } from './in-browsers';

describeInBrowsers('the popup', (stage) => {
  it.each(['6776万元', '6776萬元', '６７７６万元', '0.6776亿元'])('finds %s', async (query) => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    await lookUp(popup, query);
    await expect.poll(() => readRows(popup)).toContainEqual(expect.stringContaining('累计授信金额达6776万元'));
    await popup.close();
  });

  it('finds an organization by its name in Traditional characters', async () => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    await lookUp(popup, '晉源區金融辦');
    await expect.poll(() => readRows(popup)).toContainEqual(expect.stringMatching(/^晋源区金融办/));
    await popup.close();
  });

  it('opens a result in the library, scrolled to its sentence', async () => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    await lookUp(popup, '6776万元');
    await expect.poll(() => readRows(popup)).not.toEqual([]);
    await popup.keyboard.down('Enter'); // the popup is gone before the key is up
    const library = await browser.waitForExtensionPage('library.html#');
    await library.bringToFront();
    await expect
      .poll(() =>
        library.evaluate(() => {
          const sentence = document.querySelector('main mark');
          const box = sentence?.getBoundingClientRect();
          return box && box.top >= 0 && box.bottom <= innerHeight ? sentence?.textContent : null;
        }),
      )
      .toContain('6776万元');
  });

  it('counts what was found on the page and lists what differs', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const popup = await browser.openPopupFor(page);
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('6767万元');
    await popup.close();
    await page.close();
  });

  it('copies the report as formatted text, which other documents take', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const popup = await browser.openPopupFor(page);
    await popup.waitForSelector('.report-actions');
    await popup.bringToFront();
    // in front it takes itself for the page: what it shows was read before
    await popup.evaluate(() => document.querySelector('.report-actions')?.scrollIntoView());
    await popup.locator('.report-actions button').click();
    await expect.poll(() => popup.evaluate(() => document.body.textContent)).toContain('已复制');
    await page.bringToFront();
    await page.evaluate(() => {
      document.body.innerHTML = '<div id="paper" contenteditable></div>';
      document.getElementById('paper')?.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await expect.poll(() => page.evaluate(() => document.querySelector('#paper h1')?.textContent)).toBe('核对报告');
    expect(await page.evaluate(() => document.querySelector('#paper')?.textContent)).toContain('6776万元');
    await popup.close();
    await page.close();
  });

  it('goes to the next mark of a kind when its count is clicked', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const popup = await browser.openPopupFor(page);
    await expect.poll(() => clickCount(popup, '机构')).toBe(true);
    await expect.poll(() => browser.readCard(page)).toContain('语料中的机构');
    await page.keyboard.press('Escape');
    const again = await browser.openPopupFor(page);
    await expect.poll(() => clickCount(again, '不一致')).toBe(true);
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    await page.close();
  });

  it('adds the page, and what the page became later with the earlier text kept', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    const popup = await browser.openPopupFor(page);
    await clickButton(popup, '添加本页');
    await expect.poll(() => readNote(popup)).toContain('已添加');

    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')];
      const changed = paragraphs.find((paragraph) => paragraph.textContent?.includes('6767万元'));
      if (changed) changed.textContent = changed.textContent?.replace('6767万元', '6768万元') ?? '';
    });
    await clickButton(popup, '添加本页');
    await expect.poll(() => readNote(popup)).toContain('更新');

    await clickButton(popup, '打开');
    const library = await browser.waitForExtensionPage('library.html#');
    await expect.poll(() => library.evaluate(() => document.querySelector('main')?.textContent)).toContain('6768万元');
    const earlier = await library.evaluate(() => document.querySelector('main .earlier')?.textContent);
    expect(earlier).toContain('6767万元');
  });

  it('adds what is selected on a page as an article of its own', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/article.html`);
    const selected = await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes('万元'));
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return paragraph?.textContent ?? '';
    });
    const popup = await browser.openPopupFor(page);
    await clickButton(popup, '添加所选文字');
    await expect.poll(() => readNote(popup)).toContain('已添加');

    await clickButton(popup, '打开');
    const library = await browser.waitForExtensionPage('library.html#');
    const paragraphs = (): Promise<(string | null)[]> =>
      library.evaluate(() => [...document.querySelectorAll('article > .paragraph')].map((one) => one.textContent));
    await expect.poll(paragraphs).toEqual([selected.trim()]);
  });

  it('shows the keys of all commands, as the browser has them', async () => {
    const { browser } = stage();
    const popup = await browser.openExtensionPage('popup.html');
    const keys = (): Promise<(string | null)[]> =>
      popup.evaluate(() => [...document.querySelectorAll('.shortcuts > div')].map(({ textContent }) => textContent));
    await expect
      .poll(keys)
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^下一处标记\S*M$/),
          expect.stringMatching(/^下一处不一致\S*D$/),
          expect.stringMatching(/^打开此处的卡片\S*O$/),
          expect.stringMatching(/^停用或恢复本站\S*Y$/),
          '上一处标记没有设',
        ]),
      );
    await popup.close();
  });

  it('switches a site off and on', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/article.html`);
    await expect.poll(() => readMarks(page)).not.toEqual([]);
    const popup = await browser.openPopupFor(page);

    await toggleSite(popup);
    await expect.poll(() => readMarks(page)).toEqual([]);
    await page.reload();
    expect(await readMarks(page)).toEqual([]);

    await toggleSite(popup);
    await expect.poll(() => readMarks(page)).not.toEqual([]);
  });
});

describeInBrowsers('the side panel', (stage) => {
  it('lists the figures of the page beside it, and brings one into view', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const panel = await browser.openPanelFor(page);
    await expect.poll(() => readFindings(panel)).toContainEqual(expect.stringMatching(/^6767万元.*6776万元/s));
    await panel.evaluate(() => document.querySelector<HTMLElement>('.differs .row')?.click());
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
  });

  it('is opened from the popup', async () => {
    const { browser } = stage();
    const other = await browser.openExtensionPage('library.html');
    const popup = await browser.openExtensionPage('popup.html');
    const button = await popup.waitForSelector('footer button ::-p-text(侧边栏)');
    await button?.click();
    const isOpen = (): Promise<boolean> =>
      other.evaluate(async () => {
        const { runtime } = (globalThis as unknown as ExtensionGlobals).chrome;
        return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
      });
    await expect.poll(isOpen).toBe(true);
  });

  it('follows the page as it changes', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const panel = await browser.openPanelFor(page);
    await expect.poll(() => readFindings(panel)).not.toEqual([]);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '三个合作社种了120亩、85亩和95亩，合计320亩。';
      document.querySelector('article')?.append(added);
    });
    await expect.poll(() => readFindings(panel)).toContainEqual(expect.stringContaining('= 300亩'));
  });
});

describeInBrowsers('the library', (stage) => {
  it('lists the articles that come with the extension', async () => {
    const { browser } = stage();
    const library = await browser.openExtensionPage('library.html');
    await expect.poll(() => library.evaluate(() => document.body.textContent)).toContain('金融帮扶遇困小微企业');
  });

  it('shows the text that an article was read from, and keeps to it where the reader wants', async () => {
    const { browser } = stage();
    let library = await browser.openExtensionPage('library.html');
    const readArticle = (): Promise<string> =>
      library.evaluate(() => document.querySelector('article.reader')?.textContent ?? '');
    const press = (words: string): Promise<boolean> =>
      library.evaluate((label) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.original button')];
        const button = buttons.find(({ textContent }) => textContent === label);
        button?.click();
        return button !== undefined;
      }, words);
    const choose = (): Promise<boolean> =>
      library.evaluate(() => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('.list a')];
        const link = links.find(({ textContent }) => textContent?.includes('服務不斷檔'));
        link?.click();
        return link !== undefined;
      });
    await expect.poll(choose).toBe(true);
    await expect.poll(readArticle).toContain('主動對接東港股份公司');
    await expect.poll(() => press('照原文收录')).toBe(true);
    await expect.poll(readArticle).toContain('主動對接?xùn)|港股份公司');
    expect(await readArticle()).toContain('这一篇照原文收录');

    await browser.killBackground();
    const hash = await library.evaluate(() => location.hash);
    library = await browser.openExtensionPage(`library.html${hash}`);
    await expect.poll(readArticle).toContain('主動對接?xùn)|港股份公司');
    await expect.poll(() => press('恢复整理过的正文')).toBe(true);
    await expect.poll(readArticle).toContain('主動對接東港股份公司');
  });
});

/** Clicks the count of a kind by script; the popup goes then, and the page has the keyboard. */
function clickCount(popup: Page, kind: string): Promise<boolean> {
  return popup.evaluate((name) => {
    const counts = [...document.querySelectorAll<HTMLElement>('.counts button')];
    const count = counts.find(({ textContent }) => textContent?.replace(/^\d+ /, '') === name);
    setTimeout(() => count?.click()); // the answer must be out before the popup is gone
    return count !== undefined;
  }, kind);
}

async function lookUp(popup: Page, query: string): Promise<void> {
  const field = await popup.waitForSelector('input[role=combobox]');
  await field?.focus();
  await popup.keyboard.type(query);
}

/** The texts of the rows that were found. */
function readRows(popup: Page): Promise<string[]> {
  return popup.evaluate(() => [...document.querySelectorAll('[role=option]')].map((row) => row.textContent ?? ''));
}

/** What pages of the extension have of both browsers. */
type ExtensionGlobals = {
  readonly chrome: {
    readonly runtime: {
      getContexts(filter: { readonly contextTypes: readonly string[] }): Promise<readonly unknown[]>;
    };
  };
};

/** The texts of the rows in the side panel. */
function readFindings(panel: Page): Promise<string[]> {
  return panel.evaluate(() => [...document.querySelectorAll('.findings .row')].map((row) => row.textContent ?? ''));
}

/** Clicks a button by script: the popup lies behind the page that it is for. */
async function clickButton(popup: Page, words: string): Promise<void> {
  const press = (label: string): boolean => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.add-page button:enabled')];
    const button = buttons.find(({ textContent }) => textContent?.includes(label));
    button?.click();
    return button !== undefined;
  };
  await expect.poll(() => popup.evaluate(press, words)).toBe(true);
}

/** What the popup says of adding the page. */
function readNote(popup: Page): Promise<string | null | undefined> {
  return popup.evaluate(() => document.querySelector('.add-page [role=status]')?.textContent);
}

/** Clicks the switch by script: the popup lies behind the page that it is for. */
async function toggleSite(popup: Page): Promise<void> {
  await expect.poll(() => popup.evaluate(() => document.querySelector('input[role=switch]') !== null)).toBe(true);
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[role=switch]')?.click());
}

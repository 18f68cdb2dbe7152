import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { hoverText, locateText, readMarkTexts } from '../browsers/page-actions';
import { clickInCard, type Point, unfold } from './card-clicks';
import { describeInBrowsers, type Stage } from './in-browsers';

/** A sentence of a bundled article of 23 April, with one number changed, in a paper of the next day. */
const REPRINT = `<!doctype html><meta charset="utf-8"><title>转载</title>
<meta property="article:published_time" content="2022-04-24T08:00:00+08:00">
<p>截至目前,已为107家小微企业提供信贷资金支持,累计授信金额达6876万元;帮助40余家小微企业办理转贷、续贷,涉及金额3200余万元。</p>`;

const specs = (stage: () => Stage): void => {
  it('says of a reprint of the next day why its figures cannot be compared', async () => {
    const { browser, site } = stage();
    const page = await browser.newPage(`${site}/reprint.html`);
    await expect.poll(() => readMarkTexts(page, 'related')).toContain('6876万元');
    await hoverText(page, { text: '6876万元' });
    await expect.poll(() => browser.readCard(page)).toContain('另有记载');
    expect(await browser.readCard(page)).toContain('两篇不是同一天的报道（本页 2022-04-24，语料 2022-04-23）');
    await page.close();
  });

  it('shows the evidence behind a figure that differs', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    const card = await browser.readCard(page);
    expect(card).toContain('不一致');
    expect(card).toContain('提供信贷资金支持');
    expect(card).toContain('累计授信金额达6776万元');
    expect(card).toContain('金融帮扶遇困小微企业');
  });

  it('does not cover the word and can be entered with the mouse', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    const box = await browser.cardBox(page);
    if (!box) throw new Error('e2e: no card');
    const word = await locateText(page, { text: '6767万元' });
    const isBeside = word.x < box.x || word.x > box.x + box.width;
    expect(isBeside || word.y < box.y || word.y > box.y + box.height).toBe(true);
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
    expect(await browser.readCard(page)).toContain('6776万元');
  });

  it('introduces an organization', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '晋源区金融办' });
    await expect.poll(() => browser.readCard(page)).toContain('语料中的机构');
    expect(await browser.readCard(page)).toContain('晋源区金融办');
  });

  it('is dark on a dark page, whatever the browser is set to', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await page.evaluate(() => document.body.setAttribute('style', 'background: #15202b; color: #e7e9ea'));
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    const frame = await browser.cardFrame(page);
    const colors = await frame?.evaluate(() => {
      const card = document.querySelector('[role=dialog]');
      return card && [getComputedStyle(card).backgroundColor, getComputedStyle(card).color];
    });
    expect(colors).toEqual(['rgb(31, 31, 33)', 'rgb(234, 231, 225)']);
    await page.close();
  });

  it('opens by a tap on a mark, and closes by a tap beside it', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    const word = await locateText(page, { text: '6767万元' });
    await page.touchscreen.tap(word.x, word.y);
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    const beside = await locateText(page, { text: '晋源' });
    await page.touchscreen.tap(5, beside.y);
    await expect.poll(() => browser.readCard(page)).toBeNull();
    await page.close();
  });

  it('shows a shade at its foot while more follows there', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await page.setViewport({ width: 1000, height: 420 });
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    await expect.poll(() => shadeOfFoot(browser, page)).toBeGreaterThan(12);
    const frame = await browser.cardFrame(page);
    await frame?.evaluate(() => document.querySelector('.body')?.scrollBy(0, 10_000));
    await expect.poll(() => shadeOfFoot(browser, page)).toBe(0);
    await page.close();
  });

  it('closes with Escape', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    await page.keyboard.press('Escape');
    await expect.poll(() => browser.readCard(page)).toBeNull();
  });

  it('remembers that it is not the same thing, and takes it back', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    const clicked = await clickInCard(browser, page, '不是一回事');
    await expect.poll(() => browser.readCard(page)).toContain('你判定不是一回事');
    expect(await readMarkTexts(page, 'differs')).not.toContain('6767万元');
    expect(await underPointer(browser, page, clicked)).toBe('不是一回事');

    await page.reload();
    await expect.poll(() => readMarkTexts(page, 'related')).toContain('6767万元');
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('你判定不是一回事');
    await unfold(browser, page);
    await clickInCard(browser, page, '不是一回事', true);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    await expect.poll(() => browser.readCard(page)).not.toContain('你判定');
  });

  it('switches the site off only when asked twice', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    await clickInCard(browser, page, '本站停用');
    await expect.poll(() => browser.readCard(page)).toContain('此站不再核对？');
    await clickInCard(browser, page, '不停用');
    await expect.poll(() => browser.readCard(page)).toContain('打开原文');
    expect(await readMarkTexts(page, 'differs')).toContain('6767万元');
    await clickInCard(browser, page, '本站停用');
    await expect.poll(() => browser.readCard(page)).toContain('此站不再核对？');
    await clickInCard(browser, page, '停用');
    await expect.poll(() => readMarkTexts(page, 'differs')).toEqual([]);
    const popup = await browser.openPopupFor(page);
    const toggle = await popup.waitForSelector('[role=switch][aria-checked=false]');
    await toggle?.evaluate((element) => (element as HTMLElement).click());
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    await popup.close();
    await page.close();
  });

  it('opens the article at the sentence', async () => {
    const { browser } = stage();
    const page = await openNews(stage());
    await hoverText(page, { text: '6767万元' });
    await expect.poll(() => browser.readCard(page)).toContain('6776万元');
    await clickInCard(browser, page, '打开原文');
    const library = await browser.waitForExtensionPage('library.html#');
    await expect.poll(() => library.evaluate(() => document.querySelector('mark')?.textContent)).toContain('6776万元');
  });
};

describeInBrowsers('the hover card', specs, { '/reprint.html': REPRINT });

/** The button of the card that stands at a point of the page's view, by its words; null: none. */
async function underPointer(browser: ExtensionBrowser, page: Page, { x, y }: Point): Promise<string | null> {
  const [frame, box] = [await browser.cardFrame(page), await browser.cardBox(page)];
  if (!frame || !box) throw new Error('e2e: no card');
  const inFrame = { x: x - box.x, y: y - box.y };
  return frame.evaluate(
    (at) => document.elementFromPoint(at.x, at.y)?.closest('button')?.textContent?.trim() ?? null,
    inFrame,
  );
}

/** By how much (of 255) the foot of the card's body is darker or lighter than its head, where no words stand. */
async function shadeOfFoot(browser: ExtensionBrowser, page: Page): Promise<number> {
  const frame = await browser.cardFrame(page);
  const body = await frame?.evaluate(() => document.querySelector('.body')?.getBoundingClientRect().toJSON());
  const box = await browser.cardBox(page);
  if (!body || !box) throw new Error('e2e: no card');
  const strip = { x: box.x + 6, y: box.y + body.y, height: body.height };
  const picture = await page.screenshot({ encoding: 'base64' });
  const read = async (encoded: string, { x, y, height }: typeof strip): Promise<number> => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(Math.round(x), Math.round(y), 1, Math.floor(height)) ?? { data: [] };
    return Math.abs((data.at(-8) ?? 0) - (data[16] ?? 0));
  };
  return page.evaluate(read, picture, strip);
}

async function openNews({ browser, site }: Stage): Promise<Page> {
  const page = await browser.newPage(`${site}/news.html`);
  await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
  return page;
}

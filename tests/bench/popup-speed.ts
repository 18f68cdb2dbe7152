import type { Browser, Page } from 'puppeteer-core';
import type { ExtensionControl } from '../browsers/extension-browser';
import { median } from './median';

const ROUNDS = 7;
const QUERIES = ['市监局', '6776万元', '授信 >1000万元', 'xhl', '溯玉', '来源：太原 复工', '健康码 -支付宝'];

/**
 * The popup in a tab: from its address to a field with the focus, and from the last key of a query to its rows (the pause
 * before a query is sent among it), also with the background just killed.
 */
export async function measurePopup(
  browser: Browser,
  control: Pick<ExtensionControl, 'openExtensionPage' | 'killBackground'>,
): Promise<Record<string, number>> {
  const page = await browser.newPage();
  const ready: number[] = [];
  for (let round = 0; round < ROUNDS; round++) ready.push(await timeReady(page, control));
  const rows: number[] = [];
  for (const query of QUERIES) rows.push(await timeRows(page, query));
  const cold: number[] = [];
  for (const query of QUERIES.slice(0, 3)) {
    await control.killBackground();
    cold.push(await timeRows(page, query));
  }
  await page.close();
  return { popupReadyMs: median(ready), rowsAfterKeyMs: median(rows), coldRowsAfterKeyMs: median(cold) };
}

async function timeReady(page: Page, control: Pick<ExtensionControl, 'openExtensionPage'>): Promise<number> {
  await control.openExtensionPage(page, 'popup.html');
  await page.bringToFront(); // frames are counted in what is seen alone
  return page.evaluate(async () => {
    while (document.activeElement?.getAttribute('role') !== 'combobox')
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now(); // counts from the navigation
  });
}

async function timeRows(page: Page, query: string): Promise<number> {
  await page.evaluate(typeAndWait, '', '[role=group]');
  return page.evaluate(typeAndWait, query, '[role=option]');
}

/** Milliseconds from a query that stands in the field until something is shown; runs in the page, and so names nothing. */
async function typeAndWait(query: string, shown: string): Promise<number> {
  const field = document.querySelector('input');
  if (!field) throw new Error('bench: the popup has no field');
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const hidden = query === '' ? '.found' : 'never';
  while (!document.querySelector(shown) || document.querySelector(hidden))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
}

import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../browsers/extension-browser';

/** What changes something is taken from a card only that stood for so long, and Chromium says a little later that it did. */
const HALF_A_SECOND = 800;

async function readCardFor(ms: number): Promise<void> {
  const begun = performance.now();
  await expect.poll(() => performance.now() - begun).toBeGreaterThan(ms);
}

/** Unfolds all evidence. */
export async function unfold(browser: ExtensionBrowser, page: Page): Promise<void> {
  const frame = await browser.cardFrame(page);
  await frame?.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
}

/** In CSS pixels of the page's view. */
export type Point = { readonly x: number; readonly y: number };

/** Clicks a button by its label, once the card has stood; `pressed`: the one of its label that is. Resolves to where. */
export async function clickInCard(
  browser: ExtensionBrowser,
  page: Page,
  label: string,
  pressed = false,
): Promise<Point> {
  await readCardFor(HALF_A_SECOND);
  const frame = await browser.cardFrame(page);
  const point = await frame?.evaluate(
    (text, isPressed) => {
      const buttons = document.querySelectorAll(isPressed ? 'button[aria-pressed=true]' : 'button');
      const button = [...buttons].find((candidate) => candidate.textContent?.trim() === text);
      button?.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    label,
    pressed,
  );
  const box = await browser.cardBox(page);
  if (!point || !box) throw new Error('e2e: no card');
  const at = { x: box.x + point.x, y: box.y + point.y };
  await page.mouse.click(at.x, at.y);
  return at;
}

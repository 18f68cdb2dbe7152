import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readMarkTexts } from '../browsers/page-actions';
import { waitUntil } from '../browsers/wait-until';
import { openStage, type Stage } from './in-browsers';

/** The popup that hangs from the toolbar, which Chromium makes as large as its page asks to be. */
async function openRealPopup({ browser }: Stage, page: Page): Promise<Page> {
  const own = await browser.openExtensionPage('options.html');
  await page.bringToFront();
  await own.evaluate(() => (globalThis as unknown as WithAction).chrome.action.openPopup());
  const target = await waitUntil('the popup', async () => {
    const targets = page.browser().targets();
    return targets.find((one) => one.url() === `${browser.origin}/popup.html`) ?? null;
  });
  return target.asPage();
}

type WithAction = { readonly chrome: { readonly action: { openPopup(): Promise<void> } } };

/** Puppeteer reaches no popup of Firefox, where its page is tested in a tab (popup.test.ts). */
describe('the popup at the toolbar of Chromium', () => {
  it('is as wide as it should be, and shows its field and its foot whatever stands between them', async () => {
    await using stage = await openStage('chromium');
    const page = await stage.browser.newPage(`${stage.site}/news.html`);
    await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
    const popup = await openRealPopup(stage, page);
    await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('6767万元');
    const measure = () =>
      popup.evaluate(() => ({
        isWide: innerWidth >= 380,
        spills: document.documentElement.scrollWidth > innerWidth,
        head: Math.round(document.querySelector('.field')?.getBoundingClientRect().top ?? -1),
        isFootShown: (document.querySelector('footer')?.getBoundingClientRect().bottom ?? 1e6) <= innerHeight + 1,
      }));
    const whole = { isWide: true, spills: false, head: 12, isFootShown: true };
    await expect.poll(measure).toEqual(whole);

    await popup.type('input', '金融');
    await expect.poll(() => popup.evaluate(() => document.querySelectorAll('[role=option]').length)).toBeGreaterThan(4);
    await expect.poll(measure).toEqual(whole);
    const lastRow = await popup.evaluate(() => {
      const [row] = [...document.querySelectorAll('[role=option]')].slice(-1);
      row?.scrollIntoView({ block: 'nearest' });
      const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      return (row?.getBoundingClientRect().bottom ?? 1e6) - foot;
    });
    expect(lastRow).toBeLessThanOrEqual(0);
  });
});

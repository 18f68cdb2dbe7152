import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readMarkTexts, readPlacedMarks } from '../browsers/page-actions';
import { clickInCard } from './card-clicks';
import { describeInBrowsers, type Stage } from './in-browsers';

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>坏输入</title>';
const NEWS = '<p>晋源区金融办主动对接银行。截至目前，已为107家小微企业提供信贷资金支持，累计授信金额达6767万元。</p>';
const FILLER = '<p>连日来，各部门一手抓防控，一手抓复工，想方设法为企业和居民排忧解难。</p>';

/** What a page does all the while, beside showing one paragraph of news. */
const PAGES: Readonly<Record<string, string>> = {
  '/million.html': `${NEWS}${FILLER.repeat(30_000)}`,
  '/grows.html': `${NEWS}<div id="log"></div><script>
    let k = 0;
    setInterval(() => {
      for (let j = 0; j < 10; j++) {
        const line = document.createElement('p');
        line.textContent = '第' + ++k + '条：惠及' + (k % 300) + '家企业。';
        log.append(line);
        if (log.children.length > 400) log.firstChild.remove();
      }
    }, 10);
  </script>`,
  '/frames.html': `${NEWS}<script>
    for (let i = 0; i < 300; i++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<!doctype html><meta charset="utf-8"><p>已为107家小微企业提供信贷资金支持。</p>';
      document.body.append(frame);
    }
  </script>`,
  '/redefines.html': `<script>
    Object.defineProperty(CSS, 'highlights', { get() { throw new Error('none'); } });
    window.Highlight = function () { throw new Error('none'); };
    Node.prototype.contains = Range.prototype.getClientRects = () => { throw new Error('none'); };
  </script>${NEWS}`,
  '/clears.html': `<script>
    window.clearing = setInterval(() => CSS.highlights.clear(), 5);
  </script>${NEWS}`,
};

describeInBrowsers(
  'on a page that asks much',
  (stage) => {
    it.each(['/million.html', '/grows.html', '/frames.html'])(
      'marks %s, and writes nothing to its console',
      async (path) => {
        const { page, said } = await open(stage(), path);
        const marked = async () => (await readPlacedMarks(page.mainFrame())).map(({ text }) => text);
        await expect.poll(marked, { timeout: 20_000 }).toContain('6767万元');
        await goOn(page);
        expect(said).toEqual([]);
        await page.close();
      },
    );

    it('shows the card though the page redefines what marks are made with', async () => {
      const { browser } = stage();
      const { page, said } = await open(stage(), '/redefines.html');
      const hover = async (): Promise<string | null> => {
        const { x, y } = await page.evaluate(findFigure);
        await page.mouse.move(x - 3, y);
        await page.mouse.move(x, y, { steps: 3 });
        return browser.readCard(page);
      };
      await expect.poll(hover).toContain('6776万元');
      expect(said).toEqual([]);
      await page.close();
    });

    it('marks anew what the page has cleared without an end, once it lets it be', async () => {
      const { page, said } = await open(stage(), '/clears.html');
      await goOn(page);
      await page.evaluate(() => clearInterval((window as unknown as { clearing: number }).clearing));
      await expect.poll(() => readMarkTexts(page, 'differs'), { timeout: 10_000 }).toContain('6767万元');
      expect(said).toEqual([]);
      await page.close();
    });

    it('does not switch the site off by a click in a card that the page keeps covering', async () => {
      const { browser } = stage();
      const { page, said } = await open(stage(), '/grows.html');
      await expect.poll(() => readMarkTexts(page, 'differs')).toContain('6767万元');
      const { x, y } = await page.evaluate(findFigure);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 3 });
      await expect.poll(() => browser.readCard(page)).toContain('6776万元');
      await page.evaluate(() => {
        setInterval(() => {
          document.querySelector('.over')?.remove();
          const over = document.createElement('div');
          over.className = 'over';
          over.popover = 'manual';
          over.style.cssText = 'inset: 0; width: 100vw; height: 100vh; opacity: 0.01; pointer-events: none';
          document.body.append(over);
          over.showPopover();
        }, 30);
      });
      await clickInCard(browser, page, '本站停用');
      await clickInCard(browser, page, '停用');
      await expect.poll(() => browser.readCard(page)).toContain('停用请用弹出窗口里的开关');
      expect(await readMarkTexts(page, 'differs')).toContain('6767万元');
      expect(said).toEqual([]);
      await page.close();
    });
  },
  Object.fromEntries(Object.entries(PAGES).map(([path, body]) => [path, HEAD + body])),
);

/** Opens a page; `said` is what comes into its console, errors among it. */
async function open({ browser, site }: Stage, path: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage('about:blank');
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(site + path);
  return { page, said };
}

/** Lets the page do what it does for so many frames. */
async function goOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 120; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Where the figure that differs stands, by what the page has not redefined. */
function findFigure(): { x: number; y: number } {
  const paragraph = document.querySelector('p');
  const text = paragraph?.firstChild as Text;
  const range = new Range();
  const at = text.data.indexOf('6767万元');
  range.setStart(text, at);
  range.setEnd(text, at + 3);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

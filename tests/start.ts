import type { Page } from 'puppeteer-core';
import { ensureBuilt } from './browsers/build';
import { type ExtensionBrowser, launch } from './browsers/extension-browser';
import { BROWSER_NAMES, findBrowser } from './browsers/find-browser';
import { installBrowsers } from './browsers/install-browsers';
import { hoverMark, type PlacedMark, readPlacedMarks } from './browsers/page-actions';
import { waitUntil } from './browsers/wait-until';
import { serveFixtures } from './fixtures/serve';

// `npm start`, or `npm start -- firefox`: the built extension on the sample news page. Without a display it prints what
// was highlighted and why, saves a screenshot and ends.

const SCREENSHOT = '.output/start.png';

async function start(): Promise<void> {
  const wanted = BROWSER_NAMES.find((name) => process.argv.includes(name));
  const name = wanted ?? BROWSER_NAMES.find((candidate) => findBrowser(candidate)) ?? 'chromium';
  installBrowsers([name]);
  const extensionDir = ensureBuilt(name);
  const server = await serveFixtures();
  const headless = !hasDisplay();
  const browser = await launch({ browser: name, extensionDir, headless, lang: 'zh-CN' });
  try {
    const page = await browser.newPage(`${server.origin}/news.html`);
    if (headless) await report(browser, page);
    else await browser.closed();
  } finally {
    await browser.close();
    await server.close();
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || !!process.env['DISPLAY'] || !!process.env['WAYLAND_DISPLAY'];
}

async function report(browser: ExtensionBrowser, page: Page): Promise<void> {
  const marks = await waitForMarks(page);
  for (const mark of marks) {
    const card = await openCard(browser, page, mark);
    console.log(`[${mark.kind}] ${mark.text}\n${card.replace(/\s*\n\s*/g, '\n').replace(/^/gm, '    ')}\n`);
  }
  const shown = marks.find((mark) => mark.kind === 'differs') ?? marks[0];
  if (shown) await openCard(browser, page, shown);
  await page.screenshot({ path: SCREENSHOT });
  console.log(`${marks.length} marks in ${browser.name}; screenshot with an open card: ${SCREENSHOT}`);
}

/** The marks once their number has stayed the same for a while; throws if there are none. */
async function waitForMarks(page: Page): Promise<PlacedMark[]> {
  let before = 0;
  let same = 0;
  return waitUntil('marks on the news page', async () => {
    const marks = await readPlacedMarks(page.mainFrame());
    same = marks.length === before ? same + 1 : 0;
    before = marks.length;
    return marks.length > 0 && same >= 10 ? marks : null;
  });
}

/** Opens the card of a mark and returns its words. */
async function openCard(browser: ExtensionBrowser, page: Page, mark: PlacedMark): Promise<string> {
  await page.keyboard.press('Escape');
  await waitUntil('the card before to close', async () => (await browser.readCard(page)) === null);
  await hoverMark(page, mark);
  return waitUntil(`the card of ${mark.text}`, () => browser.readCard(page));
}

await start();

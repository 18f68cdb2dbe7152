import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { ensureBuilt } from '../browsers/build';
import { controlChromium } from '../browsers/chromium';
import { startBrowser } from '../browsers/start-browser';
import { serveFixtures } from '../fixtures/serve';
import { contentScriptOf } from './content-script';
import { measureImport } from './import-speed';
import { LibraryPage } from './library-page';
import { median } from './median';
import { PlainTable } from './plain-table';
import { measurePopup } from './popup-speed';
import { measureRecognizer } from './recognizer-speed';
import { scriptTimeMs } from './trace';
import { measureVerdicts } from './verdict-speed';

// `npm run -s bench`: the built extension in Chromium, then its recognizer and its judge in Node. The last line is one
// JSON object of named figures. Milliseconds depend on the machine; figures called …PerReference are ratios to a plain
// workload measured in the same run.

const PAGE_CHARACTERS = 5_000;
const BATCH_CHARACTERS = 20_000;

async function measureExtension(): Promise<Record<string, number>> {
  const extensionDir = ensureBuilt('chromium');
  const server = await serveFixtures();
  const browser = await startBrowser({ browser: 'chromium' });
  try {
    const control = await controlChromium(browser, extensionDir);
    const article = await contentScriptOf(browser, `${server.origin}/article.html`);
    const text = readSeedText();
    await article.check(text.slice(0, PAGE_CHARACTERS)); // by now the bundled articles are installed
    await control.killBackground();
    const coldCheck = await article.check(text.slice(0, PAGE_CHARACTERS));
    const checks = await repeat(15, () => article.check(text.slice(0, PAGE_CHARACTERS)));
    const batches = await repeat(5, () => article.check(text.slice(0, BATCH_CHARACTERS)));
    const reference = median(
      await repeat(15, () => article.page.evaluate(referenceMs, text.slice(0, PAGE_CHARACTERS))),
    );
    const empty = await measureEmptyPage(browser, `${server.origin}/no-chinese.html`);
    const popup = await measurePopup(browser, control);
    const library = await browser.newPage();
    await control.openExtensionPage(library, 'library.html');
    const imported = await measureImport(new LibraryPage(library), new PlainTable(article.page));
    const checkMs = median(checks.map(({ ms }) => ms));
    const batchMs = median(batches.map(({ ms }) => ms));
    return {
      contentScriptGzipBytes: contentScriptBytes(extensionDir),
      cardScriptGzipBytes: gzipBytes(join(extensionDir, 'card.js')),
      emptyPageScriptMs: empty.scriptMs,
      emptyPageMessages: empty.messages,
      coldCheckMs: coldCheck.ms,
      checkMs,
      checkFindings: coldCheck.findings,
      checkPerReference: checkMs / reference,
      charactersPerSecond: (BATCH_CHARACTERS / batchMs) * 1000,
      batchPerReference: batchMs / (reference * (BATCH_CHARACTERS / PAGE_CHARACTERS)),
      referenceMs: reference,
      ...popup,
      ...imported,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The files that go into every page, gzipped one by one, together in bytes. */
function contentScriptBytes(extensionDir: string): number {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
    readonly content_scripts: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
  };
  const files = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  return files.reduce((sum, file) => sum + gzipBytes(join(extensionDir, file)), 0);
}

function gzipBytes(path: string): number {
  return gzipSync(readFileSync(path)).length;
}

/** The bundled articles, one after the other: some 26,000 characters. */
function readSeedText(): string {
  const names = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join('seeds', name), 'utf8')).join('\n');
}

/** What a page without Chinese costs: script time of the content script, median of several loads, and messages sent per load. */
async function measureEmptyPage(
  browser: Browser,
  url: string,
): Promise<{ readonly scriptMs: number; readonly messages: number }> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('bench: no service worker');
  await worker.evaluate('var messages = 0; chrome.runtime.onMessage.addListener(() => { messages++; });');
  const page = await browser.newPage();
  const loads = 9;
  const times = await repeat(loads, () => scriptTimeMs(page, url));
  return { scriptMs: median(times), messages: Number(await worker.evaluate('messages')) / loads };
}

/** Milliseconds for a plain workload on a text: a regular expression over all of it and a JSON round trip. */
function referenceMs(text: string): number {
  const rounds = 500;
  const start = performance.now();
  let length = 0;
  for (let round = 0; round < rounds; round++) {
    const matches = text.match(/[\d.]+\p{Script=Han}{1,3}/gu);
    length += JSON.parse(JSON.stringify({ text, matches })).text.length;
  }
  if (length !== rounds * text.length) throw new Error('bench: the reference workload lost text');
  return (performance.now() - start) / rounds;
}

async function repeat<Result>(times: number, run: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let time = 0; time < times; time++) results.push(await run());
  return results;
}

const measured = {
  ...(await measureExtension()),
  ...(await measureRecognizer(readSeedText())),
  ...measureVerdicts(),
};
const figures = Object.entries(measured).map(([name, value]) => [name, Number(value.toPrecision(4))] as const);
for (const [name, value] of figures) console.log(`${name.padEnd(24)} ${value}`);
console.log(JSON.stringify(Object.fromEntries(figures)));

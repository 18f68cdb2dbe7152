/**
 * How the corpus stands up to growing, in the built extension in Chromium: `npm run -s bench:scale [-- --articles FILE
 * --sizes 1000,10000,50000]`. FILE holds articles, one JSON object a line, gzip or not (the format of `inspect --corpus`);
 * without it they are generated. What is more than it holds are variations of them. The last line is one JSON object of
 * named figures; what is called …Per… is a ratio within the run.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { ImportedArticle } from '@/reading/imported';
import { ensureBuilt } from '../browsers/build';
import { controlChromium } from '../browsers/chromium';
import { startBrowser } from '../browsers/start-browser';
import { generatedArticle } from '../fixtures/generated-articles';
import { serveFixtures } from '../fixtures/serve';
import { type ArchivedArticle, variedArticle } from '../fixtures/varied-articles';
import { contentScriptOf } from './content-script';
import { LibraryPage } from './library-page';
import { median } from './median';
import { PlainTable } from './plain-table';
import { measureMiniSearch, measureMultiEntry } from './rivals';

const { values: asked } = parseArgs({ options: { articles: { type: 'string' }, sizes: { type: 'string' } } });
const SIZES = (asked.sizes ?? '1000,10000').split(',').map(Number);
const BATCH = 50;
/** So many go into the page at once, to be imported one after the other. */
const BATCHES = 20;
const ROUNDS = 7;
const QUERIES = ['同比增长', '市场监管局', '6776万元', '>1亿元', '香港'];
const archive = asked.articles === undefined ? null : readArchive(asked.articles);

function readArchive(file: string): ArchivedArticle[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ArchivedArticle);
}

function articleAt(number: number): ImportedArticle {
  const one = archive?.[number % archive.length];
  return one && archive ? variedArticle(one, Math.floor(number / archive.length)) : generatedArticle(number);
}

/** Texts of articles that the corpus holds, with numbers of their own, run together to so many characters. */
function pageOf(characters: number, stories: number): string {
  const each = Math.ceil(characters / stories);
  const parts: string[] = [];
  for (let story = 0; story < stories; story++) {
    let text = '';
    for (let number = 7 + 131 * story; text.length < each; number++) text += `${articleAt(number).article.text}\n`;
    parts.push(text.slice(0, each));
  }
  return parts.join('\n').replace(/(\d)(\d)(?=[万亿人家元%])/g, '$2$1');
}

/**
 * The same bodies put into what else could find them, at the least size only: MiniSearch takes half a minute and 200 MB for
 * three thousand.
 */
async function compareRivals(size: number, page: Page): Promise<void> {
  const texts = Array.from({ length: size }, (_, i) => articleAt(i).article.text);
  const words = QUERIES.filter((query) => !query.startsWith('>'));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  for (const [name, measure] of Object.entries({ miniSearch: measureMiniSearch, multiEntry: measureMultiEntry })) {
    const cost = await measure(page, texts, words);
    note(`${name}${size}PerSecond`, (size / cost.importMs) * 1000);
    note(`${name}${size}SearchMs`, median(cost.searchMs));
    note(`${name}${size}DiskPerText`, cost.bytes / bytes);
  }
}

const extensionDir = ensureBuilt('chromium');
const server = await serveFixtures();
const browser = await startBrowser({ browser: 'chromium' });
const measured: Record<string, number> = {};
const note = (name: string, value: number): void => {
  measured[name] = Number(value.toPrecision(4));
  console.log(`${name.padEnd(36)} ${measured[name]}`);
};
try {
  const control = await controlChromium(browser, extensionDir);
  const article = await contentScriptOf(browser, `${server.origin}/article.html`);
  // The same page on a site where nothing of what is imported is shown.
  const elsewhere = await contentScriptOf(browser, `${server.origin.replace('127.0.0.1', 'localhost')}/article.html`);
  const page = await browser.newPage();
  await control.openExtensionPage(page, 'library.html');
  const library = new LibraryPage(page);
  const plain = new PlainTable(article.page);
  const pages = { one: pageOf(5000, 1), five: pageOf(5000, 5), long: pageOf(20_000, 4) };
  const reading = Array.from({ length: 50 }, (_, i) => articleAt(3 + 17 * i).article);
  await library.loadRecognizer();
  await library.allowOn('127.0.0.1');
  let held = 0;
  let bytes = 0;
  for (const size of SIZES) {
    let importMs = 0;
    let plainMs = 0;
    const from = held;
    while (held < size) {
      const batches: ImportedArticle[][] = [];
      while (batches.length < BATCHES && held < size) {
        const batch = Array.from({ length: Math.min(BATCH, size - held) }, (_, i) => articleAt(held + i));
        bytes += batch.reduce((sum, one) => sum + Buffer.byteLength(one.article.text), 0);
        held += batch.length;
        batches.push(batch);
      }
      importMs += await library.import(batches);
      for (const batch of batches) plainMs += await plain.put(batch);
    }
    await library.settle();
    note(`import${size}PerSecond`, ((held - from) / importMs) * 1000);
    note(`import${size}PerBulkPut`, importMs / plainMs);
    note(`disk${size}PerText`, (await library.usage()) / bytes);
    for (const [name, text] of Object.entries(pages)) {
      await article.check(text);
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push((await article.check(text)).ms);
      note(`check${size}${name}Ms`, median(times));
    }
    const recognizing = await library.recognize([pages.one, ...reading.map(({ text }) => text)]);
    note(`recognize${size}Ms`, recognizing);
    note(`check${size}PerRecognizing`, (measured[`check${size}oneMs`] ?? 0) / recognizing);
    await control.killBackground();
    const cold = (await article.check(pages.one)).ms;
    note(`cold${size}Ms`, cold);
    note(`cold${size}PerRecognizing`, cold / recognizing);
    await control.killBackground();
    note(`coldElsewhere${size}Ms`, (await elsewhere.check(pages.one)).ms);
    await control.killBackground();
    note(`firstSearch${size}Ms`, await library.search('发展和改革委员会'));
    const searches: number[] = [];
    for (const query of QUERIES) searches.push(await library.search(query));
    note(`search${size}Ms`, median(searches));
    note(`list${size}Ms`, await library.list());
    const one = { ...articleAt(0), url: `https://archive.example/one/${size}` };
    note(`addOne${size}Ms`, await library.add([one]));
    note(`removeOne${size}Ms`, await library.removeNewest());
    await library.settle();
    note(`heap${size}Mb`, (await article.workerHeap()) / 1e6);
    if (size === SIZES[0]) await compareRivals(size, article.page);
  }
  const [least, most] = [SIZES[0] ?? 1, SIZES.at(-1) ?? 1];
  const [first, last] = [measured[`check${least}oneMs`] ?? 1, measured[`check${most}oneMs`] ?? 1];
  note('checkGrowth', last / first);
  note('checkExponent', Math.log(last / first) / Math.log(most / least));
} finally {
  await browser.close();
  await server.close();
}
console.log(JSON.stringify(measured));

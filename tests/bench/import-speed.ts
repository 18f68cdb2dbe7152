import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ImportedArticle } from '@/reading/imported';
import { generatedArticle } from '../fixtures/generated-articles';

const BATCH = 50;
/** First batches, while the corpus is small and code is cold, are not counted. */
const WARM_UP = 4;
const BATCHES = 10;

/** The extension's own pages have it. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
};

/** What the script of Dexie that is put into the page leaves there. */
declare const Dexie: new (
  name: string,
  options: object,
) => {
  version(number: number): { stores(tables: Record<string, string>): void };
  table(name: string): { bulkPut(rows: readonly object[]): Promise<unknown> };
};

/** Articles a second through `addArticles`, and how much longer that takes than a plain `bulkPut` of the same objects. */
export async function measureImport(library: Page): Promise<{ articlesPerSecond: number; importPerBulkPut: number }> {
  const batches = Array.from({ length: WARM_UP + BATCHES }, (_, batch) =>
    Array.from({ length: BATCH }, (_, i) => generatedArticle(batch * BATCH + i)),
  );
  let importMs = 0;
  for (const [number, articles] of batches.entries()) {
    const ms = await library.evaluate(add, articles);
    if (number >= WARM_UP) importMs += ms;
  }
  await library.evaluate(readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8'));
  const plainMs = await library.evaluate(putPlainly, batches, WARM_UP);
  return { articlesPerSecond: ((BATCHES * BATCH) / importMs) * 1000, importPerBulkPut: importMs / plainMs };
}

async function add(articles: readonly ImportedArticle[]): Promise<number> {
  const start = performance.now();
  const { err } = await chrome.runtime.sendMessage({
    id: start,
    type: 'addArticles',
    timestamp: start,
    data: { articles },
  });
  if (err) throw new Error(`bench: ${JSON.stringify(err)}`);
  return performance.now() - start;
}

async function putPlainly(batches: readonly (readonly ImportedArticle[])[], warmUp: number): Promise<number> {
  const database = new Dexie('bench', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ articles: 'url' });
  let ms = 0;
  for (const [number, articles] of batches.entries()) {
    const start = performance.now();
    await database.table('articles').bulkPut(articles);
    if (number >= warmUp) ms += performance.now() - start;
  }
  return ms;
}

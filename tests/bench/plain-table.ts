import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { ImportedArticle } from '@/reading/imported';

/** What the script that is put into the page leaves there. */
declare const Dexie: new (
  name: string,
  options: object,
) => {
  version(number: number): { stores(tables: Record<string, string>): void };
  table(name: string): { bulkPut(rows: readonly object[]): Promise<unknown> };
  close(): void;
};

/**
 * A table of articles without anything else, in the database of a web page: in the extension's own, what it leaves behind
 * until the browser tidies its files up would be taken for the corpus.
 */
export class PlainTable {
  readonly #page: Page;
  #isReady = false;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Milliseconds in the page that `bulkPut` takes. */
  async put(articles: readonly ImportedArticle[]): Promise<number> {
    if (!this.#isReady) await this.#page.evaluate(readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8'));
    this.#isReady = true;
    return this.#page.evaluate(async (rows) => {
      const database = new Dexie('bench', { chromeTransactionDurability: 'strict' });
      database.version(1).stores({ articles: 'url' });
      const start = performance.now();
      await database.table('articles').bulkPut(rows);
      const ms = performance.now() - start;
      database.close();
      return ms;
    }, articles);
  }
}

import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** What a way of finding bodies costs; times are milliseconds in the page. */
export type Cost = { readonly importMs: number; readonly searchMs: readonly number[]; readonly bytes: number };

type Row = { readonly id: number; readonly text: string };

/** What the scripts that are put into the page leave there. */
declare const MiniSearch: new (options: {
  fields: string[];
  tokenize: (text: string) => string[];
  searchOptions: { combineWith: string };
}) => {
  addAll(rows: readonly Row[]): void;
  search(query: string): readonly { readonly id: number }[];
  toJSON(): object;
};
declare const Dexie: new (
  name: string,
  options: object,
) => {
  version(number: number): { stores(tables: Record<string, string>): void };
  table(name: string): {
    bulkPut(rows: readonly object[]): Promise<unknown>;
    where(index: string): { equals(key: string): { primaryKeys(): Promise<number[]> } };
  };
  delete(): Promise<void>;
};

/** Articles put in at once: what the corpus is given. */
const BATCH = 50;

/** MiniSearch over bodies, by bigrams: made in memory, and kept as JSON that has to be read at every start. */
export async function measureMiniSearch(
  page: Page,
  texts: readonly string[],
  queries: readonly string[],
): Promise<Cost> {
  await page.evaluate(readFileSync('node_modules/minisearch/dist/umd/index.js', 'utf8'));
  return page.evaluate(
    (bodies, asked) => {
      const start = performance.now();
      const index = new MiniSearch({
        fields: ['text'],
        tokenize(text) {
          return Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2));
        },
        searchOptions: { combineWith: 'AND' },
      });
      index.addAll(bodies.map((text, id) => ({ id, text })));
      const json = JSON.stringify(index);
      const importMs = performance.now() - start;
      const found: unknown[] = [];
      const searchMs = asked.map((query) => {
        const begun = performance.now();
        found.push(index.search(query).filter(({ id }) => bodies[id]?.includes(query)));
        return performance.now() - begun;
      });
      return { importMs, searchMs, bytes: new TextEncoder().encode(json).length };
    },
    texts,
    queries,
  );
}

/** A plain Dexie table with a multi-entry index of the bigrams of each body; needs Dexie in the page. */
export async function measureMultiEntry(
  page: Page,
  texts: readonly string[],
  queries: readonly string[],
): Promise<Cost> {
  const rows = texts.map((text, id) => ({ id, text, pairs: pairsOf(text) }));
  const asked = queries.map((query) => ({ query, pairs: pairsOf(query) }));
  return page.evaluate(
    async (bodies, questions, most) => {
      const before = (await navigator.storage.estimate()).usage ?? Number.NaN;
      const database = new Dexie('bench-multi-entry', { chromeTransactionDurability: 'relaxed' });
      database.version(1).stores({ bodies: 'id, *pairs' });
      const start = performance.now();
      for (let from = 0; from < bodies.length; from += most)
        await database.table('bodies').bulkPut(bodies.slice(from, from + most));
      const importMs = performance.now() - start;
      const searchMs: number[] = [];
      const found: unknown[] = [];
      for (const { query, pairs } of questions) {
        const begun = performance.now();
        const lists = await Promise.all(
          pairs.map((pair) => database.table('bodies').where('pairs').equals(pair).primaryKeys()),
        );
        const [first, ...rest] = lists.map((ids) => new Set(ids));
        found.push(
          [...(first ?? [])].filter((id) => rest.every((ids) => ids.has(id)) && bodies[id]?.text.includes(query)),
        );
        searchMs.push(performance.now() - begun);
      }
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const bytes = ((await navigator.storage.estimate()).usage ?? Number.NaN) - before;
      await database.delete();
      return { importMs, searchMs, bytes };
    },
    rows,
    asked,
    BATCH,
  );
}

function pairsOf(text: string): string[] {
  return [...new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)))];
}

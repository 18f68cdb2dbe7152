import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestArticle } from '@/corpus/index/digest';
import type { HandedArticle } from '@/messaging/add-protocol';
import type { ImportFile } from '@/ui/library/import/import-file';
import { openReader } from '@/ui/library/import/open-reader';
import { runImport } from '@/ui/library/import/run-import';
import { collaborators, createStore } from './import-samples';

afterEach(() => vi.unstubAllGlobals());

/** A file of so many short articles, one a line. */
function linesOf(path: string, count: number): ImportFile {
  const line = (i: number): string =>
    JSON.stringify({ title: `${path} ${i + 1}`, text: `全区第${i + 1}批新增供水管网32公里，惠及居民1.6万户。` });
  const bytes = new TextEncoder().encode(Array.from({ length: count }, (_, i) => line(i)).join('\n'));
  return { path, size: bytes.length, bytes: async () => bytes };
}

/** The workers that are started from here on. */
function watchWorkers(): Worker[] {
  const started: Worker[] = [];
  class Watched extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      started.push(this);
    }
  }
  vi.stubGlobal('Worker', Watched);
  return started;
}

describe('an import whose reading worker breaks down', () => {
  it('keeps what it reported, has one line for that file, and reads the others', async () => {
    const workers = watchWorkers();
    const store = createStore();
    // As soon as the first batch is stored; the reader is in the middle of the file by then, or has nothing to do.
    const add: typeof store.add = async (articles) => {
      const answer = await store.add(articles);
      if (store.batches.length === 1) workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      return answer;
    };
    const reader = openReader(async () => null);
    const files = [linesOf('坏.jsonl', 500), linesOf('好.jsonl', 3)];
    const { lines, ending } = await runImport(
      files,
      collaborators({ read: reader.read, store: { ...store, add }, maxFileBytes: 1e6 }),
    );
    reader.close();

    expect(ending).toEqual({ kind: 'finished' });
    const added = lines.flatMap((line) => (line.type === 'article' ? [`${line.title} ${line.stored.outcome}`] : []));
    expect(added).toEqual([...store.titles].map((title) => `${title} added`));
    expect(added.filter((line) => line.startsWith('坏')).length).toBeLessThan(500);
    expect(added.filter((line) => line.startsWith('好'))).toHaveLength(3);
    expect(lines.filter(({ type }) => type === 'skipped')).toEqual([
      { type: 'skipped', path: '坏.jsonl', reason: 'broken', detail: 'out of memory' },
    ]);
    expect(workers).toHaveLength(2);
  });
});

describe('an import', () => {
  it('hands over articles with what the index keeps of them', async () => {
    const reader = openReader(async () => null);
    const store = createStore();
    const handed: HandedArticle[] = [];
    const add: typeof store.add = (articles) => {
      handed.push(...articles);
      return store.add(articles);
    };
    const file = linesOf('好.jsonl', 3);
    await runImport([file], collaborators({ read: reader.read, store: { ...store, add }, maxFileBytes: 1e6 }));
    reader.close();
    expect(handed).toHaveLength(3);
    for (const { article, digest } of handed) expect(digest).toEqual(digestArticle(article));
    expect(handed[0]?.digest?.figures.map(({ low }) => low)).toEqual(expect.arrayContaining([32_000, 16_000]));
  });
});

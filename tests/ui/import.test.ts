import { describe, expect, it, vi } from 'vitest';
import type { AddOutcome } from '@/messaging/add-protocol';
import type { ReadEvent } from '@/reading/imported';
import type { ReportLine } from '@/ui/library/import/report';
import { type ImportProgress, runImport } from '@/ui/library/import/run-import';
import { collaborators, createStore, fileOf, imported, readBytes } from './import-samples';

const killed = new Error('Could not establish connection. Receiving end does not exist.');

/** Titles that the report says are in the corpus. */
function reported(lines: readonly ReportLine[]): string[] {
  return lines.flatMap((line) => (line.type === 'article' && line.stored.outcome !== 'failed' ? [line.title] : []));
}

const outcomes = (lines: readonly ReportLine[]): string[] =>
  lines.map((line) => `${line.path} ${line.type === 'skipped' ? line.reason : line.stored.outcome}`);

describe('runImport', () => {
  it('stores all articles of all files, in batches of at most 50', async () => {
    const store = createStore();
    const files = [fileOf('甲.txt', 120), fileOf('乙.txt', 1), fileOf('丙.txt', 7)];
    const report = await runImport(files, collaborators({ store }));
    expect(report.ending).toEqual({ kind: 'finished' });
    expect(store.batches).toEqual([50, 50, 28]);
    expect(reported(report.lines)).toEqual([...store.titles]);
    expect(report.lines).toHaveLength(128);
  });

  it('sends fewer articles at once where they are long', async () => {
    const store = createStore();
    const read = async function* (): AsyncGenerator<ReadEvent> {
      for (let i = 0; i < 4; i++) yield { type: 'article', path: '书.txt', imported: imported(`书 ${i}`, 150_000) };
    };
    await runImport([fileOf('书.txt', 1)], collaborators({ read, store }));
    expect(store.batches).toEqual([2, 2]);
  });

  it('tells how far it is, and never goes back', async () => {
    const seen: ImportProgress[] = [];
    const files = [fileOf('甲.txt', 30), fileOf('乙.txt', 10)];
    await runImport(files, collaborators({ onProgress: (progress) => seen.push(progress) }));
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ files: 2, filesRead: 2, fraction: 1, tally: { added: 40 } });
    expect(new Set(seen.map(({ reading }) => reading))).toEqual(new Set(['甲.txt', '乙.txt', '']));
  });

  it('goes on after a file that throws, cannot be opened, is too large or holds nothing', async () => {
    const files = [
      fileOf('坏.txt', 3),
      { ...fileOf('失.txt', 3), bytes: () => Promise.reject(new Error('NotReadableError')) },
      fileOf('大.txt', 1001),
      fileOf('空.txt', 0),
      fileOf('好.txt', 1),
    ];
    const read: typeof readBytes = async function* (file) {
      if (file.path === '坏.txt') {
        yield* readBytes({ ...file, bytes: new Uint8Array(1) });
        throw new Error('reading: unexpected');
      }
      yield* readBytes(file);
    };
    const { lines, ending } = await runImport(files, collaborators({ read }));
    expect(ending.kind).toBe('finished');
    expect(outcomes(lines)).toEqual([
      '坏.txt added',
      '坏.txt broken',
      '失.txt unreadable',
      '大.txt too-large',
      '空.txt no-text',
      '好.txt added',
    ]);
  });

  it('passes on what the reader complains of, under the path inside of an archive', async () => {
    const read = async function* (): AsyncGenerator<ReadEvent> {
      yield { type: 'skipped', path: '包.zip/图.png', reason: 'binary', detail: null };
      yield { type: 'article', path: '包.zip/文.txt', imported: imported('文') };
    };
    const { lines } = await runImport([fileOf('包.zip', 9)], collaborators({ read }));
    expect(outcomes(lines)).toEqual(['包.zip/图.png binary', '包.zip/文.txt added']);
  });
});

describe('runImport with a background that is stopped', () => {
  it('sends the same batch again, and doubles nothing', async () => {
    const store = createStore();
    let calls = 0;
    // Each batch is stored, but every second answer is lost with the background.
    const add: typeof store.add = async (articles) => {
      const answer = await store.add(articles);
      if (calls++ % 2 === 0) throw killed;
      return answer;
    };
    await store.add([imported('甲.txt 1')]);
    store.batches.length = 0;
    const { lines } = await runImport([fileOf('甲.txt', 120)], collaborators({ store: { ...store, add } }));
    expect(store.titles.size).toBe(120);
    // What the lost answer would have told is told all the same.
    expect(outcomes(lines)).toEqual(['甲.txt unchanged', ...new Array<string>(119).fill('甲.txt added')]);
    expect(reported(lines)).toEqual([...store.titles]);
    expect(store.batches).toEqual([50, 50, 50, 50, 20, 20]);
  });

  it('gives up where it never answers, and says so', async () => {
    const pauses: number[] = [];
    const store = {
      ...createStore(),
      add: () => Promise.reject(killed),
      wait: async (ms: number) => void pauses.push(ms),
    };
    const files = [fileOf('甲.txt', 60), fileOf('乙.txt', 90), fileOf('丙.txt', 1)];
    const { lines, ending } = await runImport(files, collaborators({ store }));
    expect(ending).toEqual({ kind: 'stopped', problem: { code: 'unanswered' } });
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000]);
    expect(new Set(outcomes(lines))).toEqual(
      new Set(['甲.txt failed', '甲.txt unfinished', '乙.txt unfinished', '丙.txt unfinished']),
    );
  });

  it('stops at once where nothing can be stored', async () => {
    const problem = { code: 'storage-unavailable' } as const;
    const add = vi.fn<ReturnType<typeof createStore>['add']>(async (articles) =>
      articles.map((): AddOutcome => ({ outcome: 'failed', problem })),
    );
    const { ending } = await runImport([fileOf('甲.txt', 500)], collaborators({ store: { ...createStore(), add } }));
    expect(ending).toEqual({ kind: 'stopped', problem });
    expect(add.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('loses only the article that it fails on', async () => {
    const store = createStore();
    const add: typeof store.add = async (articles) => {
      if (articles.some(({ article }) => article.title === '甲.txt 7')) throw new Error('DataError');
      return store.add(articles);
    };
    const { lines, ending } = await runImport(
      [fileOf('甲.txt', 20)],
      collaborators({ store: { ...createStore(), add } }),
    );
    expect(ending.kind).toBe('finished');
    expect(store.titles.size).toBe(19);
    expect(lines.filter((line) => line.type === 'article' && line.stored.outcome === 'failed')).toEqual([
      {
        type: 'article',
        path: '甲.txt',
        title: '甲.txt 7',
        stored: { outcome: 'failed', problem: { code: 'refused', detail: 'DataError' } },
      },
    ]);
  });
});

describe('runImport cancelled', () => {
  it.each([1, 49, 50, 51, 100, 101, 129, 130])(
    'after %i articles reports what is there and nothing else',
    async (after) => {
      const store = createStore();
      const cancelled = new AbortController();
      const files = [fileOf('甲.txt', 65), fileOf('乙.txt', 65), fileOf('丙.txt', 65)];
      let read = 0;
      const reader: typeof readBytes = async function* (file) {
        for await (const event of readBytes(file)) {
          if (++read > after) cancelled.abort();
          yield event;
        }
      };
      const { lines, ending } = await runImport(
        files,
        collaborators({ read: reader, store, signal: cancelled.signal }),
      );
      expect(ending).toEqual({ kind: 'cancelled' });
      expect(reported(lines)).toEqual([...store.titles]);
      expect(store.titles.size).toBeLessThanOrEqual(after);
      const unfinished = lines.filter((line) => line.type === 'skipped').map(({ path }) => path);
      expect(unfinished).toEqual([...new Set(unfinished)]);
      for (const { path, size } of files) {
        const complete = reported(lines).filter((title) => title.startsWith(path)).length === size;
        expect([path, unfinished.includes(path)]).toEqual([path, !complete]);
      }
    },
  );

  it('waits for the batch that is on its way', async () => {
    const store = createStore();
    const cancelled = new AbortController();
    const answer = Promise.withResolvers<void>();
    const add: typeof store.add = async (articles) => {
      cancelled.abort();
      await answer.promise;
      return store.add(articles);
    };
    const running = runImport(
      [fileOf('甲.txt', 90)],
      collaborators({ store: { ...createStore(), add }, signal: cancelled.signal }),
    );
    answer.resolve();
    expect(reported((await running).lines)).toEqual([...store.titles]);
    expect(store.titles.size).toBe(50);
  });

  it('does not wait for a reader that takes long', async () => {
    const cancelled = new AbortController();
    const read = async function* (): AsyncGenerator<ReadEvent> {
      yield { type: 'article', path: '慢.pdf', imported: imported('慢') };
      cancelled.abort();
      await new Promise(() => undefined);
    };
    const { ending } = await runImport([fileOf('慢.pdf', 1)], collaborators({ read, signal: cancelled.signal }));
    expect(ending).toEqual({ kind: 'cancelled' });
  });
});

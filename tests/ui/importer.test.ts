import { describe, expect, it, vi } from 'vitest';
import type { Columns } from '@/reading/columns';
import type { UnclearTable } from '@/reading/file-tools';
import { createImporter, type ImporterOptions, type ImportState } from '@/ui/library/import/importer';
import type { ImportReader } from '@/ui/library/import/open-reader';
import { collaborators, fileOf, readBytes } from './import-samples';

function open(changes: Partial<ImporterOptions> = {}) {
  const seen: ImportState[] = [];
  const allow = vi.fn<() => void>();
  const guardLeaving = vi.fn<() => () => void>(() => allow);
  const onEnd = vi.fn<() => void>();
  let nowMs = 0;
  const { read, ...others } = collaborators();
  const importer = createImporter({
    ...others,
    openReader: () => ({ read, close: () => undefined }),
    onChange: () => seen.push(importer.state()),
    onEnd,
    guardLeaving,
    now: () => (nowMs += 100),
    everySecond: () => () => undefined,
    ...changes,
  });
  return { importer, seen, allow, guardLeaving, onEnd };
}

describe('createImporter', () => {
  it('goes from gathering over running to ended, and asks before the page is left meanwhile', async () => {
    const { importer, seen, allow, guardLeaving, onEnd } = open();
    await importer.start(Promise.resolve([fileOf('甲.txt', 60)]));
    expect([...new Set(seen.map(({ kind }) => kind))]).toEqual(['gathering', 'running', 'ended']);
    expect(importer.state()).toMatchObject({ kind: 'ended', report: { ending: { kind: 'finished' } } });
    expect(guardLeaving).toHaveBeenCalledOnce();
    expect(allow).toHaveBeenCalledOnce();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('tells the time left only after three seconds', async () => {
    const { importer, seen } = open();
    await importer.start(Promise.resolve([fileOf('甲.txt', 90)]));
    const times = seen.flatMap((state) => (state.kind === 'running' ? [state.timeLeft] : []));
    expect(times[0]).toBeNull();
    expect(times.at(-1)).toEqual({ unit: 'seconds', count: expect.any(Number) });
  });

  it('says that nothing came of an empty folder', async () => {
    const { importer, guardLeaving } = open();
    await importer.start(Promise.resolve([]));
    expect(importer.state()).toEqual({ kind: 'nothing' });
    expect(guardLeaving).not.toHaveBeenCalled();
  });

  it('runs one import at a time, and another one after it', async () => {
    const read = vi.fn<ImportReader['read']>(readBytes);
    const { importer } = open({ openReader: () => ({ read, close: () => undefined }) });
    const first = importer.start(Promise.resolve([fileOf('甲.txt', 3)]));
    await importer.start(Promise.resolve([fileOf('乙.txt', 3)]));
    await first;
    await importer.start(Promise.resolve([fileOf('丙.txt', 3)]));
    expect(read.mock.calls.map(([{ path }]) => path)).toEqual(['甲.txt', '丙.txt']);
  });

  const table: UnclearTable = {
    path: '甲.csv',
    rows: [['k1', 'k2']],
    columns: { named: true, roles: new Map() },
  };

  it('waits with the question what the columns of a table hold, and goes on with the answer', async () => {
    const answers: (Columns | null)[] = [];
    const { importer, seen } = open({
      openReader: (ask) => ({
        read: async function* (file) {
          answers.push(await ask({ ...table, path: file.path }));
          yield* readBytes(file);
        },
        close: () => undefined,
      }),
      onChange: () => {
        const state = importer.state();
        seen.push(state);
        if (state.kind === 'running' && state.question)
          importer.answer(state.question.path === '甲.csv' ? { named: false, roles: new Map([['text', 1]]) } : null);
      },
    });
    await importer.start(Promise.resolve([fileOf('甲.csv', 1), fileOf('乙.csv', 1)]));
    expect(answers).toEqual([{ named: false, roles: new Map([['text', 1]]) }, null]);
    const asked = seen.flatMap((state) => (state.kind === 'running' && state.question ? [state] : []));
    expect(asked.every(({ timeLeft }) => timeLeft === null)).toBe(true);
    expect(importer.state()).toMatchObject({ kind: 'ended', report: { ending: { kind: 'finished' } } });
  });

  it('can be cancelled while it waits for an answer', async () => {
    const { importer } = open({
      openReader: (ask) => ({
        read: async function* (file) {
          await ask(table);
          yield* readBytes(file);
        },
        close: () => undefined,
      }),
      onChange: () => {
        const state = importer.state();
        if (state.kind === 'running' && state.question && !state.cancelling) importer.cancel();
      },
    });
    await importer.start(Promise.resolve([fileOf('甲.csv', 1)]));
    expect(importer.state()).toMatchObject({ kind: 'ended', report: { ending: { kind: 'cancelled' } } });
  });

  it('cancels, and has the reader stop at once', async () => {
    const close = vi.fn<ImportReader['close']>();
    const read: ImportReader['read'] = async function* (file) {
      importer.cancel();
      expect(close).toHaveBeenCalledOnce();
      yield* readBytes(file);
    };
    const { importer } = open({ openReader: () => ({ read, close }) });
    await importer.start(Promise.resolve([fileOf('甲.txt', 3)]));
    expect(importer.state()).toMatchObject({ kind: 'ended', report: { ending: { kind: 'cancelled' } } });
  });
});

import { describe, expect, it, vi } from 'vitest';
import { MOST } from '@/messaging/limits';
import { changeMany } from '@/ui/library/list/many-articles';

const IDS = Array.from({ length: 2 * MOST.changed + 5 }, (_, at) => `a-${at}`);

describe('changeMany', () => {
  it('changes all, never more at once than a message may hold, and says how far it is', async () => {
    const change = vi.fn<(ids: readonly string[]) => Promise<void>>(async () => undefined);
    const onProgress = vi.fn<(progress: object) => void>();
    const signal = new AbortController().signal;
    expect(await changeMany(IDS, { change, onProgress, signal })).toEqual({ done: IDS.length, of: IDS.length });
    expect(change.mock.calls.flatMap(([ids]) => ids)).toEqual(IDS);
    expect(Math.max(...change.mock.calls.map(([ids]) => ids.length))).toBe(MOST.changed);
    expect(onProgress).toHaveBeenLastCalledWith({ done: 2 * MOST.changed, of: IDS.length });
  });

  it('stops where the worker does not answer, or when it is told to, and says how many were changed', async () => {
    const failing = vi.fn<() => Promise<void>>().mockResolvedValueOnce().mockRejectedValue(new Error('no worker'));
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    expect(await changeMany(IDS, { ...options, change: failing })).toMatchObject({ done: MOST.changed });
    const stopping = new AbortController();
    const change = async (): Promise<void> => stopping.abort();
    expect(await changeMany(IDS, { ...options, change, signal: stopping.signal })).toMatchObject({
      done: MOST.changed,
    });
  });
});

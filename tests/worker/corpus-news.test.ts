import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCorpusNews } from '@/worker/corpus-news';

/** A browser with a tab; returns what tells of a change, and which tabs were told what. */
function openTabs() {
  const told: string[] = [];
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: 1 }, {}],
    sendMessage: async (tabId: number, { type }: { type: string }) => void told.push(`${tabId} ${type}`),
  });
  return { told, tell: createCorpusNews() };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('createCorpusNews', () => {
  it('has pages checked again once for all batches of an import', async () => {
    const { told, tell } = openTabs();
    for (let batch = 0; batch < 40; batch++) {
      tell();
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['1 checkAgain']);
  });

  it('has pages checked again for each change that stands alone, but not one right after the other', async () => {
    const { told, tell } = openTabs();
    tell();
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toHaveLength(1);
    tell();
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(2);
  });

  it('tells our own pages at once, each time', async () => {
    const heard = vi.fn<() => void>();
    const channel = new BroadcastChannel('yinzheng-corpus');
    channel.addEventListener('message', heard);
    const { tell } = openTabs();
    tell();
    tell();
    vi.useRealTimers();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    channel.close();
  });
});

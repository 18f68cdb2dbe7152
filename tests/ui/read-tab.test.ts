import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/messaging/messaging';
import type { PageStage } from '@/messaging/tab-protocol';
import { readOpenTab } from '@/ui/read-tab';

type Frame = { readonly type: string; readonly stage: PageStage };

type Tab = {
  readonly url?: string;
  readonly status?: 'loading' | 'complete';
  /** Addresses that may be read; all where it is left out. */
  readonly origins?: readonly string[];
  /** What the frames say of themselves; null where no script may run. */
  readonly frames?: readonly Partial<Frame>[] | null;
  /** Does the worker answer? */
  readonly isAnswered?: boolean;
};

/** A browser with one tab in front, whose page has reported nothing. */
function openTab({
  url = 'https://news.example/1',
  status = 'complete',
  origins,
  frames = [{}],
  isAnswered = true,
}: Tab) {
  const contains = async (asked: { origins?: string[] }) => !origins || origins.includes(asked.origins?.[0] ?? '');
  const results = frames?.map((frame) => ({ result: { type: 'text/html', stage: 'not-started', ...frame } }));
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 3, windowId: 1, url, status }] });
  Object.assign(fakeBrowser.permissions, { contains });
  Object.assign(fakeBrowser, {
    scripting: { executeScript: async () => results ?? Promise.reject(new Error('cannot access')) },
  });
  if (isAnswered) unlisten = onMessage('summarizeTab', () => null);
}

let unlisten = (): void => {};

beforeEach(() => {
  unlisten();
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

describe('readOpenTab', () => {
  it.each<[string, Tab, object]>([
    ['may not be read', { origins: [] }, { kind: 'refused' }],
    [
      'may be read, and others not',
      { origins: ['https://news.example/*'], frames: [{ stage: 'reading' }] },
      { kind: 'on', stage: 'reading' },
    ],
    ['is the browser’s own', { url: 'about:config' }, { kind: 'unreadable' }],
    ['no script may look into', { frames: null }, { kind: 'unreadable' }],
    ['shows a PDF whose address does not say so', { frames: [{ type: 'application/pdf' }] }, { kind: 'pdf' }],
    ['was opened before the extension', {}, { kind: 'on', stage: 'not-started' }],
    ['is still loading', { status: 'loading' }, { kind: 'on', stage: 'reading' }],
    ['is not Chinese', { frames: [{ stage: 'not-chinese' }] }, { kind: 'on', stage: 'not-chinese' }],
    [
      'has Chinese in a frame only',
      { frames: [{ stage: 'not-chinese' }, { stage: 'reading' }] },
      { kind: 'on', stage: 'reading' },
    ],
    ['nobody answers', { frames: [{ stage: 'reading' }], isAnswered: false }, { kind: 'on', stage: 'unanswered' }],
  ])('tells of a page that %s', async (_, tab, state) => {
    openTab(tab);
    expect((await readOpenTab()).state).toMatchObject(state);
  });
});

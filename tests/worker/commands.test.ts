import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameSummary } from '@/messaging/tab-protocol';
import { answerCommands } from '@/worker/commands';
import type { TabReports } from '@/worker/tab-summaries';

const frame = (found: Partial<FrameSummary>) => ({
  document: '',
  page: '',
  summary: { organizations: 0, agrees: 0, differs: 0, related: 0, unsound: 0, ...found } as FrameSummary,
});

/** The page has an organization, its frame a figure that differs. */
const REPORTS: TabReports = { 0: frame({ organizations: 1 }), 4: frame({ differs: 1 }) };

/** Presses the keys of a command; resolves to what the tab was told, and which site was switched. */
async function press(command: string): Promise<{ told: unknown[]; switched: unknown[] }> {
  let heard: (command: string) => void = () => {};
  const sendMessage =
    vi.fn<(tabId: number, message: { type: string; data: unknown }, options: unknown) => Promise<void>>();
  const toggleSite = vi.fn<(address: string | undefined) => Promise<void>>().mockResolvedValue();
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7, url: 'https://news.example/1' }], sendMessage });
  Object.assign(fakeBrowser, {
    commands: { onCommand: { addListener: (listener: typeof heard) => (heard = listener) } },
  });
  answerCommands({ read: async () => REPORTS }, toggleSite);
  heard(command);
  await vi.waitFor(() => expect(sendMessage.mock.calls.length + toggleSite.mock.calls.length).toBe(1));
  return {
    told: sendMessage.mock.calls.map(([tab, { type, data }, options]) => [tab, type, data, options]),
    switched: toggleSite.mock.calls.flat(),
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

describe('answerCommands', () => {
  it.each([
    ['next-mark', { step: 1, only: null }, 0],
    ['previous-mark', { step: -1, only: null }, 0],
    ['next-differing', { step: 1, only: 'differs' }, 4],
    ['open-card', { step: 0, only: null }, 0],
  ])('on %s tells the frame that has such marks', async (command, step, frameId) => {
    expect((await press(command)).told).toEqual([[7, 'stepToMark', step, { frameId }]]);
  });

  it('switches the site in front off or on', async () => {
    expect((await press('toggle-site')).switched).toEqual(['https://news.example/1']);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginOnInstall } from '@/worker/first-run';

/** A browser with two tabs open, the second of which the extension may not read. */
function openBrowser() {
  const granted: (() => void)[] = [];
  const executeScript = vi.fn<(injection: { target: { tabId: number } }) => Promise<unknown>>(async ({ target }) => {
    if (target.tabId === 2) throw new Error('Cannot access contents of the page');
    return [];
  });
  const onAdded = { addListener: (listener: () => void) => void granted.push(listener) };
  Object.assign(fakeBrowser, { scripting: { executeScript }, permissions: { onAdded } });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  beginOnInstall();
  return { create, executeScript, grant: () => granted.forEach((listener) => listener()) };
}

beforeEach(() => fakeBrowser.reset());

describe('beginOnInstall', () => {
  it('shows the first page on install, and begins on pages that are open', async () => {
    const { create, executeScript } = openBrowser();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringMatching(/welcome\.html$/) });
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2));
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 1, allFrames: true }, files: ['/page.js'] });
  });

  it.each([{ reason: 'update', previousVersion: '0.0.9' }, { reason: 'chrome_update' }] as const)(
    'shows and begins nothing on %j',
    async (details) => {
      const { create, executeScript } = openBrowser();
      await fakeBrowser.runtime.onInstalled.trigger(details);
      expect(create).not.toHaveBeenCalled();
      expect(executeScript).not.toHaveBeenCalled();
    },
  );

  it('begins on pages that are open once it may read them', async () => {
    const { create, executeScript, grant } = openBrowser();
    grant();
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2));
    expect(create).not.toHaveBeenCalled();
  });
});

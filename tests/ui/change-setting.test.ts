import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/messaging/messaging';
import { changeSetting } from '@/ui/settings/change-setting';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
});

it('shows what holds still where a change was not kept', async () => {
  const refresh = vi.fn<() => Promise<void>>();
  await changeSetting({ intensity: 'quiet' }, refresh); // nobody is there to keep it
  expect(refresh).toHaveBeenCalledOnce();
});

it('leaves it to the word that all our pages get where it was', async () => {
  const refresh = vi.fn<() => Promise<void>>();
  const keep = vi.fn<(change: object) => void>();
  const unlisten = onMessage('changeSettings', ({ data }) => keep(data));
  await changeSetting({ intensity: 'quiet' }, refresh);
  unlisten();
  expect(keep).toHaveBeenCalledExactlyOnceWith({ intensity: 'quiet' });
  expect(refresh).not.toHaveBeenCalled();
});

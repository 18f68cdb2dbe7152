import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDoor, listenAt } from '@/messaging/door';
import { keepSettings, readSettings } from '@/settings/stored-settings';
import { SettingsView } from '@/ui/settings/settings-page';
import { answerSites } from '@/worker/sites';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('chrome', fakeBrowser);
  Object.assign(fakeBrowser.commands, { getAll: async () => [] });
  const door = createDoor(() => true);
  answerSites(door);
  listenAt(door);
});

describe('SettingsView', () => {
  it('takes out two sites of a list, one right after the other', async () => {
    await keepSettings({ disabledSites: ['a.example', 'b.example', 'c.example'] });
    const view = new SettingsView('en', () => undefined);
    await view.refresh();
    view.actions.onSite('disabledSites', 'a.example', false);
    view.actions.onSite('disabledSites', 'b.example', false);
    await expect.poll(async () => (await readSettings()).disabledSites).toEqual(['c.example']);
  });
});

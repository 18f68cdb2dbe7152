import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerMenus } from '@/worker/menus';

type Click = (info: { menuItemId: string | number; selectionText?: string }, tab?: { id?: number }) => void;

/** The context menu of a browser: what was put into it, and a way to choose. */
function openMenu() {
  const items: { id: string; contexts: readonly string[] }[] = [];
  let click: Click = () => undefined;
  const contextMenus = {
    removeAll: async () => void items.splice(0),
    create: (item: (typeof items)[number]) => void items.push(item),
    onClicked: { addListener: (listener: Click) => void (click = listener) },
  };
  Object.assign(fakeBrowser, { contextMenus, i18n: { getMessage: (key: string) => key } });
  return { items, choose: (...args: Parameters<Click>) => click(...args) };
}

beforeEach(() => fakeBrowser.reset());

describe('offerMenus', () => {
  it('offers each once, however often it is installed', async () => {
    const { items } = openMenu();
    offerMenus({
      'add-page': vi.fn<() => void>(),
      'add-selection': vi.fn<() => void>(),
      'look-up': vi.fn<() => void>(),
    });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.0.9' });
    await vi.waitFor(() =>
      expect(items.map(({ id, contexts }) => [id, ...contexts])).toEqual([
        ['add-page', 'page'],
        ['add-selection', 'selection'],
        ['look-up', 'selection'],
      ]),
    );
  });

  it('hands on what is selected, and leaves the items of nobody alone', () => {
    const { choose } = openMenu();
    const lookUp = vi.fn<(chosen: unknown) => void>();
    offerMenus({ 'add-page': lookUp, 'add-selection': lookUp, 'look-up': lookUp });
    choose({ menuItemId: 'toString', selectionText: 'a' }, { id: 3 });
    choose({ menuItemId: 'look-up', selectionText: '6776万元' });
    expect(lookUp).not.toHaveBeenCalled();
    choose({ menuItemId: 'look-up', selectionText: '6776万元' }, { id: 3 });
    expect(lookUp).toHaveBeenCalledExactlyOnceWith({ tabId: 3, selected: '6776万元' });
  });
});

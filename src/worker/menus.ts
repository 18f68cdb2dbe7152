import { browser } from 'wxt/browser';
import { READABLE_PAGES } from './readable-pages';

/** What can be chosen in the context menu: where it stands, and the key of its words in `public/_locales`. */
const MENUS = {
  'add-page': { title: 'menuAddPage', contexts: ['page'] },
  'add-selection': { title: 'menuAddSelection', contexts: ['selection'] },
  'look-up': { title: 'menuLookUp', contexts: ['selection'] },
} as const;

type MenuId = keyof typeof MENUS;

/** What was chosen: on which tab, and what is selected there ('' for nothing). */
type Chosen = { readonly tabId: number; readonly selected: string };

/** Offers what can be chosen on a page in the context menu; `acts` are what is done then. */
export function offerMenus(acts: Readonly<Record<MenuId, (chosen: Chosen) => void>>): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (tab?.id !== undefined && isMenu(menuItemId)) acts[menuItemId]({ tabId: tab.id, selected: selectionText });
  });
}

/** Menus outlive the worker and updates of the extension: old ones go first. */
async function createMenus(): Promise<void> {
  const { contextMenus, i18n } = browser;
  await contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(MENUS))
    contextMenus.create({
      id,
      title: i18n.getMessage(title),
      contexts: [...contexts] as [(typeof contexts)[number]],
      documentUrlPatterns: READABLE_PAGES,
    });
}

function isMenu(id: string | number): id is MenuId {
  return Object.hasOwn(MENUS, id);
}

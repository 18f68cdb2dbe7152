import { browser } from 'wxt/browser';
import type { PageOutcome } from '@/messaging/add-protocol';
import type { PageRequest } from './add-page';
import { showOutcome } from './badge';
import { unlessGone } from './unless-gone';

const PAGE = 'add-page';
const SELECTION = 'add-selection';

/** Offers to add page or selection in the context menu, and shows on the toolbar button what became of it. */
export function offerAdding(add: (request: PageRequest) => Promise<PageOutcome>): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined || (menuItemId !== PAGE && menuItemId !== SELECTION)) return;
    void unlessGone(addAndShow(add, { tabId: tab.id, selectionOnly: menuItemId === SELECTION }));
  });
}

/** Menus outlive the worker and updates of the extension: old ones go first. */
async function createMenus(): Promise<void> {
  const { contextMenus, i18n } = browser;
  await contextMenus.removeAll();
  const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];
  contextMenus.create({ id: PAGE, title: i18n.getMessage('menuAddPage'), contexts: ['page'], documentUrlPatterns });
  contextMenus.create({
    id: SELECTION,
    title: i18n.getMessage('menuAddSelection'),
    contexts: ['selection'],
    documentUrlPatterns,
  });
}

async function addAndShow(add: (request: PageRequest) => Promise<PageOutcome>, request: PageRequest): Promise<void> {
  const { outcome } = await add(request);
  await showOutcome(request.tabId, !['failed', 'no-article', 'private-window'].includes(outcome));
}

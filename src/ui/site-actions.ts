import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import type { CountedKind, MarkPlace } from '@/messaging/tab-protocol';
import { ADD_ADDRESS } from './library/library-address';
import { load } from './loaded';
import type { PageSummaryProps } from './PageSummary';
import { EVERYWHERE, type OpenTab } from './read-tab';

export type SiteActions = Pick<
  PageSummaryProps,
  'onEnable' | 'onStep' | 'onShow' | 'onAllowAccess' | 'onShowPrivate' | 'onAddFiles' | 'onReload' | 'onCheckAgain'
>;

/** What the reader can do about the site in front; `refresh` looks at the tab anew. */
export function siteActions(tab: () => OpenTab, refresh: () => Promise<void>): SiteActions {
  return {
    onEnable: (enabled) => {
      const { state } = tab();
      if (state.kind === 'on' || state.kind === 'off')
        void load(sendMessage('listSite', { setting: 'disabledSites', hostname: state.hostname, isIn: !enabled }));
    },
    onAllowAccess: () => void allowAccess().then(refresh),
    onShowPrivate: () => {
      const { state } = tab();
      if (state.kind === 'on') void load(sendMessage('showPrivateOn', { hostname: state.hostname, isShown: true }));
    },
    onStep: (only) => void stepOnPage(tab(), only),
    onShow: (place) => void showOnPage(tab(), place),
    onReload: () => {
      const { id } = tab();
      if (id !== null) void load(browser.tabs.reload(id));
    },
    onCheckAgain: () => {
      const { id } = tab();
      if (id !== null) void load(sendMessage('checkAgain', undefined, id));
    },
    onAddFiles: () => void openLibrary(ADD_ADDRESS),
  };
}

/** Brings a figure of a tab's page into view there. */
export async function showOnPage({ id }: OpenTab, place: MarkPlace): Promise<void> {
  if (id !== null) await load(sendMessage('showMark', place, { tabId: id, frameId: place.frame }));
}

/** Goes to the next mark of a kind on a tab's page. */
export async function stepOnPage({ id }: OpenTab, only: CountedKind): Promise<void> {
  if (id !== null) await load(sendMessage('stepInTab', { tabId: id, only }));
}

/** Asks whether pages may be read; must be called inside of a click. */
export async function allowAccess(): Promise<void> {
  await load(browser.permissions.request(EVERYWHERE));
}

/** Opens the library in a tab, at one of its own addresses (a hash) or at its beginning. */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${hash}` });
}

/** Shows the settings: in their tab if it is open, else in a new one. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

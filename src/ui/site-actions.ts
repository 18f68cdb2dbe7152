import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import { ADD_ADDRESS } from './library/library-address';
import { load } from './loaded';
import type { PageSummaryProps } from './PageSummary';
import { EVERYWHERE, type OpenTab } from './read-tab';

export type SiteActions = Pick<
  PageSummaryProps,
  'onEnable' | 'onShow' | 'onAllowAccess' | 'onShowPrivate' | 'onAddFiles' | 'onReload' | 'onCheckAgain'
>;

/** What the reader can do about the site in front; `refresh` looks at the tab anew. */
export function siteActions(tab: () => OpenTab, refresh: () => Promise<void>): SiteActions {
  return {
    onEnable: (enabled) => {
      const { state } = tab();
      if (state.kind === 'on' || state.kind === 'off')
        void load(sendMessage('listSite', { setting: 'disabledSites', hostname: state.hostname, isIn: !enabled }));
    },
    onAllowAccess: () => void browser.permissions.request(EVERYWHERE).then(refresh),
    onShowPrivate: () => {
      const { state } = tab();
      if (state.kind === 'on') void load(sendMessage('showPrivateOn', { hostname: state.hostname, isShown: true }));
    },
    onShow: (place) => {
      const { id } = tab();
      if (id !== null) void load(sendMessage('showMark', place, { tabId: id, frameId: place.frame }));
    },
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

/** Opens the library in a tab, at one of its own addresses (a hash) or at its beginning. */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${hash}` });
}

/** Shows the settings: in their tab if it is open, else in a new one. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

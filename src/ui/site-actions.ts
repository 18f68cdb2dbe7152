import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import { setEnabledOn } from '@/settings/settings';
import { load } from './loaded';
import type { PageSummaryProps } from './PageSummary';
import { EVERYWHERE, type OpenTab } from './read-tab';

/** What the reader can do about the site in front; `refresh` looks at the tab anew. */
export function siteActions(
  tab: () => OpenTab,
  refresh: () => Promise<void>,
): Pick<PageSummaryProps, 'onEnable' | 'onAllowAccess' | 'onShowPrivate'> {
  return {
    onEnable: (enabled) => {
      const { state } = tab();
      if (state.kind === 'on' || state.kind === 'off') void setEnabledOn(state.hostname, enabled);
    },
    onAllowAccess: () => void browser.permissions.request(EVERYWHERE).then(refresh),
    onShowPrivate: () => {
      const { state } = tab();
      if (state.kind === 'on') void load(sendMessage('allowPrivateOn', { hostname: state.hostname }));
    },
  };
}

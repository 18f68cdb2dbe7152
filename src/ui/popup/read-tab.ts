import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import { isEnabledOn } from '@/settings';
import { load } from '../loaded';
import { readableHostname, type TabState } from './tab-state';

/** The right to read pages, which both browsers let their users withdraw. */
export const EVERYWHERE = { origins: ['<all_urls>'] };

/** The tab that the popup lies over. */
export type OpenTab = {
  /** Null where the browser does not say. */
  readonly id: number | null;
  readonly state: TabState;
  readonly isPrivate: boolean;
  /** Is some text selected on the page? */
  readonly hasSelection: boolean;
};

/** Looks at the tab that the popup lies over, and asks what was found on its page. */
export async function readTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const known = { id: tab?.id ?? null, isPrivate: tab?.incognito ?? false, hasSelection: false };
  if (!(await browser.permissions.contains(EVERYWHERE))) return { ...known, state: { kind: 'refused' } };
  const hostname = readableHostname(tab?.url);
  if (tab?.id === undefined || hostname === null) return { ...known, state: { kind: 'unreadable' } };
  if (!(await isEnabledOn(hostname))) return { ...known, state: { kind: 'off', hostname } };
  const [summary, selection] = await Promise.all([
    load(sendMessage('summarizeTab', { tabId: tab.id })),
    load(readSelected(tab.id)),
  ]);
  return {
    ...known,
    hasSelection: selection.kind === 'loaded' && selection.value,
    state: { kind: 'on', hostname, summary: summary.kind === 'loaded' ? summary.value : null },
  };
}

async function readSelected(tabId: number): Promise<boolean> {
  // Runs in the page, without anything around it.
  const func = (): boolean => getSelection()?.isCollapsed === false;
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func });
  return frame?.result ?? false;
}

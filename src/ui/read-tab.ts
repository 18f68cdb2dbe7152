import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import { readSettings } from '@/settings/stored-settings';
import { load } from './loaded';
import { isPdf, readableHostname, type TabState } from './tab-state';

/** The right to read pages, which both browsers let their users withdraw. */
export const EVERYWHERE = { origins: ['<all_urls>'] };

/** The tab that the popup lies over, or the side panel beside. */
export type OpenTab = {
  /** Null where the browser does not say. */
  readonly id: number | null;
  readonly windowId: number | null;
  readonly state: TabState;
  readonly isPrivate: boolean;
};

/** A tab of which nothing is known yet. */
export const UNREAD_TAB: OpenTab = { id: null, windowId: null, state: { kind: 'loading' }, isPrivate: false };

/** Looks at the tab in front, and asks what was found on its page. */
export async function readOpenTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const known = { id: tab?.id ?? null, windowId: tab?.windowId ?? null, isPrivate: tab?.incognito ?? false };
  if (!(await browser.permissions.contains(EVERYWHERE))) return { ...known, state: { kind: 'refused' } };
  const hostname = readableHostname(tab?.url);
  if (tab?.id === undefined || hostname === null) return { ...known, state: { kind: 'unreadable' } };
  if ((await readSettings()).disabledSites.includes(hostname)) return { ...known, state: { kind: 'off', hostname } };
  const answer = await load(sendMessage('summarizeTab', { tabId: tab.id }));
  const summary = answer.kind === 'loaded' ? answer.value : null;
  if (summary === null && isPdf(tab.url)) return { ...known, state: { kind: 'pdf' } };
  if (summary === null && (await isRefusedFile(tab.url))) return { ...known, state: { kind: 'files-refused' } };
  return { ...known, state: { kind: 'on', hostname, summary } };
}

/** Both browsers let extensions read files only where their user has switched that on; old Firefox says so and reads them. */
async function isRefusedFile(address: string | undefined): Promise<boolean> {
  return (address?.startsWith('file:') ?? false) && !(await browser.extension.isAllowedFileSchemeAccess());
}

/** Is some text selected on the page of a tab? False where that cannot be read. */
export async function hasSelection({ id, state }: OpenTab): Promise<boolean> {
  if (id === null || state.kind !== 'on') return false;
  // Runs in the page, without anything around it.
  const func = (): boolean => getSelection()?.isCollapsed === false;
  const answer = await load(browser.scripting.executeScript({ target: { tabId: id }, func }));
  return answer.kind === 'loaded' && (answer.value[0]?.result ?? false);
}

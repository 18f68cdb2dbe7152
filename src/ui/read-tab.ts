import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import type {} from '@/messaging/page-stage';
import type { PageStage } from '@/messaging/tab-protocol';
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
  if (!(await mayRead(tab?.url))) return { ...known, state: { kind: 'refused' } };
  const hostname = readableHostname(tab?.url);
  if (tab?.id === undefined || hostname === null) return { ...known, state: { kind: 'unreadable' } };
  if ((await readSettings()).disabledSites.includes(hostname)) return { ...known, state: { kind: 'off', hostname } };
  const answer = await load(sendMessage('summarizeTab', { tabId: tab.id }));
  if (answer.kind === 'loaded' && answer.value)
    return { ...known, state: { kind: 'on', hostname, summary: answer.value } };
  if (isPdf(tab.url)) return { ...known, state: { kind: 'pdf' } };
  if (await isRefusedFile(tab.url)) return { ...known, state: { kind: 'files-refused' } };
  const asked = await askPage(tab.id);
  if (asked === 'pdf' || asked === 'unreadable') return { ...known, state: { kind: asked } };
  const stage = answer.kind === 'failed' ? 'unanswered' : asked === 'not-started' && isLoading(tab) ? 'reading' : asked;
  return { ...known, state: { kind: 'on', hostname, summary: null, stage } };
}

/** Both browsers let their users allow some sites only. */
async function mayRead(address: string | undefined): Promise<boolean> {
  if (await browser.permissions.contains(EVERYWHERE)) return true;
  const { protocol, host } = new URL(address ?? 'about:blank');
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins: [`${protocol}//${host}/*`] });
}

/** Our script comes when a page has loaded. */
function isLoading({ status }: { readonly status?: string | undefined }): boolean {
  return status === 'loading';
}

/** What a page has come to, from the least that its frames may say to the most. */
const STAGES = ['not-started', 'not-chinese', 'unanswered', 'reading'] as const satisfies readonly PageStage[];

/** How far the scripts in the frames of a tab have come; the one that has come furthest speaks for all. */
async function askPage(tabId: number): Promise<PageStage | 'pdf' | 'unreadable'> {
  // Runs in each frame, beside our script and without anything around it.
  const func = () => ({ type: document.contentType, stage: globalThis.yinzhengStage?.() ?? 'not-started' }) as const;
  const target = { tabId, allFrames: true };
  const answer = await load(browser.scripting.executeScript({ target, func, injectImmediately: true }));
  if (answer.kind !== 'loaded') return 'unreadable';
  const frames = answer.value.flatMap(({ result }) => result ?? []);
  if (frames[0]?.type === 'application/pdf') return 'pdf';
  return STAGES.findLast((stage) => frames.some((frame) => frame.stage === stage)) ?? 'unreadable';
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

import { render } from 'preact';
import { browser } from '#imports';
import { chooseLanguage } from '@/locales/language';
import { messagesFor } from '@/locales/messages-for';
import { sendMessage } from '@/messaging/messaging';
import type { CorpusState, Quotation, SearchResults } from '@/messaging/protocol';
import { disabledSites, isEnabledOn, language, setEnabledOn } from '@/settings';
import { type Loaded, load } from '../loaded';
import { Popup, type PopupProps } from './Popup';
import { readableHostname, type TabState } from './tab-state';

const EVERYWHERE = { origins: ['<all_urls>'] };
/** Rows in each group of the results. */
const ROWS = 5;
/** The page may still be being checked while the popup is open. */
const REFRESH_MS = 1000;

/** Shows the popup in `root` and keeps it up to date for as long as it is open. */
export async function startPopup(root: Element): Promise<void> {
  const tongue = chooseLanguage(navigator.languages, await language.getValue());
  document.documentElement.lang = tongue;
  document.title = messagesFor(tongue).brand;

  let tab: TabState = { kind: 'loading' };
  let corpus: Loaded<CorpusState> = { kind: 'loading' };
  const show = (): void => render(<Popup {...actions} language={tongue} tab={tab} corpus={corpus} />, root);
  const refreshTab = async (): Promise<void> => {
    tab = await readTab();
    show();
  };
  const refreshCorpus = async (): Promise<void> => {
    corpus = await load(sendMessage('getCorpusState', undefined));
    show();
  };
  const actions = {
    ...ACTIONS,
    onEnable: (enabled: boolean) => void enable(tab, enabled),
    onAllowAccess: () => void browser.permissions.request(EVERYWHERE).then(refreshTab),
    onRebuild: async () => {
      const rebuilt = await load(sendMessage('rebuildCorpus', undefined));
      if (rebuilt.kind !== 'loaded' || rebuilt.value.problem !== null) return false;
      corpus = rebuilt;
      show();
      return true;
    },
  };
  show();
  disabledSites.watch(() => void refreshTab());
  setInterval(() => void refreshTab(), REFRESH_MS);
  await Promise.all([refreshTab(), refreshCorpus()]);
}

/** What needs nothing but the worker. */
const ACTIONS = {
  search: (query: string): Promise<SearchResults> => sendMessage('search', { query, limit: ROWS }),
  onOpen: (quotation: Quotation) => void openArticle(quotation),
  onOpenLibrary: () => void openLibrary(),
} satisfies Partial<PopupProps>;

async function readTab(): Promise<TabState> {
  if (!(await browser.permissions.contains(EVERYWHERE))) return { kind: 'refused' };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const hostname = readableHostname(tab?.url);
  if (tab?.id === undefined || hostname === null) return { kind: 'unreadable' };
  if (!(await isEnabledOn(hostname))) return { kind: 'off', hostname };
  const summary = await load(sendMessage('summarizeTab', { tabId: tab.id }));
  return { kind: 'on', hostname, summary: summary.kind === 'loaded' ? summary.value : null };
}

async function enable(tab: TabState, enabled: boolean): Promise<void> {
  if (tab.kind === 'on' || tab.kind === 'off') await setEnabledOn(tab.hostname, enabled);
}

async function openArticle(quotation: Quotation): Promise<void> {
  await sendMessage('openArticle', { id: quotation.article.id, offset: quotation.offset });
  window.close();
}

async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}

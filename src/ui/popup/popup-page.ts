import { browser } from '#imports';
import { sendMessage } from '@/messaging/messaging';
import { setEnabledOn } from '@/settings';
import { load } from '../loaded';
import { type AddState, mayAdd, type PageAdded } from './add-state';
import type { PopupProps } from './Popup';
import { EVERYWHERE, type OpenTab, readTab } from './read-tab';

/** What the popup shows at a moment. */
export type PopupShown = Pick<PopupProps, 'tab' | 'corpus' | 'adding'>;

type Actions = Omit<PopupProps, keyof PopupShown | 'language'>;

/** Rows in each group of the results. */
const ROWS = 5;

/** What the popup shows, kept up to date with its tab and the worker. */
export class PopupPage {
  readonly #show: (shown: PopupShown) => void;
  #tab: OpenTab = { id: null, state: { kind: 'loading' }, isPrivate: false, hasSelection: false };
  #corpus: PopupShown['corpus'] = { kind: 'loading' };
  /** Set once the reader has asked to add this page. */
  #added: 'running' | PageAdded | null = null;

  /** `show` is called with all that is shown whenever a part of it changes. */
  constructor(show: (shown: PopupShown) => void) {
    this.#show = show;
  }

  /** Shows what is known now. */
  show(): void {
    this.#show({ tab: this.#tab.state, corpus: this.#corpus, adding: this.#adding() });
  }

  /** Looks at the tab anew. */
  async refreshTab(): Promise<void> {
    this.#tab = await readTab();
    this.show();
  }

  /** Asks anew how large the corpus is. */
  async refreshCorpus(): Promise<void> {
    this.#corpus = await load(sendMessage('getCorpusState', undefined));
    this.show();
  }

  /** What the reader can do; the same functions for as long as the popup is open. */
  readonly actions: Actions = {
    search: (query) => sendMessage('search', { query, limit: ROWS }),
    onOpen: ({ article, offset }) => void openArticle(article.id, offset),
    onOpenLibrary: () => void openLibrary(),
    onEnable: (enabled) => {
      const { state } = this.#tab;
      if (state.kind === 'on' || state.kind === 'off') void setEnabledOn(state.hostname, enabled);
    },
    onAllowAccess: () => void browser.permissions.request(EVERYWHERE).then(() => this.refreshTab()),
    onShowPrivate: () => {
      const { state } = this.#tab;
      if (state.kind === 'on') void load(sendMessage('allowPrivateOn', { hostname: state.hostname }));
    },
    onRebuild: () => this.#rebuild(),
    onAdd: (selectionOnly) => void this.#add(selectionOnly),
    onOpenAdded: (id) => void openArticle(id, 0),
  };

  #adding(): AddState {
    const may = mayAdd(this.#tab.state, this.#tab);
    if (may.kind !== 'ready' || this.#added === null) return may;
    if (this.#added === 'running') return { kind: 'running' };
    return { kind: 'done', added: this.#added, hasSelection: may.hasSelection };
  }

  async #add(selectionOnly: boolean): Promise<void> {
    const tabId = this.#tab.id;
    if (tabId === null || this.#added === 'running') return;
    this.#added = 'running';
    this.show();
    this.#added = await addPage({ tabId, selectionOnly });
    await this.refreshCorpus();
  }

  async #rebuild(): Promise<boolean> {
    const rebuilt = await load(sendMessage('rebuildCorpus', undefined));
    if (rebuilt.kind !== 'loaded' || rebuilt.value.problem !== null) return false;
    this.#corpus = rebuilt;
    this.show();
    return true;
  }
}

async function addPage(request: { readonly tabId: number; readonly selectionOnly: boolean }): Promise<PageAdded> {
  const answer = await load(sendMessage('addPage', request));
  if (answer.kind !== 'loaded') return { outcome: 'unanswered' };
  const outcome = answer.value;
  if (outcome.outcome === 'no-article') return { ...outcome, selectionOnly: request.selectionOnly };
  if (outcome.outcome !== 'reprint') return outcome;
  const original = await load(sendMessage('readArticle', { id: outcome.of }));
  const title = original.kind === 'loaded' ? (original.value?.article.title ?? null) : null;
  return { outcome: 'reprint', id: outcome.id, title };
}

async function openArticle(id: string, offset: number): Promise<void> {
  await sendMessage('openArticle', { id, offset });
  window.close();
}

async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}

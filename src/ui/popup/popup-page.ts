import type { Language } from '@/locales/language';
import { sendMessage } from '@/messaging/messaging';
import type { Suggestion } from '@/messaging/search-protocol';
import { forgetLookUps, keepLookUp, readLookUps, readSettings } from '@/settings/stored-settings';
import { ADD_ADDRESS, findAddress } from '../library/library-address';
import { load } from '../loaded';
import { hasSelection, type OpenTab, readOpenTab, UNREAD_TAB } from '../read-tab';
import { rebuildCorpus } from '../rebuild-corpus';
import { giveReport } from '../report/give-report';
import { examplesOf } from '../search/examples';
import { changeSetting } from '../settings/change-setting';
import { openShortcuts, readShortcuts } from '../shortcuts';
import { openLibrary, openSettings, showOnPage, siteActions, stepOnPage } from '../site-actions';
import { type AddState, mayAdd, type PageAdded } from './add-state';
import { canOpenPanel, openPanel } from './open-panel';
import type { PopupProps } from './Popup';

/** What the popup shows at a moment. */
type PopupShown = Pick<
  PopupProps,
  'language' | 'settings' | 'tab' | 'corpus' | 'hints' | 'adding' | 'rulings' | 'shortcuts'
>;

type Actions = Omit<PopupProps, keyof PopupShown>;

/** Rows in each group of the results. */
const ROWS = 5;

/** What the popup shows, kept up to date with its tab and the worker. */
export class PopupPage {
  readonly #show: (shown: PopupShown) => void;
  #language: Language;
  #tab: OpenTab = UNREAD_TAB;
  #settings: PopupShown['settings'] = null;
  #hasSelection = false;
  #rulings: PopupShown['rulings'] = [];
  #shortcuts: PopupShown['shortcuts'] = [];
  #corpus: PopupShown['corpus'] = { kind: 'loading' };
  #recent: readonly string[] | null = null;
  #suggestion: Suggestion | null = null;
  /** A look-up is being kept: the popup must not close before. */
  #keeping: Promise<unknown> = Promise.resolve();
  /** Set once the reader has asked to add this page. */
  #added: 'running' | PageAdded | null = null;

  /** `show` is called with all that is shown whenever a part of it changes. */
  constructor(language: Language, show: (shown: PopupShown) => void) {
    this.#language = language;
    this.#show = show;
  }

  /** Shows what is known now. */
  show(): void {
    this.#show({
      language: this.#language,
      settings: this.#settings,
      tab: this.#tab.state,
      corpus: this.#corpus,
      hints: this.#recent && { recent: this.#recent, examples: examplesOf(this.#suggestion, this.#language) },
      adding: this.#adding(),
      rulings: this.#rulings,
      shortcuts: this.#shortcuts,
    });
  }

  /** Speaks another language from now on. */
  speak(language: Language): void {
    this.#language = language;
    this.show();
  }

  /** Reads the settings anew. */
  async refreshSettings(): Promise<void> {
    this.#settings = await readSettings();
    this.show();
  }

  /** Looks at the tab anew. */
  async refreshTab(): Promise<void> {
    const tab = await readOpenTab();
    const [isSelected, rulings] = await Promise.all([
      hasSelection(tab),
      tab.id === null ? null : load(sendMessage('listRulings', { tabId: tab.id })),
    ]);
    this.#hasSelection = isSelected;
    this.#rulings = rulings?.kind === 'loaded' ? rulings.value : [];
    this.#tab = tab;
    this.show();
  }

  /** Asks anew how large the corpus is. */
  async refreshCorpus(): Promise<void> {
    this.#corpus = await load(sendMessage('getCorpusState', undefined));
    this.show();
  }

  /** Reads what was looked up last, and else what could be. */
  async refreshHints(): Promise<void> {
    const recent = await load(readLookUps());
    this.#recent = recent.kind === 'loaded' ? recent.value : [];
    if (this.#recent.length === 0 && this.#suggestion === null) {
      const suggested = await load(sendMessage('suggestQueries', undefined));
      this.#suggestion = suggested.kind === 'loaded' ? suggested.value : null;
    }
    this.show();
  }

  /** Asks which keys our commands have. */
  async refreshShortcuts(): Promise<void> {
    const shortcuts = await load(readShortcuts());
    if (shortcuts.kind === 'loaded') this.#shortcuts = shortcuts.value;
    this.show();
  }

  /** What the reader can do; the same functions for as long as the popup is open. */
  readonly actions: Actions = {
    search: (query) => sendMessage('search', { query, limit: ROWS }),
    onOpen: ({ article, offset }) => void this.#keeping.then(() => openArticle(article.id, offset)),
    onLookedUp: (query) => {
      if (!this.#tab.isPrivate) this.#keeping = load(keepLookUp(query));
    },
    onForgetLookUps: () => void load(forgetLookUps()).then(() => this.refreshHints()),
    onFindInLibrary: (query) => {
      this.actions.onLookedUp(query);
      void this.#keeping.then(() => leaveFor(findAddress(query)));
    },
    onOpenLibrary: () => void leaveFor(''),
    onChangeSetting: (change) => void changeSetting(change, () => this.refreshSettings()),
    onShowHere: (isShown) => {
      const { state } = this.#tab;
      if (state.kind === 'on') void load(sendMessage('showPrivateOn', { hostname: state.hostname, isShown }));
    },
    onOpenSettings: () => void openSettings().then(() => window.close()),
    ...siteActions(
      () => this.#tab,
      () => this.refreshTab(),
    ),
    // the page is what the reader looks at then
    onStep: (only) => void stepOnPage(this.#tab, only).then(() => window.close()),
    onShow: (place) => void showOnPage(this.#tab, place).then(() => window.close()),
    onAddFiles: () => void leaveFor(ADD_ADDRESS),
    onRebuild: () => this.#rebuild(),
    onReport: async (format) => {
      const { id } = this.#tab;
      const report = id === null ? null : await load(sendMessage('reportTab', { tabId: id }));
      return giveReport(report?.kind === 'loaded' ? report.value : null, format, this.#language);
    },
    onOpenPanel: canOpenPanel() ? () => this.#openPanel() : null,
    onSettleRuling: (id, keep) => void this.#settle(id, keep),
    onAdd: (selectionOnly) => void this.#add(selectionOnly),
    onOpenAdded: (id) => void openArticle(id, 0),
    onOpenShortcuts: () => void openShortcuts().then(() => window.close()),
  };

  #adding(): AddState {
    const { state, isPrivate } = this.#tab;
    const may = mayAdd(state, { isPrivate, hasSelection: this.#hasSelection });
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

  async #settle(id: string, keep: boolean): Promise<void> {
    if (this.#tab.id !== null) await load(sendMessage('settleRuling', { tabId: this.#tab.id, id, keep }));
    await this.refreshTab();
  }

  #openPanel(): void {
    const { windowId } = this.#tab;
    if (windowId === null) return;
    openPanel(windowId).then(
      () => window.close(),
      () => undefined, // the browser says why, if it does not want to
    );
  }

  async #rebuild(): Promise<boolean> {
    const rebuilt = await rebuildCorpus();
    if (rebuilt === null) return false;
    this.#corpus = { kind: 'loaded', value: rebuilt };
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

async function leaveFor(hash: string): Promise<void> {
  await openLibrary(hash);
  window.close();
}

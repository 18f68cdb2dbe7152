import type { Language } from '@/locales/language';
import type { RepairReport } from '@/messaging/corpus-protocol';
import type { Correction, ListedArticle } from '@/messaging/library-protocol';
import { sendMessage } from '@/messaging/messaging';
import { corpusChanged } from '@/messaging/notices';
import { readSettings } from '@/settings/stored-settings';
import { load } from '../loaded';
import { rebuildCorpus } from '../rebuild-corpus';
import { saveFile } from '../save-file';
import { changeSetting } from '../settings/change-setting';
import { openSettings } from '../site-actions';
import { BackupDesk } from './backup/backup-desk';
import { droppedFiles } from './import/dropped-files';
import type { ImportFile } from './import/import-file';
import { startImporter } from './import/start-importer';
import type { LibraryProps } from './Library';
import { readAddress, readQuery, type Selection, writeAddress } from './library-address';
import { ALL_ARTICLES, type ListView } from './list/list-view';
import { changeMany } from './list/many-articles';
import { isOwn } from './listed-article';

/** What the library page shows at a moment. */
type LibraryShown = Pick<
  LibraryProps,
  | 'language'
  | 'settings'
  | 'asked'
  | 'corpus'
  | 'articles'
  | 'view'
  | 'reading'
  | 'adding'
  | 'backingUp'
  | 'backup'
  | 'importing'
  | 'reportSeen'
>;

type Actions = Omit<LibraryProps, keyof LibraryShown>;

/** Rows in each group of the results: more than in the popup, there is room. */
const ROWS = 10;
/** The state of a corpus that is being put in order is read so often. */
const PROGRESS_MS = 1500;

/** Changes of the corpus are followed so often. */
const FOLLOW_MS = 800;

/** Choices in the list that follow each other so soon are one. */
const QUICK_MS = 1200;

/** What the library page shows, kept up to date with the worker, the address and the import. */
export class LibraryPage {
  readonly #show: (shown: LibraryShown) => void;
  #watching: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  #isChangingMany = false;
  #listedMs = -Infinity;
  readonly #importer = startImporter({ onChange: () => this.#update({}), onEnd: () => void this.refresh() });
  readonly #desk = new BackupDesk({
    onChange: (backup) => this.#update({ backup }),
    onRestored: () => void this.refresh(),
  });
  #shown: LibraryShown;

  /** `show` is called with all that is shown whenever a part of it changes. */
  constructor(language: Language, show: (shown: LibraryShown) => void) {
    this.#show = show;
    this.#shown = {
      language,
      settings: null,
      asked: null,
      corpus: { kind: 'loading' },
      articles: { kind: 'loading' },
      view: ALL_ARTICLES,
      reading: null,
      adding: false,
      backingUp: false,
      backup: this.#desk.state,
      importing: this.#importer.state(),
      reportSeen: true,
    };
    corpusChanged.watch(() => this.#changed());
  }

  /** Speaks another language from now on. */
  speak(language: Language): void {
    this.#update({ language });
  }

  /** Reads the settings anew. */
  async refreshSettings(): Promise<void> {
    this.#update({ settings: await readSettings() });
  }

  /** Another page, or this one, has changed the corpus. An import tells of each batch; what is shown follows now and then. */
  #changed(): void {
    if (this.#isStale) return;
    this.#isStale = true;
    setTimeout(() => {
      this.#isStale = false;
      // at the end of what it does itself with many articles the page looks anew by itself
      const isBusy = this.#importer.state().kind === 'running' || this.#desk.state.step.kind === 'restoring';
      if (!isBusy && !this.#isChangingMany) void this.#follow();
    }, FOLLOW_MS);
  }

  async #follow(): Promise<void> {
    const id = this.#shown.reading?.selection.id;
    const before = this.#listed(id);
    await this.refresh();
    // an article that is as it was stays as its reader has it before them
    if (id !== undefined && this.#listed(id) !== before) await this.#reload(id);
  }

  #listed(id: string | undefined): string {
    const { articles } = this.#shown;
    return JSON.stringify(articles.kind === 'loaded' ? (articles.value.find((one) => one.id === id) ?? null) : null);
  }

  /** Reads the list of articles and the state of the corpus anew. */
  async refresh(): Promise<void> {
    void this.#desk.refresh();
    // of many articles neither comes at once, and each is shown when it is there
    await Promise.all([this.#progress(), this.#relist()]);
  }

  async #relist(): Promise<void> {
    this.#update({ articles: await load(sendMessage('listArticles', undefined)) });
  }

  /** While articles are being put in order, says how far that is. */
  #watch(): void {
    clearTimeout(this.#watching);
    this.#watching = setTimeout(() => void this.#progress(), PROGRESS_MS);
  }

  async #progress(): Promise<void> {
    const corpus = await load(sendMessage('getCorpusState', undefined));
    this.#update({ corpus });
    if (corpus.kind === 'loaded' && corpus.value.indexed < corpus.value.articles) this.#watch();
  }

  /** Follows the address: reads the article that it names, looks up what it asks for, lists what it says. */
  async read(): Promise<void> {
    const { place, view } = readAddress(location.hash);
    const query = readQuery(location.hash);
    const { asked, reading } = this.#shown;
    const selection: Selection | null = place.kind === 'article' ? { id: place.id, offset: place.offset } : null;
    // only how articles are listed may have changed: the article stays as its reader has it before them
    const isSame = reading?.selection.id === selection?.id && reading?.selection.offset === selection?.offset;
    this.#update({
      view,
      asked: query === null ? asked : { query, times: (asked?.times ?? 0) + 1 },
      reading: isSame ? reading : selection && { selection, view: { kind: 'loading' } },
    });
    if (selection !== null && !isSame) await this.#reload(selection.id);
  }

  async #reread(): Promise<void> {
    const id = this.#shown.reading?.selection.id;
    if (id !== undefined) await this.#reload(id);
  }

  /** What is chosen in quick succession is one step back: a year is typed by its digits, and each is a choice. */
  #list(view: ListView): void {
    const address = writeAddress(readAddress(location.hash).place, view);
    const now = performance.now();
    const isQuick = now - this.#listedMs < QUICK_MS;
    this.#listedMs = now;
    if (!isQuick) location.hash = address;
    else {
      history.replaceState(null, '', address);
      void this.read();
    }
  }

  #open(selection: Selection): void {
    location.hash = writeAddress({ kind: 'article', ...selection }, this.#shown.view);
  }

  async #reload(id: string): Promise<void> {
    const view = await load(sendMessage('readArticle', { id }));
    // The reader may have gone on to another article meanwhile.
    const current = this.#shown.reading?.selection;
    if (current?.id === id) this.#update({ reading: { selection: current, view } });
  }

  /** What the reader can do; the same functions for as long as the page is open. */
  readonly actions: Actions = {
    search: (query) => sendMessage('search', { query, limit: ROWS }),
    onOpen: ({ article, offset }) => this.#open({ id: article.id, offset }),
    onOpenArticle: (id, offset) => this.#open({ id, offset }),
    onView: (view) => this.#list(view),
    timeline: (article, claim) => sendMessage('readTimeline', { article, claim }),
    onRebuild: () => this.#rebuild(),
    onCheck: () => this.#check(),
    onSaveDamaged: ({ damaged }) =>
      saveFile({ name: 'yinzheng-damaged.json', text: JSON.stringify(damaged, null, 2), type: 'application/json' }),
    onRemove: (id) => this.#remove(id),
    onExport: (ids) => this.#export(ids),
    onSaveAll: () => void this.#desk.save(this.#own, true),
    onStopSaving: () => this.#desk.stop(),
    onLookAt: (file) => void this.#desk.look(file),
    onRestore: (withSettings) => void this.#desk.restore(withSettings),
    onLeaveFile: () => this.#desk.leave(),
    onPersist: () => void this.#desk.persist(),
    onCorrect: (id, correction) => this.#correct(id, correction),
    onMany: (change, ids, options) => this.#many(change, ids, options),
    onChooseText: (id, wanted) => this.#chooseText(id, wanted),
    onFiles: (files) => this.#add(Promise.resolve(files)),
    onDrop: (transfer) => this.#add(droppedFiles(transfer)),
    onCancelImport: () => this.#importer.cancel(),
    onColumns: (columns) => this.#importer.answer(columns),
    onChangeSetting: (change) => void changeSetting(change, () => this.refreshSettings()),
    onOpenSettings: () => void openSettings(),
    onSave: (name, text) => saveFile({ name, text, type: 'text/csv' }),
  };

  #update(changes: Partial<LibraryShown>): void {
    const importing = this.#importer.state();
    const { kind } = readAddress(location.hash).place;
    const [adding, backingUp] = [kind === 'add', kind === 'backup'];
    const ended = importing.kind === 'ended';
    const reportSeen = ended ? this.#shown.reportSeen || adding : importing.kind !== 'running';
    this.#shown = { ...this.#shown, ...changes, importing, adding, backingUp, reportSeen };
    this.#show(this.#shown);
  }

  async #check(): Promise<RepairReport | null> {
    const checked = await load(sendMessage('repairCorpus', undefined));
    await this.refresh();
    return checked.kind === 'loaded' ? checked.value : null;
  }

  async #rebuild(): Promise<boolean> {
    const rebuilt = await rebuildCorpus();
    await Promise.all([this.refresh(), this.#reread()]);
    return rebuilt !== null;
  }

  async #remove(id: string): Promise<boolean> {
    const removed = await load(sendMessage('removeArticles', { ids: [id] }));
    if (removed.kind !== 'loaded') return false;
    const isShown = this.#shown.reading?.selection.id === id;
    await Promise.all([this.refresh(), ...(isShown ? [this.#reread()] : [])]);
    return true;
  }

  async #chooseText(id: string, wanted: 'original' | 'read'): Promise<boolean> {
    const chosen = await load(sendMessage('chooseText', { id, wanted }));
    if (chosen.kind !== 'loaded' || !chosen.value) return false;
    await Promise.all([this.refresh(), this.#reload(id)]);
    return true;
  }

  async #correct(id: string, correction: Correction): Promise<boolean> {
    const corrected = await load(sendMessage('correctArticle', { id, ...correction }));
    if (corrected.kind !== 'loaded' || !corrected.value) return false;
    await Promise.all([this.refresh(), this.#reload(id)]);
    return true;
  }

  /** Does something with many articles; what is shown follows at the end. */
  async #many(...[change, ids, options]: Parameters<Actions['onMany']>): ReturnType<Actions['onMany']> {
    this.#isChangingMany = true;
    const progress = await changeMany(ids, {
      ...options,
      change: (some) =>
        change === 'remove'
          ? sendMessage('removeArticles', { ids: some })
          : sendMessage('changeVisibility', { ids: some, visibility: change }),
    });
    this.#isChangingMany = false;
    await Promise.all([this.refresh(), this.#reread()]);
    return progress;
  }

  /** Where a file is made of articles is said in the panel of backups. */
  #export(ids: readonly string[]): void {
    location.hash = writeAddress({ kind: 'backup' }, this.#shown.view);
    void this.#desk.save(
      ids.map((id) => ({ id })),
      false,
    );
  }

  get #own(): readonly ListedArticle[] {
    const { articles } = this.#shown;
    return articles.kind === 'loaded' ? articles.value.filter(isOwn) : [];
  }

  #add(files: Promise<readonly ImportFile[]>): void {
    location.hash = writeAddress({ kind: 'add' }, this.#shown.view);
    void this.#importer.start(files);
  }
}

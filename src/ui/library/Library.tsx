import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { messagesFor } from '@/locales/messages-for';
import type { CorpusState, RepairReport } from '@/messaging/corpus-protocol';
import type { ArticleView, ListedArticle } from '@/messaging/library-protocol';
import type { Quotation, TimelinePoint } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import { CorpusContents } from '../CorpusContents';
import { CorpusDates } from '../CorpusDates';
import { CorpusProgress } from '../CorpusProgress';
import type { Loaded } from '../loaded';
import { ProblemNotice } from '../ProblemNotice';
import { Skeleton } from '../Skeleton';
import { SearchBox } from '../search/SearchBox';
import { type BackupActions, BackupPanel } from './backup/BackupPanel';
import type { BackupState } from './backup/backup-desk';
import { unsavedArticles } from './backup/unsaved-articles';
import { CorpusCheck } from './CorpusCheck';
import { DropTarget } from './import/DropTarget';
import { ImportPanel, type ImportPanelProps } from './import/ImportPanel';
import { ImportStrip } from './import/ImportStrip';
import type { ImportFile } from './import/import-file';
import { type ImportState, isBusy } from './import/importer';
import { type Selection, writeAddress } from './library-address';
import { ArticleList } from './list/ArticleList';
import type { ListView } from './list/list-view';
import type { ManyActions } from './list/SelectionBar';
import { isOwn } from './listed-article';
import { Reader, type ReaderProps } from './Reader';

export type LibraryProps = BackupActions & {
  readonly language: Language;
  readonly corpus: Loaded<CorpusState>;
  readonly articles: Loaded<readonly ListedArticle[]>;
  /** Which of them are listed, and in which order. */
  readonly view: ListView;
  /** The article to read, null for none; `view` is null in it where the corpus has no such article. */
  readonly reading: { readonly selection: Selection; readonly view: Loaded<ArticleView | null> } | null;
  /** Is the panel shown that adds articles, in place of the reader? */
  readonly adding: boolean;
  /** The panel of backups, where it is shown in place of the reader. */
  readonly backingUp: boolean;
  readonly backup: BackupState;
  readonly importing: ImportState;
  readonly settings: ImportPanelProps['settings'];
  readonly onChangeSetting: ImportPanelProps['onChangeSetting'];
  /** Has the reader looked at the report of the last import? */
  readonly reportSeen: boolean;
  readonly search: (query: string) => Promise<SearchResults>;
  /** What the address had it look up last, the `times`-th that it did; null for nothing yet. */
  readonly asked: { readonly query: string; readonly times: number } | null;
  readonly onOpen: (quotation: Quotation) => void;
  /** Who reported what of the measure of an article's figure, and when. */
  readonly timeline: (article: string, claim: number) => Promise<readonly TimelinePoint[]>;
  readonly onOpenArticle: (id: string, offset: number) => void;
  readonly onView: (view: ListView) => void;
  readonly onMany: ManyActions['onMany'];
  readonly onExport: ManyActions['onExport'];
  readonly onCorrect: ReaderProps['onCorrect'];
  readonly onRebuild: () => Promise<boolean>;
  readonly onOpenSettings: () => void;
  readonly onCheck: () => Promise<RepairReport | null>;
  readonly onSaveDamaged: (report: RepairReport) => void;
  readonly onFiles: (files: readonly ImportFile[]) => void;
  /** Called inside of the drop event; must stay the same function. */
  readonly onDrop: (transfer: DataTransfer) => void;
  readonly onCancelImport: () => void;
  readonly onColumns: ImportPanelProps['onColumns'];
  readonly onSave: (name: string, text: string) => void;
  readonly onRemove: (id: string) => Promise<boolean>;
  readonly onChooseText: ReaderProps['onChooseText'];
};

/** The full page: all articles on the left; on the right one of them to read, or more to add; the search over both. */
export function Library(props: LibraryProps) {
  const messages = useMemo(() => messagesFor(props.language), [props.language]);
  const { corpus, articles, view, importing, onView, onMany, onExport } = props;
  const current = props.reading?.selection.id ?? null;
  const all = articles.kind === 'loaded' ? articles.value : NONE;
  const ownCount = useMemo(() => all.filter(isOwn).length, [all]);
  const unsaved = useMemo(() => unsavedArticles(all, props.backup.last), [all, props.backup.last]);
  // All articles must not be gone through each time that an import has moved on.
  const list = useMemo(
    () => (
      <ArticleList
        articles={articles}
        current={current}
        view={view}
        messages={messages}
        onView={onView}
        onMany={onMany}
        onExport={onExport}
      />
    ),
    [articles, current, view, messages, onView, onMany, onExport],
  );
  return (
    <div class="library" lang={props.language}>
      <Header {...props} messages={messages} />
      <aside class="side" aria-label={messages.library}>
        <a
          class="button add"
          href={writeAddress({ kind: 'add' }, view)}
          {...(props.adding ? { 'aria-current': 'page' } : {})}
        >
          {messages.addArticles}
        </a>
        {list}
        <p class="backup-link">
          <a href={writeAddress({ kind: 'backup' }, view)} {...(props.backingUp ? { 'aria-current': 'page' } : {})}>
            {messages.backup}
          </a>
          {unsaved !== null && <span>{messages.notSavedYet(unsaved)}</span>}
        </p>
        <CorpusCheck messages={messages} onCheck={props.onCheck} onSaveDamaged={props.onSaveDamaged} />
        <p class="choices">
          <button type="button" class="button quiet" onClick={props.onOpenSettings}>
            {messages.settings}
          </button>
        </p>
      </aside>
      <main>
        {corpus.kind === 'loaded' && corpus.value.problem && (
          <ProblemNotice problem={corpus.value.problem} messages={messages} onRebuild={props.onRebuild} />
        )}
        {props.adding ? (
          <Adding {...props} messages={messages} />
        ) : props.backingUp ? (
          <BackupPanel {...props} own={ownCount} messages={messages} />
        ) : (
          <>
            {!props.reportSeen && <ImportStrip state={importing} messages={messages} onCancel={props.onCancelImport} />}
            <Reading {...props} messages={messages} />
          </>
        )}
      </main>
      <DropTarget busy={isBusy(importing)} messages={messages} onDrop={props.onDrop} />
    </div>
  );
}

const NONE: readonly ListedArticle[] = [];

type WithMessages = { readonly messages: Messages };

function Header({ corpus, search, asked, onOpen, messages }: LibraryProps & WithMessages) {
  const head = useRef<HTMLElement>(null);
  // What stays in view under it begins where it ends, however many lines its words take.
  useLayoutEffect(() => {
    const follow = (): void => {
      const height = head.current?.getBoundingClientRect().height ?? 0;
      document.documentElement.style.setProperty('--head', `${height}px`);
    };
    // not within the notice: what follows is observed itself
    const observer = new ResizeObserver(() => requestAnimationFrame(follow));
    if (head.current) observer.observe(head.current);
    return () => observer.disconnect();
  }, []);
  return (
    <header ref={head}>
      <h1>
        {messages.brand}
        <span>{messages.library}</span>
      </h1>
      <SearchBox
        key={asked?.times ?? 0}
        messages={messages}
        search={search}
        asked={asked?.query ?? ''}
        onOpen={onOpen}
        focused={asked !== null}
      />
      <p class="corpus">
        {corpus.kind === 'loaded' && (
          <>
            <CorpusContents corpus={corpus.value} messages={messages} />
            <CorpusDates corpus={corpus.value} messages={messages} />
            <CorpusProgress corpus={corpus.value} messages={messages} />
          </>
        )}
      </p>
    </header>
  );
}

function Adding({ importing, articles, messages, ...actions }: LibraryProps & WithMessages) {
  // As with the list: there may be thousands, and an import moves on many times a second.
  const titles = useMemo(
    () => new Map(articles.kind === 'loaded' ? articles.value.map(({ id, title }) => [id, title]) : []),
    [articles],
  );
  return (
    <ImportPanel
      state={importing}
      messages={messages}
      titleOf={(id) => titles.get(id) ?? null}
      onFiles={actions.onFiles}
      onCancel={actions.onCancelImport}
      onColumns={actions.onColumns}
      onSave={actions.onSave}
      settings={actions.settings}
      onChangeSetting={actions.onChangeSetting}
    />
  );
}

function Reading({
  reading,
  timeline,
  onOpenArticle,
  onChooseText,
  onCorrect,
  onRemove,
  messages,
}: LibraryProps & WithMessages) {
  if (reading === null) return <p class="words">{messages.chooseArticle}</p>;
  const { selection, view } = reading;
  if (view.kind === 'loading') return <Skeleton lines={10} label={messages.loading} />;
  if (view.kind === 'failed') return <p class="words">{messages.articleFailed}</p>;
  if (view.value === null) return <p class="words">{messages.unknownArticle}</p>;
  return (
    <Reader
      view={view.value}
      offset={selection.offset}
      messages={messages}
      timeline={(claim) => timeline(selection.id, claim)}
      onOpen={onOpenArticle}
      onChooseText={onChooseText}
      onCorrect={onCorrect}
      onRemove={onRemove}
    />
  );
}

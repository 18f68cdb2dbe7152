import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ListedArticle } from '@/messaging/library-protocol';
import type { Loaded } from '../../loaded';
import { Skeleton } from '../../Skeleton';
import { ArticleDate } from '../../SourceLine';
import { scriptOf } from '../../script-of';
import { writeAddress } from '../library-address';
import { isOwn } from '../listed-article';
import { arrangeArticles } from './arrange-articles';
import { ListControls } from './ListControls';
import type { ListView } from './list-view';
import { type ManyActions, SelectionBar } from './SelectionBar';
import { extended, type ListSelection, NOTHING_SELECTED, toggled } from './selection';
import { VirtualList } from './VirtualList';

export type ArticleListProps = ManyActions & {
  readonly articles: Loaded<readonly ListedArticle[]>;
  /** Id of the article in the reader, or null. */
  readonly current: string | null;
  readonly view: ListView;
  readonly messages: Messages;
  readonly onView: (view: ListView) => void;
};

/** Articles as links into this page: which of them, and in which order, the reader says above. */
export function ArticleList(props: ArticleListProps) {
  const { articles, messages } = props;
  return (
    <nav class="list" aria-label={messages.articleList}>
      {articles.kind === 'loading' && <Skeleton lines={8} label={messages.loading} />}
      {articles.kind === 'failed' && <p class="words">{messages.corpusUnread}</p>}
      {articles.kind === 'loaded' && articles.value.length === 0 && <p class="words">{messages.noArticles}</p>}
      {articles.kind === 'loaded' && articles.value.length > 0 && <Listed {...props} all={articles.value} />}
    </nav>
  );
}

type ListedProps = ArticleListProps & { readonly all: readonly ListedArticle[] };

function Listed({ all, current, view, messages, onView, onMany, onExport }: ListedProps) {
  const listed = useMemo(() => arrangeArticles(all, view), [all, view]);
  /** Null while none can be selected. */
  const [selection, setSelection] = useState<ListSelection | null>(null);
  const own = useMemo(() => listed.filter(isOwn).map(idOf), [listed]);
  const selected = useMemo(() => own.filter((id) => selection?.ids.has(id)), [own, selection]);
  const select = useCallback(
    (id: string, isExtending: boolean): void =>
      setSelection((now) => now && (isExtending ? extended(now, id, own) : toggled(now, id))),
    [own],
  );
  const onMove = useCallback(
    (article: ListedArticle, isExtending: boolean): void => {
      if (isExtending && isOwn(article)) select(article.id, true);
    },
    [select],
  );
  return (
    <>
      <ListControls
        all={all}
        listed={listed.length}
        view={view}
        isSelecting={selection !== null}
        messages={messages}
        onView={onView}
        onSelecting={(isSelecting) => setSelection(isSelecting ? NOTHING_SELECTED : null)}
      />
      {selection && (
        <SelectionBar
          selected={selected}
          selectable={own.length}
          messages={messages}
          onMany={onMany}
          onExport={onExport}
          onSelectAll={() => setSelection({ ids: new Set(own), last: null })}
          onSelectNone={() => setSelection(NOTHING_SELECTED)}
        />
      )}
      {listed.length === 0 ? (
        <p class="words">{messages.nothingListed}</p>
      ) : (
        <VirtualList rows={listed} keyOf={idOf} current={current} order={JSON.stringify(view)} onMove={onMove}>
          {(article, tabIndex) => (
            <>
              {selection && (
                <Tick
                  article={article}
                  isSelected={selection.ids.has(article.id)}
                  messages={messages}
                  tabIndex={tabIndex}
                  onSelect={select}
                />
              )}
              <Row
                article={article}
                isCurrent={article.id === current}
                view={view}
                messages={messages}
                tabIndex={tabIndex}
              />
            </>
          )}
        </VirtualList>
      )}
    </>
  );
}

type TickProps = {
  readonly article: ListedArticle;
  readonly isSelected: boolean;
  readonly messages: Messages;
  readonly tabIndex: 0 | -1;
  readonly onSelect: (id: string, isExtending: boolean) => void;
};

/** Selects an article; bundled ones cannot be. */
function Tick({ article, isSelected, messages, tabIndex, onSelect }: TickProps) {
  return (
    <input
      type="checkbox"
      aria-label={messages.selectNamed(article.title || messages.untitled)}
      checked={isSelected && isOwn(article)}
      disabled={!isOwn(article)}
      tabIndex={tabIndex}
      onClick={(event) => onSelect(article.id, event.shiftKey)}
    />
  );
}

function idOf({ id }: ListedArticle): string {
  return id;
}

type RowProps = {
  readonly article: ListedArticle;
  readonly isCurrent: boolean;
  readonly view: ListView;
  readonly messages: Messages;
  readonly tabIndex: 0 | -1;
};

function Row({ article, isCurrent, view, messages, tabIndex }: RowProps) {
  const places = [article.source, ...(article.place && article.place !== article.source ? [article.place] : [])];
  const title = article.title || messages.untitled;
  // most are the reader's own and private: what is not says so
  const mark = !isOwn(article) ? messages.bundled : article.visibility === 'everywhere' ? messages.isPublic : null;
  return (
    <a
      href={writeAddress({ kind: 'article', id: article.id, offset: null }, view)}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      tabIndex={tabIndex}
      lang={scriptOf(article.title + article.source)}
    >
      <strong title={title}>{title}</strong>
      <span class="source">
        <span class="places">{places.join(' · ')}</span>
        <ArticleDate article={article} messages={messages} />
        {mark !== null && <span class="own-mark">{mark}</span>}
      </span>
    </a>
  );
}

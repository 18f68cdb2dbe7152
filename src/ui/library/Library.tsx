import type { Language } from '@/locales/language';
import type { Messages } from '@/locales/messages';
import { messagesFor } from '@/locales/messages-for';
import type { ArticleReference, ArticleView, CorpusState, Quotation, SearchResults } from '@/messaging/protocol';
import { CorpusDates } from '../CorpusDates';
import type { Loaded } from '../loaded';
import { ProblemNotice } from '../ProblemNotice';
import { Skeleton } from '../Skeleton';
import { SearchBox } from '../search/SearchBox';
import { ArticleList } from './ArticleList';
import type { Selection } from './library-address';
import { Reader } from './Reader';

export type LibraryProps = {
  readonly language: Language;
  readonly corpus: Loaded<CorpusState>;
  readonly articles: Loaded<readonly ArticleReference[]>;
  /** The article to read, null for none; `view` is null in it where the corpus has no such article. */
  readonly reading: { readonly selection: Selection; readonly view: Loaded<ArticleView | null> } | null;
  readonly search: (query: string) => Promise<SearchResults>;
  readonly onOpen: (quotation: Quotation) => void;
  readonly onRebuild: () => Promise<boolean>;
};

/** The full page: all articles on the left, one of them to read on the right, the search over both. */
export function Library(props: LibraryProps) {
  const messages = messagesFor(props.language);
  const { corpus, reading } = props;
  return (
    <div class="library" lang={props.language}>
      <header>
        <h1>
          {messages.brand}
          <span>{messages.library}</span>
        </h1>
        <SearchBox messages={messages} search={props.search} onOpen={props.onOpen} />
        <p class="corpus">
          {corpus.kind === 'loaded' && (
            <>
              {messages.corpusContents(corpus.value)}
              <CorpusDates corpus={corpus.value} messages={messages} />
            </>
          )}
        </p>
      </header>
      <ArticleList articles={props.articles} current={reading?.selection.id ?? null} messages={messages} />
      <main>
        {corpus.kind === 'loaded' && corpus.value.problem && (
          <ProblemNotice problem={corpus.value.problem} messages={messages} onRebuild={props.onRebuild} />
        )}
        <Reading reading={reading} messages={messages} />
      </main>
    </div>
  );
}

function Reading({ reading, messages }: Pick<LibraryProps, 'reading'> & { readonly messages: Messages }) {
  if (reading === null) return <p class="words">{messages.chooseArticle}</p>;
  const { selection, view } = reading;
  if (view.kind === 'loading') return <Skeleton lines={10} label={messages.loading} />;
  if (view.kind === 'failed') return <p class="words">{messages.articleFailed}</p>;
  if (view.value === null) return <p class="words">{messages.unknownArticle}</p>;
  return <Reader view={view.value} offset={selection.offset} messages={messages} />;
}

import type { Messages } from '@/locales/messages';
import type { ArticleReference } from '@/messaging/quotations';
import type { Loaded } from '../loaded';
import { Skeleton } from '../Skeleton';
import { ArticleDate } from '../SourceLine';
import { scriptOf } from '../script-of';
import { writeSelection } from './library-address';
import { isOwn } from './listed-article';
import { Removal } from './Removal';

type ArticleListProps = {
  readonly articles: Loaded<readonly ArticleReference[]>;
  /** Id of the article in the reader, or null. */
  readonly current: string | null;
  readonly messages: Messages;
  /** Removes an article of the reader's own; resolves to whether it is gone. */
  readonly onRemove: (id: string) => Promise<boolean>;
};

/** All articles as links into this page, newest first. */
export function ArticleList(props: ArticleListProps) {
  return (
    <nav class="list" aria-label={props.messages.articleList}>
      <Rows {...props} />
    </nav>
  );
}

function Rows({ articles, current, messages, onRemove }: ArticleListProps) {
  if (articles.kind === 'loading') return <Skeleton lines={8} label={messages.loading} />;
  if (articles.kind === 'failed') return <p class="words">{messages.corpusUnread}</p>;
  if (articles.value.length === 0) return <p class="words">{messages.noArticles}</p>;
  return (
    <ul>
      {articles.value.map((article) => (
        <li key={article.id}>
          <Row article={article} isCurrent={article.id === current} messages={messages} />
          {isOwn(article) && (
            <div class="own">
              <span class="own-mark">{messages.ownArticle}</span>
              <Removal
                title={article.title || messages.untitled}
                messages={messages}
                onRemove={() => onRemove(article.id)}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

type RowProps = { readonly article: ArticleReference; readonly isCurrent: boolean; readonly messages: Messages };

function Row({ article, isCurrent, messages }: RowProps) {
  const places = [article.source, ...(article.place && article.place !== article.source ? [article.place] : [])];
  return (
    <a
      href={writeSelection({ id: article.id, offset: null })}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      lang={scriptOf(article.title + article.source)}
    >
      <strong>{article.title || messages.untitled}</strong>
      <span class="source">
        {places.join(' · ')} · <ArticleDate article={article} messages={messages} />
      </span>
    </a>
  );
}

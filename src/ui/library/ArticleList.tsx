import type { Messages } from '@/locales/messages';
import type { ArticleReference } from '@/messaging/protocol';
import type { Loaded } from '../loaded';
import { Skeleton } from '../Skeleton';
import { ArticleDate } from '../SourceLine';
import { scriptOf } from '../script-of';
import { writeSelection } from './library-address';

export type ArticleListProps = {
  readonly articles: Loaded<readonly ArticleReference[]>;
  /** Id of the article in the reader, or null. */
  readonly current: string | null;
  readonly messages: Messages;
};

/** All articles as links into this page, newest first. */
export function ArticleList({ articles, current, messages }: ArticleListProps) {
  return (
    <nav class="list" aria-label={messages.articleList}>
      <Links articles={articles} current={current} messages={messages} />
    </nav>
  );
}

function Links({ articles, current, messages }: ArticleListProps) {
  if (articles.kind === 'loading') return <Skeleton lines={8} label={messages.loading} />;
  if (articles.kind === 'failed') return <p class="words">{messages.corpusUnread}</p>;
  if (articles.value.length === 0) return <p class="words">{messages.noArticles}</p>;
  return (
    <ul>
      {articles.value.map((article) => (
        <li key={article.id}>
          <a
            href={writeSelection({ id: article.id, offset: null })}
            {...(article.id === current ? { 'aria-current': 'page' } : {})}
            lang={scriptOf(article.title + article.source)}
          >
            <strong>{article.title || messages.untitled}</strong>
            <span class="source">
              {[article.source, ...(article.place && article.place !== article.source ? [article.place] : [])].join(
                ' · ',
              )}{' '}
              · <ArticleDate article={article} messages={messages} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

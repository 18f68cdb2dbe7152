import type { CardMessages } from '@/locales/card-messages';
import type { ArticleReference } from '@/messaging/quotations';
import { scriptOf } from './script-of';

type SourceLineProps = {
  readonly article: ArticleReference;
  readonly messages: Pick<CardMessages, 'noDate' | 'untitled' | 'inferences'>;
  /** Makes the title a button. */
  readonly onOpen?: () => void;
};

/** Where a report stands: source · date (how it was come by, on hover) · title. */
export function SourceLine({ article, messages, onOpen }: SourceLineProps) {
  const title = article.title || messages.untitled;
  return (
    <span class="source" lang={scriptOf(article.title + article.source)}>
      {article.source} · <ArticleDate article={article} messages={messages} /> ·{' '}
      {onOpen ? (
        <button type="button" class="title-link" onClick={onOpen}>
          {title}
        </button>
      ) : (
        title
      )}
    </span>
  );
}

/** The date of an article; a dotted line under it where it was inferred, with how on hover. */
export function ArticleDate({ article, messages }: Pick<SourceLineProps, 'article' | 'messages'>) {
  if (article.date === null) return <span>{messages.noDate}</span>;
  const inference = article.dateInference;
  return (
    <time
      dateTime={article.date}
      class={inference === null || inference === 'stated' ? 'date' : 'date inferred'}
      {...(inference === null ? {} : { title: messages.inferences[inference] })}
    >
      {article.date}
    </time>
  );
}

import type { Messages } from '@/locales/messages';
import type { CorpusState } from '@/messaging/corpus-protocol';

type CorpusProgressProps = {
  readonly corpus: Pick<CorpusState, 'articles' | 'indexed'>;
  readonly messages: Pick<Messages, 'corpusIndexing'>;
};

/** How many of the articles can be found already, while they are being put in order; else nothing. */
export function CorpusProgress({ corpus: { articles, indexed }, messages }: CorpusProgressProps) {
  if (indexed >= articles) return null;
  return (
    <span class="indexing">
      {messages.corpusIndexing(indexed, articles)}
      <progress value={indexed} max={articles} />
    </span>
  );
}

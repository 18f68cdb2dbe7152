import { Fragment } from 'preact';
import type { Messages } from '@/locales/messages';
import type { CorpusState } from '@/messaging/corpus-protocol';

type CorpusContentsProps = { readonly corpus: CorpusState; readonly messages: Pick<Messages, 'corpusContents'> };

/** How much the corpus holds; a line may end behind a count, but never inside of one. */
export function CorpusContents({ corpus, messages }: CorpusContentsProps) {
  return (
    <>
      {messages.corpusContents(corpus).map((count, index) => (
        <Fragment key={count}>
          {index > 0 && '\u00a0· '}
          <span class="unbroken">{count}</span>
        </Fragment>
      ))}
    </>
  );
}

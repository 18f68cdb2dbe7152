import type { Messages } from '@/locales/messages';
import type { CorpusState } from '@/messaging/corpus-protocol';

type CorpusDatesProps = {
  readonly corpus: Pick<CorpusState, 'from' | 'to'>;
  readonly messages: Pick<Messages, 'corpusDates'>;
};

/** From when to when the corpus reaches, behind its size; nothing where none of its articles has a date. */
export function CorpusDates({ corpus, messages }: CorpusDatesProps) {
  if (corpus.from === null || corpus.to === null) return null;
  return (
    <>
      {'\u00a0· '}
      <span class="unbroken">{messages.corpusDates(corpus.from, corpus.to)}</span>
    </>
  );
}

import { useState } from 'preact/hooks';
import type { CardMessages } from '@/locales/card-messages';
import type { RulingOutcome, ShownEvidence } from '@/messaging/card-protocol';
import type { Ruling } from '@/verdicts/ruling';
import type { Verdict } from '@/verdicts/verdict';
import { rulingIn } from './ruling-in';

/** What became of what the reader said; `unanswered` where the worker could not be asked, or the card had not stood long. */
export type RulingAnswer = RulingOutcome['outcome'] | 'unanswered';

/** Keeps what the reader says of a piece of evidence; null takes it back. */
export type OnRule = (evidence: ShownEvidence, ruling: Ruling | null) => Promise<RulingAnswer>;

type RulingsProps = {
  readonly verdict: Verdict;
  readonly evidence: ShownEvidence;
  readonly messages: CardMessages;
  readonly onRule: OnRule;
};

/** Lets the reader say whether this evidence is about the same thing; the button pressed last takes it back. */
export function Rulings({ verdict, evidence, messages, onRule }: RulingsProps) {
  const [answer, setAnswer] = useState<RulingAnswer>('kept');
  const said = rulingIn(evidence);
  const rule = async (ruling: Ruling): Promise<void> =>
    setAnswer(await onRule(evidence, ruling === said ? null : ruling));
  // what stands in every card comes first, so that it keeps its place when the other appears
  const offered: Ruling[] = verdict === 'related' || said !== null ? ['other', 'same'] : ['other'];
  return (
    <p class="rulings">
      {offered.map((ruling) => (
        <button key={ruling} type="button" aria-pressed={ruling === said} onClick={() => void rule(ruling)}>
          {ruling === 'same' ? messages.sameThing : messages.otherThing}
        </button>
      ))}
      <span class="outcome" role="status">
        {answer === 'kept' ? '' : messages.notKept[answer]}
      </span>
    </p>
  );
}

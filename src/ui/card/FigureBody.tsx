import type { CardMessages } from '@/locales/card-messages';
import type { Language } from '@/locales/language';
import type { FigureCard } from '@/messaging/protocol';
import type { Reason } from '@/verdicts/verdict';
import { Quote } from '../Quote';
import { isShared, reasonRole, reasonText } from '../reasons';
import { SourceLine } from '../SourceLine';
import { scriptOf } from '../script-of';
import type { FigureState } from './card-state';
import { differingPieces, type FigurePiece } from './digit-difference';

type Evidence = FigureCard['evidence'][number];

export type FigureBodyProps = {
  readonly state: FigureState;
  readonly language: Language;
  readonly messages: CardMessages;
  readonly onOpenArticle: (id: string, offset: number) => void;
};

/** What the page says, what the corpus says, why they go together or apart, and the evidence; first piece in full. */
export function FigureBody({ state, language, messages, onOpenArticle }: FigureBodyProps) {
  const [first, ...others] = state.card.evidence;
  if (!first) return <p class="words">{messages.gone}</p>;
  const headline = <Headline reasons={first.reasons} language={language} />;
  return (
    <>
      {state.verdict === 'related' && headline}
      <Comparison state={state} evidence={first} messages={messages} />
      {state.verdict !== 'related' && headline}
      <Proof evidence={first} language={language} messages={messages} onOpenArticle={onOpenArticle} />
      {others.length > 0 && (
        <details class="others">
          <summary>{messages.moreEvidence(others.length)}</summary>
          {others.map((evidence) => (
            <section key={`${evidence.quotation.article.id} ${evidence.quotation.offset} ${evidence.text}`}>
              <Statement
                label={messages.there}
                pieces={[{ text: evidence.text, differs: false }]}
                evidence={evidence}
              />
              <Headline reasons={evidence.reasons} language={language} />
              <Proof evidence={evidence} language={language} messages={messages} onOpenArticle={onOpenArticle} />
            </section>
          ))}
        </details>
      )}
    </>
  );
}

type ComparisonProps = {
  readonly state: FigureState;
  readonly evidence: Evidence;
  readonly messages: CardMessages;
};

/** The two figures under each other; where they differ, the digits that do are emphasized. */
function Comparison({ state, evidence, messages }: ComparisonProps) {
  const whole = (text: string): FigurePiece[] => [{ text, differs: false }];
  const [here, there] =
    state.verdict === 'differs'
      ? differingPieces(state.text, evidence.text)
      : [whole(state.text), whole(evidence.text)];
  return (
    <div class="comparison">
      <Statement label={messages.here} pieces={here} evidence={state} />
      <Statement label={messages.there} pieces={there} evidence={evidence} />
    </div>
  );
}

type StatementProps = {
  readonly label: string;
  readonly pieces: readonly FigurePiece[];
  readonly evidence: { readonly text: string; readonly measured: string };
};

function Statement({ label, pieces, evidence }: StatementProps) {
  return (
    <p class="statement">
      <span class="label">{label}</span>{' '}
      <span class="figure" lang={scriptOf(evidence.text + evidence.measured)}>
        {pieces.map((piece, place) => (piece.differs ? <em key={place}>{piece.text}</em> : piece.text))}
      </span>{' '}
      <span class="measured" lang={scriptOf(evidence.measured)}>
        {evidence.measured}
      </span>
    </p>
  );
}

function Headline(props: { readonly reasons: readonly Reason[]; readonly language: Language }) {
  const reasons = props.reasons.filter((reason) => reasonRole(reason) === 'headline');
  if (reasons.length === 0) return null;
  return (
    <ul class="headline">
      {reasons.map((reason) => (
        <li key={reason.code}>{reasonText(reason, props.language)}</li>
      ))}
    </ul>
  );
}

type ProofProps = Omit<FigureBodyProps, 'state'> & { readonly evidence: Evidence };

/** The sentence, where it stands, and what makes it the same thing. */
function Proof({ evidence, language, messages, onOpenArticle }: ProofProps) {
  const { quotation } = evidence;
  const sameness = evidence.reasons.filter((reason) => reasonRole(reason) === 'sameness');
  return (
    <div class="proof">
      <p>
        <Quote quotation={quotation} />
      </p>
      <p>
        <SourceLine
          article={quotation.article}
          messages={messages}
          onOpen={() => onOpenArticle(quotation.article.id, quotation.offset)}
        />
      </p>
      {sameness.length > 0 && (
        <ul class="sameness">
          {sameness.map((reason) => (
            <li key={reason.code} class={isShared(reason) ? 'shared' : 'open'}>
              {reasonText(reason, language)}
              {isShared(reason) && <span aria-hidden="true"> ✓</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

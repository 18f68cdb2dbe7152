import { useState } from 'preact/hooks';
import type { CardMessages } from '@/locales/card-messages';
import type { Language } from '@/locales/language';
import { isShared, reasonRole, reasonText } from '@/locales/reasons';
import type { ShownEvidence } from '@/messaging/card-protocol';
import type { Reason, Verdict } from '@/verdicts/verdict';
import { Quote } from '../Quote';
import { SourceLine } from '../SourceLine';
import { scriptOf } from '../script-of';
import { Timeline } from '../Timeline';
import type { FigureState } from './card-state';
import { differingPieces, type FigurePiece } from './digit-difference';
import { LongText } from './LongText';
import { type OnRule, Rulings } from './Rulings';
import { Sums } from './Sums';

type FigureBodyProps = {
  readonly state: FigureState;
  readonly language: Language;
  readonly messages: CardMessages;
  readonly onOpenArticle: (id: string, offset: number) => void;
  readonly onRule: OnRule;
};

/** What the page says, what the corpus says, why they go together or apart, and the evidence; first piece in full. */
export function FigureBody({ state, ...shared }: FigureBodyProps) {
  const { language, messages } = shared;
  const [isOriginal, setOriginal] = useState(false);
  // what was ruled on here stays where it is, whatever it is worth now
  const [ruled, setRuled] = useState<string | null>(null);
  const onRule: OnRule = (evidence, ruling) => {
    setRuled(keyOf(evidence));
    return shared.onRule(evidence, ruling);
  };
  const hasOther = state.card.evidence.some(({ inScript }) => inScript);
  const inOrder = withFirst(state.card.evidence, (one) => keyOf(one) === ruled);
  const [first, ...others] = isOriginal ? inOrder : inOrder.map(inPageScript);
  if (!first || state.verdict === null) return <SumsAlone state={state} language={language} messages={messages} />;
  const headline = <Headline reasons={first.reasons} language={language} />;
  return (
    <>
      {state.verdict === 'related' && headline}
      <Comparison state={state} evidence={first} messages={messages} />
      {state.verdict !== 'related' && headline}
      <Proof {...shared} onRule={onRule} verdict={state.verdict} evidence={first} />
      {hasOther && (
        <p class="rulings">
          <button type="button" aria-pressed={isOriginal} onClick={() => setOriginal(!isOriginal)}>
            {messages.asWritten}
          </button>
        </p>
      )}
      <Folded
        {...shared}
        evidence={others.filter((one) => !isSetAside(one))}
        verdict={state.verdict}
        title={messages.moreEvidence}
      />
      <Folded {...shared} evidence={others.filter(isSetAside)} verdict={state.verdict} title={messages.setAside} />
      <Sums sums={state.sums} title={messages.sums.title} language={language} />
      {state.card.sources > 1 && (
        <details class="others">
          <summary>{messages.originsTitle}</summary>
          <p>{messages.originsHint}</p>
        </details>
      )}
      {state.card.timeline.length > 0 && (
        <details class="others">
          <summary>{messages.timeline(state.card.timeline.length)}</summary>
          <Timeline points={state.card.timeline} messages={messages} onOpen={shared.onOpenArticle} />
        </details>
      )}
    </>
  );
}

function keyOf({ quotation, claim }: ShownEvidence): string {
  return `${quotation.article.id} ${claim}`;
}

function withFirst<Thing>(things: readonly Thing[], isFirst: (thing: Thing) => boolean): readonly Thing[] {
  return [...things.filter(isFirst), ...things.filter((thing) => !isFirst(thing))];
}

/** Its words in the page's script, where that is another one than theirs. */
function inPageScript(evidence: ShownEvidence): ShownEvidence {
  const { inScript, quotation } = evidence;
  if (!inScript) return evidence;
  const { text, measured, sentence, title, source } = inScript;
  const article = { ...quotation.article, title, source };
  return { ...evidence, text, measured, quotation: { ...quotation, text: sentence, article } };
}

/** A figure of which only the page's own figures have something to say. */
function SumsAlone({ state, language, messages }: Pick<FigureBodyProps, 'state' | 'language' | 'messages'>) {
  return (
    <>
      <Statement label={messages.here} pieces={[{ text: state.text, differs: false }]} evidence={state} />
      <Sums sums={state.sums} title={null} language={language} />
    </>
  );
}

function isSetAside({ reasons }: ShownEvidence): boolean {
  return reasons.some(({ code }) => code === 'other-by-reader');
}

type FoldedProps = Omit<FigureBodyProps, 'state'> & {
  readonly evidence: readonly ShownEvidence[];
  readonly verdict: Verdict;
  readonly title: (count: number) => string;
};

/** More evidence, one click away. */
function Folded({ evidence, verdict, title, ...shared }: FoldedProps) {
  if (evidence.length === 0) return null;
  return (
    <details class="others">
      <summary>{title(evidence.length)}</summary>
      {evidence.map((one) => (
        <section key={keyOf(one)}>
          <Statement label={shared.messages.there} pieces={[{ text: one.text, differs: false }]} evidence={one} />
          <Headline reasons={one.reasons} language={shared.language} />
          <Proof {...shared} verdict={verdict} evidence={one} />
        </section>
      ))}
    </details>
  );
}

type ComparisonProps = {
  readonly state: FigureState;
  readonly evidence: ShownEvidence;
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
        <li key={reason.code}>
          <LongText text={reasonText(reason, props.language)} />
        </li>
      ))}
    </ul>
  );
}

type ProofProps = Omit<FigureBodyProps, 'state'> & { readonly verdict: Verdict; readonly evidence: ShownEvidence };

/** The sentence, where it stands, what makes it the same thing, and what the reader says to that. */
function Proof({ verdict, evidence, language, messages, onOpenArticle, onRule }: ProofProps) {
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
              <LongText text={reasonText(reason, language)} />
              {isShared(reason) && <span aria-hidden="true"> ✓</span>}
            </li>
          ))}
        </ul>
      )}
      <Rulings key={keyOf(evidence)} verdict={verdict} evidence={evidence} messages={messages} onRule={onRule} />
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ArticleView, OriginalPiece, OriginalText } from '@/messaging/library-protocol';

/** Which of an article's texts stands in the corpus: its document's own, or what reading made of it. */
export type ChosenText = 'original' | 'read';

type OriginalProps = {
  readonly original: NonNullable<ArticleView['original']>;
  readonly messages: Messages;
  /** Resolves to whether the article stands so now. */
  readonly onChoose: (wanted: ChosenText) => Promise<boolean>;
};

/** What an article was read from, folded, with each repair beside what was made of it, and a way to take it all back. */
export function Original({ original, messages, onChoose }: OriginalProps) {
  const [isOpen, setOpen] = useState(false);
  const { pieces, isShown } = original;
  const count = (kind: OriginalPiece['kind']): number => pieces.filter((piece) => piece.kind === kind).length;
  const [changed, omitted] = [count('changed'), count('omitted')];
  return (
    <section class="original">
      {isShown && <p>{messages.originalShown}</p>}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {messages.originalText}
          {changed > 0 && <span class="unbroken"> · {messages.originalChanged(changed)}</span>}
          {omitted > 0 && <span class="unbroken"> · {messages.originalOmitted(omitted)}</span>}
        </summary>
        {isOpen && (
          <>
            <p class="aside">{messages.originalHint}</p>
            <div class="document">
              <Pieces pieces={pieces} />
            </div>
          </>
        )}
        <Choice key={String(isShown)} isShown={isShown} messages={messages} onChoose={onChoose} />
      </details>
    </section>
  );
}

function Pieces({ pieces }: Pick<OriginalText, 'pieces'>) {
  return (
    <>
      {pieces.map((piece, index) => {
        switch (piece.kind) {
          case 'kept':
          case 'head':
            return piece.raw;
          case 'joined':
            return null;
          case 'omitted':
            return <del key={index}>{visible(piece.raw)}</del>;
          case 'changed':
            return (
              <span key={index} class="change">
                <del>{visible(piece.raw)}</del>
                <ins>{piece.made}</ins>
              </span>
            );
        }
      })}
    </>
  );
}

/** Characters that cannot be seen, by their number: a soft hyphen is U+00AD. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cf}\p{Co}]|(?![\n\r\t])\p{Cc}/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

type ChoiceProps = Pick<OriginalProps, 'messages' | 'onChoose'> & { readonly isShown: boolean };

function Choice({ isShown, messages, onChoose }: ChoiceProps) {
  const [step, setStep] = useState<'offered' | 'running' | 'failed'>('offered');
  const choose = async (): Promise<void> => {
    setStep('running');
    if (!(await onChoose(isShown ? 'read' : 'original'))) setStep('failed');
  };
  return (
    <div class="choices">
      <button type="button" class="button quiet" disabled={step === 'running'} onClick={() => void choose()}>
        {step === 'running' ? messages.choosingText : isShown ? messages.useRead : messages.useOriginal}
      </button>
      {step === 'failed' && <p role="status">{messages.choosingFailed}</p>}
    </div>
  );
}

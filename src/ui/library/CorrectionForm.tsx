import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { Correction } from '@/messaging/library-protocol';
import type { ArticleReference } from '@/messaging/quotations';

type CorrectionFormProps = {
  readonly article: ArticleReference;
  readonly messages: Messages;
  /** Resolves to whether the article is cited so now. */
  readonly onCorrect: (correction: Correction) => Promise<boolean>;
};

type Step = 'closed' | 'open' | 'running' | 'failed';

/** Puts title, source and date of an article right, in their place. */
export function CorrectionForm({ article, messages, onCorrect }: CorrectionFormProps) {
  const [step, setStep] = useState<Step>('closed');
  const titleRef = useRef<HTMLInputElement>(null);
  const isOpen = step !== 'closed';
  useEffect(() => {
    if (isOpen) titleRef.current?.focus();
  }, [isOpen]);
  if (!isOpen) {
    return (
      <button type="button" class="correct" onClick={() => setStep('open')}>
        {messages.correct}
      </button>
    );
  }
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const said = new FormData(form);
    const field = (name: string): string => {
      const value = said.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    setStep('running');
    const isDone = await onCorrect({ title: field('title'), source: field('source'), date: field('date') || null });
    setStep(isDone ? 'closed' : 'failed');
  };
  return (
    <form
      class="correction notice"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <p class="aside">{messages.correctHint}</p>
      <label>
        <span>{messages.correctTitle}</span>
        <input ref={titleRef} type="text" name="title" maxLength={500} defaultValue={article.title} />
      </label>
      <label>
        <span>{messages.correctSource}</span>
        <input type="text" name="source" maxLength={200} defaultValue={article.source} />
      </label>
      <label>
        <span>{messages.correctDate}</span>
        <input type="date" name="date" defaultValue={article.date ?? ''} />
      </label>
      <p class="choices">
        <button type="submit" class="button" disabled={step === 'running'}>
          {step === 'running' ? messages.correcting : messages.saveCorrection}
        </button>
        <button type="button" class="button quiet" onClick={() => setStep('closed')}>
          {messages.leaveAsIs}
        </button>
      </p>
      {step === 'failed' && <p role="status">{messages.correctionFailed}</p>}
    </form>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';

type RemovalProps = {
  /** Headline of the article. */
  readonly title: string;
  readonly messages: Messages;
  /** Resolves to whether the article is gone. */
  readonly onRemove: () => Promise<boolean>;
};

type Step = 'offered' | 'asked' | 'running' | 'failed';

/** Removes an article of the reader's own; asks first, in its place. */
export function Removal({ title, messages, onRemove }: RemovalProps) {
  const [step, setStep] = useState<Step>('offered');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
  }, [step]);

  const remove = async (): Promise<void> => {
    setStep('running');
    if (!(await onRemove())) setStep('failed');
  };
  if (step === 'running') return <p role="status">{messages.removing}</p>;
  if (step === 'asked') {
    return (
      <div class="removal notice" role="group" aria-label={messages.removeNamed(title)}>
        <p>{messages.confirmRemoval(title)}</p>
        <p class="choices">
          <button type="button" class="button danger" onClick={() => void remove()}>
            {messages.remove}
          </button>
          <button type="button" class="button quiet" ref={keep} onClick={() => setStep('offered')}>
            {messages.keepArticle}
          </button>
        </p>
      </div>
    );
  }
  return (
    <>
      <button type="button" class="remove" aria-label={messages.removeNamed(title)} onClick={() => setStep('asked')}>
        {messages.remove}
      </button>
      {step === 'failed' && <p role="status">{messages.removalFailed}</p>}
    </>
  );
}

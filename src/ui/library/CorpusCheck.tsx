import { useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { RepairReport } from '@/messaging/corpus-protocol';

type CorpusCheckProps = {
  readonly messages: Messages;
  /** Checks all articles and puts right what is derived from them; null where there was no answer. */
  readonly onCheck: () => Promise<RepairReport | null>;
  /** Saves what is left of damaged articles as a file. */
  readonly onSaveDamaged: (report: RepairReport) => void;
};

type Step = 'offered' | 'running' | 'failed' | RepairReport;

/** Checks the corpus when asked, and says what came of it. Nothing is deleted. */
export function CorpusCheck({ messages, onCheck, onSaveDamaged }: CorpusCheckProps) {
  const [step, setStep] = useState<Step>('offered');
  const check = async (): Promise<void> => {
    setStep('running');
    setStep((await onCheck()) ?? 'failed');
  };
  return (
    <section class="corpus-check">
      <button type="button" class="button quiet" disabled={step === 'running'} onClick={() => void check()}>
        {messages.checkCorpus}
      </button>
      <div role="status">
        {step === 'running' && <p>{messages.checkingCorpus}</p>}
        {step === 'failed' && <p>{messages.corpusUnread}</p>}
        {typeof step === 'object' && <Outcome report={step} messages={messages} onSaveDamaged={onSaveDamaged} />}
      </div>
    </section>
  );
}

function Outcome({
  report,
  messages,
  onSaveDamaged,
}: Pick<CorpusCheckProps, 'messages' | 'onSaveDamaged'> & { readonly report: RepairReport }) {
  const { articles, damaged, isRemade } = report;
  return (
    <>
      <p>{messages.articlesSound(articles)}</p>
      {isRemade && <p>{messages.indexRemade}</p>}
      {damaged.length > 0 && (
        <>
          <p>{messages.articlesDamaged(damaged.length)}</p>
          <ul>
            {damaged.map(({ id, title }) => (
              <li key={id}>{title || id}</li>
            ))}
          </ul>
          <button type="button" class="button quiet" onClick={() => onSaveDamaged(report)}>
            {messages.saveDamaged}
          </button>
        </>
      )}
    </>
  );
}

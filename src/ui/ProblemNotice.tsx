import { useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { Problem } from '@/messaging/corpus-protocol';

type ProblemNoticeProps = {
  readonly problem: Problem;
  readonly messages: Messages;
  /** Empties the corpus and builds it again; resolves to whether that went well. */
  readonly onRebuild: () => Promise<boolean>;
};

/** What is wrong with the corpus, what that means for the reader, and what to do about it. */
export function ProblemNotice({ problem, messages, onRebuild }: ProblemNoticeProps) {
  return (
    <section class="notice" role="alert">
      <p>{problemText(problem, messages)}</p>
      {problem.code === 'storage-broken' && <Rebuild messages={messages} onRebuild={onRebuild} />}
      {problem.code !== 'storage-unavailable' && problem.detail !== '' && (
        <details>
          <summary>{messages.detail}</summary>
          <code>{problem.detail}</code>
        </details>
      )}
    </section>
  );
}

function problemText(problem: Problem, messages: Messages): string {
  switch (problem.code) {
    case 'storage-unavailable':
      return messages.storageUnavailable;
    case 'storage-broken':
      return messages.storageBroken;
    case 'storage-full':
      return messages.storageFull;
    case 'storage-newer':
      return messages.storageNewer;
    case 'articles-lost':
      return messages.articlesLost(problem.held, problem.left);
    case 'seeds-unreadable':
      return messages.seedsUnreadable;
  }
}

type Step = 'offered' | 'asked' | 'running' | 'failed';

/** Asks once more before anything is lost. */
function Rebuild({ messages, onRebuild }: Pick<ProblemNoticeProps, 'messages' | 'onRebuild'>) {
  const [step, setStep] = useState<Step>('offered');
  const rebuild = async (): Promise<void> => {
    setStep('running');
    if (!(await onRebuild())) setStep('failed');
  };
  if (step === 'running') return <p role="status">{messages.rebuilding}</p>;
  if (step === 'asked') {
    return (
      <>
        <p>{messages.rebuildWarning}</p>
        <p class="choices">
          <button type="button" class="button" onClick={() => void rebuild()}>
            {messages.confirmRebuild}
          </button>
          <button type="button" class="button quiet" onClick={() => setStep('offered')}>
            {messages.keep}
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      {step === 'failed' && <p role="status">{messages.rebuildFailed}</p>}
      <p class="choices">
        <button type="button" class="button" onClick={() => setStep('asked')}>
          {messages.rebuild}
        </button>
      </p>
    </>
  );
}

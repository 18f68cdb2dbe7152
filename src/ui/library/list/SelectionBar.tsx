import { useEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ManyChange, ManyProgress } from './many-articles';

export type ManyActions = {
  /** Resolves to how many of how many were changed. */
  readonly onMany: (
    change: ManyChange,
    ids: readonly string[],
    options: { readonly onProgress: (progress: ManyProgress) => void; readonly signal: AbortSignal },
  ) => Promise<ManyProgress>;
  /** Saves articles as a file. */
  readonly onExport: (ids: readonly string[]) => void;
};

type SelectionBarProps = ManyActions & {
  /** Selected, and listed. */
  readonly selected: readonly string[];
  /** How many of the articles listed can be selected. */
  readonly selectable: number;
  readonly messages: Messages;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
};

type Step =
  | { readonly kind: 'offered' }
  | { readonly kind: 'asked'; readonly change: 'remove' | 'everywhere' }
  | { readonly kind: 'running'; readonly progress: ManyProgress; readonly stop: () => void }
  | { readonly kind: 'ended'; readonly progress: ManyProgress };

/** What can be done with the articles selected; asks, with their number, before what cannot be taken back. */
export function SelectionBar(props: SelectionBarProps) {
  const { selected, selectable, messages, onMany, onExport, onSelectAll, onSelectNone } = props;
  const [step, setStep] = useState<Step>({ kind: 'offered' });
  const keepRef = useRef<HTMLButtonElement>(null);
  const isAsked = step.kind === 'asked';
  useEffect(() => {
    if (isAsked) keepRef.current?.focus();
  }, [isAsked]);

  const change = async (kind: ManyChange): Promise<void> => {
    const stopping = new AbortController();
    const onProgress = (progress: ManyProgress): void =>
      setStep({ kind: 'running', progress, stop: () => stopping.abort() });
    onProgress({ done: 0, of: selected.length });
    const progress = await onMany(kind, selected, { onProgress, signal: stopping.signal });
    setStep({ kind: 'ended', progress });
  };
  const count = selected.length;
  const isAll = count === selectable && count > 0;
  return (
    <div class="selection" role="group" aria-label={messages.selection}>
      <p class="selection-head">
        <span role="status">{messages.selectedCount(count)}</span>
        <button
          type="button"
          class="button quiet"
          disabled={step.kind === 'running' || selectable === 0}
          onClick={isAll ? onSelectNone : onSelectAll}
        >
          {isAll ? messages.selectNone : messages.selectAll(selectable)}
        </button>
      </p>
      {step.kind === 'asked' && (
        <div class="notice">
          <p>{step.change === 'remove' ? messages.confirmRemovalOf(count) : messages.confirmPublic(count)}</p>
          <p class="choices">
            <button type="button" class="button danger" disabled={count === 0} onClick={() => void change(step.change)}>
              {step.change === 'remove' ? messages.removeCount(count) : messages.makePublic}
            </button>
            <button type="button" class="button quiet" ref={keepRef} onClick={() => setStep({ kind: 'offered' })}>
              {messages.leaveAsIs}
            </button>
          </p>
        </div>
      )}
      {step.kind === 'running' && (
        <p class="choices">
          <progress aria-label={messages.changing} max={step.progress.of} value={step.progress.done} />
          <span>{messages.changedCount(step.progress.done, step.progress.of)}</span>
          <button type="button" class="button quiet" onClick={step.stop}>
            {messages.cancel}
          </button>
        </p>
      )}
      {(step.kind === 'offered' || step.kind === 'ended') && (
        <p class="choices">
          <button
            type="button"
            class="button"
            disabled={count === 0}
            onClick={() => setStep({ kind: 'asked', change: 'everywhere' })}
          >
            {messages.makePublic}
          </button>
          <button type="button" class="button" disabled={count === 0} onClick={() => void change('private')}>
            {messages.makePrivate}
          </button>
          <button type="button" class="button" disabled={count === 0} onClick={() => onExport(selected)}>
            {messages.exportSelected}
          </button>
          <button
            type="button"
            class="button danger"
            disabled={count === 0}
            onClick={() => setStep({ kind: 'asked', change: 'remove' })}
          >
            {messages.remove}
          </button>
        </p>
      )}
      <p role="status">{step.kind === 'ended' && endWords(step.progress, messages)}</p>
    </div>
  );
}

function endWords({ done, of }: ManyProgress, messages: Messages): string {
  return done === of ? messages.allChanged(of) : messages.partChanged(done, of);
}

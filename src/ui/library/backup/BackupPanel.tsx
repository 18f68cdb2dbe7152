import { useId, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import { FileButton } from '../../FileButton';
import type { BackupState, BackupStep } from './backup-desk';

export type BackupActions = {
  readonly onSaveAll: () => void;
  readonly onStopSaving: () => void;
  readonly onLookAt: (file: Blob) => void;
  readonly onRestore: (withSettings: boolean) => void;
  readonly onLeaveFile: () => void;
  readonly onPersist: () => void;
};

type BackupPanelProps = BackupActions & {
  readonly backup: BackupState;
  /** Articles of the reader's own. */
  readonly own: number;
  readonly messages: Messages;
};

/** Saves all that is the reader's own to a file, puts such a file back, and says how safe what is stored is. */
export function BackupPanel(props: BackupPanelProps) {
  const { backup, own, messages } = props;
  const { step, last } = backup;
  const isBusy = ['saving', 'looking', 'restoring'].includes(step.kind);
  const [saveId, restoreId] = [useId(), useId()];
  return (
    <div class="backup">
      <h1>{messages.backup}</h1>
      <section aria-labelledby={saveId}>
        <h2 id={saveId}>{messages.saveBackup}</h2>
        <p class="aside">{messages.saveBackupHint(own)}</p>
        {last !== undefined && <p>{last === null ? messages.neverSaved : messages.savedLast(dayOf(last))}</p>}
        <p class="choices">
          <button type="button" class="button" disabled={isBusy} onClick={props.onSaveAll}>
            {messages.saveToFile}
          </button>
        </p>
        {step.kind === 'saving' && (
          <p class="choices">
            <progress aria-label={messages.saving} max={step.of || 1} value={step.done} />
            <span>{messages.changedCount(step.done, step.of)}</span>
            <button type="button" class="button quiet" onClick={props.onStopSaving}>
              {messages.cancel}
            </button>
          </p>
        )}
        <p role="status">{saveWords(step, messages)}</p>
      </section>
      <section aria-labelledby={restoreId}>
        <h2 id={restoreId}>{messages.restoreBackup}</h2>
        <p class="aside">{messages.restoreBackupHint}</p>
        <p class="choices">
          <FileButton accept=".gz,.jsonl,application/gzip" disabled={isBusy} onFile={props.onLookAt}>
            {messages.chooseBackup}
          </FileButton>
        </p>
        {(step.kind === 'looking' || step.kind === 'restoring') && (
          <p>
            <progress
              aria-label={step.kind === 'looking' ? messages.lookingAtFile : messages.restoring}
              max={1}
              value={step.fraction}
            />
            <span>{step.kind === 'looking' ? messages.lookingAtFile : messages.restoring}</span>
          </p>
        )}
        {step.kind === 'found' && <Found {...props} found={step} />}
        <p role="status">{restoreWords(step, messages)}</p>
      </section>
      <StorageSection {...props} />
    </div>
  );
}

/** What a file holds, before any of it is put back. */
function Found({
  found,
  messages,
  onRestore,
  onLeaveFile,
}: BackupPanelProps & { readonly found: Extract<BackupStep, { readonly kind: 'found' }> }) {
  const { made, counts } = found.backup;
  const [withSettings, setWithSettings] = useState(counts.settings > 0);
  return (
    <div class="notice to-restore">
      <p>{messages.backupHolds(dayOf(made), counts.articles, counts.rulings)}</p>
      {counts.settings > 0 && (
        <label>
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
          />
          {messages.restoreSettings}
        </label>
      )}
      <p class="choices">
        <button type="button" class="button" onClick={() => onRestore(withSettings)}>
          {messages.restore}
        </button>
        <button type="button" class="button quiet" onClick={onLeaveFile}>
          {messages.leaveFile}
        </button>
      </p>
    </div>
  );
}

function StorageSection({ backup, messages, onPersist }: BackupPanelProps) {
  const titleId = useId();
  const { storage } = backup;
  if (storage === null) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{messages.storageUse}</h2>
      {storage.bytes !== null && <p>{messages.storedMegabytes((storage.bytes / 1_000_000).toFixed(1))}</p>}
      <p role="status">{messages.keeping[storage.keeping]}</p>
      {storage.keeping === 'not-asked' && (
        <p class="choices">
          <button type="button" class="button" onClick={onPersist}>
            {messages.askToKeep}
          </button>
        </p>
      )}
    </section>
  );
}

function saveWords(step: BackupStep, messages: Messages): string {
  if (step.kind === 'saved') return messages.saved(step.articles, step.name);
  return step.kind === 'failed' && step.at === 'saving' ? messages.savingFailed : '';
}

function restoreWords(step: BackupStep, messages: Messages): string {
  switch (step.kind) {
    case 'refused':
      return messages.backupRefused[step.why];
    case 'restored':
      return messages.restored(step.restored);
    case 'failed':
      return step.at === 'restoring' ? messages.restoringFailed : '';
    default:
      return '';
  }
}

/** The day of an instant where the reader is. */
function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString('sv');
}

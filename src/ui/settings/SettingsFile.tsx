import { useId } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import { FileButton } from '../FileButton';
import type { SettingsOutcome } from './settings-outcome';

type SettingsFileProps = {
  readonly outcome: SettingsOutcome;
  readonly messages: Messages;
  readonly onSaveFile: () => void;
  readonly onReadFile: (file: Blob) => void;
};

/** Writes all settings to a file, and reads them back; says what a file was. */
export function SettingsFile({ outcome, messages, onSaveFile, onReadFile }: SettingsFileProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{messages.settingsFile}</h2>
      <p class="aside">{messages.settingsFileHint}</p>
      <p class="choices">
        <button type="button" class="button" onClick={onSaveFile}>
          {messages.saveSettings}
        </button>
        <FileButton accept=".json,application/json" onFile={onReadFile}>
          {messages.readSettings}
        </FileButton>
      </p>
      <p role="status">{outcomeWords(outcome, messages)}</p>
    </section>
  );
}

function outcomeWords(outcome: SettingsOutcome, { settingsFileOutcomes: words }: Messages): string {
  switch (outcome.kind) {
    case 'none':
    case 'failed':
      return '';
    case 'settings':
      return words.settings(Object.keys(outcome.settings).length);
    case 'broken':
      return words.broken(outcome.key.slice(0, 40));
    case 'foreign':
    case 'newer':
    case 'unreadable':
      return words[outcome.kind];
  }
}

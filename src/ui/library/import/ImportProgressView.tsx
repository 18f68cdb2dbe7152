import type { Messages } from '@/locales/messages';
import type { TimeLeft } from './eta';
import type { ImportState } from './importer';
import { tallyWords } from './report-words';
import { Tallied } from './Tallied';

type ImportProgressViewProps = {
  readonly state: Extract<ImportState, { kind: 'running' }>;
  readonly messages: Messages;
  readonly onCancel: () => void;
  /** Also what is being read and what came of it so far; without, one line. */
  readonly detailed?: boolean;
};

/** How far an import is, how long it will take, and a way to stop it. */
export function ImportProgressView({ state, messages, onCancel, detailed = false }: ImportProgressViewProps) {
  const { progress, timeLeft, cancelling } = state;
  const percent = Math.floor((progress?.fraction ?? 0) * 100);
  const tally = progress ? tallyWords(progress.tally, messages) : [];
  return (
    <div class="progress">
      <div class="progress-head">
        <p>
          {cancelling ? messages.cancelling : progress && messages.filesRead(progress.filesRead, progress.files)}
          {!cancelling && timeLeft && <span class="unbroken"> · {timeLeftWords(timeLeft, messages)}</span>}
        </p>
        <button type="button" class="button" disabled={cancelling} onClick={onCancel}>
          {messages.cancel}
        </button>
      </div>
      <progress aria-label={messages.importProgress} max={100} value={percent}>
        {percent}%
      </progress>
      {detailed && (
        <>
          <p class="reading-now aside" title={progress?.reading ?? ''}>
            {progress?.reading}
          </p>
          <Tallied tally={tally} />
        </>
      )}
    </div>
  );
}

function timeLeftWords({ unit, count }: TimeLeft, messages: Messages): string {
  return unit === 'minutes' ? messages.minutesLeft(count) : messages.secondsLeft(count);
}

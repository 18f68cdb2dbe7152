import { useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ReportFormat, ReportOutcome } from './give-report';

export type ReportActionsProps = {
  readonly messages: Messages;
  /** Copies or saves the report of the page; must be called inside of the click. */
  readonly onReport: (format: ReportFormat) => Promise<ReportOutcome>;
};

/** Copies the report of the page, or saves it as a file, and says what came of it. */
export function ReportActions({ messages, onReport }: ReportActionsProps) {
  const [outcome, setOutcome] = useState<ReportOutcome | 'running' | null>(null);
  const give = async (format: ReportFormat): Promise<void> => {
    setOutcome('running');
    setOutcome(await onReport(format));
  };
  const formats = [
    ['markdown', outcome === 'copied' ? messages.reportCopied : messages.copyReport],
    ['html', messages.saveHtml],
    ['csv', messages.saveCsv],
  ] as const;
  return (
    <div class="report-actions">
      {formats.map(([format, label]) => (
        <button key={format} type="button" class="link" onClick={() => void give(format)}>
          {label}
        </button>
      ))}
      {outcome !== null && (
        <span class="aside" role="status">
          {outcomeWords(outcome, messages)}
        </span>
      )}
    </div>
  );
}

function outcomeWords(outcome: ReportOutcome | 'running', messages: Messages): string {
  switch (outcome) {
    case 'running':
      return messages.makingReport;
    case 'unanswered':
      return messages.noReport;
    case 'refused':
      return messages.reportNotCopied;
    default:
      return '';
  }
}

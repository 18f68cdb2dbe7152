import type { Language } from '@/locales/language';
import { reportMessagesFor } from '@/locales/report-messages-for';
import type { PageReport } from '@/messaging/tab-protocol';
import { csvReport } from '@/report/csv-report';
import { htmlFragment, htmlReport } from '@/report/html-report';
import { localDay } from '@/report/local-time';
import { markdownReport } from '@/report/markdown-report';
import { copyText } from '../copy-text';
import { saveFile } from '../save-file';

/** Markdown is copied, with the same as formatted text beside it; the others are saved as files. */
export type ReportFormat = 'markdown' | 'html' | 'csv';

/** What became of it; `refused` where the browser does not let us copy, `unanswered` where the page gave no report. */
export type ReportOutcome = 'copied' | 'saved' | 'refused' | 'unanswered';

/** Copies a report or saves it as a file, from within a click. */
export async function giveReport(
  report: PageReport | null,
  format: ReportFormat,
  language: Language,
): Promise<ReportOutcome> {
  if (!report) return 'unanswered';
  const name = reportMessagesFor(language).reportFile(localDay(report.made));
  switch (format) {
    case 'markdown': {
      const copied = { text: markdownReport(report, language), html: htmlFragment(report, language) };
      return (await copyText(copied)) ? 'copied' : 'refused';
    }
    case 'html':
      saveFile({ name: `${name}.html`, text: htmlReport(report, language), type: 'text/html' });
      return 'saved';
    case 'csv':
      saveFile({ name: `${name}.csv`, text: csvReport(report, language), type: 'text/csv' });
      return 'saved';
  }
}

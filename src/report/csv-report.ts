import { cardMessagesFor } from '@/locales/card-messages-for';
import type { Language } from '@/locales/language';
import { reasonsText } from '@/locales/reasons';
import { reportMessagesFor } from '@/locales/report-messages-for';
import { sumText } from '@/locales/sum-words';
import type { ShownEvidence } from '@/messaging/card-protocol';
import type { PageReport, ReportedFigure } from '@/messaging/tab-protocol';
import { writeCsv } from './csv';
import { localTimeWithOffset } from './local-time';
import { groupOf } from './page-report';

/** The report as a table for spreadsheet programs: a row for each piece of evidence and each calculation. */
export function csvReport(report: PageReport, language: Language): string {
  const words = reportMessagesFor(language);
  const rows = report.figures.flatMap((figure) => {
    const { text, measured, sentence } = figure;
    const before = [words.groups[groupOf(figure)], text, measured, sentence];
    return rowsOf(figure, language).map((row) => [
      ...before,
      ...row,
      report.title,
      report.address,
      localTimeWithOffset(report.made),
    ]);
  });
  return writeCsv([words.columns, ...rows]);
}

/** What stands in the columns from the corpus's figure to the reasons. */
function rowsOf({ proof, sums }: ReportedFigure, language: Language): string[][] {
  return [
    ...proof.evidence.map((evidence) => evidenceCells(evidence, language)),
    ...sums.map((sum) => ['', '', '', '', '', '', sumText(sum, language)]),
  ];
}

function evidenceCells({ text, measured, quotation, reasons }: ShownEvidence, language: Language): string[] {
  const { source, date, title } = quotation.article;
  const { noDate, untitled } = cardMessagesFor(language);
  return [text, measured, quotation.text, source, date ?? noDate, title || untitled, reasonsText(reasons, language)];
}

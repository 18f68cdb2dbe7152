import type { Messages } from '@/locales/messages';
import { writeCsv } from '@/report/csv';
import { type ImportReport, type ImportTally, kindOfLine, type ReportLine, type StoredOutcome } from './report';

/** The title of an article of the corpus, or null where there is none of that id. */
export type TitleOf = (id: string) => string | null;

/** All kinds of outcomes in the order in which they are told. */
const KINDS = ['added', 'updated', 'reprint', 'unchanged', 'failed', 'skipped', 'unfinished'] as const;

/** What was counted, one phrase each, nothing of what did not happen: 新增 12 篇, 跳过 1 处. */
export function tallyWords(
  tally: ImportTally,
  messages: Messages,
): readonly { readonly kind: keyof ImportTally; readonly words: string }[] {
  return KINDS.filter((kind) => tally[kind] > 0).map((kind) => ({ kind, words: messages.tally[kind](tally[kind]) }));
}

/** What became of the article or the file of a line, in a word or two. */
export function outcomeWords(line: ReportLine, messages: Messages, titleOf: TitleOf): string {
  if (line.type === 'skipped') {
    return line.reason === 'unfinished' ? messages.unfinishedOutcome : messages.skippedOutcome;
  }
  return storedWords(line.stored, messages, titleOf);
}

function storedWords(stored: StoredOutcome, messages: Messages, titleOf: TitleOf): string {
  switch (stored.outcome) {
    case 'added':
    case 'updated':
    case 'unchanged':
      return messages.outcomes[stored.outcome];
    case 'reprint': {
      const title = titleOf(stored.of);
      return title ? messages.reprintOf(title) : messages.reprintOfAnother;
    }
    case 'failed':
      return messages.failedOutcome;
  }
}

/** What is wrong and what to do about it; empty where nothing is wrong. */
export function noteWords(line: ReportLine, messages: Messages): string {
  if (line.type === 'skipped') return messages.skips[line.reason];
  return line.stored.outcome === 'failed' ? messages.failures[line.stored.problem.code] : '';
}

/** Where in the file it is, or what the reader of the file or the background said itself, in its own words. */
export function detailOf(line: ReportLine, messages: Messages): string {
  const detail = line.type === 'skipped' ? line.detail : storedDetail(line.stored);
  return (detail ?? '').replace(/^line (\d+)$/, (_, number: string) => messages.lineNumber(Number(number)));
}

function storedDetail(stored: StoredOutcome): string | null {
  return stored.outcome === 'failed' && 'detail' in stored.problem ? stored.problem.detail : null;
}

/** Lines that say the same to the reader, said once; in the order of the first of each. */
export type Complaint = { readonly outcome: string; readonly note: string; readonly lines: readonly ReportLine[] };

/** What the reader may want to do something about. */
export function complaintsOf(lines: readonly ReportLine[], messages: Messages, titleOf: TitleOf): readonly Complaint[] {
  const groups = Map.groupBy(lines.filter(needsLook), (line) => noteWords(line, messages));
  return [...groups].map(([note, lines]) => ({
    note,
    lines,
    outcome: lines[0] ? outcomeWords(lines[0], messages, titleOf) : '',
  }));
}

/** The whole report for a spreadsheet program: one row for each article and each complaint. */
export function reportCsv(report: ImportReport, messages: Messages, titleOf: TitleOf): string {
  const rows = report.lines.map((line) => [
    line.path,
    line.type === 'article' ? line.title : '',
    outcomeWords(line, messages, titleOf),
    [noteWords(line, messages), detailOf(line, messages)].filter(Boolean).join(' '),
  ]);
  return writeCsv([messages.reportColumns, ...rows]);
}

function needsLook(line: ReportLine): boolean {
  const kind = kindOfLine(line);
  return kind === 'skipped' || kind === 'failed' || kind === 'unfinished';
}

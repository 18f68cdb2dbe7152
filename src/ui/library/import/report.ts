import type { AddOutcome } from '@/messaging/add-protocol';
import type { Problem } from '@/messaging/corpus-protocol';
import type { SkipReason } from '@/reading/imported';

/** Why nothing came of a file; beside the reader's reasons, what went wrong around it. */
export type ImportSkip =
  | SkipReason
  | 'unreadable' // moved, or no right to read it
  | 'unfinished'; // the import ended before it was read through

/** Why an article was not stored. */
export type StoreFailure =
  | Problem
  | { readonly code: 'unanswered' } // the background never said; it may be stored or not
  | { readonly code: 'refused'; readonly detail: string }; // the background failed on this very article

/** What the background said to one article, or that it said nothing. */
export type StoredOutcome =
  | Exclude<AddOutcome, { outcome: 'failed' }>
  | { readonly outcome: 'failed'; readonly problem: StoreFailure };

/** One line of the report: an article and what became of it, or a complaint about a file. */
export type ReportLine =
  | { readonly type: 'article'; readonly path: string; readonly title: string; readonly stored: StoredOutcome }
  | { readonly type: 'skipped'; readonly path: string; readonly reason: ImportSkip; readonly detail: string | null };

/** How an import came to its end. */
export type ImportEnding =
  | { readonly kind: 'finished' }
  | { readonly kind: 'cancelled' }
  /** Nothing more could be stored, so that going on made no sense. */
  | { readonly kind: 'stopped'; readonly problem: StoreFailure };

/** All that an import did, in the order of the files. */
export type ImportReport = { readonly ending: ImportEnding; readonly lines: readonly ReportLine[] };

/** How often each thing happened. */
export type ImportTally = Readonly<Record<StoredOutcome['outcome'] | 'skipped' | 'unfinished', number>>;

/** A tally of nothing. */
export const EMPTY_TALLY: ImportTally = {
  added: 0,
  updated: 0,
  reprint: 0,
  unchanged: 0,
  failed: 0,
  skipped: 0,
  unfinished: 0,
};

/** The tally with one line more. */
export function count(tally: ImportTally, line: ReportLine): ImportTally {
  const kind = kindOfLine(line);
  return { ...tally, [kind]: tally[kind] + 1 };
}

/** All lines counted. */
export function tallyOf(lines: readonly ReportLine[]): ImportTally {
  return lines.reduce(count, EMPTY_TALLY);
}

/** How a line is counted. */
export function kindOfLine(line: ReportLine): keyof ImportTally {
  if (line.type === 'article') return line.stored.outcome;
  return line.reason === 'unfinished' ? 'unfinished' : 'skipped';
}

/** An article and what became of it. */
export type ArticleLine = Extract<ReportLine, { type: 'article' }>;

/** What came of one file: everything counted, and its articles. */
export type FileReport = { readonly path: string; readonly tally: ImportTally; readonly lines: readonly ArticleLine[] };

/** The report file by file, in the order of the lines. */
export function byFile(lines: readonly ReportLine[]): readonly FileReport[] {
  return [...Map.groupBy(lines, ({ path }) => path)].map(([path, lines]) => ({
    path,
    tally: tallyOf(lines),
    lines: lines.filter((line) => line.type === 'article'),
  }));
}

import type { QueryNote } from '@/query/query';

/** Each kind of note on a query; of a source or body that is not wanted there is another. */
export type NoteKind = QueryNote['kind'] | 'other-source' | 'other-org';

/** The words for looking things up. */
export type SearchMessages = {
  readonly searchLabel: string;
  readonly searchPlaceholder: string;
  readonly organizationsGroup: string;
  readonly figuresGroup: string;
  readonly articlesGroup: string;
  readonly searching: string;
  readonly resultCount: (count: number) => string;
  readonly nothingFound: (query: string) => string;
  readonly nothingFoundHint: string;
  readonly searchFailed: string;
  /** What a query may hold, by example: one short line. */
  readonly operatorsHint: string;
  /** Over queries that can be tried. */
  readonly tryLooking: string;
  readonly recentLookUps: string;
  readonly forgetLookUps: string;
  /** A query for what a source printed from a month on. */
  readonly exampleOfSource: (source: string, year: number, month: number) => string;
  /** Leads to the same query in the library, where there is more room. */
  readonly moreInLibrary: string;
  /** How a part of a query was read. */
  readonly queryNotes: Readonly<Record<NoteKind, (text: string) => string>>;
};

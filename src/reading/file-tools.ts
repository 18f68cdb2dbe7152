/** What reading a file needs from outside: the platform's own tools and the heavy libraries, passed in by the caller. */
import type { Columns } from './columns';
import type { ImportedArticle, SkipReason } from './imported';
import type { PageText } from './page-facts';

/** How large a thing may be, in bytes of its own kind. */
export type FileLimits = {
  readonly largestFileBytes: number;
  /** A text that is one whole is held many times over while it is read; lists of articles are read one by one. */
  readonly largestTextBytes: number;
  /** Everything that comes out of one archive together, counted as it comes out. */
  readonly largestUnpackedBytes: number;
  readonly mostArchiveEntries: number;
  /** Pages are parsed at once, on the thread that shows the library. */
  readonly largestPageBytes: number;
  readonly mostPdfPages: number;
};

/** Limits that a laptop with 8 GB reads well within. */
export const FILE_LIMITS: FileLimits = {
  largestFileBytes: 200_000_000,
  largestTextBytes: 40_000_000,
  largestUnpackedBytes: 500_000_000,
  mostArchiveEntries: 20_000,
  largestPageBytes: 20_000_000,
  mostPdfPages: 2_000,
};

/** A piece of text on a PDF's page. `x` and `y` are its left lower corner in points from the page's left lower corner. */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Set from top to bottom, in a column that is `width` wide. */
  readonly vertical?: boolean;
};
export type PdfPage = { readonly height: number; readonly items: readonly PdfItem[] };

/** An open PDF; pages count from 1. */
export interface PdfFile {
  readonly pageCount: number;
  readPage(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** Why something was not read. */
export type FileProblem = { readonly problem: SkipReason; readonly detail: string | null };

/** A table whose columns say by neither name nor content which of them is the text. */
export type UnclearTable = {
  readonly path: string;
  /** Its first rows, long cells cut. */
  readonly rows: readonly (readonly string[])[];
  /** What is known of it; nothing stands for the text. */
  readonly columns: Columns;
};

/** Tools of the platform, given by whoever reads files; each may load its library at its first call. */
export interface FileTools {
  readonly limits: FileLimits;
  /** Parses a page without running or loading anything of it, and takes the article out; null where there is none. */
  extractPage(html: string, url: string): Promise<PageText | null>;
  openPdf(bytes: Uint8Array): Promise<PdfFile | FileProblem>;
  /** Has somebody say what the columns hold; null where nobody does. */
  chooseColumns(table: UnclearTable): Promise<Columns | null>;
  /** Inflates raw deflate data piece by piece; throws on broken data. Nothing more is inflated once it is left. */
  inflate(bytes: Uint8Array): AsyncIterable<Uint8Array>;
}

/** A file to read: `path` is its name with the folders or the archive it lies in, separated by `/`. */
export type GivenFile = { readonly path: string; readonly bytes: Uint8Array };

/** What a reader of one format gives. */
export type Reading =
  | { readonly type: 'article'; readonly imported: ImportedArticle }
  | { readonly type: 'skipped'; readonly reason: SkipReason; readonly detail: string | null };

/** A complaint about a place of the file. */
export function skipped(reason: SkipReason, detail: string | null = null): Reading {
  return { type: 'skipped', reason, detail };
}

const MOST_COMPLAINTS = 100;

/** Passes readings on, but of a file with thousands of faults only the first complaints and the number of the rest. */
export function* fewComplaints(readings: Iterable<Reading>): Generator<Reading> {
  let complaints = 0;
  let last: Reading | null = null;
  for (const reading of readings) {
    if (reading.type === 'skipped' && ++complaints > MOST_COMPLAINTS) last = reading;
    else yield reading;
  }
  if (last?.type === 'skipped')
    yield skipped(last.reason, `${complaints - MOST_COMPLAINTS} more, last: ${last.detail ?? ''}`);
}

import type { HandedArticle } from '@/messaging/add-protocol';
import type { Columns } from '@/reading/columns';
import type { FileLimits, FileProblem, FileTools, GivenFile, PdfPage, UnclearTable } from '@/reading/file-tools';
import type { ReadEvent } from '@/reading/imported';

/** What the reading worker has done by the page that owns it: parsing pages and PDFs needs a document. */
export type ToolCalls = {
  readonly extractPage: {
    readonly given: { readonly html: string; readonly url: string };
    readonly answer: Awaited<ReturnType<FileTools['extractPage']>>;
  };
  /** Asks the reader of the page. */
  readonly chooseColumns: { readonly given: UnclearTable; readonly answer: Columns | null };
  /** One PDF is open at a time. */
  readonly openPdf: {
    readonly given: { readonly bytes: Uint8Array };
    readonly answer: { readonly pageCount: number } | FileProblem;
  };
  readonly readPdfPage: { readonly given: { readonly number: number }; readonly answer: PdfPage };
  readonly closePdf: { readonly given: null; readonly answer: null };
};

/** A call of one of these tools. */
export type ToolCall = {
  [Tool in keyof ToolCalls]: { readonly tool: Tool; readonly given: ToolCalls[Tool]['given'] };
}[keyof ToolCalls];

/** Page → reading worker. Files are read one at a time, and each event is asked for, so that none pile up. */
export type ToReader =
  | { readonly type: 'read'; readonly file: GivenFile; readonly limits: FileLimits }
  | { readonly type: 'next' }
  | { readonly type: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly call: number; readonly message: string };

/** What the reading worker read; articles are ready to be handed to the background. */
export type HandedEvent =
  | Exclude<ReadEvent, { readonly type: 'article' }>
  | (Extract<ReadEvent, { readonly type: 'article' }> & { readonly imported: HandedArticle });

/** Reading worker → page. */
export type FromReader =
  | { readonly type: 'event'; readonly event: HandedEvent }
  | { readonly type: 'end' }
  | { readonly type: 'broken'; readonly message: string }
  | { readonly type: 'call'; readonly call: number; readonly wanted: ToolCall };

import type { Article } from './article';

/** An article read from what a reader gave, with what its file or page says of it. */
export type ImportedArticle = {
  readonly article: Article;
  /** The outlet that the file or page names, else the file's name without its ending. */
  readonly source: string;
  /** Canonical address, or null where it is not from the web. */
  readonly url: string | null;
  /** Set where only a part of a longer article was there: this is part `number` (of `of`, where known). */
  readonly part: { readonly number: number; readonly of: number | null } | null;
};

/** Why something was not read. The interface has one sentence for each. */
export type SkipReason =
  | 'empty' // nothing in it
  | 'no-text' // read, but it holds no Chinese article text
  | 'binary' // not text and not a format that we read
  | 'encrypted'
  | 'scanned' // a PDF without text layer
  | 'too-large' // over the limit, or an archive that unpacks to more than it
  | 'wrong-encoding'
  | 'no-columns' // a table of which nobody knows which column is the text
  | 'broken' // malformed: `detail` says where
  | 'old-office' // a format of Word, Excel or WPS from before 2007 (.doc, .xls, .wps, .et)
  | 'unsupported'; // another known format that we don't read

/** What reading a file gives, one after the other; a file may give many articles and several complaints. */
export type ReadEvent =
  | { readonly type: 'article'; readonly path: string; readonly imported: ImportedArticle }
  | { readonly type: 'skipped'; readonly path: string; readonly reason: SkipReason; readonly detail: string | null };

import type { OffsetMap, Span } from '@/text/offset-map';

/** How a date or a place was come by; shown to the reader beside it. */
export type Inference =
  | 'stated' // stands in the text or comes with it as metadata
  | 'latest-day-mentioned' // the newest day the page speaks of; printed that day or soon after
  | 'notice' // the date under an official notice on the same page
  | 'most-mentioned' // the place the article names most, or names in its headline
  | 'page' // taken over from the page that the article stands on
  | 'index' // given by hand in the seeds' index
  | 'by-hand'; // put right by the reader

/** One article, cleaned. Unknown stays unknown: `null`, never a guess and never today's date. */
export type Article = {
  readonly title: string;
  /** What stands over or under the headline without being it: a kicker, a subtitle, the name of the place. */
  readonly kicker: string;
  readonly byline: readonly string[];
  /** ISO date (YYYY-MM-DD). */
  readonly date: string | null;
  readonly dateInference: Inference | null;
  /** Administrative place, from large to small where known: 太原市晋源区. */
  readonly place: string | null;
  readonly placeInference: Inference | null;
  /** The body: cleaned paragraphs joined by one line feed each. */
  readonly text: string;
  /** Where the article stands in the document it was read from (headline to last line). */
  readonly span: Span;
  /** From `text` back to the document. */
  readonly origin: OffsetMap;
  /** Places of `text` that stayed damaged: nothing that touches one may be matched as if it were whole. */
  readonly damaged?: readonly Span[];
  /** What it was read from; left out only where it was stored before this was kept. */
  readonly raw?: RawText;
};

/** The part of a document that an article was read from, as it stood there, up to the next article: with all that was left out. */
export type RawText = {
  readonly text: string;
  /** Where `text` begins in the document. */
  readonly start: number;
};

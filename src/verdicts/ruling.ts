import type { Span } from '@/text/offset-map';

/** A ruling on a figure of a page and the `index`-th claim of an article. */
export type KnownRuling = {
  readonly here: FigureInContext;
  readonly article: string;
  readonly index: number;
  readonly ruling: Ruling;
};

/** A ruling as it is kept: by the words of both sides, so that it outlives the recognizer that found the two figures. */
export type KeptRuling = {
  readonly here: FigureInContext;
  readonly there: FigureInSentence & { readonly article: string };
  readonly ruling: Ruling;
};

/** What a reader said of a figure on a page and a report of the corpus: about the same thing, or about another. */
export type Ruling = 'same' | 'other';

/** A figure with what its sentence may leave to the text around it; null where that is not known. */
export type FigureInContext = FigureInSentence & {
  readonly organization: string | null;
  readonly place: string | null;
  /** First and last day, as in 2022-01-01/2022-03-31. */
  readonly period: string | null;
};

/**
 * The words that a figure is known again by, however it is recognized: its sentence, folded, and where in it the figure
 * stands (offsets into `sentence`). Of a sentence without end, the part around the figure.
 */
export type FigureInSentence = Span & { readonly sentence: string };

import type { Inference } from '@/reading/article';
import type { Span } from '@/text/offset-map';
import type { TimelineChange } from '@/verdicts/timeline';

export type ArticleReference = {
  readonly id: string;
  /** Bundled, or one of the reader's own. */
  readonly origin: 'seed' | 'reader';
  readonly title: string;
  readonly source: string;
  readonly place: string | null;
  readonly date: string | null;
  readonly dateInference: Inference | null;
};

/** A sentence of an article with spans (of `text`) to mark; `offset` is where it begins in the article's text. */
export type Quotation = {
  readonly article: ArticleReference;
  readonly text: string;
  readonly marks: readonly Span[];
  readonly offset: number;
};

/** A figure as the corpus reports it. */
export type CorpusFigure = {
  readonly text: string;
  readonly measured: string;
  readonly quotation: Quotation;
};

/** A report of a measure: the `claim`-th claim of its article, the day it holds for, and how it stands to those before it. */
export type TimelinePoint = CorpusFigure & {
  readonly claim: number;
  readonly day: string | null;
  readonly change: TimelineChange;
};

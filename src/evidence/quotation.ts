import type { Claim } from '@/claims/claim';
import { shownMeasure } from '@/claims/shown-measure';
import type { ArticleReference, CorpusFigure, Quotation } from '@/messaging/quotations';
import { fold } from '@/text/fold';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import { splitSentences } from '@/text/sentences';
import type { SourceArticle } from './evidence-source';

/** Longer passages without a full stop are cut around the mark, so that a card stays readable. */
const LONGEST = 300;

/** The article as cards and results name it. */
export function referenceTo({
  id,
  origin,
  title,
  source,
  place,
  date,
  dateInference,
}: SourceArticle): ArticleReference {
  return { id, origin, title, source, place, date, dateInference };
}

/** The sentence of an article's text around `offset`, within its paragraph; offsets are into `text`. */
export function sentenceAround(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  const paragraph = { start: from, end: to < 0 ? text.length : to };
  const { text: foldedParagraph, map } = fold(text.slice(paragraph.start, paragraph.end));
  const sentences = splitSentences(foldedParagraph).map((sentence) => toOriginalSpan(map, sentence));
  const found = sentences.find(({ end }) => from + end > offset) ?? sentences.at(-1);
  return found ? { start: from + found.start, end: from + found.end } : paragraph;
}

/** Quotes a passage of an article with `marks` (of its text) in it; marks outside of the passage are left out. */
export function quote(article: SourceArticle, passage: Span, marks: readonly Span[]): Quotation {
  const { start, end } = shortened(passage, marks[0]);
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end);
  return {
    article: referenceTo(article),
    text: article.text.slice(start, end),
    marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    offset: start,
  };
}

/** Quotes from the sentence in which the first of these marks (of the article's text) begins to that in which it ends; without marks, the first sentence. */
export function quoteAround(article: SourceArticle, marks: readonly Span[]): Quotation {
  const { start, end } = marks[0] ?? { start: 0, end: 1 };
  const { text } = article;
  const first = sentenceAround(text, start);
  const last = end <= first.end ? first : sentenceAround(text, end - 1);
  return quote(article, { start: first.start, end: last.end }, marks);
}

/** A claim with the sentence that it stands in. */
export function figureOf(article: SourceArticle, claim: Claim): CorpusFigure {
  return {
    text: claim.text,
    measured: shownMeasure(claim.measured),
    quotation: quote(article, claim.sentence, [{ start: claim.start, end: claim.end }]),
  };
}

/** Newest first; without a date last. For `sort`, which keeps the order of equals. */
export function newestFirst(a: { readonly date: string | null }, b: { readonly date: string | null }): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

function shortened(passage: Span, mark: Span | undefined): Span {
  if (passage.end - passage.start <= LONGEST) return passage;
  const start = Math.max(passage.start, Math.min((mark?.start ?? 0) - LONGEST / 3, passage.end - LONGEST));
  return { start, end: Math.min(passage.end, start + LONGEST) };
}

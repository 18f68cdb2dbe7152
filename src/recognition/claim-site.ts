import { firstIndex } from '@/text/first-index';
import { type PlaceMention } from '@/text/gazetteer';
import { type Span } from '@/text/offset-map';
import { type DateMention } from './calendar';
import { type FoldedFigure } from './figures';
import { type Period } from './mention';

/** A paragraph with all that was found in it; offsets are into its folded text. */
export type FoldedParagraph = {
  readonly text: string;
  readonly figures: readonly FoldedFigure[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly (Span & { readonly name: string | null })[];
  /** What stands over and beside a table cell. */
  readonly labels: readonly string[];
};

export type Topic = { readonly period: Period | null; readonly terms: readonly string[] };

export type Site = {
  readonly paragraph: FoldedParagraph;
  readonly sentence: Span;
  readonly figures: readonly FoldedFigure[];
  readonly i: number;
  readonly figure: FoldedFigure;
  readonly subject: string | null;
  readonly topic: Topic;
  readonly place: string | null;
  /** The hour whose state the text reports, as said before. */
  readonly state: Period | null;
};

/** Of items that stand in order and do not overlap, those inside a span; takes no longer than there are of these. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  const first = firstIndex(items.length, (i) => (items[i]?.start ?? 0) >= span.start);
  const found: T[] = [];
  for (let i = first; i < items.length; i++) {
    const item = items[i];
    if (!item || item.start >= span.end) break;
    if (item.end <= span.end) found.push(item);
  }
  return found;
}

/** No clause is looked at further than this from its figure. */
const LONGEST_REACH = 120;

/** From comma to comma; brackets of the figure's own unit do not end a clause. */
export function clauseAround(text: string, sentence: Span, figure: Span): Span {
  let start = figure.start;
  while (start > sentence.start && figure.start - start < LONGEST_REACH && !',;:?'.includes(text.charAt(start - 1)))
    start--;
  let end = figure.end;
  while (end < sentence.end && end - figure.end < LONGEST_REACH && !',;:。!?'.includes(text.charAt(end))) end++;
  return { start, end };
}

/** Within a clause that lists figures (条幅320条、告知书1600份) the part that belongs to this one. */
export function itemAround(text: string, clause: Span, { figures, i, figure }: Site): Span {
  let { start, end } = clause;
  const before = figures[i - 1];
  const after = figures[i + 1];
  if (before && before.end > start) {
    const comma = text.lastIndexOf('、', figure.start);
    start = comma >= before.end ? comma + 1 : before.end;
  }
  if (after && after.start < end) {
    const comma = text.indexOf('、', figure.end);
    end =
      comma >= 0 && comma < after.start ? comma : figure.counts ? Math.min(after.start, figure.end + 12) : figure.end;
  }
  return { start, end: Math.max(end, figure.end) };
}

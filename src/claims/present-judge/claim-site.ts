import { type DateMention } from '@/dates/calendar';
import { type Period } from '@/dates/period';
import { type FoldedFigure } from '@/figures/figures';
import { type PlaceMention } from '@/knowledge/gazetteer';
import { characterSet } from '@/text/character-table';
import { type Span } from '@/text/offset-map';
import { type TermAt } from './terms';

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

/** A sentence with figures, all that was found in it, and what it takes over from before. */
type SentenceSite = {
  readonly text: string;
  /** Content terms of what stands over and beside a table cell. */
  readonly labelTerms: readonly string[];
  readonly labels: readonly string[];
  readonly sentence: Span;
  readonly figures: readonly FoldedFigure[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly (Span & { readonly name: string | null })[];
  /** Content terms of the paragraph, outside figures, dates and names. */
  readonly terms: readonly TermAt[];
  /** Those of the sentence and of the opening of the one that it goes on with. */
  readonly sentenceTerms: readonly string[];
  /** Does the text take back what the sentence says? */
  readonly denied: boolean;
  readonly subject: string | null;
  /** The time that the sentence before, or the paragraph's beginning, says for it. */
  readonly inherited: Period | null;
  readonly place: string | null;
  /** The hour whose state the text reports, as said before. */
  readonly state: Period | null;
};

/** The `i`-th figure of a sentence. */
export type Site = SentenceSite & { readonly i: number; readonly figure: FoldedFigure };

/** A text with these spans blanked out; they may overlap and stand in any order. */
export function blank(text: string, spans: readonly Span[]): string {
  let bare = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) bare += text.slice(at, start);
    bare += '|'.repeat(end - Math.max(at, start));
    at = end;
  }
  return bare + text.slice(at);
}

/** No clause is looked at further than this from its figure. */
const LONGEST_REACH = 120;

const BEFORE_CLAUSE = characterSet(',;:?');
const BEHIND_CLAUSE = characterSet(',;:。!?');

/** From comma to comma; brackets of the figure's own unit do not end a clause. */
export function clauseAround(text: string, sentence: Span, figure: Span): Span {
  const first = Math.max(sentence.start, figure.start - LONGEST_REACH);
  let start = figure.start;
  while (start > first && !BEFORE_CLAUSE[text.charCodeAt(start - 1)]) start--;
  const last = Math.min(sentence.end, figure.end + LONGEST_REACH);
  let end = figure.end;
  while (end < last && !BEHIND_CLAUSE[text.charCodeAt(end)]) end++;
  return { start, end };
}

/** Within a clause that lists figures (条幅320条、告知书1600份) the part that belongs to this one. */
export function itemAround({ text, figures, i, figure }: Site, clause: Span): Span {
  let { start, end } = clause;
  const before = figures[i - 1];
  const after = figures[i + 1];
  if (before && before.end > start) {
    const comma = text.slice(before.end, figure.start).lastIndexOf('、');
    start = before.end + comma + 1;
  }
  if (after && after.start < end) {
    const comma = text.slice(figure.end, after.start).indexOf('、');
    end = comma >= 0 ? figure.end + comma : isRatio(figure) ? figure.end : Math.min(after.start, figure.end + 12);
  }
  return { start, end: Math.max(end, figure.end) };
}

function isRatio({ unit }: FoldedFigure): boolean {
  return unit === '%' || unit === '百分点' || unit === '倍';
}

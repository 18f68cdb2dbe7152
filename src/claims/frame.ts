import type { DateMention } from '@/dates/calendar';
import type { FoldedFigure } from '@/figures/figures';
import type { PlaceMention } from '@/knowledge/gazetteer';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Words } from '@/knowledge/word-table';
import { characterSet } from '@/text/character-table';
import type { Span } from '@/text/offset-map';
import type { Run } from './respectively';

/** An organization in a folded text, with its canonical name or null. */
export type NamedBody = Span & { readonly name: string | null; readonly kind: OrganizationKind };

/** A sentence with all that was found in it, cut into clauses; offsets are into the folded paragraph `text`. */
export type Frame = {
  readonly text: string;
  readonly sentence: Span;
  /** From comma to comma, semicolon or colon; together they cover the sentence. */
  readonly clauses: readonly Span[];
  readonly figures: readonly FoldedFigure[];
  /** The runs of figures of which 分别 is said, each by the places of all its figures. */
  readonly runs: ReadonlyMap<number, Run>;
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly NamedBody[];
  /** The words of all of `text`. */
  readonly words: Words;
  /** Is the paragraph one of several rows that each begin with what they are about? */
  readonly isRow: boolean;
};

const BREAKS = characterSet(',;:?!');
const OPENS = characterSet('(');
const CLOSES = characterSet(')');

/** The first `most` clauses of a sentence, else all: what stands in brackets does not end one. */
export function cutClauses(text: string, { start, end }: Span, most = Number.POSITIVE_INFINITY): Span[] {
  const clauses: Span[] = [];
  let from = start;
  let open = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (OPENS[unit]) open++;
    else if (CLOSES[unit]) open = Math.max(0, open - 1);
    else if (BREAKS[unit] && open === 0) {
      clauses.push({ start: from, end: at + 1 });
      if (clauses.length >= most) return clauses;
      from = at + 1;
    }
  }
  if (from < end || clauses.length === 0) clauses.push({ start: from, end });
  return clauses;
}

/** The clause of a sentence that holds an offset. */
export function clauseAt({ clauses, sentence }: Frame, offset: number): Span {
  return clauses.find(({ start, end }) => offset >= start && offset < end) ?? sentence;
}

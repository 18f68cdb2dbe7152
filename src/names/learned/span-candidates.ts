import type { Span } from '@/text/offset-map';
import type { CutText } from '../cut-text';
import type { FoldedOrganization } from '../listed-names';
import type { ListHit } from './list-hits';
import { LABELS, type Marks } from './sequence-features';
import { type Lattice, likelySpans } from './sequence-lattice';

/** A span that may be a name, with what speaks for it. */
export type Candidate = Span & {
  /** Of the sequence model; 0 where it is below `LEAST`. */
  readonly probability: number;
  readonly grammar: FoldedOrganization | null;
  readonly list: ListHit | null;
};

/** Spans that the sequence model thinks less likely are no candidates by themselves. */
export const LEAST = 0.02;

/** Everything that may be a name in a text, each span once, by start and end; no bracket is open at either end. */
export function gatherCandidates({ text }: CutText, marks: Marks, lattice: Lattice): Candidate[] {
  const found = new Map<number, Candidate>();
  const add = ({ start, end }: Span, more: Partial<Candidate>): void => {
    const key = start * (text.length + 1) + end;
    const known = found.get(key);
    const none = { start, end, probability: 0, grammar: null, list: null };
    found.set(key, { ...(known ?? none), ...more });
  };
  const hasBrackets = /[()]/.test(text);
  for (const span of likelySpans(lattice, LEAST))
    if (!hasBrackets || isBalanced(text, span)) add(span, { probability: span.probability });
  for (const grammar of marks.grammar) add(grammar, { grammar });
  for (const list of marks.lists) add(list, { list });
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** No name is longer; brackets in longer spans are not looked at, so that a text of brackets takes linear time. */
const LONGEST = 80;

/** 国创基金(有限合伙) and not 国创基金(有限合伙, nor 上海)事务所. */
function isBalanced(text: string, { start, end }: Span): boolean {
  let open = 0;
  const last = Math.min(end, start + LONGEST);
  for (let at = start; at < last && open >= 0; at++) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
  return open === 0;
}

/** The least and the mean probability of being outside of names, over the characters of a span. */
export function outside(
  { marginals }: Lattice,
  { start, end }: Span,
): { readonly least: number; readonly mean: number } {
  let least = 1;
  let sum = 0;
  for (let at = start; at < end; at++) {
    const probability = marginals[at * LABELS] as number;
    least = Math.min(least, probability);
    sum += probability;
  }
  return { least, mean: sum / (end - start) };
}

import type { Claim } from '@/claims/claim';
import { weightOf } from './term-weights';

/** Terms, each once, with their common weight. */
type Bag = { readonly terms: ReadonlySet<string>; readonly weight: number };

/** What two bags have in common, by weight. */
type Overlap = { readonly common: number; readonly small: number; readonly all: number };

function bagOf(terms: Iterable<string>): Bag {
  const set = new Set(terms);
  return { terms: set, weight: totalWeight(set) };
}

export function totalWeight(terms: Iterable<string>): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
}

/** The terms at a figure, and these with all of its context. Made once for a claim, however often it is compared. */
export function bagsOf(claim: Claim): { readonly near: Bag; readonly wide: Bag } {
  const known = BAGS.get(claim);
  if (known) return known;
  const bags = { near: bagOf(claim.terms), wide: bagOf([...claim.terms, ...claim.context]) };
  BAGS.set(claim, bags);
  return bags;
}

const BAGS = new WeakMap<Claim, { readonly near: Bag; readonly wide: Bag }>();

export function overlapOf(a: Bag, b: Bag): Overlap {
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let common = 0;
  for (const term of few.terms) if (many.terms.has(term)) common += weightOf(term);
  return { common, small: Math.min(a.weight, b.weight), all: a.weight + b.weight };
}

/** Weighted share of common terms, of the smaller side mostly: a headline says less than a sentence. */
export function similarityOf(overlap: Overlap): number {
  const { common, small } = overlap;
  return small === 0 ? 0 : Math.min(1, 0.6 * (common / Math.max(small, 1.5)) + 0.4 * mutualShare(overlap));
}

/** Weighted share of common terms, of both sides; 0 where there are none. */
export function mutualShare({ common, all }: Overlap): number {
  return all === 0 ? 0 : (2 * common) / all;
}

/** Similarity of two lists of terms, 0 … 1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  return similarityOf(overlapOf(bagOf(a), bagOf(b)));
}

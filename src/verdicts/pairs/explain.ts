import type { Contest } from './contest';
import { type Family, FEATURE_FAMILIES } from './features';
import { type Columns, inputOf, type Weights } from './vectors';

/** A part of a sum: a feature, and what it adds to it. */
export type Part = { readonly feature: string; readonly weight: number };

/** What makes a sum for a verdict: the parts that are not nought, those that weigh most first. */
export function figureParts(
  { weights }: Weights,
  features: Readonly<Record<string, (contest: Contest) => number>>,
  contest: Contest,
): Part[] {
  return largestFirst(
    Object.entries(features).map(([feature, of], i) => ({ feature, weight: (weights[i] ?? 0) * of(contest) })),
  );
}

/** What makes a sum for a pair, of the vector that begins at `offset`. */
export function pairParts(
  { weights }: Weights,
  { names, places }: Columns,
  vectors: Float32Array,
  offset: number,
): Part[] {
  return largestFirst(
    names.map((feature, i) => ({
      feature,
      weight: (weights[i] ?? 0) * inputOf(vectors, offset, places[i] as readonly [number, number]),
    })),
  );
}

function largestFirst(parts: readonly Part[]): Part[] {
  return parts.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** How much words, subject, time … speak for a pair together; of a product each factor has half. */
export type FamilySums = Readonly<Record<Family, number>>;

export function familySums({ weights }: Weights, columns: Columns, vectors: Float32Array, offset: number): FamilySums {
  const sums = { words: 0, who: 0, when: 0, kind: 0, article: 0, value: 0 };
  for (const [i, families] of familiesOf(columns).entries()) {
    const input = inputOf(vectors, offset, columns.places[i] as readonly [number, number]);
    if (input !== 0) for (const family of families) sums[family] += ((weights[i] ?? 0) * input) / families.length;
  }
  return sums;
}

/** What the factors of each column look at. */
function familiesOf(columns: Columns): readonly (readonly Family[])[] {
  const known = FAMILIES.get(columns);
  if (known) return known;
  const families = columns.names.map((name) => name.split('*').flatMap((factor) => FEATURE_FAMILIES.get(factor) ?? []));
  FAMILIES.set(columns, families);
  return families;
}

const FAMILIES = new WeakMap<Columns, readonly (readonly Family[])[]>();

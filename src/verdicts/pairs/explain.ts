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
export function familySums(parts: readonly Part[]): ReadonlyMap<Family, number> {
  const sums = new Map<Family, number>();
  for (const { feature, weight } of parts) {
    const factors = feature.split('*');
    for (const factor of factors) {
      const family = FEATURE_FAMILIES.get(factor);
      if (family) sums.set(family, (sums.get(family) ?? 0) + weight / factors.length);
    }
  }
  return sums;
}

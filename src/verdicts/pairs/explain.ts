import type { Contest } from './contest';
import { type Family, FEATURE_FAMILIES } from './features';
import { partsOfTrees } from './trees';
import { type Columns, FEATURE_NAMES, inputOf } from './vectors';
import type { Sum } from './weights';

/** A part of a sum: a feature, and what it adds to it. */
export type Part = { readonly feature: string; readonly weight: number };

/** What makes a sum for a verdict: the parts that are not nought, those that weigh most first. */
export function figureParts(
  { weights: { weights }, trees }: Sum,
  features: Readonly<Record<string, (contest: Contest) => number>>,
  contest: Contest,
): Part[] {
  const names = Object.keys(features);
  const inputs = Object.values(features).map((feature) => feature(contest));
  return largestFirst([
    ...inputs.map((input, i) => ({ feature: names[i] as string, weight: (weights[i] as number) * input })),
    ...treeParts(partsOfTrees(trees, inputs), names),
  ]);
}

/** What makes a sum for a pair, of the vector that begins at `offset`. */
export function pairParts(
  { weights: { weights }, trees }: Sum,
  { names, places }: Columns,
  vectors: Float32Array,
  offset: number,
): Part[] {
  return largestFirst([
    ...names.map((feature, i) => ({
      feature,
      weight: (weights[i] as number) * inputOf(vectors, offset, places[i] as readonly [number, number]),
    })),
    ...treeParts(partsOfTrees(trees, vectors, offset), FEATURE_NAMES),
  ]);
}

/** What trees add is told apart from weights by the name. */
function treeParts(parts: ReadonlyMap<number, number>, names: readonly string[]): Part[] {
  return [...parts].map(([place, weight]) => ({ feature: `trees:${names[place]}`, weight }));
}

function largestFirst(parts: readonly Part[]): Part[] {
  return parts.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** How much words, subject, time … speak for a pair together; of a product each factor has half, of a tree all that it asked as much. */
export type FamilySums = Readonly<Record<Family, number>>;

export function familySums(
  { weights: { weights }, trees }: Sum,
  columns: Columns,
  vectors: Float32Array,
  offset: number,
): FamilySums {
  const sums = { words: 0, who: 0, when: 0, kind: 0, article: 0, value: 0 };
  for (const [i, families] of familiesOf(columns).entries()) {
    const input = inputOf(vectors, offset, columns.places[i] as readonly [number, number]);
    if (input !== 0) for (const family of families) sums[family] += ((weights[i] as number) * input) / families.length;
  }
  for (const [place, weight] of partsOfTrees(trees, vectors, offset)) {
    const family = FEATURE_FAMILIES.get(FEATURE_NAMES[place] as string);
    if (family) sums[family] += weight;
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

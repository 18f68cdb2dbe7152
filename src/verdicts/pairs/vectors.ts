import type { Pair } from './beside';
import { type Feature, PLAIN_MODEL, type Product, TOPIC_MODEL, VALUE_FEATURES, VALUE_MODEL } from './features';

/** The names of all features of a pair, in the order of its vector. */
export const FEATURE_NAMES: readonly string[] = Object.keys(VALUE_MODEL.features);
const FEATURES = Object.values(VALUE_MODEL.features);
const PLACES: ReadonlyMap<string, number> = new Map(FEATURE_NAMES.map((name, i) => [name, i]));

/** Where a feature stands in a vector. */
export function placeOf(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`verdicts: no feature is called ${name}`);
  return place;
}

/** Reads all features of a pair into `out`, from `offset` on. */
export function readVector(pair: Pair, out: Float32Array, offset: number): void {
  for (let i = 0; i < FEATURES.length; i++) out[offset + i] = (FEATURES[i] as Feature)(pair);
}

/** A model's inputs: features, and products of two. */
export type Columns = { readonly names: readonly string[]; readonly places: readonly (readonly [number, number])[] };

/** `products` with -1 in the second place are features themselves. */
function columnsOf(features: readonly string[], products: readonly Product[]): Columns {
  return {
    names: [...features, ...products.map((pair) => pair.join('*'))],
    places: [
      ...features.map((name) => [placeOf(name), -1] as const),
      ...products.map(([a, b]) => [placeOf(a), placeOf(b)] as const),
    ],
  };
}

/** What the first sum sees: no values. */
export const PLAIN_COLUMNS = columnsOf(Object.keys(PLAIN_MODEL.features), PLAIN_MODEL.products);
/** What the sum for one measure sees. */
export const TOPIC_COLUMNS = columnsOf(Object.keys(TOPIC_MODEL.features), TOPIC_MODEL.products);
/** What the second sum sees. */
export const VALUE_COLUMNS = columnsOf(
  [...Object.keys(PLAIN_MODEL.features), ...Object.keys(VALUE_FEATURES)],
  VALUE_MODEL.products,
);

/** One input of a model, of the vector that begins at `offset`. */
export function inputOf(vectors: Float32Array, offset: number, [a, b]: readonly [number, number]): number {
  const value = vectors[offset + a] as number;
  return b < 0 ? value : value * (vectors[offset + b] as number);
}

/** Weights of a model's inputs, in their order. */
export type Weights = { readonly bias: number; readonly weights: Float64Array };

/** A sum made ready for vectors most of whose features are nought: of each feature its own weight, and its products. */
export type Summing = {
  readonly bias: number;
  readonly own: Float64Array;
  /** Of feature `a` the products stand from `starts[a]` to `starts[a + 1]`: the other feature, and the weight. */
  readonly starts: Uint16Array;
  readonly others: Uint16Array;
  readonly weights: Float64Array;
};

export function summing({ bias, weights }: Weights, { places }: Columns): Summing {
  const size = FEATURE_NAMES.length;
  const own = new Float64Array(size);
  const products: { readonly first: number; readonly other: number; readonly weight: number }[] = [];
  for (const [i, [first, other]] of places.entries()) {
    const weight = weights[i] as number;
    if (other < 0) own[first] = weight;
    else products.push({ first, other, weight });
  }
  products.sort((a, b) => a.first - b.first);
  const starts = new Uint16Array(size + 1);
  for (const { first } of products) starts[first + 1] = (starts[first + 1] as number) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  return {
    bias,
    own,
    starts,
    others: Uint16Array.from(products, ({ other }) => other),
    weights: Float64Array.from(products, ({ weight }) => weight),
  };
}

/** The sum for the vector that begins at `offset`. */
export function sumOf({ bias, own, starts, others, weights }: Summing, vectors: Float32Array, offset: number): number {
  let sum = bias;
  for (let a = 0; a < own.length; a++) {
    const value = vectors[offset + a] as number;
    if (value === 0) continue;
    let weight = own[a] as number;
    for (let i = starts[a] as number, end = starts[a + 1] as number; i < end; i++)
      weight += (weights[i] as number) * (vectors[offset + (others[i] as number)] as number);
    sum += value * weight;
  }
  return sum;
}

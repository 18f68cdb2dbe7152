import { layBeside, type Pair, pairOf } from './beside';
import type { ReadText } from './read-text';
import { FEATURE_NAMES, readVector } from './vectors';

/**
 * All pairs of a page's figures with those of its articles, in columns, one row a pair: the places of the two among the
 * figures of their texts, the article's place among the articles, and the vector of features at `row * WIDTH`.
 */
export type PairTable = {
  readonly size: number;
  readonly here: Uint16Array;
  readonly there: Uint16Array;
  readonly article: Uint8Array;
  readonly vectors: Float32Array;
  /** Value of the known figure. */
  readonly values: readonly (number | null)[];
};

/** How many features a vector has. */
export const WIDTH = FEATURE_NAMES.length;

/** A pair, and the place of its article. */
export type PlacedPair = { readonly pair: Pair; readonly number: number };

/** A figure is compared with no more figures than these, the likeliest; only of what is reported every day are there so many. */
const MOST_PAIRS = 48;

/**
 * Lays a page beside each of its articles and compares each of its figures with those that may be of one thing; `only`: the
 * place of the one figure that is asked of.
 */
export function layOut(page: ReadText, articles: readonly ReadText[], only?: number): PlacedPair[] {
  const laid = articles.map((article) => layBeside(page, article));
  const least = page.figures.map(() => Number.NEGATIVE_INFINITY);
  const ranks: number[][] = page.figures.map(() => []);
  for (const { likely } of laid) for (const { i, rank } of likely) ranks[i]?.push(rank);
  for (const [i, all] of ranks.entries())
    if (all.length > MOST_PAIRS) least[i] = all.sort((a, b) => b - a)[MOST_PAIRS - 1] ?? least[i] ?? 0;
  const placed: PlacedPair[] = [];
  for (const [number, one] of laid.entries())
    for (const likely of one.likely)
      if ((only === undefined || likely.i === only) && likely.rank >= (least[likely.i] ?? 0))
        placed.push({ pair: pairOf(one, likely), number });
  return placed;
}

/** Reads off all pairs what the sums are made of. */
export function pairTable(placed: readonly PlacedPair[]): PairTable {
  const size = placed.length;
  const table = {
    size,
    here: new Uint16Array(size),
    there: new Uint16Array(size),
    article: new Uint8Array(size),
    vectors: new Float32Array(size * WIDTH),
    values: placed.map(({ pair }) => pair.there.claim.value),
  };
  for (const [row, { pair, number }] of placed.entries()) {
    table.here[row] = pair.here.index;
    table.there[row] = pair.there.index;
    table.article[row] = number;
    readVector(pair, table.vectors, row * WIDTH);
  }
  return table;
}

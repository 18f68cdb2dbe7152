import { randomFrom } from '../random-order';
import type { SparseRows } from './logistic';

/** A tree: a split, whose branch `below` the limit is asked next, or the number it ends in. */
export type Tree = { readonly end: number } | Split;
type Split = { readonly feature: number; readonly limit: number; readonly below: Tree; readonly above: Tree };

/** Boosted trees with their constant. */
export type Boosted = { readonly bias: number; readonly trees: readonly Tree[] };

/** How trees are grown. */
export type Growth = { readonly trees: number; readonly ends: number; readonly rate: number };

/** Each tree looks at this share of features and rows, drawn anew; so no one of them decides all. */
const FEATURES_SEEN = 0.3;
const ROWS_SEEN = 0.7;
/** An end stands for at least so many rows; `L2` holds its number back. */
const LEAST_ROWS = 40;
const L2 = 5;
const BINS = 64;
const SEED = 20261130;

/**
 * Gradient boosting of trees for the logistic loss (Friedman 2001; Newton steps as in XGBoost, histograms and growth by the
 * best end as in LightGBM). `features`: so many of the rows' first columns are looked at. The same rows give the same trees.
 */
export function fitTrees(
  rows: SparseRows,
  labels: ArrayLike<number>,
  {
    features,
    importance,
    growth,
  }: { readonly features: number; readonly importance: ArrayLike<number>; readonly growth: Growth },
): Boosted {
  const kept = Array.from({ length: rows.length }, (_, i) => i).filter((i) => (importance[i] as number) > 0);
  const table = binned(rows, kept, features);
  const right = Float64Array.from(kept, (i) => labels[i] as number);
  const weight = Float64Array.from(kept, (i) => importance[i] as number);
  const total = weight.reduce((sum, one) => sum + one, 0);
  const share = weight.reduce((sum, one, i) => sum + one * (right[i] as number), 0) / total;
  const bias = Math.log(share / (1 - share));
  const sums = new Float64Array(kept.length).fill(bias);
  const random = randomFrom(SEED);
  const slopes = new Float64Array(kept.length);
  const bends = new Float64Array(kept.length);
  const trees: Tree[] = [];
  while (trees.length < growth.trees) {
    for (let i = 0; i < kept.length; i++) {
      const p = 1 / (1 + Math.exp(-(sums[i] as number)));
      slopes[i] = (weight[i] as number) * (p - (right[i] as number));
      bends[i] = (weight[i] as number) * p * (1 - p);
    }
    const seen = Array.from({ length: features }, (_, i) => i).filter(() => random() < FEATURES_SEEN);
    const sample = Uint32Array.from(kept.keys()).filter(() => random() < ROWS_SEEN);
    const tree = grow({ table, slopes, bends, seen, growth }, sample);
    trees.push(tree);
    for (let i = 0; i < kept.length; i++) sums[i] = (sums[i] as number) + endOf(tree, table, i);
  }
  return { bias, trees };
}

/** Features as places in ranges of values: of feature `f` and row `r` at `f * size + r`; `limits` part the ranges. */
type Binned = {
  readonly size: number;
  readonly bins: Uint8Array;
  readonly limits: readonly Float64Array[];
};

function binned(rows: SparseRows, kept: readonly number[], features: number): Binned {
  const values = Array.from({ length: features }, () => new Float32Array(kept.length));
  for (const [at, row] of kept.entries()) {
    const numbers = rows.valuesOf(row);
    for (const [i, column] of rows.columnsOf(row).entries())
      if (column < features) (values[column] as Float32Array)[at] = numbers[i] as number;
  }
  const limits = values.map(limitsOf);
  const bins = new Uint8Array(kept.length * features);
  for (const [f, those] of values.entries())
    for (const [at, value] of those.entries()) bins[f * kept.length + at] = binOf(limits[f] as Float64Array, value);
  return { size: kept.length, bins, limits };
}

/** Limits between the values of a feature: between all where they are few, else so that each range holds as many rows. */
function limitsOf(values: Float32Array): Float64Array {
  const sorted = values.toSorted();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const parted =
    distinct.length <= BINS
      ? distinct
      : [...new Set(Array.from({ length: BINS }, (_, i) => sorted[Math.floor((i * sorted.length) / BINS)] as number))];
  return Float64Array.from(parted.slice(1), (value, i) => rounded(((parted[i] as number) + value) / 2));
}

/** As many digits as the table keeps: a limit that is read again must part the same values. */
const rounded = (value: number): number => Number(value.toPrecision(5));

/** How many limits a value reaches. */
function binOf(limits: Float64Array, value: number): number {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (limits[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Ground = {
  readonly table: Binned;
  readonly slopes: Float64Array;
  readonly bends: Float64Array;
  /** The features that this tree may ask. */
  readonly seen: readonly number[];
  readonly growth: Growth;
};

/** An end that may be split: its rows, and how best. */
type Leaf = {
  readonly rows: Uint32Array;
  readonly slope: number;
  readonly bend: number;
  readonly best: { readonly gain: number; readonly feature: number; readonly bin: number } | null;
  branches: readonly [Leaf, Leaf] | null;
};

/** Splits the end that gains most by it until there are as many ends as there may be. */
function grow(ground: Ground, rows: Uint32Array): Tree {
  const root = leafOf(ground, rows);
  const ends = [root];
  while (ends.length < ground.growth.ends) {
    const next = ends.reduce((a, b) => ((b.best?.gain ?? 0) > (a.best?.gain ?? 0) ? b : a));
    if (!next.best) break;
    const { feature, bin } = next.best;
    const { bins, size } = ground.table;
    const isBelow = (row: number): boolean => (bins[feature * size + row] as number) <= bin;
    next.branches = [
      leafOf(ground, next.rows.filter(isBelow)),
      leafOf(
        ground,
        next.rows.filter((row) => !isBelow(row)),
      ),
    ];
    ends.splice(ends.indexOf(next), 1, ...next.branches);
  }
  return treeOf(ground, root);
}

function treeOf(ground: Ground, { slope, bend, best, branches }: Leaf): Tree {
  if (!branches || !best) return { end: (-ground.growth.rate * slope) / (bend + L2) };
  return {
    feature: best.feature,
    limit: ground.table.limits[best.feature]?.[best.bin] as number,
    below: treeOf(ground, branches[0]),
    above: treeOf(ground, branches[1]),
  };
}

const slopesOf = new Float64Array(BINS);
const bendsOf = new Float64Array(BINS);
const countsOf = new Uint32Array(BINS);

function leafOf({ table, slopes, bends, seen }: Ground, rows: Uint32Array): Leaf {
  let [slope, bend] = [0, 0];
  for (const row of rows) {
    slope += slopes[row] as number;
    bend += bends[row] as number;
  }
  let best: Leaf['best'] = null;
  if (rows.length >= 2 * LEAST_ROWS)
    for (const feature of seen) {
      slopesOf.fill(0);
      bendsOf.fill(0);
      countsOf.fill(0);
      const start = feature * table.size;
      for (const row of rows) {
        const bin = table.bins[start + row] as number;
        slopesOf[bin] = (slopesOf[bin] as number) + (slopes[row] as number);
        bendsOf[bin] = (bendsOf[bin] as number) + (bends[row] as number);
        countsOf[bin] = (countsOf[bin] as number) + 1;
      }
      let [below, bent, count] = [0, 0, 0];
      for (let bin = 0; bin < (table.limits[feature]?.length ?? 0); bin++) {
        below += slopesOf[bin] as number;
        bent += bendsOf[bin] as number;
        count += countsOf[bin] as number;
        if (count < LEAST_ROWS) continue;
        if (rows.length - count < LEAST_ROWS) break;
        const gain = below ** 2 / (bent + L2) + (slope - below) ** 2 / (bend - bent + L2) - slope ** 2 / (bend + L2);
        if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
      }
    }
  return { rows, slope, bend, best, branches: null };
}

/** The number that a tree ends in for a row of the table. */
function endOf(tree: Tree, { bins, limits, size }: Binned, row: number): number {
  let node = tree;
  while (!('end' in node)) {
    const bin = bins[node.feature * size + row] as number;
    const { limit } = node;
    node = bin === 0 || (limits[node.feature]?.[bin - 1] as number) < limit ? node.below : node.above;
  }
  return node.end;
}

/** Trees as the table keeps them and `readTrees` reads them: names first, then a tree a line; ends count `share` of what they are. */
export function writeTrees({ trees }: Boosted, names: readonly string[], share: number): string {
  const asked: number[] = [];
  const nodesOf = (tree: Tree): string[] => {
    if ('end' in tree) return [String(Number((share * tree.end).toPrecision(3)))];
    if (!asked.includes(tree.feature)) asked.push(tree.feature);
    return [`${asked.indexOf(tree.feature)}<${tree.limit}`, ...nodesOf(tree.below), ...nodesOf(tree.above)];
  };
  const lines = trees.map((tree) => nodesOf(tree).join(' '));
  return [asked.map((feature) => names[feature]).join(' '), ...lines].join('\n');
}

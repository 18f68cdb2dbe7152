import type { Contest } from './contest';
import { AGREES_ALL, DIFFERS_ALL } from './figure-features';
import { readTrees, sumOfTrees, type Trees } from './trees';
import { type Columns, PLAIN_COLUMNS, placeOf, TOPIC_COLUMNS, VALUE_COLUMNS, type Weights } from './vectors';
import { THRESHOLDS, TREE_ROWS, WEIGHT_ROWS } from './weights-data';

/** Weights as they are kept: the constant under `bias`, then what each feature counts for. */
export type WeightTable = readonly (readonly [feature: string, weight: number])[];

/** A sum as it is kept; of trees see `readTrees`. */
export type SumTable = { readonly weights: WeightTable; readonly trees: string };

/** A sum: what features weigh, and what trees add. */
export type Sum = { readonly weights: Weights; readonly trees: Trees };

/** The three sums of pairs, and the two of figures; see the README. */
type PairSum = 'plain' | 'full' | 'topic';
type FigureSum = 'differs' | 'agrees';
export type PairTables = Readonly<Record<PairSum, SumTable>>;
export type FigureTables = Readonly<Record<FigureSum, SumTable>>;
export type PairSums = Readonly<Record<PairSum, Sum>>;
export type VerdictSums = Readonly<Record<FigureSum, Sum>>;

/** From which sums on something is said. */
export type Thresholds = { readonly agrees: number; readonly differs: number; readonly related: number };

/** All that a fit settles, ready to be summed up. */
export type JudgeWeights = PairSums & VerdictSums & { readonly thresholds: Thresholds };

/** The names of the features of the two verdicts, in the order of their weights. */
export const DIFFERS_NAMES = Object.keys(DIFFERS_ALL);
export const AGREES_NAMES = Object.keys(AGREES_ALL);
const DIFFERS = Object.values(DIFFERS_ALL);
const AGREES = Object.values(AGREES_ALL);

/** What the fit wrote, read once. */
export function fittedWeights(): JudgeWeights {
  const kept = (name: PairSum | FigureSum): SumTable => ({
    weights: parseRows(WEIGHT_ROWS[name]),
    trees: TREE_ROWS[name],
  });
  fitted ??= {
    ...readPairTables({ plain: kept('plain'), full: kept('full'), topic: kept('topic') }),
    ...readFigureTables({ differs: kept('differs'), agrees: kept('agrees') }),
    thresholds: THRESHOLDS,
  };
  return fitted;
}

let fitted: JudgeWeights | undefined;

function parseRows(rows: string): WeightTable {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', weight = ''] = row.split(' ');
      return [name, Number(weight)] as const;
    });
}

export function readPairTables({ plain, full, topic }: PairTables): PairSums {
  const read = (table: SumTable, { names }: Columns): Sum => readSum(table, names, placeOf);
  return { plain: read(plain, PLAIN_COLUMNS), full: read(full, VALUE_COLUMNS), topic: read(topic, TOPIC_COLUMNS) };
}

export function readFigureTables({ differs, agrees }: FigureTables): VerdictSums {
  const read = (table: SumTable, names: readonly string[]): Sum =>
    readSum(table, names, (name) => placeIn(names, name));
  return { differs: read(differs, DIFFERS_NAMES), agrees: read(agrees, AGREES_NAMES) };
}

function readSum({ weights, trees }: SumTable, names: readonly string[], place: (name: string) => number): Sum {
  return { weights: readTable(weights, names), trees: readTrees(trees, place) };
}

/** Where a feature stands among those of a verdict. */
function placeIn(names: readonly string[], name: string): number {
  const place = names.indexOf(name);
  if (place < 0) throw new Error(`verdicts: no feature is called ${name}; run npm run fit -- --judge`);
  return place;
}

/** A table must have just the features that there are: else it was fitted to others. */
function readTable(table: WeightTable, names: readonly string[]): Weights {
  const weights = new Map(table);
  const of = (name: string): number => {
    const weight = weights.get(name);
    if (weight === undefined) throw new Error(`verdicts: no weight for ${name}; run npm run fit -- --judge`);
    return weight;
  };
  return { bias: of('bias'), weights: Float64Array.from(names, of) };
}

export function tableOf({ bias, weights }: Weights, names: readonly string[]): WeightTable {
  return [['bias', bias], ...names.map((name, i) => [name, weights[i] ?? 0] as const)];
}

/** The sum that speaks for "differs", of a pair apart. */
export function differsSum(sum: Sum, contest: Contest): number {
  return figureSumOf(sum, DIFFERS, contest);
}

/** The sum that speaks for "agrees", of a pair that meets. */
export function agreesSum(sum: Sum, contest: Contest): number {
  return figureSumOf(sum, AGREES, contest);
}

function figureSumOf(
  { weights: { bias, weights }, trees }: Sum,
  features: readonly ((contest: Contest) => number)[],
  contest: Contest,
): number {
  const inputs = features.map((feature) => feature(contest));
  return inputs.reduce((sum, input, i) => sum + (weights[i] as number) * input, bias) + sumOfTrees(trees, inputs);
}

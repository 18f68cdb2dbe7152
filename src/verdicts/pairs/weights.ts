import type { Contest } from './contest';
import { AGREES_ALL, DIFFERS_ALL } from './figure-features';
import { type Columns, PLAIN_COLUMNS, TOPIC_COLUMNS, VALUE_COLUMNS, type Weights } from './vectors';
import { THRESHOLDS, WEIGHT_ROWS } from './weights-data';

/** A sum as it is kept: its constant under `bias`, then what each feature counts for. */
export type WeightTable = readonly (readonly [feature: string, weight: number])[];

/** All that a fit settles. */
export type JudgeTables = {
  readonly plain: WeightTable;
  readonly full: WeightTable;
  readonly topic: WeightTable;
  readonly differs: WeightTable;
  readonly agrees: WeightTable;
  /** From which sums on something is said. */
  readonly thresholds: Thresholds;
};

export type Thresholds = { readonly agrees: number; readonly differs: number; readonly related: number };

/** The same, ready to be summed up. */
export type JudgeWeights = {
  readonly plain: Weights;
  readonly full: Weights;
  readonly topic: Weights;
  readonly differs: Weights;
  readonly agrees: Weights;
  readonly thresholds: Thresholds;
};

/** The names of the features of the two verdicts, in the order of their weights. */
export const DIFFERS_NAMES = Object.keys(DIFFERS_ALL);
export const AGREES_NAMES = Object.keys(AGREES_ALL);
const DIFFERS = Object.values(DIFFERS_ALL);
const AGREES = Object.values(AGREES_ALL);

/** The weights that the fit wrote, read once. */
export function fittedWeights(): JudgeWeights {
  fitted ??= readTables({
    plain: parseRows(WEIGHT_ROWS.plain),
    full: parseRows(WEIGHT_ROWS.full),
    topic: parseRows(WEIGHT_ROWS.topic),
    differs: parseRows(WEIGHT_ROWS.differs),
    agrees: parseRows(WEIGHT_ROWS.agrees),
    thresholds: THRESHOLDS,
  });
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

export function readTables({ plain, full, topic, differs, agrees, thresholds }: JudgeTables): JudgeWeights {
  const ofColumns = (table: WeightTable, { names }: Columns): Weights => readTable(table, names);
  return {
    plain: ofColumns(plain, PLAIN_COLUMNS),
    full: ofColumns(full, VALUE_COLUMNS),
    topic: ofColumns(topic, TOPIC_COLUMNS),
    differs: readTable(differs, DIFFERS_NAMES),
    agrees: readTable(agrees, AGREES_NAMES),
    thresholds,
  };
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
export function differsSum(weights: Weights, contest: Contest): number {
  return sum(weights, DIFFERS, contest);
}

/** The sum that speaks for "agrees", of a pair that meets. */
export function agreesSum(weights: Weights, contest: Contest): number {
  return sum(weights, AGREES, contest);
}

function sum(
  { bias, weights }: Weights,
  features: readonly ((contest: Contest) => number)[],
  contest: Contest,
): number {
  let total = bias;
  for (let i = 0; i < features.length; i++) total += (weights[i] as number) * (features[i]?.(contest) ?? 0);
  return total;
}

import { describe, expect, it } from 'vitest';
import { readTrees, sumOfTrees } from '@/verdicts/pairs/trees';
import { randomFrom } from '../random-order';
import { type Boosted, fitTrees, writeTrees } from './boosting';
import { SparseRows } from './logistic';

const NAMES = ['a', 'b', 'c'];
const GROWTH = { trees: 200, ends: 4, rate: 0.1 };

/** Rows of three numbers; the answer is whether just one of the first two is above the middle: no weights can say it. */
const random = randomFrom(1);
const TABLE = Array.from({ length: 2000 }, () => [random(), random(), random()] as const);
const LABELS = TABLE.map(([a, b]) => (a > 0.5 === b > 0.5 ? 0 : 1));

function rowsOf(table: readonly (readonly number[])[]): SparseRows {
  const rows = new SparseRows(NAMES.length);
  for (const row of table) rows.add((column) => row[column] ?? 0);
  return rows;
}

function fitted(importance: readonly number[] = TABLE.map(() => 1)): Boosted {
  return fitTrees(rowsOf(TABLE), LABELS, { features: NAMES.length, importance, growth: GROWTH });
}

/** The sum as it is made of the table that is kept. */
function sumsOf(boosted: Boosted, share = 1): number[] {
  const trees = readTrees(writeTrees(boosted, NAMES, share), (name) => NAMES.indexOf(name));
  return TABLE.map((row) => share * boosted.bias + sumOfTrees(trees, row));
}

describe('fitTrees', () => {
  it('finds what no sum of weights can say', () => {
    const right = sumsOf(fitted()).filter((sum, i) => sum > 0 === (LABELS[i] === 1));
    expect(right.length).toBeGreaterThan(1900);
  });

  it('gives the same trees for the same rows', () => {
    expect(writeTrees(fitted(), NAMES, 1)).toBe(writeTrees(fitted(), NAMES, 1));
  });

  it('learns nothing from rows that do not count', () => {
    const half = TABLE.map((_, i) => (i < 1000 ? 1 : 0));
    const first = fitTrees(rowsOf(TABLE.slice(0, 1000)), LABELS.slice(0, 1000), {
      features: NAMES.length,
      importance: half.slice(0, 1000),
      growth: GROWTH,
    });
    expect(writeTrees(fitted(half), NAMES, 1)).toBe(writeTrees(first, NAMES, 1));
  });

  it('says the share of right ones where nothing tells them apart', () => {
    const rows = rowsOf(TABLE.map(() => [0, 0, 0]));
    const { bias, trees } = fitTrees(
      rows,
      LABELS.map((_, i) => (i % 4 === 0 ? 1 : 0)),
      {
        features: NAMES.length,
        importance: TABLE.map(() => 1),
        growth: { ...GROWTH, trees: 1 },
      },
    );
    expect(bias).toBeCloseTo(Math.log(1 / 3), 5);
    expect(trees).toMatchObject([{ end: expect.closeTo(0, 1) }]);
  });
});

describe('writeTrees', () => {
  it('keeps a share of the sum', () => {
    const [whole, half] = [sumsOf(fitted()), sumsOf(fitted(), 1 / 2)];
    for (const [i, sum] of whole.entries()) expect(half[i]).toBeCloseTo(sum / 2, 1);
  });
});

import { describe, expect, it } from 'vitest';
import { fitLogistic, SparseRows } from './logistic';

function rowsOf(table: readonly (readonly number[])[]): SparseRows {
  const rows = new SparseRows(table[0]?.length ?? 0);
  for (const row of table) rows.add((column) => row[column] ?? 0);
  return rows;
}

const ones = (count: number): number[] => new Array<number>(count).fill(1);

describe('fitLogistic', () => {
  it('gives the log odds of a flag where it is not held back', () => {
    const table = [[0], [0], [0], [0], [1], [1], [1], [1]];
    const { bias, weights } = fitLogistic(rowsOf(table), [1, 0, 0, 0, 1, 1, 1, 0], { importance: ones(8), l2: 1e-6 });
    expect(bias).toBeCloseTo(Math.log(1 / 3), 3);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 3);
  });

  it('takes a weight for so many rows', () => {
    const table = [[0], [0], [1], [1]];
    const twice = fitLogistic(rowsOf(table), [1, 0, 1, 0], { importance: [1, 2, 2, 1], l2: 1 });
    const repeated = fitLogistic(rowsOf([[0], [0], [0], [1], [1], [1]]), [1, 0, 0, 1, 1, 0], {
      importance: ones(6),
      l2: 1,
    });
    expect(twice.bias).toBeCloseTo(repeated.bias, 3);
    expect(twice.weights[0]).toBeCloseTo(repeated.weights[0] ?? 0, 3);
  });

  it('comes to the same from wherever it begins, and does not run away where the classes part', () => {
    const table = Array.from({ length: 40 }, (_, i) => [i < 20 ? 1 : 0, (i * 7) % 5, (i * 3) % 4]);
    const labels = table.map(([flag]) => flag ?? 0);
    const options = { importance: ones(40), l2: 0.5 };
    const fitted = fitLogistic(rowsOf(table), labels, options);
    const from = { bias: 5, weights: Float64Array.from([-9, 4, 3]) };
    const again = fitLogistic(rowsOf(table), labels, { ...options, from });
    for (const [i, weight] of fitted.weights.entries()) expect(again.weights[i]).toBeCloseTo(weight, 2);
    expect(fitted.weights[0]).toBeGreaterThan(1);
    expect(Number.isFinite(fitted.weights[0])).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { partsOfTrees, readTrees, sumOfTrees } from '@/verdicts/pairs/trees';

const PLACES = ['digits', 'partners', 'words'];
const trees = readTrees('words digits\n1<2 0<0.5 -1 0.5 0<0.25 2 3\n0<0.5 0.25 -0.25', (name) => PLACES.indexOf(name));

describe('readTrees', () => {
  it('asks each feature at its place among the inputs', () => {
    expect(sumOfTrees(trees, [1, 9, 0.4])).toBe(-1 + 0.25);
    expect(sumOfTrees(trees, [1, 9, 0.5])).toBe(0.5 - 0.25);
    expect(sumOfTrees(trees, [2, 9, 0.2])).toBe(2 + 0.25);
    expect(sumOfTrees(trees, [2, 9, 0.3])).toBe(3 + 0.25);
    expect(sumOfTrees(trees, [0, 0, 0, 2, 9, 0.3], 3)).toBe(3 + 0.25);
  });
});

describe('partsOfTrees', () => {
  it('shares what a tree ends in among what it asked', () => {
    expect(Object.fromEntries(partsOfTrees(trees, [2, 9, 0.3]))).toEqual({ 0: 1.5, 2: 1.75 });
  });
});

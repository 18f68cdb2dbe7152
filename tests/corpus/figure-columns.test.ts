import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type FigureValue, figureColumns, mergeFigures } from '@/corpus/index/figure-columns';
import { figuresBetween } from './figures-between';

const of = (unit: string, low: number, high = low, article = 0, figure = 0): FigureValue => ({
  unit,
  low,
  high,
  article,
  figure,
});
const byPlace = (values: readonly FigureValue[]) =>
  values.toSorted((a, b) => a.article - b.article || a.figure - b.figure || a.low - b.low || a.high - b.high);

/** Figures whose ends are no further apart than those of any figure in news. */
const value = fc
  .record({
    unit: fc.constantFrom('CNY', '家', '亩/CNY'),
    low: fc.nat(2000),
    width: fc.double({ min: 0, max: 1, noNaN: true }),
    article: fc.nat(5),
    figure: fc.nat(9),
  })
  .map(({ width, low, ...rest }): FigureValue => ({ ...rest, low, high: low * (1 + width) }));
const values = fc.array(value, { maxLength: 60 });

describe('visitBetween', () => {
  it('gives every figure of the unit that meets the interval, and no other', () => {
    const bound = fc.oneof(fc.nat(4000), fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY));
    fc.assert(
      fc.property(values, bound, bound, (all, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const expected = all.filter((figure) => figure.unit === 'CNY' && figure.low <= high && figure.high >= low);
        expect(byPlace(figuresBetween(figureColumns(all), 'CNY', low, high))).toEqual(byPlace(expected));
      }),
    );
  });

  const columns = figureColumns([
    of('家', 107),
    of('CNY', 5, 5, 1),
    of('CNY', 1e8, 1e8, 0, 1),
    of('CNY', 3e8, 3e8, 2),
    of('CNY', 8e7, 1.2e8, 3),
  ]);
  it.each<[string, number, number, number[]]>([
    ['above a bound', 1e8, Number.POSITIVE_INFINITY, [0, 2, 3]],
    ['below a bound', Number.NEGATIVE_INFINITY, 9e7, [1, 3]],
    ['all there are', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, [0, 1, 2, 3]],
    ['of one value', 1e8, 1e8, [0, 3]],
    ['none', 4e8, 5e8, []],
  ])('knows %s', (_, low, high, articles) => {
    const found = figuresBetween(columns, 'CNY', low, high);
    expect(found.map(({ article }) => article).sort((a, b) => a - b)).toEqual(articles);
  });

  it('knows nothing of a unit that is not there', () => {
    expect(figuresBetween(columns, '吨', 0, 1e9)).toEqual([]);
    expect(figuresBetween(figureColumns([]), 'CNY', 0, 1e9)).toEqual([]);
  });

  it('finds figures below zero', () => {
    const below = figureColumns([of('%', -12.5), of('%', 3)]);
    expect(figuresBetween(below, '%', -20, -10)).toHaveLength(1);
    expect(figuresBetween(below, '%', Number.NEGATIVE_INFINITY, 0)).toHaveLength(1);
  });
});

describe('boundsOf', () => {
  it.each([
    [
      { value: 5, low: 5, high: 5 },
      { low: 5, high: 5 },
    ],
    [
      { value: null, low: 100, high: null },
      { low: 100, high: 200 },
    ],
    [
      { value: null, low: null, high: 100 },
      { low: 50, high: 100 },
    ],
    [
      { value: 7, low: null, high: null },
      { low: 7, high: 7 },
    ],
    [
      { value: null, low: null, high: null },
      { low: 0, high: 0 },
    ],
  ])('of %j are %j', (claim, bounds) => {
    expect(boundsOf(claim)).toEqual(bounds);
  });
});

describe('mergeFigures', () => {
  it('makes what columns of the articles that are left are', () => {
    const places = fc.array(fc.constantFrom(true, false), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(values, values, places, (one, other, kept) => {
        let next = 0;
        const moved = [one, other].map((own) => ({
          own,
          places: Int32Array.from(kept, (isKept) => (isKept ? next++ : -1)),
        }));
        const left = moved.flatMap(({ own, places: to }) =>
          own.flatMap((figure) =>
            (to[figure.article] ?? -1) < 0 ? [] : [{ ...figure, article: to[figure.article] ?? -1 }],
          ),
        );
        const merged = mergeFigures(moved.map(({ own, places: to }) => ({ columns: figureColumns(own), places: to })));
        expect(merged.units).toEqual(figureColumns(left).units);
        for (const unit of ['CNY', '家', '亩/CNY'])
          expect(byPlace(figuresBetween(merged, unit, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))).toEqual(
            byPlace(left.filter((figure) => figure.unit === unit)),
          );
      }),
    );
  });
});

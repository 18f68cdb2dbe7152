import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBetween, listOf, mergeLists, NO_LISTS, packLists } from '@/corpus/index/packed-lists';

const uint32 = fc.integer({ min: 0, max: 0xffffffff });
const list = fc.uniqueArray(fc.oneof(fc.nat(300), uint32), { maxLength: 20 }).map((all) => all.sort((a, b) => a - b));
const lists = fc.array(fc.tuple(fc.oneof(fc.nat(20), uint32), list), { maxLength: 12 }).map((all) => new Map(all));

describe('packLists', () => {
  it('gives every list back as it was', () => {
    fc.assert(
      fc.property(lists, (map) => {
        const packed = packLists(map);
        for (const [key, numbers] of map) expect(listOf(packed, key)).toEqual(numbers);
        expect([...packed.keys]).toEqual(
          [...map].flatMap(([key, { length }]) => (length > 0 ? [key] : [])).sort((a, b) => a - b),
        );
      }),
    );
  });

  it.each<[string, number[]]>([
    ['the first number', [0]],
    ['gaps of one, two and more bytes', [0, 1, 128, 129, 256, 16_384, 16_385, 2_097_153]],
    ['the largest gap', [0xffffffff]],
    ['both ends', [0, 0xffffffff]],
  ])('holds %s', (_, numbers) => {
    expect(listOf(packLists(new Map([[7, numbers]])), 7)).toEqual(numbers);
  });

  it('takes a byte a number where they stand close together', () => {
    const numbers = Array.from({ length: 5000 }, (_, i) => 3 * i);
    const packed = packLists(new Map([[1, numbers]]));
    expect(packed.bytes).toHaveLength(numbers.length);
    expect(listOf(packed, 1)).toEqual(numbers);
  });

  it('has nothing of no lists and of empty ones', () => {
    expect(packLists(new Map())).toEqual(NO_LISTS);
    expect(packLists(new Map([[3, []]]))).toEqual(NO_LISTS);
    expect(listOf(NO_LISTS, 3)).toEqual([]);
    expect(listBetween(NO_LISTS, 0, 0xffffffff)).toEqual([]);
  });
});

describe('listBetween', () => {
  it('joins the lists of all keys between two, both included', () => {
    fc.assert(
      fc.property(lists, uint32, uint32, (map, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const expected = new Set([...map].flatMap(([key, numbers]) => (key >= from && key <= to ? numbers : [])));
        expect(listBetween(packLists(map), from, to)).toEqual([...expected].sort((a, b) => a - b));
      }),
    );
  });
});

describe('mergeLists', () => {
  /** Lists of some part with places for its numbers, some of which have gone. */
  const part = fc.record({
    map: fc
      .array(
        fc.tuple(
          fc.nat(10),
          fc.uniqueArray(fc.nat(19), { maxLength: 10 }).map((all) => all.sort((a, b) => a - b)),
        ),
      )
      .map((all) => new Map(all)),
    isGone: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  });

  it('has each list of the parts, moved and without what has gone', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        let next = 0;
        const moved = parts.map(({ map, isGone }) => ({
          map,
          places: Int32Array.from(isGone, (gone) => (gone ? -1 : next++)),
        }));
        const merged = packLists(mergeLists(moved.map(({ map, places }) => ({ lists: packLists(map), places }))));
        for (let key = 0; key <= 10; key++) {
          const expected = moved.flatMap(({ map, places }) =>
            (map.get(key) ?? []).flatMap((number) => ((places[number] ?? -1) < 0 ? [] : [places[number]])),
          );
          expect(listOf(merged, key)).toEqual(expected);
        }
      }),
    );
  });

  it('leaves no key of which every number has gone', () => {
    const lists = packLists(
      new Map([
        [5, [0]],
        [6, [1]],
      ]),
    );
    expect([...mergeLists([{ lists, places: Int32Array.of(-1, 0) }])]).toEqual([[6, [0]]]);
  });
});

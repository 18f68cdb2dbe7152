import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IDENTITY, type OffsetMap, OffsetMapBuilder, toOriginal, toOriginalSpan } from '@/text/offset-map';

/** The map of a text from which only the characters at `kept` remain, with the naive list of where each came from. */
function keeping(kept: readonly number[]): OffsetMap {
  const builder = new OffsetMapBuilder();
  for (const [at, original] of kept.entries()) builder.add(at, original);
  return builder.map();
}

const kept = (length: number) =>
  fc
    .array(fc.boolean(), { minLength: length, maxLength: length })
    .map((flags) => flags.flatMap((on, i) => (on ? [i] : [])));

describe('toOriginal', () => {
  it('is the same offset where nothing was changed', () => {
    expect([0, 7, 1000].map((offset) => toOriginal(IDENTITY, offset))).toEqual([0, 7, 1000]);
  });

  it('finds for each character that was kept where it stood', () => {
    fc.assert(
      fc.property(kept(40), (list) => {
        const map = keeping(list);
        expect(list.map((_, at) => toOriginal(map, at))).toEqual(list);
      }),
    );
  });
});

describe('toOriginalSpan', () => {
  const map = keeping([2, 3, 6, 7]);

  it.each([
    [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ],
    [
      { start: 1, end: 3 },
      { start: 3, end: 7 },
    ],
    [
      { start: 2, end: 4 },
      { start: 6, end: 8 },
    ],
    [
      { start: 2, end: 2 },
      { start: 6, end: 6 },
    ],
  ])('leads %j back to %j: what was deleted inside is covered, around it not', (span, expected) => {
    expect(toOriginalSpan(map, span)).toEqual(expected);
  });
});

describe('OffsetMapBuilder', () => {
  it('keeps one entry for each run and is the identity of nothing', () => {
    expect(keeping([3, 4, 5, 9, 10])).toEqual({ at: [0, 3], original: [3, 9] });
    expect(new OffsetMapBuilder().map()).toEqual(IDENTITY);
  });
});

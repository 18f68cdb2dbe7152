import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates, mergeTextShards, searchable, shardsFor, textShards } from '@/corpus/index/text-postings';

const characters = (maxLength: number, minLength = 0) =>
  fc.array(fc.constantFrom('太', '原', '市', '5', 'G', ' ', '。'), { minLength, maxLength }).map((all) => all.join(''));
const texts = fc.array(characters(30), { maxLength: 8 });
/** More texts than a segment with one row has. */
const MANY = Array.from({ length: 200 }, (_, i) => `第${i}篇，太原市${String.fromCharCode(0x4e00 + i)}字号`);

describe('searchable', () => {
  it.each([
    ['臺灣 ＡＢＣ', '台湾abc'],
    ['13,400家', '13400家'],
    ['İstanbul太原', 'İstanbul太原'],
  ])('makes %s comparable as %s', (raw, expected) => {
    expect(searchable(raw).text).toBe(expected);
  });
});

describe('candidates', () => {
  it('misses no text that holds the word, and reads no other shards than it said', () => {
    fc.assert(
      fc.property(texts, characters(5, 1), (of, word) => {
        const shards = shardsFor(word, of.length);
        const rows = textShards(of).filter(({ shard }) => shards.includes(shard));
        const holding = of.flatMap((text, place) => (text.includes(word) ? [place] : []));
        expect(candidates(rows, word)).toEqual(expect.arrayContaining(holding));
      }),
    );
  });

  it('has exactly the texts with a single character, also where it stands last', () => {
    const rows = textShards(['太原', '原', '太']);
    expect(candidates(rows, '原')).toEqual([0, 1]);
    expect(candidates(rows, '市')).toEqual([]);
  });

  it.each(['太', '号', '太原市', '篇，', `${String.fromCharCode(0x4e00 + 77)}字`])(
    'finds %s among many texts in the shards that it said, and in no others',
    (word) => {
      const shards = shardsFor(word, MANY.length);
      const all = textShards(MANY);
      const rows = all.filter(({ shard }) => shards.includes(shard));
      expect(rows.length).toBeLessThan(all.length);
      expect(candidates(rows, word)).toEqual(MANY.flatMap((text, place) => (text.includes(word) ? [place] : [])));
    },
  );

  it('has nothing to say of no texts', () => {
    expect(textShards([])).toEqual([]);
    expect(candidates([], '太原')).toEqual([]);
    expect(candidates(textShards(['', '']), '太')).toEqual([]);
  });
});

describe('mergeTextShards', () => {
  /** Texts in two segments with those of some places gone, and what is left of them, in order. */
  const parts = fc.tuple(
    fc.array(fc.tuple(characters(20), fc.boolean())),
    fc.array(fc.tuple(characters(20), fc.boolean())),
  );

  it('makes what building of the texts that are left makes', () => {
    fc.assert(
      fc.property(parts, (of) => {
        let next = 0;
        const moved = of.map((articles) => ({
          shards: textShards(articles.map(([text]) => text)),
          places: Int32Array.from(articles, ([, isGone]) => (isGone ? -1 : next++)),
        }));
        const left = of.flat().flatMap(([text, isGone]) => (isGone ? [] : [text]));
        expect(mergeTextShards(left.length, moved)).toEqual(textShards(left));
      }),
    );
  });

  it('makes shards of what was in one row each', () => {
    const halves = [MANY.slice(0, 100), MANY.slice(100)];
    const moved = halves.map((half, i) => ({
      shards: textShards(half),
      places: Int32Array.from(half, (_, at) => i * 100 + at),
    }));
    const byShard = (shards: ReturnType<typeof textShards>) => shards.toSorted((a, b) => a.shard - b.shard);
    expect(byShard(mergeTextShards(MANY.length, moved))).toEqual(byShard(textShards(MANY)));
  });
});

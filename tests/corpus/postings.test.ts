import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPostings, candidates, searchable, shardsFor } from '@/corpus/postings';

const characters = (maxLength: number, minLength = 0) =>
  fc.array(fc.constantFrom('太', '原', '市', '5', 'G', ' ', '。'), { minLength, maxLength }).map((all) => all.join(''));

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
      fc.property(fc.array(characters(30), { maxLength: 8 }), characters(5, 1), (texts, word) => {
        const shards = shardsFor(word);
        const rows = buildPostings(1, 0, texts).filter(({ shard }) => shards.includes(shard));
        const holding = texts.flatMap((text, place) => (text.includes(word) ? [place] : []));
        expect(candidates(rows, word)).toEqual(expect.arrayContaining(holding));
      }),
    );
  });

  it('has exactly the texts with a single character, also where it stands last', () => {
    const rows = buildPostings(1, 0, ['太原', '原', '太']);
    expect(candidates(rows, '原')).toEqual([0, 1]);
    expect(candidates(rows, '市')).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon, wordList } from '@/knowledge/lexicon';

describe('Lexicon', () => {
  const lexicon = new Lexicon([
    ['局', 1],
    ['商务局', 2],
    ['商务', 3],
    ['市商务局', 4],
  ]);

  it('matches the longest word that begins at an offset', () => {
    expect(lexicon.matchAt('区商务局长', 1)).toEqual({ word: '商务局', value: 2 });
    expect(lexicon.matchAt('区商务厅', 1)).toEqual({ word: '商务', value: 3 });
    expect(lexicon.matchAt('区商务局', 0)).toBeNull();
  });

  it('matches the longest word that ends before an offset', () => {
    expect(lexicon.matchBefore('市商务局', 4)).toEqual({ word: '市商务局', value: 4 });
    expect(lexicon.matchBefore('区商务局', 4)).toEqual({ word: '商务局', value: 2 });
    expect(lexicon.matchBefore('务局', 2)).toEqual({ word: '局', value: 1 });
    expect(lexicon.matchBefore('局长', 2)).toBeNull();
  });

  it('matches nothing outside the text', () => {
    expect(lexicon.matchAt('局', 1)).toBeNull();
    expect(lexicon.matchAt('', 0)).toBeNull();
    expect(lexicon.matchBefore('局', 0)).toBeNull();
  });

  it('finds what trying every word finds', () => {
    const word = fc
      .array(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), word, fc.nat(4), (words, text, at) => {
        const list = wordList(words.join(' '));
        const longest = (found: string[]) => found.sort((a, b) => b.length - a.length)[0];
        expect(list.matchAt(text, at)?.word).toBe(longest(words.filter((one) => text.startsWith(one, at))));
        const end = Math.min(at, text.length);
        expect(list.matchBefore(text, end)?.word).toBe(
          longest(words.filter((one) => text.slice(0, end).endsWith(one))),
        );
      }),
    );
  });
});

describe('wordList', () => {
  it('splits at white space; the value is the word', () => {
    expect(wordList(' 约\n  大约 ').matchAt('大约', 0)).toEqual({ word: '大约', value: '大约' });
  });
});

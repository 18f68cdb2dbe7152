import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf, maySpell, slipTests, spellingRank } from '@/corpus/near-names';

/** A line of the matcher, as for a body of this name. */
const lineOf = (name: string): string => `+${name}\t${name}\tgovernment\t\t${name.slice(0, 2)}|${name}`;
const CHARACTERS = [...'杏花岭区市场监管局漱玉平民大药房重庆长厦门12a'];

describe('lettersOf', () => {
  it.each([
    ['xhl', 'xhl'],
    ['Xing Hua Ling', 'xinghualing'],
    ["xi'an", 'xian'],
    ['lüyou', 'lvyou'],
    ['ty12345', 'ty12345'],
  ])('%s', (query, letters) => expect(lettersOf(query)).toBe(letters));

  it.each(['x', '杏花', '12', 'abc公司', 'a-b', ''])('has none in %j', (query) => expect(lettersOf(query)).toBeNull());
});

describe('the rank of a spelling', () => {
  const better: readonly (readonly [letters: string, better: string, worse: string])[] = [
    ['jinyuan', '晋源区', '太原晋源区'],
    ['shan', '山西', '三河安全'],
  ];
  it.each(better)('of %s is better for %s than for %s', (letters, one, other) =>
    expect(spellingRank(letters, one)).toBeLessThan(spellingRank(letters, other) ?? Number.POSITIVE_INFINITY),
  );

  it('is none for few letters inside of a name', () => {
    expect(spellingRank('hlq', '杏花岭区')).toBeNull();
    expect(spellingRank('hlqs', '杏花岭区市')).not.toBeNull();
  });

  it('is had by no name whose line is passed over', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'xinghualqsjdcmty12'), minLength: 2, maxLength: 8 });
    const names = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, names, (typed, name) => {
        const asked = lettersOf(typed);
        const isSpelled = asked !== null && spellingRank(asked, name) !== null;
        expect(isSpelled && !maySpell(asked)(lineOf(name))).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(maySpell('xhl')(lineOf('漱玉平民'))).toBe(false);
  });
});

describe('a slip', () => {
  it.each([
    ['溯玉', '漱玉平民大药房'],
    ['杏花领', '杏花岭区'],
    ['漱玉平民大药店', '漱玉平民大药房'],
    ['晋源区金金融办', '晋源区金融办'],
    ['市场监督局', '市场监督局'],
    ['兰京大学', '南京大学'],
  ])('in %s is forgiven for %s', (query, name) => expect(slipTests(query)?.does(name)).toBe(true));

  it.each([
    ['溯遇', '漱玉平民大药房'],
    ['杏玉', '漱玉平民大药房'],
    ['教育', '财政局'],
    ['小店区财务所', '小店区教育局'],
    ['文峰', '晋源区'],
  ])('in %s is none for %s', (query, name) => expect(slipTests(query)?.does(name)).toBe(false));

  it.each(['玉', 'abc', '漱玉1', '玉'.repeat(31)])('is not looked for in %s', (query) =>
    expect(slipTests(query)).toBeNull(),
  );

  it('is in no name whose line is passed over', () => {
    const text = (minLength: number) =>
      fc.string({ unit: fc.constantFrom(...CHARACTERS.slice(0, 20)), minLength, maxLength: 9 });
    fc.assert(
      fc.property(text(2), text(1), (query, name) => {
        const tests = slipTests(query);
        expect(tests?.does(name) && !tests.may(lineOf(name))).not.toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

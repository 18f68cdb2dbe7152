import { describe, expect, it } from 'vitest';
import { ALTERED_KINDS, alteredSumsIn, readMarks } from './altered-sums';
import { findStatedSums } from './stated-sums';

/** Kinds and numbers that were found, what is calculated first. */
function found(text: string): string[] {
  return findStatedSums(text).map(
    ({ kind, numbers }) => `${kind}: ${numbers.map(({ start, end }) => text.slice(start, end)).join(' ')}`,
  );
}

describe('findStatedSums', () => {
  it.each([
    ['全縣有水庫31座，其中大型2座、中型9座、小型20座。', 'total, then parts: 31 2 9 20'],
    ['进出口62.1万亿元。出口35.05万亿元，增长3%，进口27.05万亿元。', 'sum, unsaid: 62.1 35.05 27.05'],
    ['1,400户商户中，有448户不合格，占32%。', 'share and count: 32 448 1,400'],
    ['赞成的有61.7%，反对的有33.4%，无意见的有4.9%。', 'shares of 100: 61.7 33.4 4.9'],
    ['床位由120张增至150张，增长25%。', 'before and after: 25 120 150'],
    ['标普指数收报2581点，跌58点，跌幅2.2%。', 'level and increment: 2.2 2581 58'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('finds nothing where numbers do not fit', () => {
    expect(found('全县有水库31座，其中大型3座、中型9座、小型20座。')).toEqual([]);
    expect(found('床位由120张增至150张，增长35%。')).toEqual([]);
  });
});

describe('alteredSumsIn', () => {
  const text = '云溪镇有水库3,100座，其中大型1,200座、小型1,900座。';

  it('changes one number so that the calculation no longer fits, and says where', () => {
    const [altered] = alteredSumsIn([{ id: 'page', text }]);
    expect(altered?.text.slice(altered.start, altered.end)).toBe(altered?.after);
    expect(altered?.text.replace(altered.after, altered.before)).toBe(text);
    expect(altered && findStatedSums(altered.text)).toEqual([]);
  });

  it('takes one of those in the same words', () => {
    expect(
      alteredSumsIn([
        { id: 'page', text },
        { id: 'other', text },
      ]),
    ).toHaveLength(1);
  });
});

describe('readMarks', () => {
  it('reads a word on each alteration, of every kind', () => {
    const { marks } = readMarks();
    expect(marks).toHaveLength(50);
    expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(ALTERED_KINDS));
    expect(marks.every(({ noticeable, why }) => typeof noticeable === 'boolean' && why !== '')).toBe(true);
  });
});

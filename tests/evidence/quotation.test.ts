import { describe, expect, it } from 'vitest';
import { quoteAround, sentenceAround } from '@/evidence/quotation';
import { stocked } from './source-contract';

describe('sentenceAround', () => {
  const text = '第一句。他说“第二句!”第三句没有完\n下一段,也没有完\n';

  it.each([
    [0, '第一句。'],
    [3, '第一句。'],
    [4, '他说“第二句!”'],
    [11, '他说“第二句!”'],
    [12, '第三句没有完'],
    [20, '下一段,也没有完'],
    [99, ''],
  ])('of offset %i is %j', (offset, sentence) => {
    const { start, end } = sentenceAround(text, offset);
    expect(text.slice(start, end)).toBe(sentence);
  });
});

describe('quoteAround', () => {
  const row = (text: string) => stocked('a', text);

  it('marks what stands in the quoted sentence and leaves out the rest', () => {
    const quotation = quoteAround(row('前言。甲与乙,又见甲。甲。'), [
      { start: 3, end: 4 },
      { start: 9, end: 10 },
      { start: 11, end: 12 },
    ]);
    expect(quotation).toMatchObject({
      text: '甲与乙,又见甲。',
      offset: 3,
      marks: [
        { start: 0, end: 1 },
        { start: 6, end: 7 },
      ],
    });
  });

  it('keeps the mark when it shortens a passage without end', () => {
    const { text, marks, offset } = quoteAround(row(`${'字'.repeat(1000)}甲${'字'.repeat(1000)}`), [
      { start: 1000, end: 1001 },
    ]);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['甲']);
    expect(offset + (marks[0]?.start ?? 0)).toBe(1000);
  });

  it('quotes the beginning where nothing is marked', () => {
    expect(quoteAround(row('前言。正文。'), [])).toMatchObject({ text: '前言。', marks: [], offset: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, dateWordsIn } from './dates-in';

const PUBLISHED = '2024-08-15';

describe('readMonth', () => {
  it.each([
    ['8月上旬', '2024-08-01..2024-08-10'],
    ['8月中旬', '2024-08-11..2024-08-20'],
    ['8月下旬', '2024-08-21..2024-08-31'],
    ['7月份中旬', '2024-07-11..2024-07-20'],
    ['七月下旬', '2024-07-21..2024-07-31'],
    ['2024年2月下旬', '2024-02-21..2024-02-29'],
    ['2023年2月下旬', '2023-02-21..2023-02-28'],
    ['7月末', '≤2024-07-31'],
    ['7月底', '≤2024-07-31'],
    ['7月份末', '≤2024-07-31'],
    ['2023年11月底', '≤2023-11-30'],
    ['去年9月末', '≤2023-09-30'],
    ['7月初', '2024-07-01..2024-07-31'],
    ['7月份', '2024-07-01..2024-07-31'],
  ])('reads %s', (text, expected) => {
    expect(datesIn(text, PUBLISHED)).toEqual([expected]);
    expect(dateWordsIn(`${text}完工`)).toEqual([text]);
  });

  it.each(['上旬', '下旬', '1年4月', '13月下旬', '4个月', '0月'])('reads no month in %s', (text) => {
    expect(datesIn(text, PUBLISHED).filter((date) => date !== '-')).toEqual([]);
  });

  it('cuts every month of every year into three parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const parts = ['上旬', '中旬', '下旬'].flatMap((part) => datesIn(`${year}年${month}月${part}`));
        const ends = parts.map((part) => part.split('..'));
        const [whole = ''] = datesIn(`${year}年${month}月`);
        expect(`${ends[0]?.[0]}..${ends[2]?.[1]}`).toBe(whole);
        expect(ends.map(([start = '', end = '']) => [start.slice(8), end.slice(8)])).toEqual([
          ['01', '10'],
          ['11', '20'],
          ['21', whole.slice(-2)],
        ]);
      }),
    );
  });
});

describe('readDay', () => {
  it.each<[string, ...string[]]>([
    ['10日至12日', '2024-08-10..2024-08-12'],
    ['20日至25日', '2024-07-20..2024-07-25'],
    ['10日8时至12日', '2024-08-10..2024-08-12'],
    ['10日夜间至12日', '2024-08-10..2024-08-12'],
    ['8日起至12日', '2024-08-08..2024-08-12'],
    ['8日到12日', '2024-08-08..2024-08-12'],
    ['12日至10日', '2024-08-12', '2024-08-10'],
    ['20日', '2024-07-20'],
    ['预计20日', '2024-08-20'],
    ['将于20日', '2024-08-20'],
    ['有望20日', '2024-08-20'],
  ])('reads %s', (text, ...expected) => {
    expect(datesIn(text, PUBLISHED)).toEqual(expected);
  });

  it.each(['满10日至12日', '为期12日', '10日内', '20日游', '前10日', '每20日', '10日均', '35日至37日'])(
    'reads no day of the month in %s',
    (text) => {
      expect(datesIn(text, PUBLISHED)).not.toContain('2024-08-10');
      expect(dateWordsIn(text)).not.toContain(text);
    },
  );
});

describe('readMonth: days', () => {
  it.each([
    ['8月3日8时至5日', '2024-08-03..2024-08-05'],
    ['8月3日上午至5日', '2024-08-03..2024-08-05'],
    ['8月3日20时30分至8月5日', '2024-08-03..2024-08-05'],
    ['8月3日夜间至4日', '2024-08-03..2024-08-04'],
    ['8月3日8时-5日', '2024-08-03..2024-08-05'],
    ['7月30日至8月2日', '2024-07-30..2024-08-02'],
    ['2023年6月29日20时至7月2日', '2023-06-29..2023-07-02'],
    ['8月3日8时', '2024-08-03@8'],
    ['2月30日至3月2日', '-'],
    ['7月31日至9月31日', '-'],
  ])('reads %s', (text, expected) => {
    expect(datesIn(text, PUBLISHED)).toEqual([expected]);
    expect(dateWordsIn(text, PUBLISHED)).toEqual([text]);
  });

  it('ends at the first day where no day follows', () => {
    expect(dateWordsIn('8月3日8时至少5人', PUBLISHED)[0]).toMatch(/^8月3日/);
    expect(datesIn('8月3日至5人', PUBLISHED)).toEqual(['2024-08-03']);
  });
});

import { describe, expect, it } from 'vitest';
import { findDates } from '@/recognition/dates';
import { folded } from '@/text/fold';

/** Each date as `start..end`, one day as itself, `≤` for the state at its end, `@` for its hour; `-` for no period. */
function datesIn(text: string, published: string | null = '2022-04-23'): string[] {
  return findDates(folded(text), published).map(({ period }) => {
    if (!period) return '-';
    const { start, end, asOf, hour } = period;
    return `${asOf ? '≤' : ''}${start === end ? end : `${start}..${end}`}${hour === null ? '' : `@${hour}`}`;
  });
}

describe('findDates', () => {
  it.each<[string, ...string[]]>([
    ['2021年', '2021-01-01..2021-12-31'],
    ['2021年度', '2021-01-01..2021-12-31'],
    ['二〇二一年', '2021-01-01..2021-12-31'],
    ['二○二一年三月', '2021-03-01..2021-03-31'],
    ['2020年2月', '2020-02-01..2020-02-29'],
    ['2021年4月15日', '2021-04-15'],
    ['２０２１年４月１５日', '2021-04-15'],
    ['2021-04-15', '2021-04-15'],
    ['2021/4/15', '2021-04-15'],
    ['2021年上半年', '2021-01-01..2021-06-30'],
    ['2021年前三季度', '2021-01-01..2021-09-30'],
    ['2021年第二季度', '2021-04-01..2021-06-30'],
    ['2021年一季度', '2021-01-01..2021-03-31'],
    ['2021年底', '2021-12-01..2021-12-31'],
    ['2019—2021年', '2019-01-01..2021-12-31'],
    ['2021年1—5月', '2021-01-01..2021-05-31'],
    ['民國110年', '2021-01-01..2021-12-31'],
    ['民國110年5月', '2021-05-01..2021-05-31'],
  ])('reads %s', (text, ...expected) => {
    expect(datesIn(text)).toEqual(expected);
    expect(datesIn(text, null)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['4月15日', '2022-04-15'],
    ['四月十五日', '2022-04-15'],
    ['12月31日', '2021-12-31'],
    ['3月', '2022-03-01..2022-03-31'],
    ['1—3月', '2022-01-01..2022-03-31'],
    ['1月至3月', '2022-01-01..2022-03-31'],
    ['4月1日至7日', '2022-04-01..2022-04-07'],
    ['3月28日至4月5日', '2022-03-28..2022-04-05'],
    ['22日', '2022-04-22'],
    ['30日', '2022-03-30'],
    ['今年', '2022-01-01..2022-12-31'],
    ['去年', '2021-01-01..2021-12-31'],
    ['去年全年', '2021-01-01..2021-12-31'],
    ['今年一季度', '2022-01-01..2022-03-31'],
    ['今年以来', '2022-01-01..2022-04-23'],
    ['一季度', '2022-01-01..2022-03-31'],
    ['四季度', '2021-10-01..2021-12-31'],
    ['上月', '2022-03-01..2022-03-31'],
    ['本月', '2022-04-01..2022-04-30'],
    ['昨日', '2022-04-22'],
    ['今天', '2022-04-23'],
    ['前天', '2022-04-21'],
    ['本周', '2022-04-18..2022-04-24'],
    ['上周', '2022-04-11..2022-04-17'],
  ])('reads %s against the day of publication', (text, ...expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['昨日', '2021-12-31'],
    ['前天', '2021-12-30'],
    ['上月', '2021-12-01..2021-12-31'],
    ['上周', '2021-12-20..2021-12-26'],
    ['今年以来', '2022-01-01'],
    ['年初以来', '2022-01-01'],
    ['去年', '2021-01-01..2021-12-31'],
    ['12月30日', '2021-12-30'],
    ['30日', '2021-12-30'],
  ])('reads %s across the turn of the year', (text, ...expected) => {
    expect(datesIn(text, '2022-01-01')).toEqual(expected);
  });

  it.each(['截至目前', '目前', '近日', '日前', '近期', '连日来'])(
    'leaves %s to the day of publication: it names no other',
    (text) => {
      expect(datesIn(`${text}，全区复工`)).toEqual([]);
    },
  );

  it.each(['4月15日', '22日', '今年', '昨日', '一季度', '3月'])(
    'has no period for %s where no day is known',
    (text) => {
      expect(datesIn(text, null)).toEqual(['-']);
    },
  );

  it('takes the year from the date before, where the day of publication is not known', () => {
    expect(datesIn('2021年4月开工,5月完工', null)).toEqual(['2021-04-01..2021-04-30', '2021-05-01..2021-05-31']);
  });

  it.each<[string, ...string[]]>([
    ['截至4月20日', '≤2022-04-20'],
    ['截至2021年底', '≤2021-12-31'],
    ['截止到3月底', '≤2022-03-31'],
    ['截至4月20日21时', '≤2022-04-20@21'],
    ['截至22日15时', '≤2022-04-22@15'],
    ['4月20日9时', '2022-04-20@9'],
  ])('reads the state in %s', (text, ...expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it.each(['比上年', '较上年', '去年同期', '较2021年', '比去年', '上年同期', '高于2020年'])(
    'gives %s, with which something is compared, no period',
    (text) => {
      expect(datesIn(`${text}增加`)).toEqual(['-']);
    },
  );

  it.each(['早晨7时', '15时30分', '九点半', '12:30', '0—24时'])('covers the time of day %s', (text) => {
    expect(findDates(folded(text), '2022-04-23')).toMatchObject([{ end: folded(text).length, period: null }]);
  });

  it.each(['3个月', '10年', '14日内', '2月31日', '13月', '9999年', '2000元', '2022户', '几年', ''])(
    'finds no day in %s',
    (text) => {
      expect(datesIn(text).filter((date) => date !== '-')).toEqual([]);
    },
  );
});

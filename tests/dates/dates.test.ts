import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '@/dates/dates';
import { NOTHING_NAMED, withPeriod } from '@/dates/pointing-words';
import { folded } from '@/text/fold';
import { datesIn, dateWordsIn, shownPeriod } from './dates-in';

describe('findDates', () => {
  it.each<[string, ...string[]]>([
    ['2021年', '2021-01-01..2021-12-31'],
    ['2021年度', '2021-01-01..2021-12-31'],
    ['二〇二一年', '2021-01-01..2021-12-31'],
    ['二○二一年三月', '2021-03-01..2021-03-31'],
    ['二O二一年', '2021-01-01..2021-12-31'],
    ['贰零贰壹年', '2021-01-01..2021-12-31'],
    ['2020年2月', '2020-02-01..2020-02-29'],
    ['2021年4月15日', '2021-04-15'],
    ['２０２１年４月１５日', '2021-04-15'],
    ['2021-04-15', '2021-04-15'],
    ['2021/4/15', '2021-04-15'],
    ['2021年上半年', '2021-01-01..2021-06-30'],
    ['2021年前三季度', '2021-01-01..2021-09-30'],
    ['2021年第二季度', '2021-04-01..2021-06-30'],
    ['2021年一季度', '2021-01-01..2021-03-31'],
    ['2021年底', '≤2021-12-31'],
    ['2019—2021年', '2019-01-01..2021-12-31'],
    ['2021年1—5月', '2021-01-01..2021-05-31'],
    ['2021年前5个月', '2021-01-01..2021-05-31'],
    ['民國110年', '2021-01-01..2021-12-31'],
    ['110年5月6日', '2021-05-06'],
    ['民國110年5月', '2021-05-01..2021-05-31'],
    ['110年第一季', '2021-01-01..2021-03-31'],
    ['110年度', '2021-01-01..2021-12-31'],
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
    ['前3个月', '2022-01-01..2022-03-31'],
    ['我国前11个月', '2021-01-01..2021-11-30'],
    ['今年前两个月', '2022-01-01..2022-02-28'],
    ['首三個月', '2022-01-01..2022-03-31'],
    ['疫情前3个月'],
    ['提前3个月'],
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
    ['4月3日开工,当日完工', '2022-04-03', '2022-04-03'],
    ['4月3日开工,同日完工', '2022-04-03', '2022-04-03'],
    ['3月开工,当月完工', '2022-03-01..2022-03-31', '2022-03-01..2022-03-31'],
    ['3月5日开工,4月完工,当天庆祝', '2022-03-05', '2022-04-01..2022-04-30', '2022-03-05'],
    ['当日完工', '-'],
    ['3月开工,当晚停工', '2022-03-01..2022-03-31', '-'],
  ])('points back in %s', (text, ...expected) => {
    expect(datesIn(text)).toEqual(expected);
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

  it.each([
    '3个月',
    '10年',
    '14日内',
    '14日以内',
    '拘留15日',
    '历时15日',
    '连续7日',
    '110年',
    '110年5个月',
    '10日元',
    '2月31日',
    '13月',
    '9999年',
    '2000元',
    '2022户',
    '几年',
    '',
  ])('finds no day in %s', (text) => {
    expect(datesIn(text).filter((date) => date !== '-')).toEqual([]);
  });

  it.each(['比去年同期', '较2021年同期', '与上年同期', '好于去年同期'])(
    'makes one date of %s, with a known day or without',
    (text) => {
      for (const published of ['2022-04-23', null]) {
        const found = findDates(folded(`门店${text}多`), published);
        expect(found).toMatchObject([{ end: 2 + text.length, period: null }]);
      }
    },
  );

  it.each<[string, ...string[]]>([
    ['今年以来', '2022-01-01..2022-04-23'],
    ['2020年以来', '2020-01-01..2022-04-23'],
    ['去年10月以来', '2021-10-01..2022-04-23'],
    ['4月11日以来', '2022-04-11..2022-04-23'],
    ['上周以来', '2022-04-11..2022-04-23'],
    ['2023年以来', '2023-01-01..2023-12-31'],
    ['入汛以来'],
  ])('reads up to the day of publication: %s', (text, ...expected) => {
    expect(datesIn(`${text},雨水偏多`)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ['2024/25财年', '2024-04-01..2025-03-31'],
    ['2024/2025财政年度', '2024-04-01..2025-03-31'],
    ['2026/27年度', '2026-04-01..2027-03-31'],
    ['1999/00财年', '1999-04-01..2000-03-31'],
    ['2021-22学年', '2021-09-01..2022-08-31'],
    ['2021—2022学年度', '2021-09-01..2022-08-31'],
    ['2024/26财年', null],
    ['2024/23学年', null],
    ['2024-25赛季', null],
    ['12024/25财年', null],
  ])('reads the financial or school year %s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected === null ? [] : [expected]);
  });

  it.each<[string, string]>([
    ['2021-08-09年度', '2021-08-09'],
    ['2021/8/9', '2021-08-09'],
  ])('reads the day in %s, and no financial year', (text, expected) => {
    expect(datesIn(text)).toEqual([expected]);
  });
});

describe('findDates: aside', () => {
  /** Each date as `words kind`, with its own time behind it. */
  function asides(text: string, published: string | null = '2022-04-23'): string[] {
    const read = folded(text);
    return findDates(read, published).map(({ start, end, period, aside, own, sameDaysOf }) => {
      expect(period === null || aside === undefined).toBe(true);
      const time = own ? ` ${shownPeriod(own)}` : '';
      return `${read.slice(start, end)} ${aside ?? 'itself'}${time}${sameDaysOf ? ` same days of ${sameDaysOf}` : ''}`;
    });
  }

  it.each<[string, string]>([
    ['比3月多', '3月 base 2022-03-01..2022-03-31'],
    ['较2021年末少', '2021年末 base ≤2021-12-31'],
    ['超过2019年', '2019年 base 2019-01-01..2019-12-31'],
    ['不及前年', '前年 base 2020-01-01..2020-12-31'],
    ['相当于2018年的水平', '2018年 base 2018-01-01..2018-12-31'],
    ['与上月相比', '上月 base 2022-03-01..2022-03-31'],
    ['和2020年基本持平', '2020年 base 2020-01-01..2020-12-31'],
    ['同去年比较', '去年 base 2021-01-01..2021-12-31'],
    ['与3月签约', '3月 itself'],
    ['和2020年开工的', '2020年 itself'],
    ['对3月的', '3月 itself'],
  ])('is the base of a comparison: %s', (text, expected) => {
    expect(asides(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['2月的6.4万', '2月 own 2022-02-01..2022-02-28'],
    ['3月的约15家', '3月 own 2022-03-01..2022-03-31'],
    ['去年的800吨', '去年 own 2021-01-01..2021-12-31'],
    ['较去年的800吨', '去年 own 2021-01-01..2021-12-31'],
    ['高于1月的30家', '1月 own 2022-01-01..2022-01-31'],
    ['去年同期为800吨', '去年同期 own same days of 2021'],
    ['2020年同期仅800吨', '2020年同期 own same days of 2020'],
    ['上年为800吨', '上年 own 2021-01-01..2021-12-31 same days of 2021'],
    ['上年则是800吨', '上年 own 2021-01-01..2021-12-31 same days of 2021'],
    ['2月的营业额', '2月 itself'],
    ['上年产出800吨', '上年 itself'],
  ])('is the time of the one figure behind it: %s', (text, expected) => {
    expect(asides(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['4月1日起停航', '4月1日 beginning'],
    ['4月1日零时起停航', '4月1日零时 beginning'],
    ['2月起停航', '2月 beginning'],
    ['4月1日起步', '4月1日 itself'],
    ['2月起草', '2月 itself'],
    ['2021年起诉', '2021年 itself'],
  ])('is a beginning: %s', (text, expected) => {
    expect(asides(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['2022年森林防火专班', '2022年 name'],
    ['2022年度茶产业论坛', '2022年度 name'],
    ['2021年环湖马拉松', '2021年 name'],
    ['2021年养老服务蓝皮书', '2021年 name'],
    ['2022年5月交割', '2022年5月 name'],
    ['9月合约', '9月 name'],
    ['2021年,论坛', '2021年 itself'],
    ['2021年办了3场马拉松', '2021年 itself'],
    ['2021年3月环湖马拉松', '2021年3月 itself'],
    ['9月签约', '9月 itself'],
  ])('is part of a name: %s', (text, expected) => {
    expect(asides(text)).toEqual([expected]);
  });

  it('has no own time where no day is known', () => {
    expect(asides('比3月多', null)).toEqual(['3月 base']);
    expect(asides('去年同期为800吨', null)).toEqual(['去年同期 base']);
  });
});

describe('findDates: before', () => {
  const day = { start: '2022-04-03', end: '2022-04-03', asOf: false, hour: null, text: '4月3日' };
  const half = { start: '2021-01-01', end: '2021-06-30', asOf: false, hour: null, text: '2021年上半年' };
  const named = withPeriod(withPeriod(NOTHING_NAMED, day), half);

  it.each<[string, ...string[]]>([
    ['当天通车', '2022-04-03'],
    ['次日通车', '2022-04-04'],
    ['期内通车', '2021-01-01..2021-06-30'],
    ['期末有30家', '≤2021-06-30'],
    ['年底有30家', '≤2021-12-31'],
    ['3月5日开工,当天停工', '2022-03-05', '2022-03-05'],
    ['当月通车', '-'],
  ])('points back to the paragraph before: %s', (text, ...expected) => {
    expect(datesIn(text, '2022-04-23', named)).toEqual(expected);
  });

  it('has nothing to point back to in a first paragraph', () => {
    expect(datesIn('当天通车,期末有30家')).toEqual(['-', '-']);
  });
});

describe('findDates: in any text', () => {
  const PIECES =
    '2021年 4月 15日 底 末 上旬 下旬 去年 今年 上周三 周五 同期 比 较 以来 至 - 到 起 截至 当日 次日 期末 年底 假期第二天 初三 民国110年 2024/25财年 前5个月 一季度 全年 8时 12:30 的 3万 , 。'.split(
      ' ',
    );

  it('stands apart, in order and inside the text, and no period ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }), fc.boolean(), (pieces, known) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, period, aside } of findDates(text, known ? '2022-04-23' : null)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(aside === undefined || period === null).toBe(true);
          for (const day of period ? [period.start, period.end] : [])
            expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          expect(period === null || period.start <= period.end).toBe(true);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('covers the words that it reads', () => {
    expect(dateWordsIn('截至2021年底,比去年同期多;4月3日起,9月合约')).toEqual([
      '2021年底',
      '去年同期',
      '4月3日',
      '9月',
    ]);
  });
});

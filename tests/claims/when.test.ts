import { describe, expect, it } from 'vitest';
import { claimsIn, OF_GANZHOU } from './found';

/** The time of each figure: `from..to`, a day as itself, `≤` for the state on a day, `-` for none. */
function timesIn(text: string, about: Parameters<typeof claimsIn>[1] = {}): string[] {
  return claimsIn(text, { ...OF_GANZHOU, ...about }).map(({ when: { from, to, kind } }) => {
    expect((from === null) === (kind === null)).toBe(true);
    return to === null ? '-' : `${kind === 'state' ? '≤' : ''}${kind === 'span' ? `${from}..` : ''}${to}`;
  });
}

const JULY = '2024-07-01..2024-07-31';
const JUNE = '2024-06-01..2024-06-30';
const TODAY = '2024-08-15';

describe('readWhen', () => {
  it.each<[string, ...string[]]>([
    ['7月产量为30万吨,6月产量为28万吨。', JULY, JUNE],
    ['7月产量为30万吨,出口3万吨。', JULY, JULY],
    ['7月产量为30万吨。出口3万吨。', JULY, JULY],
    ['昨日接待游客3万人次。', '2024-08-14'],
    ['上周接待游客3万人次。', '2024-08-05..2024-08-11'],
    ['今年以来新开门店30家。', '2024-01-01..2024-08-15'],
    ['2024/25学年招生3200人。', '2024-09-01..2025-08-31'],
    ['到2030年产量为30万吨。', '2030-01-01..2030-12-31'],
    ['到2030年底产量为30万吨。', '≤2030-12-31'],
    ['8月1日至7日接待游客3万人次。其中2日接待3200人次。', '2024-08-01..2024-08-07', '2024-08-02'],
    ['产量为30万吨。', TODAY],
    ['7月产量为30万吨。\n出口3万吨。', JULY, TODAY],
  ])('is stated, or carried on, or that of the article: %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['7月产量为30万吨。', 'clause'],
    ['7月增产,产量为30万吨。', 'sentence'],
    ['7月增产。产量为30万吨。', 'paragraph'],
    ['2023年上半年\n产量为30万吨。', 'heading'],
    ['产量为30万吨。', 'article'],
  ])('says where it is stated: %s', (text, expected) => {
    expect(claimsIn(text, OF_GANZHOU)[0]?.when.stated).toBe(expected);
  });

  it('is none where no day is known', () => {
    expect(timesIn('有门店300家。目前有门店300家。', { date: null })).toEqual(['-', '-']);
  });

  it.each<[string, ...string[]]>([
    ['截至7月底有门店300家。', '≤2024-07-31'],
    ['截至7月底,今年新开门店30家。', '≤2024-07-31'],
    ['截至8月14日9时,转移群众3200人。', '≤2024-08-14'],
    ['截至2023年末,有门店300家,较上年末增加20家。', '≤2023-12-31', '≤2023-12-31'],
    ['目前有门店300家。', '≤2024-08-15'],
    ['7月新开门店30家,目前有门店300家。', JULY, '≤2024-08-15'],
    ['7月新开门店30家,有门店300家。', JULY, JULY],
    ['截至7月底,目前有门店300家。', '≤2024-07-31'],
  ])('is a state: %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['8月12日公布的数据显示,7月产量为30万吨。', JULY],
    ['8月12日公布,产量为30万吨。', '2024-08-12'],
    ['14日统计,受灾3200人。', '2024-08-14'],
    ['8月12日产量为30万吨。出口3万吨。', '2024-08-12', '2024-08-12'],
    ['8月12日公布结果,7月增产。产量为30万吨。', JULY],
  ])('is the day of a report only where there is no other: %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });
});

describe('readWhen: what stands aside', () => {
  it.each<[string, ...string[]]>([
    ['上半年产量为30万吨,去年同期为28万吨。', '2024-01-01..2024-06-30', '2023-01-01..2023-06-30'],
    ['上半年产量为30万吨,去年同期的28万吨是低谷。', '2024-01-01..2024-06-30', '2023-01-01..2023-06-30'],
    ['7月产量为30万吨,高于6月的28万吨,出口3万吨。', JULY, JUNE, JULY],
  ])('is the time of its own figure and of no other: %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['上半年产量比去年同期增长5%。', '2024-01-01..2024-06-30'],
    ['7月产量为30万吨,比6月多2万吨。', JULY, JULY],
    ['比6月多2万吨。', TODAY],
    ['自8月1日起票价为20元。', TODAY],
    ['2024年春运专班出动车辆300辆。', TODAY],
    ['近5日接待游客3万人次。', TODAY, TODAY],
  ])('is no time of what is reported: %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });
});

describe('readWhen: 分别', () => {
  it.each<[string, ...string[]]>([
    [
      '2022年至2024年产量分别为28万吨、29万吨和30万吨。',
      '2022-01-01..2022-12-31',
      '2023-01-01..2023-12-31',
      '2024-01-01..2024-12-31',
    ],
    ['6月、7月产量分别为28万吨和30万吨。', JUNE, JULY],
  ])('gives each date its figure: %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['7月产量和销量分别为28万吨和30万吨。', JULY, JULY],
    ['6月减产,7月产量、销量分别为28万吨和30万吨。', JULY, JULY],
  ])('has one time for all in %s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });
});

describe('readWhen: behind the figure', () => {
  it.each<[string, string]>([
    ['3所学校将于明年扩建。', '2025-01-01..2025-12-31'],
    ['新建校舍3幢(2023年)。', '2023-01-01..2023-12-31'],
  ])('is stated there: %s', (text, expected) => {
    expect(timesIn(text)).toEqual([expected]);
  });

  it.each(['3所学校扩建,明年竣工。', '3所学校等待明年的通知。'])('is not stated there: %s', (text) => {
    expect(timesIn(text)).toEqual([TODAY]);
  });
});

describe('readWhen: words that point back', () => {
  it.each<[string, ...string[]]>([
    ['8月1日接待游客3万人次。当日营收20万元。', '2024-08-01', '2024-08-01'],
    ['8月1日开园。\n次日营收20万元。', '2024-08-02'],
    ['上半年增产。\n期末库存30万吨。', '≤2024-06-30'],
    ['当日营收20万元。', TODAY],
  ])('%s', (text, ...expected) => {
    expect(timesIn(text)).toEqual(expected);
  });

  it('counts the days of a holiday', () => {
    expect(timesIn('国庆假期第二天接待游客3万人次。', { date: '2024-10-09' })).toEqual(['2024-10-02']);
  });
});

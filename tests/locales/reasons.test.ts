import { describe, expect, it } from 'vitest';
import { isShared, reasonRole, reasonText } from '@/locales/reasons';
import type { Reason } from '@/verdicts/verdict';

const [here, there] = ['甲', '乙'];

/** Every reason, with its words in Simplified Chinese. */
const WORDS: readonly (readonly [Reason, string])[] = [
  [{ code: 'same-organization', name: '晋源区金融办' }, '同一机构 晋源区金融办'],
  [{ code: 'same-place', name: '太原市' }, '同一地点 太原市'],
  [{ code: 'same-measure', here: '授信额', there: '授信额' }, '同一指标'],
  [{ code: 'same-measure', here: '授信额', there: '授信金额' }, '同一指标 授信额／授信金额'],
  [{ code: 'same-period' }, '同一时期'],
  [{ code: 'unstated-period' }, '时期未注明'],
  [{ code: 'equal' }, '数值相同'],
  [{ code: 'rounded' }, '四舍五入后相同'],
  [{ code: 'within' }, '在“余”“近”“约”等说法的范围之内'],
  [{ code: 'digits-exchanged' }, '有两位数字对调'],
  [{ code: 'digit-changed' }, '有一位数字不同'],
  [{ code: 'scale', factor: 10 }, '相差 10 倍'],
  [{ code: 'scale', factor: 10_000 }, '相差 1 万倍（如万与亿混用）'],
  [{ code: 'scale', factor: 0.0001 }, '相差 1 万倍（如万与亿混用）'],
  [{ code: 'scale', factor: 1e8 }, '相差 1 亿倍'],
  [{ code: 'unit-confused', here: '斤', there: '公斤' }, '单位混用：本页 斤，语料 公斤'],
  [{ code: 'direction-turned' }, '增减方向相反'],
  [{ code: 'above', ratio: 1.25 }, '本页高出 25%'],
  [{ code: 'above', ratio: 3.214 }, '本页是语料的 3.2 倍'],
  [{ code: 'above', ratio: Number.POSITIVE_INFINITY }, '本页的数较大'],
  [{ code: 'below', ratio: 0 }, '本页的数较小'],
  [{ code: 'below', ratio: 0.8 }, '本页低了 20%'],
  [{ code: 'below', ratio: 0.05 }, '语料是本页的 20 倍'],
  [
    { code: 'other-period', here: '2023年上半年', there: '2022-04-23' },
    '不是同一时期的数：本页 2023年上半年，语料 2022-04-23',
  ],
  [
    { code: 'one-period', stated: 'here', period: '2021年', reported: '2022-04-23' },
    '本页说的是 2021年，语料没写明时期（2022-04-23 的报道）',
  ],
  [
    { code: 'one-period', stated: 'there', period: '2021年', reported: '' },
    '语料说的是 2021年，本页没写明时期（报道日期不详）',
  ],
  [
    { code: 'other-day', here: '2022-04-24', there: '2022-04-23', meets: false },
    '两篇不是同一天的报道（本页 2022-04-24，语料 2022-04-23），文中没写别的日期，只好各按当天算：后来的数可能已变，不能算不一致',
  ],
  [
    { code: 'other-day', here: '', there: '2022-04-23', meets: true },
    '不知两篇是不是同一天的报道（本页 日期不详，语料 2022-04-23），文中没写别的日期，只好各按当天算：数目相同，但不能断定说的是同一天',
  ],
  [{ code: 'other-place', here, there }, '不是同一个地方：本页 甲，语料 乙'],
  [{ code: 'other-organization', here, there }, '不是同一个机构：本页 甲，语料 乙'],
  [{ code: 'other-subject', here, there }, '说的对象不同：本页 甲，语料 乙'],
  [{ code: 'unsure-subject', here: '', there }, '不能确定说的是同一个机构或地方：本页 未注明，语料 乙'],
  [{ code: 'projected' }, '一边是计划、预计或目标，一边是实际的数'],
  [{ code: 'other-extent' }, '口径不同：一边是累计，一边是当日、新增或平均'],
  [{ code: 'part-of-total' }, '一边是总数，一边是其中的一部分'],
  [{ code: 'change-not-amount' }, '一边是增减的幅度，一边是数量本身'],
  [{ code: 'other-growth' }, '增减比的对象不同（如同比与环比）'],
  [{ code: 'other-role' }, '一边是变动前的数，一边是变动后的数'],
  [{ code: 'other-rate', here: '日', there: 'm2' }, '算法不同：本页按每日，语料按每平方米'],
  [{ code: 'other-words', here, there }, '指标的说法不同，不能确定是一回事：本页“甲”，语料“乙”'],
  [{ code: 'updated', there: '412家', date: '2022-05-01' }, '同一来源其后改报412家（2022-05-01）'],
  [{ code: 'loose-words' }, '两边的数接近，但说法都留有余地，不能断定一致'],
  [{ code: 'weak-match' }, '线索不够，不能确定说的是同一件事'],
];

describe('reasonText', () => {
  it.each(WORDS)('puts %j into words', (reason, words) => {
    expect(reasonText(reason, 'zh-Hans')).toBe(words);
  });

  it.each(['zh-Hant', 'en'] as const)('has words for every reason in %s', (language) => {
    for (const [reason] of WORDS) expect(reasonText(reason, language)).not.toBe('');
  });
});

describe('reasonRole', () => {
  it('keeps what makes it the same thing for the row below the evidence', () => {
    const below = WORDS.map(([reason]) => reason).filter((reason) => reasonRole(reason) === 'sameness');
    expect([...new Set(below.map((reason) => reason.code))]).toEqual([
      'same-organization',
      'same-place',
      'same-measure',
      'same-period',
      'unstated-period',
    ]);
    expect(below.filter((reason) => !isShared(reason))).toEqual([{ code: 'unstated-period' }]);
  });
});

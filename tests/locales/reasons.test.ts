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
  [{ code: 'other-period', here: '2023年上半年', there: '2022-04-23' }, '时期不同：本页 2023年上半年，语料 2022-04-23'],
  [{ code: 'other-period', here: '', there }, '时期不同：本页 未注明，语料 乙'],
  [{ code: 'other-place', here, there }, '地点不同：本页 甲，语料 乙'],
  [{ code: 'other-organization', here, there }, '机构不同：本页 甲，语料 乙'],
  [{ code: 'other-unit', here: '家', there: '户' }, '单位不同：本页 家，语料 户'],
  [{ code: 'other-extent' }, '口径不同：一为累计，一为单日'],
  [{ code: 'other-growth' }, '增减的比法不同（同比、环比等）'],
  [{ code: 'other-role' }, '一为变动前的数，一为变动后的数'],
  [{ code: 'updated', there: '412家', date: '2022-05-01' }, '同一来源其后改报412家（2022-05-01）'],
  [{ code: 'loose-words' }, '说法只是大致相当'],
  [{ code: 'weak-match' }, '不能确定说的是同一件事'],
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

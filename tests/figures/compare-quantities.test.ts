import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuantities } from '@/figures/compare-quantities';
import { claimOf } from '../verdicts/compared';

const outcome = (here: string, there: string) =>
  compareQuantities(claimOf({ text: `有${here}` }), claimOf({ text: `有${there}` })).outcome;

describe('compareQuantities', () => {
  it.each<[words: string, here: string, meet: string[], near: string[], apart: string[]]>([
    ['none', '107家', ['107家', '一百零七家', '１０７家'], [], ['106家', '170家', '1070家']],
    ['none, rounder', '3200万元', ['3200.4万元', '0.32亿元'], ['3217万元', '3150万元'], ['3260万元', '3140万元']],
    ['none, whole', '373人', ['372.6人', '373.4人'], [], ['372.4人', '374人']],
    ['none, whole per cent', '24%', ['24.1%', '23.5%'], [], ['24.5%', '25%']],
    ['none, two digits and zeros', '8200吨', ['8204吨', '8163吨'], ['8248吨'], ['8250吨', '8100吨']],
    ['none, one digit and zeros', '6000人', [], ['5986人', '6003人'], ['6500人', '5400人']],
    ['none, in 万', '220万人', ['220.4万人'], ['222万人'], ['225万人']],
    ['none, in 万亿', '1.07万亿元', ['10703.2亿元'], [], ['10760亿元']],
    ['none, one digit', '3亿元', ['2.97亿元', '3.1亿元'], ['2.6亿元'], ['2.4亿元']],
    ['none, one decimal', '0.1%', [], ['0.14%'], ['0.15%', '0.2%']],
    ['none, one digit of 万', '10万人', [], [], ['8万人', '9万人']],
    ['none, in Chinese', '六千三百万元', ['6312万元'], [], ['6360万元']],
    ['none, two scales', '4兆8900亿元', ['48897亿元'], [], ['48800亿元']],
    ['a fraction', '三分之一', ['33.3%', '32%', '34.9%'], [], ['36%', '30%']],
    ['a fraction', '四分之三', ['75%', '72%'], [], ['80%']],
    ['hedged totals', '超过96.64万人', ['97万人', '超过96.64万人'], ['超过97万人', '超过99万人'], ['96万人']],
    ['hedged totals', '至少800人', ['800人'], ['至少500人'], []],
    ['none, in 亿', '0.68亿元', ['6776万元'], [], ['6700万元', '6900万元']],
    ['余', '3200余万元', ['3217万元', '3200万元', '3299万元'], [], ['3300万元', '3199万元', '3450万元']],
    ['多', '1670多户', ['1670户', '1678户'], [], ['1680户', '1669户']],
    ['近', '近7000万元', ['6776万元', '7000万元', '6300万元'], [], ['6200万元', '7001万元']],
    ['约', '约100吨', ['96吨', '105吨', '95吨'], ['91吨', '109吨'], ['89吨', '111吨']],
    ['左右', '100吨左右', ['103吨'], ['93吨'], ['120吨']],
    ['超', '超3000万元', ['3217万元', '3999万元'], ['4500万元', '6000万元'], ['6100万元', '2900万元']],
    ['逾, finer', '逾3217万元', ['3300万元', '3538万元'], ['4000万元'], ['3000万元']],
    ['以上', '500人以上', ['500人', '799人', '1000人'], [], ['499人']],
    ['至少', '至少12台', ['12台', '20台'], [], ['11台']],
    ['以内', '20人以内', ['20人', '12人'], [], ['21人']],
    ['最多', '最多6人', ['6人', '4人'], [], ['7人']],
    ['不到', '不到90户', ['89户', '50户'], [], ['90户', '91户']],
    ['不足', '不足1万元', ['9800元'], [], ['1.2万元']],
    ['几', '几十人', ['30人', '55人', '90人'], [], ['20人', '95人']],
    ['数', '数百家', ['300家', '860家'], [], ['250家', '1000家']],
    ['range', '3至5万人', ['3万人', '42000人', '5万人'], [], ['2.9万人', '6万人']],
  ])('%s: %s', (_words, here, meet, near, apart) => {
    for (const [expected, others] of Object.entries({ meet, near, apart })) {
      for (const other of others) {
        expect([other, outcome(here, other)]).toEqual([other, expected]);
        expect([other, outcome(other, here)]).toEqual([other, expected]);
      }
    }
  });

  it.each([
    ['近7000万元', '超6500万元'],
    ['3200余万元', '超3000万元'],
    ['2吨', '4000斤'],
    ['3小时', '180分钟'],
    ['9成', '90%'],
    ['15亩', '1公顷'],
  ])('lets %s and %s meet', (here, there) => {
    expect(outcome(here, there)).toBe('meet');
  });

  it.each([
    ['1.85亿元', '1.58亿元', { code: 'digits-exchanged' }],
    ['53天', '35天', { code: 'digits-exchanged' }],
    ['770名', '707名', { code: 'digits-exchanged' }],
    ['170家', '107家', { code: 'digits-exchanged' }],
    ['6776亿元', '6776万元', { code: 'scale', factor: 10_000 }],
    ['320万元', '3200万元', { code: 'scale', factor: 10 }],
    ['3万余公斤', '3万余斤', { code: 'unit-confused', here: '公斤', there: '斤' }],
    ['6778万元', '6776万元', { code: 'digit-changed' }],
    ['40家', '30家', { code: 'above', ratio: 40 / 30 }],
    ['20家', '30家', { code: 'below', ratio: 1.5 }],
  ] as const)('says how %s is apart from %s', (here, there, reason) => {
    const comparison = compareQuantities(claimOf({ text: `有${here}` }), claimOf({ text: `有${there}` }));
    expect(comparison).toMatchObject({ outcome: 'apart', reason });
  });

  it('is the same from both sides', () => {
    const hedge = fc.constantFrom('', '约', '近', '超', '不到', '至少', '不超过');
    const number = fc.constantFrom('30', '31', '95', '100', '107', '3200', '3217', '3万', '3.2万', '31999');
    fc.assert(
      fc.property(hedge, number, hedge, number, (h1, n1, h2, n2) => {
        expect(outcome(`${h1}${n1}家`, `${h2}${n2}家`)).toBe(outcome(`${h2}${n2}家`, `${h1}${n1}家`));
      }),
    );
  });
});

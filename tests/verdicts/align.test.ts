import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '@/verdicts/align';
import { similarity } from '@/verdicts/similarity';
import { claimOf, type Told } from './compared';

const HERE: Told = { text: '一季度,晋源区金融办累计授信金额达6776万元。' };

const aligned = (here: Told, there: Told) => align(claimOf(here), claimOf(there));
const obstacles = (here: Told, there: Told) => aligned(here, there)?.obstacles.map(({ code }) => code);

describe('align', () => {
  it('is sure of the same measure of the same body in the same period', () => {
    const found = aligned(HERE, { text: '一季度,晋源区金融办的授信额累计为6776万元。' });
    expect(found?.obstacles).toEqual([]);
    expect(found?.grounds.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['same-organization', 'same-measure', 'same-period']),
    );
    expect(found?.score).toBeGreaterThan(0.7);
  });

  it('gives nothing for another dimension, and for nothing in common', () => {
    expect(aligned(HERE, { text: '晋源区金融办走访小微企业107家。' })).toBeNull();
    expect(
      aligned({ text: '出动清扫车30辆。' }, { text: '没收电动自行车30辆。', place: null })?.score ?? 0,
    ).toBeLessThan(0.5);
    expect(aligned({ text: '苹果到货20吨。' }, { text: '废钢外销20吨。' })).toBeNull();
  });

  it.each<[string, string, string]>([
    ['other-period', '4月13日售出菜包300份。', '4月15日售出菜包300份。'],
    ['other-period', '2020年新建泵站30座。', '2022年新建泵站30座。'],
    ['other-organization', '漱玉平民大药房有门店300家。', '丹尼斯百货有门店300家。'],
    ['other-place', '小店区新建泵站30座。', '迎泽区新建泵站30座。'],
    ['other-extent', '累计接种疫苗3000剂次。', '当日接种疫苗3000剂次。'],
    ['other-growth', '钢材产量同比增长6.1%。', '钢材产量环比增长6.1%。'],
    ['other-growth', '绿化覆盖率为38%。', '绿化覆盖率同比增长38%。'],
    ['other-unit', '每天用水300吨。', '每月用水300吨。'],
  ])('%s: %s / %s', (code, here, there) => {
    expect(obstacles({ text: here }, { text: there })).toContain(code);
    expect(obstacles({ text: there }, { text: here })).toContain(code);
  });

  it('tells the old value of a change from the new one', () => {
    expect(obstacles({ text: '办理要件由8项缩减为5项。' }, { text: '办理要件缩减为5项。' })).toContain('other-role');
  });

  it('holds nothing against a place that is not named, or that lies in the other', () => {
    expect(obstacles({ text: '新建泵站30座。', place: null }, { text: '新建泵站30座。' })).toEqual([]);
    expect(
      obstacles({ text: '晋源区新建泵站30座。', place: null }, { text: '太原市晋源区新建泵站30座。', place: null }),
    ).toEqual([]);
  });

  it('is the same from both sides', () => {
    const parts = fc.tuple(
      fc.constantFrom('', '今年,', '4月20日,', '截至4月20日,', '2020年,'),
      fc.constantFrom('', '晋源区金融办', '山西大学', '迎泽区', '全市'),
      fc.constantFrom('累计授信', '新增授信', '捐款', '授信金额', '贷款余额同比增长'),
      fc.constantFrom('6776万元', '30家', '6.1%', '约200万元'),
    );
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [here, there] = [
          aligned({ text: a.join('') }, { text: b.join('') }),
          aligned({ text: b.join('') }, { text: a.join('') }),
        ];
        expect(here?.score).toBe(there?.score);
        expect(here?.obstacles.map(({ code }) => code).sort()).toEqual(there?.obstacles.map(({ code }) => code).sort());
      }),
    );
  });
});

describe('similarity', () => {
  it('is 1 for the same terms, 0 for none in common, and between for some', () => {
    expect(similarity(['授信', '门店'], ['门店', '授信'])).toBe(1);
    expect(similarity(['授信'], ['门店'])).toBe(0);
    expect(similarity([], ['门店'])).toBe(0);
    const some = similarity(['授信', '门店', '泵站'], ['授信', '菜包']);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1);
  });

  it('counts phrases of every report for less', () => {
    expect(similarity(['工作', '泵站'], ['工作', '门店'])).toBeLessThan(similarity(['疏浚', '泵站'], ['疏浚', '门店']));
  });
});

import { describe, expect, it } from 'vitest';
import type { Claim } from '@/claims/claim';
import { recognizePassages } from '@/claims/recognize';
import { claimsIn } from './found';

const ABOUT = { date: '2022-04-23', place: '山西省太原市晋源区' };

/** One property of each claim of a text. */
function each<K extends keyof Claim>(key: K, text: string, about: Parameters<typeof claimsIn>[1] = ABOUT): Claim[K][] {
  return claimsIn(text, about).map((claim) => claim[key]);
}

describe('claims: measured', () => {
  it.each<[string, ...string[]]>([
    ['累计授信金额达6776万元。', '累计授信金额'],
    ['目前,粮食总产量达到28.6万吨。', '粮食总产量'],
    ['新开工项目28个,其中工业项目12个,总投资151.5亿元。', '新开工项目', '工业项目', '总投资'],
    ['售出早餐230份、午餐410份。', '售出早餐', '午餐'],
    ['出动120辆清扫车。', '清扫车'],
  ])('%s', (text, ...expected) => {
    expect(each('measured', text)).toEqual(expected);
  });

  it('takes the labels of a table cell', () => {
    const labels = ['旅客发送量', '太原站'];
    const { passages } = recognizePassages([{ text: '3.2万人次', labels }], { title: '', ...ABOUT });
    expect(passages[0]?.claims[0]?.measured).toBe('旅客发送量');
    expect(passages[0]?.claims[0]?.terms).toEqual(expect.arrayContaining(['发送', '送量']));
  });
});

describe('claims: subject and place', () => {
  it('is the organization named last before the figure', () => {
    const text = '山西大学有学生3万人,太原理工大学有学生4万人。';
    expect(each('organization', text)).toEqual(['山西大学', '太原理工大学']);
    expect(each('organizationStated', text)).toEqual([true, true]);
  });

  it('is carried on from the sentence before, and said to be so', () => {
    const text = '山西大学扩建。藏书达到300万册。';
    expect(each('organization', text)).toEqual(['山西大学']);
    expect(each('organizationStated', text)).toEqual([false]);
  });

  it('is none where a sentence speaks of the whole district', () => {
    expect(each('organization', '晋源区商务局牵头。全区开业商户达到500户。')).toEqual([null]);
  });

  it('goes over to the next paragraph', () => {
    expect(each('organization', '山西大学扩建。\n藏书达到300万册。')).toEqual(['山西大学']);
  });

  it.each<[string, ...string[]]>([
    ['充电桩有800个。', '山西省太原市晋源区'],
    ['小店区有充电桩800个,迎泽区有充电桩500个。', '小店区', '迎泽区'],
  ])('has the place named last: %s', (text, ...expected) => {
    expect(each('place', text)).toEqual(expected);
  });
});

describe('claims: period', () => {
  const periods = (text: string) => each('period', text).map((period) => period && `${period.start}..${period.end}`);

  it.each<[string, ...(string | null)[]]>([
    ['一季度,进出口额为3.2亿元。', '2022-01-01..2022-03-31'],
    ['2020年有门店20家,2021年有门店30家。', '2020-01-01..2020-12-31', '2021-01-01..2021-12-31'],
    ['目前有门店30家。', null],
    ['2021年有门店30家。目前在建门店5家。', '2021-01-01..2021-12-31', null],
    ['2021年开业门店30家。其中,县城门店5家。', '2021-01-01..2021-12-31', '2021-01-01..2021-12-31'],
    ['增收5000万元,比上年增长12%。', null, null],
    ['4月22日发布的数据说,一季度增收5000万元。', '2022-01-01..2022-03-31'],
  ])('%s', (text, ...expected) => {
    expect(periods(text)).toEqual(expected);
  });

  it('says that it is the state of a day, with its hour', () => {
    expect(each('period', '截至4月20日21时,已接种31.2万剂次。')).toMatchObject([
      { start: '2022-04-20', end: '2022-04-20', asOf: true, hour: 21 },
    ]);
  });

  it.each<[string, number | null]>([
    ['截至4月20日21时的通报。\n已接种31.2万剂次。', 21],
    ['4月20日7时的水情。\n蓄水31.2万立方米。', 7],
    ['2022年4月20日 09:30 来源:城关日报\n已接种31.2万剂次。', null],
  ])('carries the hour of a bulletin, and not that of publication: %s', (text, hour) => {
    expect(each('period', text)[0]?.hour ?? null).toBe(hour);
  });
});

describe('claims: extent, growth and role', () => {
  it.each<[string, ...Claim['extent'][]]>([
    ['累计接种31.2万剂次,当日新增接种1200剂次。', 'cumulative', 'single'],
    ['接种31.2万剂次。', null],
    ['截至目前,累计捐款20万元。', 'cumulative'],
  ])('%s', (text, ...expected) => {
    expect(each('extent', text)).toEqual(expected);
  });

  it.each<[string, ...(string | null)[]]>([
    ['增加值同比增长6.1%,环比下降0.4%。', 'year up', 'previous down'],
    ['增加值比上年增长6.1%。', 'year up'],
    ['增加值較上年下降了3%。', 'year down'],
    ['增加值較上月回落2.3個百分點。', 'previous down'],
    ['客流增长近6%。', 'null up'],
    ['占比为6.1%。', null],
    ['有门店30家。', null],
  ])('%s', (text, ...expected) => {
    expect(each('growth', text).map((growth) => growth && `${growth.base} ${growth.direction}`)).toEqual(expected);
  });

  it('keeps a fall unsigned', () => {
    expect(claimsIn('增加值同比下降5%。')[0]).toMatchObject({ value: 5, low: 5, high: 5 });
  });

  it.each<[string, ...Claim['role'][]]>([
    ['要件由8项缩减为5项。', 'from', 'to'],
    ['来电由1.9万个暴涨至10.3万个。', 'from', 'to'],
    ['床位增至300张。', 'to'],
    ['从太原运来蔬菜30吨。', null],
    ['产量达到30吨。', null],
  ])('%s', (text, ...expected) => {
    expect(each('role', text)).toEqual(expected);
  });
});

describe('claims: sentence', () => {
  it('is the one that holds the figure, in the raw text', () => {
    const text = '第一句话。\n全區 共有門店３０家。末句。';
    const [claim] = claimsIn(text, ABOUT);
    expect(claim && text.slice(claim.sentence.start, claim.sentence.end)).toBe('全區 共有門店３０家。');
  });
});

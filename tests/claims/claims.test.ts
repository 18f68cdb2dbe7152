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
  });
});

it.each([
  ['累计授信金额达9158万元。', '9158万元'],
  ['涨幅7-11%。', '7-11%'],
])('reads a number by which a body is called: %s', (text, expected) => {
  expect(each('text', text)).toEqual([expected]);
});

it('keeps a fall unsigned', () => {
  expect(claimsIn('增加值同比下降5%。')[0]).toMatchObject({ value: 5, low: 5, high: 5, direction: 'down' });
});

describe('claims: sentence', () => {
  it('is the one that holds the figure, in the raw text', () => {
    const text = '第一句话。\n全區 共有門店３０家。末句。';
    const [claim] = claimsIn(text, ABOUT);
    expect(claim && text.slice(claim.sentence.start, claim.sentence.end)).toBe('全區 共有門店３０家。');
  });
});

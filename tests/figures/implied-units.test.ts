import { describe, expect, it } from 'vitest';
import { recognizePassages } from '@/claims/recognize';
import { figuresIn, shown } from '../claims/found';

const CONTEXT = { title: '', place: null, date: '2023-04-23' };

/** The figures of a table cell under and beside these heads. */
function inCell(text: string, ...labels: string[]): string[] {
  const { passages } = recognizePassages([{ text, labels }], CONTEXT);
  return passages.flatMap(({ claims }) => claims.map(shown));
}

describe('units stated over a list', () => {
  it.each<[string, ...string[]]>([
    ['各站旅客人数如下（单位：人次）\n东站　11,180\n西站　9,860', '11180 人次', '9860 人次'],
    ['主要支出（單位：億元）\n教育 36.2\n衛生 -1.5', '3620000000 CNY', '-150000000 CNY'],
    ['单位:万吨\n甲矿 120\n合计300万吨。', '1200000000 kg', '3000000000 kg'],
    ['下表单位为人:\n区域　公办　民办\n东区　4,862　1,204', '4862 人', '1204 人'],
  ])('holds for the rows below: %j', (text, ...expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each([
    ['a row of several columns', '支出（单位：亿元）\n教育 36.2 5.1'],
    ['a year', '支出（单位：亿元）\n教育 2023'],
    ['what follows prose', '支出（单位：亿元）\n以上为去年的数。\n教育 36.2'],
    ['two units', '（单位：人、亿元）\n教育 36.2'],
    ['a row that goes on in words', '支出（单位：亿元）\n教育 36.2 见附注'],
  ])('does not hold for %s', (_case, text) => {
    expect(figuresIn(text)).toEqual([]);
  });
});

describe('units in the heads of a table', () => {
  it.each<[string, string[], string]>([
    ['123.4', ['东区', '产值（亿元）'], '12340000000 CNY'],
    ['5.6', ['东区', '增速(%)'], '5.6 %'],
    ['88', ['东区', '人数', '单位：万人'], '880000 人'],
    ['１，２３４', ['東區', '面積（萬畝）'], '8226666670 m2'],
    ['-3.2', ['增减(个百分点)'], '-3.2 百分点'],
  ])('%s under %j', (text, labels, expected) => {
    expect(inCell(text, ...labels)).toEqual([expected]);
  });

  it.each<[string, string[]]>([
    ['2023', ['东区', '产值（亿元）']],
    ['12', ['东区', '备注(见下)']],
    ['12', ['东区', '名次']],
  ])('no figure in %s under %j', (text, labels) => {
    expect(inCell(text, ...labels)).toEqual([]);
  });

  it('a unit of its own goes before that of the head', () => {
    expect(inCell('35%', '东区', '产值（亿元）')).toEqual(['35 %']);
  });
});

import { describe, expect, it } from 'vitest';
import { claimed, onlyPair } from './texts';

describe('compareWhen', () => {
  it.each([
    ['2023年全市接待游客1286万人次。', '2023年全市接待游客1286万人次。', 'same'],
    ['2023年全市接待游客1286万人次。', '2022年全市接待游客1286万人次。', 'apart'],
    ['2023年全市接待游客1286万人次。', '2023年上半年全市接待游客1286万人次。', 'inside'],
    ['2021年全市接待游客1286万人次。', '全市接待游客1286万人次。', 'uncovered'],
    ['今年4月全市接待游客1286万人次。', '全市接待游客1286万人次。', 'covered'],
    ['全市接待游客1286万人次。', '全市接待游客1286万人次。', 'unstated'],
  ])('%s %s', (here, there, when) => expect(onlyPair(claimed(here), claimed(there)).when).toBe(when));
});

describe('compareWho', () => {
  it.each([
    ['山西大学今年招收新生4286人。', '山西大学今年招收新生4286人。', 'same'],
    ['山西大学今年招收新生4286人。', '中北大学今年招收新生4286人。', 'other'],
    ['太原市今年招收新生4286人。', '大同市今年招收新生4286人。', 'other'],
  ])('%s %s', (here, there, who) => expect(onlyPair(claimed(here), claimed(there)).who).toBe(who));
});

describe('a pair', () => {
  it.each([
    ['公司去年净利润3.27亿元。', '公司去年净亏损3.27亿元。', true],
    ['公司去年营收增长12.4%。', '公司去年营收下降12.4%。', true],
    ['公司去年净亏损3.27亿元。', '公司去年净利润-3.27亿元。', false],
    ['公司去年营收增长12.4%。', '公司去年营收增长12.4%。', false],
  ])('%s %s is turned: %s', (here, there, turned) => {
    const pair = onlyPair(claimed(here), claimed(there));
    expect(pair.isTurned).toBe(turned);
    expect(pair.comparison.outcome).toBe('meet');
  });

  it('of different units is none', () => {
    expect(() => onlyPair(claimed('全市有学校128所。'), claimed('全市有耕地128亩。'))).toThrow('not one pair');
  });
});

import { describe, expect, it } from 'vitest';
import { baseOf, extentOf, extremeOf, hourOf, roleOf, signOf } from '@/verdicts/pairs/wording';

describe('baseOf', () => {
  it.each([
    ['营业收入同比增长', 'year'],
    ['CPI年增', 'year'],
    ['环比下降', 'previous'],
    ['较上月回落', 'previous'],
    ['比原计划多', 'other'],
    ['占比重', null],
    ['比赛共', null],
  ])('%s', (words, base) => expect(baseOf(words)).toBe(base));
});

describe('extentOf', () => {
  it.each([
    ['累计确诊', 'cumulative'],
    ['新增确诊', 'single'],
    ['全国共有', null],
    ['确诊', null],
  ])('%s', (words, extent) => expect(extentOf(words)).toBe(extent));
});

describe('roleOf', () => {
  it.each([
    ['票价由', '提高到', 'from'],
    ['票价由', '起', null],
    ['提高到', '', 'to'],
    ['缩短为约', '', 'to'],
    [',去年同期为', '', 'from'],
    ['投票率远高于上届的', '', 'from'],
    ['较去年同期的', '减少', 'from'],
    ['比赛共', '', null],
    ['票价', '', null],
  ])('%s … %s: %s', (before, after, role) => expect(roleOf({ before, after }, false)).toBe(role));

  it('is none of the size of a change', () => {
    expect(roleOf({ before: '比上月增加', after: '' }, true)).toBeNull();
  });
});

describe('extremeOf', () => {
  it.each([
    ['最高气温', 'most'],
    ['平均气温', 'mean'],
    ['气温', null],
  ])('%s', (words, extreme) => expect(extremeOf(words)).toBe(extreme));
});

describe('hourOf', () => {
  it.each([
    ['截至昨晚9时25分', 21 * 60 + 25],
    ['截至下午一时', 13 * 60],
    ['9时至11点半', 11 * 60 + 30],
    ['0时', 0],
    ['3时段', null],
    ['同时', null],
  ])('%s', (words, minutes) => expect(hourOf(words)).toBe(minutes));
});

describe('signOf', () => {
  it.each([
    ['净亏损', '3.27亿元', 'deficit'],
    ['归母净利润', '3.27亿元', 'surplus'],
    ['外资卖', '超188.4亿元', 'deficit'],
    ['外资买', '超188.4亿元', 'surplus'],
    ['营业收入', '3.27亿元', null],
  ])('%s%s', (before, figure, sign) => expect(signOf(before, figure)).toBe(sign));
});

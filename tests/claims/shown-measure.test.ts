import { describe, expect, it } from 'vitest';
import { shownMeasure } from '@/claims/shown-measure';

describe('shownMeasure', () => {
  it.each([
    ['的日均呼入量', '日均呼入量'],
    ['了的客流量', '客流量'],
    ['暴涨', ''],
    ['能够', ''],
    ['能够实现', ''],
    ['已经突破', ''],
    ['了', ''],
    ['', ''],
  ])('of %j is %j', (measured, shown) => {
    expect(shownMeasure(measured)).toBe(shown);
  });

  it.each([
    '累计授信金额',
    '小微企业',
    '投资',
    '出口',
    '补贴',
    '最低工资',
    '可支配收入',
    '会员',
    '能源',
    '在校生',
    '平均工资',
    '增加值',
    '提高幅度',
    '完成投资',
  ])('leaves %s as it is', (measured) => {
    expect(shownMeasure(measured)).toBe(measured);
  });
});

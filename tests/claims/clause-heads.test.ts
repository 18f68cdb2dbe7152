import { describe, expect, it } from 'vitest';
import { membersOf, withoutMeasure } from '@/claims/who/clause-heads';
import { namesIn } from './found';

const OWN = '江西省赣州市';

describe('headOf', () => {
  it.each<[string, string]>([
    ['其中,骏澜汽车售出3200辆。', '骏澜汽车'],
    ['另据了解,沐铖科技盈利3亿元。', '沐铖科技'],
    ['7月骏澜汽车售出3200辆。', '骏澜汽车'],
    ['骏澜汽车7月售出3200辆。', '骏澜汽车'],
    ['但骏澜汽车销量为3200辆。', '骏澜汽车'],
    ['智能装备企业拓澜机器人称上月售出3200台。', '拓澜机器人'],
    ['澜能科技股价上涨6.4%。', '澜能科技'],
  ])('is what a clause begins with, behind conjunctions, dates and what a company is: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });

  it.each(['售出骏澜汽车3200辆。', '共有汽车3200辆。', '目前销量为3200辆。', '网传销量为3200辆。'])(
    'is none, or no name, in %s',
    (text) => {
      expect(namesIn(text)).toEqual([OWN]);
    },
  );
});

describe('withoutMeasure', () => {
  it.each([
    ['骏澜汽车销量', '骏澜汽车'],
    ['第一产业增加值', '第一产业'],
    ['鲈鱼批发价格', '鲈鱼'],
    ['南康区失业率', '南康区'],
    ['骏澜汽车', '骏澜汽车'],
    ['销量冠军', '销量冠军'],
  ])('makes of %s %s', (text, expected) => {
    const { start, end } = withoutMeasure(text, { start: 0, end: text.length });
    expect(text.slice(start, end)).toBe(expected);
  });
});

describe('membersOf', () => {
  it.each<[string, ...string[]]>([
    ['骏澜汽车和沐铖汽车', '骏澜汽车', '沐铖汽车'],
    ['于都、瑞金以及宁都', '于都', '瑞金', '宁都'],
    ['菠菜、、萝卜', '菠菜', '萝卜'],
    ['骏澜汽车', '骏澜汽车'],
    [''],
  ])('of %s', (text, ...expected) => {
    const members = membersOf(text, { start: 0, end: text.length });
    expect(members.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

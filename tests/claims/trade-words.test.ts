import { describe, expect, it } from 'vitest';
import { kindsIn, namesIn } from './found';

const OWN = '江西省赣州市';

describe('nameIn', () => {
  it.each<[string, string]>([
    ['骏澜科技上半年净利润为3.2亿元。', '骏澜科技'],
    ['沐铖汽车售出车辆3200辆。', '沐铖汽车'],
    ['恺祺控股营收为3.2亿元。', '恺祺控股'],
    ['骏澜汽车财报显示,营收为3.2亿元。', '骏澜汽车'],
  ])('is a word of trade with characters before it that make no word: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
    expect(kindsIn(text)).toEqual(['body']);
  });

  it.each(['大型集团营收为3.2亿元。', '现代物流营收为3.2亿元。', '汽车售出3200辆。', '新能源汽车售出3200辆。'])(
    'is no name: %s',
    (text) => {
      expect(namesIn(text)).toEqual([OWN]);
    },
  );
});

describe('nameIn: features', () => {
  it.each<[string, string]>([
    ['云溪水库蓄水2.3亿立方米。', '云溪水库'],
    ['云溪大桥日均通车3.2万辆。', '云溪大桥'],
    ['云溪隧道日均通车1.2万辆。', '云溪隧道'],
  ])('are named: %s', (text, expected) => {
    expect(namesIn(text)).toEqual([expected]);
  });

  it.each(['水库蓄水2.3亿立方米。', '大桥日均通车3.2万辆。'])('are no names alone: %s', (text) => {
    expect(namesIn(text)).toEqual([OWN]);
  });
});

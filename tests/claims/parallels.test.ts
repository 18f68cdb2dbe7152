import { describe, expect, it } from 'vitest';
import { namesIn } from './found';

const OWN = '江西省赣州市';

describe('findParallels', () => {
  it.each<[string, ...string[]]>([
    ['萝卜涨2角,芹菜跌1角。', '萝卜', '芹菜'],
    ['轿车销量增长5%,客车销量下降3%。', '轿车', '客车'],
    ['猪肉价格为每公斤26元,鸡蛋价格为每公斤9.8元。', '猪肉', '鸡蛋'],
    ['莴笋价格上涨5%,芹菜价格下跌3%。', '莴笋', '芹菜'],
    ['白菜每斤2.1元,萝卜每斤1.6元。', '白菜', '萝卜'],
  ])('tells things that the same is said of: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each<[string, ...string[]]>([
    ['净利润增长5%,营收下降3%。', OWN, OWN],
    ['比亚迪汽车净利润增长5%,营收下降3%。', '比亚迪汽车', '比亚迪汽车'],
    ['萝卜涨2角。', OWN],
    ['萝卜涨2角,仓库有12座。', OWN, OWN],
  ])('tells none where there are no two, or a subject is named: %s', (text, ...expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

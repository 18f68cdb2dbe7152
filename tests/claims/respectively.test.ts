import { describe, expect, it } from 'vitest';
import { claimsIn, namesIn, OF_GANZHOU } from './found';

/** What leads to each figure of a text, and what it measures. */
function told(text: string): [string, string][] {
  return claimsIn(text, OF_GANZHOU).map(({ words, measured }) => [words.before, measured]);
}

describe('a run of which 分别 is said', () => {
  it('has the words that lead to it at each of its figures', () => {
    expect(told('上犹江、龙潭、长冈水库水位分别为196.4米、183.2米和187.1米。')).toEqual([
      ['上犹江、龙潭、长冈水库水位为', '上犹江、龙潭、长冈水库水位'],
      ['上犹江、龙潭、长冈水库水位为', '上犹江、龙潭、长冈水库水位'],
      ['上犹江、龙潭、长冈水库水位为', '上犹江、龙潭、长冈水库水位'],
    ]);
  });

  it('keeps what is said of each of its figures', () => {
    const text = '茶油、脐橙价格按月分别跌3%、升5%。';
    expect(told(text).map(([before]) => before)).toEqual(['茶油、脐橙价格按月跌', '茶油、脐橙价格按月升']);
    expect(claimsIn(text).map(({ direction }) => direction)).toEqual(['down', 'up']);
    expect(namesIn(text)).toEqual(['茶油', '脐橙']);
  });

  it('takes up as many figures before it, each with what it measures and whose it is', () => {
    const text = '蓝湾科技营收12.4亿元,净利润1.3亿元,同比分别增长8.3%和15.2%。';
    expect(told(text).slice(2)).toEqual([
      ['蓝湾科技营收同比增长', '营收'],
      [',净利润同比增长', '净利润'],
    ]);
    expect(new Set(namesIn(text))).toEqual(new Set(['蓝湾科技']));
  });

  it('takes up the figures of two, each of its own', () => {
    expect(namesIn('甲鱼和鲈鱼分别卖出300吨和260吨,同比分别增长8.3%和15.2%。')).toEqual([
      '甲鱼',
      '鲈鱼',
      '甲鱼',
      '鲈鱼',
    ]);
  });

  it('may be of titles, and have what a price is for between its figures', () => {
    expect(namesIn('《山歌》《晚渡》《雪线》分别以4.12亿元、3.05亿元和2.87亿元位列前三。')).toEqual([
      '山歌',
      '晚渡',
      '雪线',
    ]);
    expect(namesIn('南线、北线运价分别为2712美元/FEU和3852美元/FEU。')).toEqual(['南线', '北线']);
  });
});

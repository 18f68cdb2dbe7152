import { describe, expect, it } from 'vitest';
import { countScripts, isChinese } from '@/page/chinese';

describe('isChinese', () => {
  it.each([
    '累计授信6776万元',
    '臺灣積體電路',
    '鲜の每日牛奶在太原上市',
    '「ドラえもん」在全国三百余家电影院同时上映，观众超过一千万人次',
  ])('accepts %s', (text) => {
    expect(isChinese(countScripts(text))).toBe(true);
  });

  it.each(['English, 107', '', '東京都の人口は約千四百万人です', '서울特別市 인구', 'カタカナ'])(
    'rejects %s',
    (text) => {
      expect(isChinese(countScripts(text))).toBe(false);
    },
  );
});

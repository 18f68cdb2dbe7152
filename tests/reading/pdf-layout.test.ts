import { describe, expect, it } from 'vitest';
import type { PdfItem } from '@/reading/file-tools';
import { blocksOf, boxesOf } from '@/reading/pdf-layout';

const HEIGHT = 600;
const item = (text: string, x: number, top: number, size = 10): PdfItem => ({
  text,
  x,
  y: HEIGHT - top - size,
  width: text.length * size,
  height: size,
});
const read = (items: readonly PdfItem[]): string[] =>
  blocksOf(boxesOf({ height: HEIGHT, items })).flatMap((lines) => lines.map(({ text }) => text));
const column = (text: string, x: number, top: number, lines: number): PdfItem[] =>
  Array.from({ length: lines }, (_, i) => item(`${text}${i + 1}行满满一栏文字`, x, top + i * 15));

describe('blocksOf', () => {
  it('reads three columns from left to right, whatever the order in the file', () => {
    const items = [...column('丙', 260, 100, 4), ...column('甲', 20, 100, 4), ...column('乙', 140, 100, 4)];
    expect(read(items).map((line) => line.slice(0, 2))).toEqual(
      ['甲', '乙', '丙'].flatMap((name) => [1, 2, 3, 4].map((i) => `${name}${i}`)),
    );
  });

  it('reads what stands over all columns first, and the stories under one another each with its columns', () => {
    const items = [
      item('上面的标题很长很长', 60, 40, 20),
      ...column('甲', 20, 80, 3),
      ...column('乙', 140, 80, 3),
      item('下面的标题很长很长', 60, 180, 20),
      ...column('丙', 20, 220, 3),
      ...column('丁', 140, 220, 3),
    ];
    expect(
      read(items)
        .map((line) => line.slice(0, 1))
        .join(''),
    ).toBe('上甲甲甲乙乙乙下丙丙丙丁丁丁');
  });

  it('reads a table line by line', () => {
    const rows = [
      ['管网', '32', '公里'],
      ['投资', '1.2', '亿元，其中财政资金八成'],
      ['居民', '1.6', '万户'],
    ];
    const items = rows.flatMap((cells, i) => cells.map((text, k) => item(text, 20 + k * 120, 100 + i * 15)));
    expect(read(items).map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '管网 32 公里',
      '投资 1.2 亿元，其中财政资金八成',
      '居民 1.6 万户',
    ]);
  });

  it('joins single characters without spaces, and keeps the space between the parts of a headline', () => {
    const items = [...'供水管网'].map((text, i) => item(text, 20 + i * 10, 100));
    expect(read([...items, item('完成改造', 85, 100)])).toEqual(['供水管网 完成改造']);
  });

  it('leaves out what has no place or no size', () => {
    expect(read([item('一', Number.NaN, 100), { ...item('二', 10, 100), height: 0 }, item(' ', 10, 100)])).toEqual([]);
  });
});

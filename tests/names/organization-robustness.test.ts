import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognize } from '@/claims/recognize';
import { findPlaces } from '@/knowledge/gazetteer';
import { cutText, findOrganizations } from '@/names/organizations';
import { folded } from '@/text/fold';

const find = (text: string) => findOrganizations(cutText(text, { places: findPlaces(text), dates: [] }));

/** Pieces that stretch a name, a list or a chain of places as far as they go. */
const PIECES = `
  市 公司 局 大学 太原市 山西省太原市 区商务局 中国 美国 国务院 分公司支行 分公司项目部 天坪村 街道党工委 任欣旺达董事 、万达等商超 《日报》 《 ( ) (集团) " · - 和 与及 第 一 第一 A 3
  鑫 恒能 国家 城关镇 镇 满族乡 街道 人民医院 新华社 副总经理 等 等企业 中共 管理 市场监督管理
`
  .trim()
  .split(/\s+/);

describe('findOrganizations', () => {
  it.each(PIECES)('reads a million characters of %s', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const found = find(text);
    let end = 0;
    for (const mention of found) {
      expect(mention.start).toBeGreaterThanOrEqual(end);
      end = mention.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });

  it('gives names that are apart, for any row of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES, '在', ',', '。'), { maxLength: 30 }), (parts) => {
        let end = 0;
        for (const mention of find(parts.join(''))) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('recognize', () => {
  it.each(['太原市教育局,', '晋源区金融办在小店区。', '鑫源有限公司,鑫源'])(
    'names every body among 500,000 characters of %s',
    { timeout: 60_000 },
    (piece) => {
      const text = piece.repeat(Math.ceil(500_000 / piece.length));
      const { organizations } = recognize({ title: '', place: null, date: null, text });
      expect(organizations.length).toBeGreaterThanOrEqual(Math.floor(500_000 / piece.length));
      expect(organizations.every(({ name }) => name !== null)).toBe(true);
    },
  );

  it('gives raw slices that fold to the name found in the folded text', () => {
    const pieces = [
      '晉源區 金融辦',
      '太原\u3000市教育局',
      '國家開發\n銀行',
      '鑫源（集團）有限公司',
      '說，',
      '與',
      '在',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('').replaceAll('\n', '');
        const raw = recognize({ title: '', place: null, date: null, text }).organizations;
        const plain = recognize({ title: '', place: null, date: null, text: folded(text) }).organizations;
        expect(raw.map((mention) => folded(text.slice(mention.start, mention.end)))).toEqual(
          plain.map((mention) => mention.text),
        );
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '@/knowledge/gazetteer';
import { bestSpans } from '@/names/learned/best-spans';
import { findListHits, type ListHit } from '@/names/learned/list-hits';
import { refine } from '@/names/learned/refine';
import { cutText, findByGrammar } from '@/names/organizations';

const cut = (text: string) => cutText(text, { places: findPlaces(text), dates: [] });

describe('bestSpans', () => {
  it('prefers two spans to the one between them that is worth less than both', () => {
    const spans = [
      { start: 0, end: 2, value: 1 },
      { start: 1, end: 5, value: 1.5 },
      { start: 4, end: 6, value: 1 },
    ];
    expect(bestSpans(spans)).toEqual([spans[0], spans[2]]);
  });

  it('leaves out what is worth nothing', () => {
    expect(bestSpans([{ start: 0, end: 2, value: -1 }])).toEqual([]);
  });

  it('is worth as much as the best of all sets', () => {
    const span = fc.record({
      start: fc.integer({ min: 0, max: 8 }),
      length: fc.integer({ min: 1, max: 4 }),
      value: fc.integer({ min: -3, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (rows) => {
        const spans = rows.map(({ start, length, value }) => ({ start, end: start + length, value }));
        const sum = (set: typeof spans): number => set.reduce((total, { value }) => total + value, 0);
        const apart = (set: typeof spans): boolean =>
          set.every((a, i) => set.every((b, j) => i >= j || a.end <= b.start || b.end <= a.start));
        let most = 0;
        for (let bits = 0; bits < 1 << spans.length; bits++) {
          const set = spans.filter((_, i) => (bits >> i) & 1);
          if (apart(set)) most = Math.max(most, sum(set));
        }
        const best = bestSpans(spans);
        expect(apart(best)).toBe(true);
        expect(sum(best)).toBe(most);
      }),
    );
  });
});

describe('refine', () => {
  const namesIn = (text: string, lists: readonly ListHit[] = []): string[] => {
    const read = cut(text);
    return refine(read, findByGrammar(read), lists).map(({ start, end }) => text.slice(start, end));
  };

  it.each([
    ['太原市应急管理局发布通告。', '太原市应急管理局'],
    ['记者从山西省统计局了解到,数据将按月发布。', '山西省统计局'],
    ['太原市恒远达化工有限公司投入300万元。', '太原市恒远达化工有限公司'],
  ])('keeps what the grammar is sure of: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('takes names of the lists where they are no ordinary words', () => {
    const hit = { start: 0, end: 3, kind: 'company', ambiguity: 0 } as const;
    expect(namesIn('报喜鸟公布半年报,净利润下滑。', [hit])).toEqual(['报喜鸟']);
  });

  it('gives the kind that a list says', () => {
    const read = cut('新华社报道,中煤能源公布半年报。');
    const found = refine(read, findByGrammar(read), findListHits(read));
    expect(found.map(({ kind }) => kind)).toEqual(['institution', 'company']);
  });

  it('gives names that are apart and inside the text, for any text', () => {
    const piece = fc.constantFrom(
      '澜川',
      '精密',
      '宣布',
      '太原市',
      '教育局',
      ',',
      '。',
      '"',
      '《',
      '》',
      '美国',
      '政府',
      'A',
      '3',
      '的',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const read = cut(text);
        let last = 0;
        for (const { start, end } of refine(read, findByGrammar(read), [])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

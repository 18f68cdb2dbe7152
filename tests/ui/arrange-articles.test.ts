import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedArticle } from '@/messaging/library-protocol';
import { arrangeArticles, placesOf, sourcesOf } from '@/ui/library/list/arrange-articles';
import { ALL_ARTICLES, type ListView, SORTS } from '@/ui/library/list/list-view';
import { scrollTo, windowOf } from '@/ui/library/list/window-of';
import { jinan, listed, listedSeed, taiyuan } from './samples';

const ARTICLES: readonly ListedArticle[] = [
  listed(taiyuan, { id: 'b', title: '杏花岭', source: '山西晚报', date: '2024-02-01', added: '2026-01-02' }),
  listedSeed({ ...taiyuan, id: 'a' }),
  listed(taiyuan, { id: 'd', title: '昌平', place: '太原市', date: '2022-04-23', visibility: 'everywhere' }),
  listed(jinan, { id: 'c', title: '白云', source: '', added: '2026-03-04' }),
];

const ids = (changes: Partial<ListView>): string =>
  arrangeArticles(ARTICLES, { ...ALL_ARTICLES, ...changes })
    .map(({ id }) => id)
    .join('');

describe('arrangeArticles', () => {
  it.each([
    [{}, 'badc'],
    [{ sort: 'oldest' }, 'adbc'],
    [{ sort: 'added' }, 'cdba'],
    [{ sort: 'title' }, 'cdab'],
    [{ sort: 'source' }, 'cbad'],
    [{ source: '太原日报' }, 'ad'],
    [{ source: '' }, 'c'],
    [{ place: '太原市' }, 'bad'],
    [{ place: '太原市晋源区' }, 'ba'],
    [{ from: '2022-04-23' }, 'bad'],
    [{ from: '2022-04-24' }, 'b'],
    [{ to: '2022-04-23' }, 'ad'],
    [{ to: '2022-04-22' }, ''],
    [{ from: '2024-02-02', to: '2022-01-01' }, ''],
    [{ origin: 'reader' }, 'bdc'],
    [{ origin: 'seed' }, 'a'],
    [{ visibility: 'everywhere' }, 'ad'],
    [{ visibility: 'private', source: '山西晚报' }, 'b'],
  ] satisfies [Partial<ListView>, string][])('lists of four articles by %j: %s', (view, expected) => {
    expect(ids(view)).toBe(expected);
  });

  it('leaves nothing out, lists nothing twice, and leaves what it was given alone', () => {
    const article = fc.record({
      id: fc.uuid(),
      title: fc.string(),
      source: fc.constantFrom('甲报', '乙报', ''),
      place: fc.constantFrom(null, '太原市', '太原市晋源区', '济南市'),
      date: fc.constantFrom(null, '2022-04-23', '2024-01-01'),
      added: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(article), fc.constantFrom(...SORTS), (some, sort) => {
        const given = some.map((one) => listed(taiyuan, one));
        const before = [...given];
        const shown = arrangeArticles(given, { ...ALL_ARTICLES, sort });
        expect(new Set(shown)).toEqual(new Set(given));
        expect(shown).toHaveLength(given.length);
        expect(given).toEqual(before);
        for (const { value, count } of sourcesOf(given))
          expect(arrangeArticles(given, { ...ALL_ARTICLES, source: value })).toHaveLength(count);
        for (const { value, count } of placesOf(given))
          expect(arrangeArticles(given, { ...ALL_ARTICLES, place: value })).toHaveLength(count);
      }),
    );
  });
});

describe('placesOf', () => {
  it('counts a place with all that lie in it', () => {
    expect(placesOf(ARTICLES)).toEqual([
      { value: '太原市', count: 3 },
      { value: '太原市晋源区', count: 2 },
      { value: '濟南市', count: 1 },
    ]);
  });
});

describe('windowOf', () => {
  it('holds every row that is in view, and few others', () => {
    const lengths = fc.record({
      scrolled: fc.integer({ min: -50, max: 100_000 }),
      height: fc.integer({ min: 0, max: 2000 }),
      rowHeight: fc.integer({ min: 20, max: 200 }),
    });
    fc.assert(
      fc.property(fc.nat(5000), lengths, (rows, view) => {
        const { from, to } = windowOf(rows, view);
        const inView = Array.from({ length: rows }, (_, row) => row).filter(
          (row) => (row + 1) * view.rowHeight > view.scrolled && row * view.rowHeight < view.scrolled + view.height,
        );
        expect(inView.every((row) => row >= from && row < to)).toBe(true);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(rows);
        expect(to - from).toBeLessThanOrEqual(view.height / view.rowHeight + 20);
      }),
    );
  });
});

describe('scrollTo', () => {
  it.each([
    [0, 100, 0],
    [2, 100, null],
    [3, 0, 100],
    [9, 100, 700],
  ])('brings row %i into a view scrolled by %i: %j', (row, scrolled, expected) => {
    expect(scrollTo(row, { scrolled, height: 300, rowHeight: 100 })).toBe(expected);
  });
});

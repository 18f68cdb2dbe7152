import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameTrie, extendNameTrie, findNamesIn, type NameEntry } from '@/knowledge/name-trie';

/** The same thing without a trie: at each place try every name, longest first. */
function scan(entries: readonly NameEntry[], text: string) {
  const surfaces = [...new Set(entries.map(([surface]) => surface))].filter((surface) => surface !== '');
  surfaces.sort((a, b) => b.length - a.length);
  const hits = [];
  let start = 0;
  while (start < text.length) {
    const found = surfaces.find((surface) => text.startsWith(surface, start) && standsAlone(text, start, surface));
    if (found) {
      const records = new Set(entries.filter(([surface]) => surface === found).flatMap(([, all]) => all));
      if (records.size > 0) hits.push({ start, end: start + found.length, records: [...records] });
    }
    start += found?.length ?? 1;
  }
  return hits;
}

function standsAlone(text: string, start: number, surface: string): boolean {
  const cut = (at: number) => !/[0-9A-Za-z]{2}/.test(text.slice(Math.max(0, at - 1), at + 1)) || at === 0;
  return cut(start) && cut(start + surface.length);
}

describe('findNamesIn', () => {
  const trie = buildNameTrie([
    ['万达广场', [0]],
    ['万达', [1]],
    ['美特好', [2, 3]],
    ['12345热线', [4]],
    ['IBM', [5]],
  ]);
  const found = (text: string) => findNamesIn(trie, text).map(({ start, end }) => text.slice(start, end));

  it('finds the longest name from the left, and none inside another', () => {
    expect(found('走进万达广场和万达影城')).toEqual(['万达广场', '万达']);
  });

  it('says which records a name stands for', () => {
    expect(findNamesIn(trie, '在美特好')).toEqual([{ start: 1, end: 4, records: [2, 3] }]);
  });

  it('does not cut a run of digits or Latin letters', () => {
    expect(found('拨打12345热线,不是912345热线')).toEqual(['12345热线']);
    expect(found('IBM中国,IBMS')).toEqual(['IBM']);
  });

  it('finds nothing without names', () => {
    expect(findNamesIn(buildNameTrie([]), '太原')).toEqual([]);
    expect(findNamesIn(buildNameTrie([['', [1]]]), '太原')).toEqual([]);
  });

  it('agrees with a naive scan', () => {
    const word = (maxLength: number) =>
      fc.array(fc.constantFrom('太', '原', '市', '局', 'a', '1'), { maxLength }).map((units) => units.join(''));
    const entries = fc.array(fc.tuple(word(5), fc.array(fc.nat(9), { minLength: 1, maxLength: 3 })), { maxLength: 30 });
    fc.assert(
      fc.property(entries, word(60), (names, text) => {
        expect(findNamesIn(buildNameTrie(names), text)).toEqual(scan(names, text));
      }),
    );
  });
});

describe('extendNameTrie', () => {
  const word = (maxLength: number) =>
    fc.array(fc.constantFrom('太', '原', '市', '局', 'a', '1'), { maxLength }).map((units) => units.join(''));
  const entries = fc.array(fc.tuple(word(5), fc.array(fc.nat(9), { minLength: 1, maxLength: 3 })), { maxLength: 30 });

  it('gives what building everything at once gives, and leaves the trie before as it was', () => {
    fc.assert(
      fc.property(entries, entries, word(60), (first, more, text) => {
        const trie = buildNameTrie(first);
        expect(findNamesIn(extendNameTrie(trie, more), text)).toEqual(scan([...first, ...more], text));
        expect(findNamesIn(trie, text)).toEqual(scan(first, text));
      }),
    );
  });

  it('takes no more room than the names need', () => {
    const names = Array.from({ length: 500 }, (_, i): NameEntry => [`太原市第${i}中学`, [i]]);
    const grown = names.reduce((trie, name) => extendNameTrie(trie, [name]), buildNameTrie([]));
    expect(grown.from.length).toBe(buildNameTrie(names).from.length);
  });
});

describe('findNamesIn with records that count', () => {
  it('passes over names of which none counts', () => {
    const trie = buildNameTrie([
      ['太原', [1]],
      ['太原市', [2]],
      ['市局', [1, 3]],
    ]);
    const found = findNamesIn(trie, '太原市局', (record) => record !== 2).map(({ start, end }) => [start, end]);
    expect(found).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWord, WORD_KIND } from '@/knowledge/word-kinds';
import { WordTable } from '@/knowledge/word-table';
import type { Span } from '@/text/offset-map';

const { noun, verb, name, body, place, latin, punctuation, particle, unknown } = WORD_KIND;

/** 中国 is frequent, 国美 rare, 美术 and 美术馆 between. */
const PACKED = `
中国${packWord(noun, 6)}
国美${packWord(name, 15)}
美术${packWord(noun, 10)}术馆${packWord(noun, 11)}
开放${packWord(verb, 8)}
`;
const table = new WordTable(PACKED, [{ word: '新华社', kind: body, cost: 8 }], '的在');

function cut(text: string, places: readonly Span[] = [], dates: readonly Span[] = []): [string, number][] {
  const { begin, kind } = table.cut(text, places, dates);
  const words: [string, number][] = [];
  for (let end = text.length; end > 0; end = begin[end] ?? 0)
    words.unshift([text.slice(begin[end], end), kind[end] ?? -1]);
  return words;
}

describe('WordTable', () => {
  it('cuts a text into the likeliest words, not the longest at each place', () => {
    expect(cut('中国美术馆开放')).toEqual([
      ['中国', noun],
      ['美术馆', noun],
      ['开放', verb],
    ]);
  });

  it('knows names as the words that they are, those that are words already as these', () => {
    const packed = '=4\n国美术\n=6\n开放\n新华社\n=4\nIBM\n';
    const named = new WordTable(PACKED, [{ word: '新华社', kind: body, cost: 8, body: 7 }], '的在', {
      packed,
      wordOf: (code) => ({ kind: code === 4 ? body : name, cost: 5, yields: code === 6 }),
    });
    const { begin, kind, body: codes } = named.cut('国美术开放新华社IBM公司', [], []);
    const words = [3, 5, 8, 11].map((end) => [begin[end], kind[end], codes[end]]);
    expect(words).toEqual([
      [0, body, 4],
      [3, verb, 6],
      [5, body, 7],
      [8, body, 4],
    ]);
    expect(named.cut('IBMX', [], []).begin[3]).toBe(-1);
  });

  it('says what characters are that belong to no word', () => {
    expect(cut('在3A,鑫')).toEqual([
      ['在', particle],
      ['3A', latin],
      [',', punctuation],
      ['鑫', unknown],
    ]);
  });

  it('takes the words that are added, and the spans that are given', () => {
    expect(cut('新华社')).toEqual([['新华社', body]]);
    expect(cut('鑫鑫的', [{ start: 0, end: 2 }])).toEqual([
      ['鑫鑫', place],
      ['的', particle],
    ]);
    expect(cut('3日', [], [{ start: 0, end: 2 }])).toEqual([['3日', WORD_KIND.date]]);
  });

  it('takes a town that is given where no two frequent words stand, and one of several that end together', () => {
    const town = WORD_KIND.town;
    const cutTowns = (text: string, towns: readonly Span[]): [string, number][] => {
      const { begin, kind } = table.cut(text, [], [], towns);
      return [...kind].flatMap((is, end): [string, number][] =>
        (begin[end] ?? -1) >= 0 ? [[text.slice(begin[end], end), is]] : [],
      );
    };
    expect(cutTowns('在鑫鑫镇', [{ start: 1, end: 4 }])).toEqual([
      ['在', particle],
      ['鑫鑫镇', town],
    ]);
    expect(
      cutTowns('国美术镇', [
        { start: 0, end: 4 },
        { start: 1, end: 4 },
      ]),
    ).toEqual([['国美术镇', town]]);
    expect(cutTowns('开放中国', [{ start: 1, end: 3 }])).toEqual([
      ['开放', verb],
      ['中国', noun],
    ]);
  });

  it('finds the longest word of a kind', () => {
    expect(table.longestAt('美术馆', 0, noun)).toBe(3);
    expect(table.longestAt('美术馆', 0, verb)).toBeNull();
    expect(table.longestAt('', 0, noun)).toBeNull();
  });

  it('covers any text with words that touch', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('中', '国', '美', '术', '馆', 'A', '1', '的', '。', '\ud800')), (parts) => {
        const text = parts.join('');
        expect(
          cut(text)
            .map(([word]) => word)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('packWord', () => {
  it('gives every kind and cost of the dictionary a sign of its own, which is no quote, backtick or line feed', () => {
    const signs = new Set<string>();
    for (let kind = 0; kind < 6; kind++) for (let cost = 5; cost <= 16; cost++) signs.add(packWord(kind, cost));
    expect(signs.size).toBe(72);
    expect([...signs].join('')).not.toMatch(/['`\\$\n]/);
  });
});

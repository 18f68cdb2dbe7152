import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn, figuresIn, shown } from '../claims/found';

const toWide = (text: string): string =>
  text.replace(/[\d,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Ways to write a number: half and full width, with separators, in 万. */
function notations(value: number): string[] {
  const plain = String(value);
  const wide = toWide(plain);
  const separated = plain.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const spaced = `${plain} `;
  return [
    plain,
    wide,
    separated,
    toWide(separated),
    separated.replaceAll(',', ' '),
    separated.replaceAll(',', '\u2009'),
    separated.replaceAll(',', '\u202f'),
    spaced,
    scaled(value, 4, '万'),
    scaled(value, 4, '萬'),
  ];
}

/** 12345 → 1.2345万 */
function scaled(value: number, power: number, word: string): string {
  const digits = String(value).padStart(power + 1, '0');
  const decimals = digits.slice(-power).replace(/0+$/, '');
  return `${digits.slice(0, -power)}${decimals && '.'}${decimals}${word}`;
}

describe('figures', () => {
  it('are the same in every notation of a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('元', '人', '吨', '户'), (value, unit) => {
        const read = notations(value).map((written) => claimsIn(`共有${written}${unit}。`));
        const numbers = read.map((claims) => claims.map(({ value: n, low, high, unit: u }) => [n, low, high, u]));
        expect(numbers).toEqual(numbers.map(() => numbers[0]));
        expect(read[0]).toHaveLength(1);
      }),
    );
  });

  it('are hedged alike in every notation of a number', () => {
    const words = fc.constantFrom<[string, string]>(
      ['约', ''],
      ['近', ''],
      ['超', ''],
      ['不足', ''],
      ['', '左右'],
      ['', '以上'],
    );
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9_999_999 }), words, (value, [before, after]) => {
        const read = notations(value).map((written) => figuresIn(`共有${before}${written}元${after}。`));
        expect(read).toEqual(read.map(() => read[0]));
      }),
    );
  });

  it('stand at offsets whose raw text reads as the same figure', () => {
    const amounts = [
      '３，２００餘 萬元',
      '5 块2毛',
      '百分之\u3000三',
      '两年 半',
      '約３至５萬 人',
      '1 小時30 分',
      '九 成一',
      '八 五折',
    ];
    const noise = ['\u3000', '\u200b', ' ', '。', '據報導，', '全市', 'A', '（', '）'];
    fc.assert(
      fc.property(fc.constantFrom(...amounts), fc.array(fc.constantFrom(...noise)), (amount, parts) => {
        const text = `${parts.join('')}共${amount}。`;
        const claims = claimsIn(text);
        expect(claims.map(shown)).toEqual(figuresIn(amount));
        for (const claim of claims) {
          const raw = text.slice(claim.start, claim.end);
          expect(claim.text).toBe(raw);
          expect(figuresIn(raw)).toEqual([shown(claim)]);
        }
      }),
    );
  });
});

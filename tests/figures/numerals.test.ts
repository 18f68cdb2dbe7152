import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '@/figures/decimal';
import { beginsNumeralAt } from '@/figures/digits';
import { readNumeral } from '@/figures/numerals';

/** The numeral that is all of a text: its value, or its two ends; null where it is not all of it. */
function read(text: string): number | readonly [number, number] | null {
  const numeral = readNumeral(text, 0);
  if (!numeral || numeral.end !== text.length) return null;
  const [low, high] = [toNumber(numeral.low), toNumber(numeral.high)];
  return low === high ? low : [low, high];
}

describe('readNumeral', () => {
  it.each<[string, number]>([
    ['0', 0],
    ['107', 107],
    ['13400', 13_400],
    ['0.68', 0.68],
    ['1.85亿', 185_000_000],
    ['571.41亿', 57_141_000_000],
    ['1.9万', 19_000],
    ['1100万', 11_000_000],
    ['39800万', 398_000_000],
    ['1100.9亿', 110_090_000_000],
    ['12.3万亿', 12_300_000_000_000],
    ['3兆', 3_000_000_000_000],
    ['5千', 5000],
    ['6百', 600],
    ['3.5千', 3500],
  ])('reads Arabic digits: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each<[string, number]>([
    ['七', 7],
    ['十', 10],
    ['十七', 17],
    ['二十', 20],
    ['二十二', 22],
    ['廿二', 22],
    ['卅', 30],
    ['一百', 100],
    ['一百零七', 107],
    ['一百一十', 110],
    ['一百二', 120],
    ['一百零二', 102],
    ['两千六', 2600],
    ['两千零六', 2006],
    ['两千零六十', 2060],
    ['三千零五十', 3050],
    ['二千十七', 2017],
    ['六千七百七十六', 6776],
    ['一万', 10_000],
    ['三万五', 35_000],
    ['三万零五', 30_005],
    ['三万零五百', 30_500],
    ['两万三千', 23_000],
    ['十万', 100_000],
    ['一百二十万', 1_200_000],
    ['五亿零六万', 500_060_000],
    ['三亿五', 350_000_000],
    ['一亿两千万', 120_000_000],
    ['一万五千亿', 1_500_000_000_000],
    ['二十万亿', 20_000_000_000_000],
    ['五点二万', 52_000],
    ['二十点五', 20.5],
    ['一百五十四点零', 154],
    ['三百二十一点五万', 3_215_000],
    ['两千万点五', 20_000_000.5],
    ['一千六点五', 1600.5],
    ['卌', 40],
    ['两千两百', 2200],
    ['三点一四', 3.14],
    ['壹佰贰拾叁万', 1_230_000],
    ['伍仟', 5000],
    ['二〇二二', 2022],
    ['一一〇', 110],
    ['一二三四', 1234],
  ])('reads Chinese digits: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each<[string, number]>([
    ['3万4000', 34_000],
    ['25万6千', 256_000],
    ['25万6', 256_000],
    ['1千零1', 1001],
    ['13万2', 132_000],
    ['7千3百', 7300],
    ['1亿2000万', 120_000_000],
    ['2亿零300万', 203_000_000],
    ['3百万', 3_000_000],
    ['13·16', 13.16],
    ['2698·7万', 26_987_000],
    ['两千3百', 2300],
  ])('reads both kinds in one: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each<[string, number, number]>([
    ['两三', 2, 3],
    ['三五', 3, 5],
    ['七八十', 70, 80],
    ['三四十', 30, 40],
    ['三五百', 300, 500],
    ['十七八', 17, 18],
    ['两三万', 20_000, 30_000],
    ['几十', 30, 90],
    ['数百', 300, 900],
    ['几千', 3000, 9000],
    ['数十万', 300_000, 900_000],
    ['几万', 30_000, 90_000],
    ['十几', 11, 19],
    ['20几', 21, 29],
    ['一百零几', 101, 109],
    ['廿多', 20, 30],
    ['两、三', 2, 3],
    ['五、六百', 500, 600],
    ['二十几', 21, 29],
    ['3200余万', 32_000_000, 33_000_000],
    ['一千多万', 10_000_000, 20_000_000],
    ['三十万多亿', 30_000_000_000_000, 40_000_000_000_000],
    ['十多亿', 1_000_000_000, 2_000_000_000],
  ])('reads %s as an interval', (text, low, high) => {
    expect(read(text)).toEqual([low, high]);
  });

  it('stops where another numeral or a word begins', () => {
    const ends = (text: string) => readNumeral(text, 0)?.end;
    expect(ends('五十家')).toBe(2);
    expect(ends('3.5.6')).toBe(3);
    expect(ends('3.')).toBe(1);
    expect(ends('11.6千瓦')).toBe(4);
    expect(ends('两来自')).toBe(1);
    expect(ends('三十两')).toBe(2);
    expect(ends('三万两')).toBe(2);
    expect(ends('九点二十')).toBe(1);
    expect(ends('955百帕')).toBe(3);
    expect(ends('六千字节')).toBe(1);
    expect(ends('六千字')).toBe(2);
    expect(ends('一二手')).toBe(1);
    expect(ends('万'.repeat(9))).toBe(3);
  });

  it.each(['', '数', '家', '余', '点五', '、三'])('reads nothing at the beginning of %j', (text) => {
    expect(readNumeral(text, 0)).toBeNull();
  });

  it('says the place of the last significant digit', () => {
    const places = ['3200', '1670', '120', '571.41亿', '3200万', '三万五', '57.10', '一百零七'].map((text) =>
      toNumber(readNumeral(text, 0)?.place ?? { mantissa: 0n, exponent: 0 }),
    );
    expect(places).toEqual([100, 10, 10, 1_000_000, 1_000_000, 1000, 0.01, 1]);
  });

  it('reads what it is given from any whole number, in digits and in characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (value) => {
        expect(read(String(value))).toBe(value);
        expect(read(inCharacters(value))).toBe(value);
      }),
    );
  });

  it('never reads past the end, and begins only where a numeral can begin', () => {
    const text = fc.array(
      fc.constantFrom('一', '两', '十', '百', '万', '亿', '零', '余', '几', '点', '3', '.', '家', '来'),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        for (let at = 0; at < whole.length; at++) {
          const numeral = readNumeral(whole, at);
          if (!numeral) continue;
          expect(beginsNumeralAt(whole, at)).toBe(true);
          expect(numeral.end).toBeGreaterThan(at);
          expect(numeral.end).toBeLessThanOrEqual(whole.length);
          expect(toNumber(numeral.low)).toBeLessThanOrEqual(toNumber(numeral.high));
        }
      }),
    );
  });
});

/** 1203456 → 一百二十万三千四百五十六, by the rules of school books. */
function inCharacters(value: number): string {
  for (const [scale, word] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const gap = rest > 0 && rest < scale / 10 ? '零' : '';
    return `${inCharacters(Math.floor(value / scale))}${word}${gap}${rest ? inCharacters(rest) : ''}`;
  }
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    const gap = rest > 0 && rest < unit / 10 ? '零' : '';
    return `${DIGITS[Math.floor(value / unit)]}${word}${gap}${rest ? inCharacters(rest) : ''}`;
  }
  return DIGITS[value] ?? '';
}

const DIGITS = Array.from('零一二三四五六七八九');

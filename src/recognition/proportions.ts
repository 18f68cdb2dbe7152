import { type Decimal, fromInteger, toNumber } from './decimal';
import { beginsNumeral } from './digits';
import { type Numeral, readNumeral } from './numerals';
import { type Amount, scaleBy } from './unit-reading';
import { UNITS, type Unit } from './units';

/** 半天, 半个月: half of a unit of time. */
export function readHalfUnit(text: string, at: number): Amount | null {
  const match = text.charAt(at) === '半' ? UNITS.matchAt(text, at + 1) : null;
  if (
    match?.value.canonical !== 's' ||
    beginsNumeral(text.charAt(at - 1)) ||
    '度报'.includes(text.charAt(at + 1 + match.word.length) || ' ')
  )
    return null;
  const half: Decimal = { mantissa: 5n, exponent: -1 };
  return scaleBy({ ...hundred(0), value: half, low: half, high: half }, match.value, at + 1 + match.word.length);
}

/** 百分之二十二, 千分之三, 三分之一, 半数-like words: a proportion in per cent. */
export function readFraction(text: string, at: number): Amount | null {
  const unit = UNITS.matchAt('%', 0)?.value;
  if (!unit) return null;
  const per = text.startsWith('百分之', at)
    ? 0
    : text.startsWith('千分之', at)
      ? -1
      : text.startsWith('万分之', at)
        ? -2
        : null;
  if (per !== null) {
    const numeral =
      text.startsWith('百', at + 3) && !beginsNumeral(text.charAt(at + 4))
        ? hundred(at + 4)
        : readNumeral(text, at + 3);
    return numeral && scaleBy(numeral, { ...unit, factor: { mantissa: 1n, exponent: per } }, numeral.end);
  }
  if (text.startsWith('一半', at) && !'会而'.includes(text.charAt(at + 2) || ' '))
    return {
      ...scaleBy(hundred(0), unit, at + 2),
      value: fromInteger(50),
      low: fromInteger(50),
      high: fromInteger(50),
    };
  return readVulgarFraction(text, at, unit);
}

export function hundred(end: number): Numeral {
  const value = fromInteger(100);
  return {
    end,
    value,
    low: value,
    high: value,
    place: fromInteger(1),
    hedge: 'none',
    scaled: false,
    arabic: false,
    bare: false,
    scale: 0,
  };
}

function readVulgarFraction(text: string, at: number, unit: Unit): Amount | null {
  const denominator = readNumeral(text, at);
  if (!denominator || !text.startsWith('分之', denominator.end)) return null;
  const numerator = readNumeral(text, denominator.end + 2);
  const below = toNumber(denominator.low);
  if (!numerator || below <= 0) return null;
  const value = { mantissa: (numerator.low.mantissa * 10n ** 8n) / denominator.low.mantissa, exponent: -6 };
  return { end: numerator.end, value, low: value, high: value, place: fromInteger(1), hedge: 'none', unit };
}

/** 翻番, 翻一番 (twice), 翻两番 (four times). */
export function readDoubling(text: string, at: number): Amount | null {
  if (text.charAt(at) !== '翻') return null;
  const numeral = readNumeral(text, at + 1);
  const end = numeral ? numeral.end : at + 1;
  const unit = UNITS.matchAt('倍', 0)?.value;
  if (text.charAt(end) !== '番' || !unit) return null;
  const value = fromInteger(2 ** Math.min(20, numeral ? toNumber(numeral.low) : 1));
  return { end: end + 1, value, low: value, high: value, place: fromInteger(1), hedge: 'none', unit };
}

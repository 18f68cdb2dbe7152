import { toNumber } from '@/figures/decimal';
import { beginsNumeralAt, isAsciiDigit } from '@/figures/digits';
import { type Numeral, readNumeral, withLetter } from '@/figures/numerals';
import { readFraction } from '@/figures/proportions';
import { UNITS } from '@/figures/units';
import { fold } from '@/text/fold';
import { type Span, toOriginalSpan } from '@/text/offset-map';

/** A number of a text, whether it counts something or not. `value` is null where its words allow only an interval. */
type NumeralReport = Span & {
  readonly text: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
};

/**
 * Every number of a text, as sets of written numbers count them: with its sign, fractions and powers worked out, dozens
 * and letters for thousands multiplied. It is the recognizer's reader without its gate. Offsets are into `raw`.
 */
export function numeralsIn(raw: string): NumeralReport[] {
  const { text, map } = fold(raw);
  const found: NumeralReport[] = [];
  for (let at = 0; at < text.length; ) {
    const read = readSigned(text, at);
    if (!read) {
      at++;
      continue;
    }
    const { end, value, low, high } = read;
    const span = toOriginalSpan(map, { start: at, end });
    found.push({ ...span, text: raw.slice(span.start, span.end), value, low, high });
    at = end;
  }
  return found;
}

/** A number as doubles; offsets are into the folded text. */
type Loose = { readonly end: number; readonly value: number | null; readonly low: number; readonly high: number };

function exactly(value: number, end: number): Loose {
  return { end, value, low: value, high: value };
}

function times({ end, value, low, high }: Loose, factor: number): Loose {
  const [from, to] = [low * factor, high * factor];
  return { end, value: value && value * factor, low: Math.min(from, to), high: Math.max(from, to) };
}

/** -5, 负一又二分之一; a dash between two numbers is none. */
function readSigned(text: string, at: number): Loose | null {
  const sign = text.charAt(at);
  const negative = sign === '负' || (sign === '-' && !/[0-9A-Za-z)]/.test(text.charAt(at - 1)));
  const read = readUnsigned(text, negative ? at + 1 : at);
  return read && negative ? times(read, -1) : read;
}

function readUnsigned(text: string, at: number): Loose | null {
  if (text.charAt(at) === '.' && isAsciiDigit(text.charAt(at + 1)) && !/[0-9.]/.test(text.charAt(at - 1)))
    return readPointFirst(text, at);
  const numeral = beginsNumeralAt(text, at) ? readNumeral(text, at) : null;
  if (!numeral) return null;
  return (
    readFractionOf(text, numeral) ?? readMixed(text, numeral) ?? readPower(text, numeral) ?? multiplied(text, numeral)
  );
}

/** .5 */
function readPointFirst(text: string, at: number): Loose {
  const digits = /^\.\d{1,20}/.exec(text.slice(at, at + 21))?.[0] ?? '';
  return exactly(Number(digits), at + digits.length);
}

/** 五分之一, 负三分之负七, 3/5. */
function readFractionOf(text: string, below: Numeral): Loose | null {
  const inWords = readFraction(text, below);
  if (inWords) return exactly(toNumber(inWords.above) / toNumber(inWords.below), inWords.end);
  if (text.startsWith('分之负', below.end)) {
    const above = readNumeral(text, below.end + 3);
    return above && exactly(-toNumber(above.low) / toNumber(below.low), above.end);
  }
  const divisor = text.charAt(below.end) === '/' ? readNumeral(text, below.end + 1) : null;
  return divisor && divisor.low.mantissa > 0n
    ? exactly(toNumber(below.low) / toNumber(divisor.low), divisor.end)
    : null;
}

/** 三又二分之一, 1 3/5. */
function readMixed(text: string, whole: Numeral): Loose | null {
  if (!'又 '.includes(text.charAt(whole.end) || '-')) return null;
  const part = readNumeral(text, whole.end + 1);
  const fraction = part && readFractionOf(text, part);
  return fraction && exactly(toNumber(whole.low) + fraction.low, fraction.end);
}

/** 2e5, 12.3e+14, 2^-1. */
function readPower(text: string, numeral: Numeral): Loose | null {
  const match = /^(?:[eE]|\^)([+-]{0,2})(\d{1,3})(?!\d)/.exec(text.slice(numeral.end, numeral.end + 8));
  if (!match || !numeral.arabic) return null;
  const exponent = (match[1] === '-' ? -1 : 1) * Number(match[2]); // -- is no minus
  const base = toNumber(numeral.low);
  const value = match[0].startsWith('^') ? base ** exponent : Number(`${base}e${exponent}`);
  return exactly(value, numeral.end + match[0].length);
}

/** Letters and words that multiply the number before them. */
const MULTIPLIERS: Readonly<Record<string, number>> = {
  M: 1e6,
  G: 1e9,
  T: 1e12,
  打: 12,
};

/** 40k, 一打, 两米半. */
function multiplied(text: string, numeral: Numeral): Loose {
  const { end, value, low, high, arabic } = withLetter(text, numeral) ?? numeral;
  const read: Loose = { end, value: value && toNumber(value), low: toNumber(low), high: toNumber(high) };
  const letter = text.charAt(end);
  const factor = MULTIPLIERS[letter];
  if (factor && (factor === 12 || (arabic && !/[A-Za-z0-9]/.test(text.charAt(end + 1)))))
    return { ...times(read, factor), end: end + 1 };
  const unit = UNITS.matchAt(text, end);
  const half = unit && !unit.value.counts && text.startsWith('半', end + unit.word.length);
  return half ? exactly(read.low + 0.5, end + unit.word.length + 1) : read;
}

/**
 * A figure as sets of written numbers give it: they take a difference in points for a percentage, where the recognizer
 * keeps 百分点 apart from %.
 */
export function inNumberSetUnits<T extends { readonly unit: string }>(figure: T): T {
  return figure.unit === '百分点' ? { ...figure, unit: '%' } : figure;
}

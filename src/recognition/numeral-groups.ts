import { add, type Decimal, fromInteger, parseDecimal, shift, significantPlace, ZERO } from './decimal';
import { DIGITS, isAsciiDigit, readScales, SCALES, SMALL, SOME, smallPower, TENS } from './digits';

/** Digits and small units up to the next scale word: 三千二百, 3200, 两三百, 十几. */
export type Group = {
  readonly end: number;
  readonly low: Decimal;
  /** high - low of 两三, 几. */
  readonly spread: Decimal;
  readonly place: Decimal;
  readonly hedge: 'none' | 'some' | 'range';
  /** One digit and nothing else, with no 零 before it: 五 in 三万五. */
  readonly single: boolean;
  /** Begins with a unit: 百余, 千余万. */
  readonly bare: boolean;
};

export function readGroup(text: string, at: number): Group | null {
  let [sum, spread, place] = [ZERO, ZERO, fromInteger(1)];
  let hedge: Group['hedge'] = 'none';
  let lastPower = 4;
  let end = at;
  let zero = false;
  let afterZero = false;
  let digits = 0;
  while (hedge === 'none' || SMALL.has(text.charAt(end))) {
    const character = text.charAt(end);
    if (
      (character === '零' || character === '〇') &&
      lastPower > 0 &&
      (DIGITS.has(text.charAt(end + 1)) || isAsciiDigit(text.charAt(end + 1)) || text.charAt(end + 1) === '十')
    ) {
      zero = true;
      afterZero = true;
      end++;
      continue;
    }
    const digit = readDigit(text, end, lastPower === 1);
    const power = smallPower(text, digit?.end ?? end);
    if (power === undefined ? !digit : power >= lastPower || (!digit && power !== 1 && end !== at)) break;
    const elided =
      power === undefined &&
      digit?.single &&
      !zero &&
      lastPower > 1 &&
      lastPower < 4 &&
      !readScales(text, digit.end).power;
    const raise = power ?? (elided ? lastPower - 1 : 0);
    if (digit && digit.hedge !== 'none') [hedge, spread] = [digit.hedge, shift(digit.spread, raise)];
    sum = add(sum, shift(digit?.low ?? fromInteger(1), raise));
    place = shift(digit?.place ?? fromInteger(1), raise);
    end = (digit?.end ?? end) + (power === undefined ? 0 : 1);
    digits++;
    lastPower = power ?? (TENS.has(character) ? 1 : 0);
    zero = false;
    if (lastPower === 0) break;
  }
  if (end === at || digits === 0) return null;
  const bare = SMALL.has(text.charAt(at)) && SMALL.get(text.charAt(at)) !== 1 && digits === 1;
  return {
    end,
    low: sum,
    spread,
    place: hedge === 'none' ? place : spread,
    hedge,
    single: digits === 1 && lastPower === 0 && !afterZero && toDigits(sum) === 1,
    bare,
  };
}

function toDigits(value: Decimal): number {
  return value.exponent === 0 ? value.mantissa.toString().length : 0;
}

type Digit = {
  readonly end: number;
  readonly low: Decimal;
  readonly spread: Decimal;
  readonly place: Decimal;
  readonly hedge: 'none' | 'some' | 'range';
  readonly single: boolean;
};

/** One number that a small unit may multiply: Arabic digits, a Chinese digit, 五点二, 两三, 几, 廿. */
function readDigit(text: string, at: number, behindTen: boolean): Digit | null {
  const character = text.charAt(at);
  if (isAsciiDigit(character)) return readArabic(text, at);
  const exact = (low: Decimal, end: number, single: boolean): Digit => ({
    end,
    low,
    spread: ZERO,
    place: significantPlace(low),
    hedge: 'none',
    single,
  });
  if (TENS.has(character))
    return { ...exact(fromInteger((TENS.get(character) ?? 0) * 10), at + 1, false), place: fromInteger(10) };
  if (SOME.includes(character) && character !== '') return readSome(text, at, behindTen);
  const first = DIGITS.get(character);
  if (first === undefined) return null;
  const second = DIGITS.get(text.charAt(at + 1));
  if (second !== undefined && first > 0 && (second === first + 1 || (first === 3 && second === 5))) {
    const spread = fromInteger(second - first);
    return { end: at + 2, low: fromInteger(first), spread, place: fromInteger(1), hedge: 'range', single: true };
  }
  if (text.charAt(at + 1) === '点' && DIGITS.has(text.charAt(at + 2))) return readChineseDecimals(text, at, first);
  return exact(fromInteger(first), at + 1, true);
}

function readArabic(text: string, at: number): Digit {
  let end = at;
  while (isAsciiDigit(text.charAt(end))) end++;
  if (text.charAt(end) === '.' && isAsciiDigit(text.charAt(end + 1))) {
    end++;
    while (isAsciiDigit(text.charAt(end))) end++;
  }
  const low = parseDecimal(text.slice(at, Math.min(end, at + 40)));
  return { end, low, spread: ZERO, place: significantPlace(low), hedge: 'none', single: end === at + 1 };
}

/** 几十, 数百: three to nine; 十几: one to nine more. 数 alone is a noun. */
function readSome(text: string, at: number, behindTen: boolean): Digit | null {
  const multiplied = SMALL.has(text.charAt(at + 1)) || SCALES.has(text.charAt(at + 1));
  if (!multiplied && (text.charAt(at) === '数' || !behindTen)) return null;
  const [low, spread] = behindTen ? [1, 8] : [3, 6];
  return {
    end: at + 1,
    low: fromInteger(low),
    spread: fromInteger(spread),
    place: fromInteger(1),
    hedge: 'some',
    single: true,
  };
}

function readChineseDecimals(text: string, at: number, whole: number): Digit {
  let end = at + 2;
  let digits = `${whole}.`;
  for (let digit = DIGITS.get(text.charAt(end)); digit !== undefined; digit = DIGITS.get(text.charAt(end))) {
    digits += digit;
    end++;
  }
  const low = parseDecimal(digits);
  return { end, low, spread: ZERO, place: significantPlace(low), hedge: 'none', single: false };
}

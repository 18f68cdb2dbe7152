import { add, type Decimal, ONE, parseDecimal, shift, significantPlace, ZERO } from './decimal';
import { digitAt, isAsciiDigit, isOverPart, readScales, scalePowerAt, smallPowerAt } from './digits';
import { type Group, readGroup, withDecimals } from './numeral-groups';

/**
 * A numeral as read, before any unit. `low`..`high` is what its own words allow (余, 几, 两三); `value` is the number
 * stated, or null where there is none (几十, 两三).
 */
export type Numeral = {
  /** Offset behind the numeral in the folded text. */
  readonly end: number;
  readonly value: Decimal | null;
  readonly low: Decimal;
  readonly high: Decimal;
  /** The place of the last significant digit, scale multiplied out. */
  readonly place: Decimal;
  readonly hedge: 'none' | 'over-part' | 'some' | 'range';
  /** Written with 万, 亿 or a mark such as 余: a number even where no unit follows. */
  readonly scaled: boolean;
  /** Begins with an Arabic digit. */
  readonly arabic: boolean;
  /** Begins with a unit that no digit multiplies: 百余, 千万, 百. Mostly an idiom unless hedged. */
  readonly bare: boolean;
  /** Power of ten of its last scale word, 0 without one: in 3至5万 it holds for both numbers. */
  readonly scale: number;
};

/** Reads the longest numeral that begins at `at` of a folded text, or null. Time is linear in its length. */
export function readNumeral(text: string, at: number): Numeral | null {
  return readDigitString(text, at) ?? readScaledGroups(text, at);
}

/** Chinese digits in a row, or groups, that are read: more are no number of a newspaper's. */
const MOST_DIGITS = 40;
const MOST_GROUPS = 5;

/** 二〇二四, 一二三四: three digits or more read one after another. */
function readDigitString(text: string, at: number): Numeral | null {
  let end = at;
  let digits = '';
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, ++end)) {
    if (end < at + MOST_DIGITS) digits += digit;
  }
  if (digits.length < 3 || smallPowerAt(text, end) > 0) return null;
  const { end: last, power } = readScales(text, end);
  const value = shift(parseDecimal(digits), power);
  return {
    end: last,
    value,
    low: value,
    high: value,
    place: significantPlace(value),
    hedge: 'none',
    scaled: power > 0,
    arabic: false,
    bare: false,
    scale: power,
  };
}

/** The groups of a numeral that were read, added up. */
type Sum = Pick<Group, 'end' | 'low' | 'spread' | 'place'> & {
  readonly hedge: Numeral['hedge'];
  /** The last scale word's power; null where there was none. */
  readonly scale: number | null;
  /** Does the last group have a scale word, so that another may follow? */
  readonly open: boolean;
};

function readScaledGroups(text: string, at: number): Numeral | null {
  const first = readGroup(text, at) ?? bareScale(text, at);
  if (!first) return null;
  let sum: Sum = { end: at, low: ZERO, spread: ZERO, place: ONE, hedge: 'none', scale: null, open: true };
  let group: Group | null = first;
  for (let groups = 0; group && groups < MOST_GROUPS; groups++) {
    sum = plusGroup(text, sum, group);
    group = sum.open && sum.hedge === 'none' && sum.scale ? readNextGroup(text, sum.end, sum.scale) : null;
  }
  const whole = sum.hedge === 'none' && sum.open ? withDecimals(text, sum) : sum; // 两千万点五
  const { end, low, spread, place, hedge, scale } = overBehindScale(text, whole) ?? whole;
  return {
    end,
    value: hedge === 'none' || hedge === 'over-part' ? low : null,
    low,
    high: add(low, spread),
    place,
    hedge,
    scaled: scale !== null,
    arabic: isAsciiDigit(text.charAt(at)),
    bare: first.bare,
    scale: scale ?? 0,
  };
}

function plusGroup(text: string, sum: Sum, group: Group): Sum {
  const over = group.hedge === 'none' && isOverPart(text, group.end) && scalePowerAt(text, group.end + 1) > 0;
  const { end, power } = readScales(text, over ? group.end + 1 : group.end);
  const multiplied = sum.scale !== null && power > sum.scale; // 一万五千亿
  return {
    end,
    low: multiplied ? shift(add(sum.low, group.low), power) : add(sum.low, shift(group.low, power)),
    spread: shift(over ? group.place : group.spread, power),
    place: shift(group.place, power),
    hedge: over ? 'over-part' : group.hedge,
    scale: power > 0 ? power : sum.scale,
    open: power > 0,
  };
}

/** 三十万多亿, 十余: a mark behind the number; what it stands behind must end in a unit or a zero. */
function overBehindScale(text: string, { end, low, place, hedge, scale }: Sum): Sum | null {
  if (hedge !== 'none' || place.exponent < 1 || !isOverPart(text, end)) return null;
  const { end: last, power } = readScales(text, end + 1);
  return {
    end: last,
    low: shift(low, power),
    spread: shift(place, power),
    place: shift(place, power),
    hedge: 'over-part',
    scale: scale ?? 0,
    open: false,
  };
}

/** What may follow a scale word: 4000 in 3万4000, 零六 in 五亿零六, 五 (thousand) in 三万五. */
function readNextGroup(text: string, at: number, lastScale: number): Group | null {
  const group = readGroup(text, at);
  if (!group || group.bare || toPower(group) > lastScale) return null;
  if (!group.single || readScales(text, group.end).power) return group;
  if (text.charAt(at) === '两' || (isAsciiDigit(text.charAt(at)) && group.low.exponent !== 0)) return null;
  return {
    ...group,
    low: shift(group.low, lastScale - 1),
    spread: shift(group.spread, lastScale - 1),
    place: shift(group.place, lastScale - 1),
  };
}

/** Number of integer digits of a group. */
function toPower(group: Group): number {
  return group.low.mantissa.toString().length + group.low.exponent;
}

/** Powers of ten of letters behind a number. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['w', 4],
  ['W', 4],
]);

/** The numeral with the letter behind it for a scale (15k, 30w), or null; a Latin letter or digit behind it makes it none. */
export function withLetter(text: string, numeral: Numeral): Numeral | null {
  const power = numeral.arabic && !numeral.scaled ? LETTERS.get(text.charAt(numeral.end)) : undefined;
  if (!power || /[A-Za-z0-9]/.test(text.charAt(numeral.end + 1))) return null; // 15km
  const { value, low, high, place } = numeral;
  return {
    ...numeral,
    end: numeral.end + 1,
    value: value && shift(value, power),
    low: shift(low, power),
    high: shift(high, power),
    place: shift(place, power),
    scaled: true,
    scale: power,
  };
}

/** 万余, 上亿: a scale word with one implied. */
function bareScale(text: string, at: number): Group | null {
  if (scalePowerAt(text, at) < 0) return null;
  return { end: at, low: ONE, spread: ZERO, place: ONE, hedge: 'none', single: false, bare: true };
}

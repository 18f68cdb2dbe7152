import { add, type Decimal, fromInteger, parseDecimal, shift, significantPlace, ZERO } from './decimal';
import { DIGITS, isAsciiDigit, isOverPart, OVER_PART, readScales, SCALES, SMALL } from './digits';
import { type Group, readGroup } from './numeral-groups';

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

/** 二〇二四, 一二三四: three digits or more read one after another. */
function readDigitString(text: string, at: number): Numeral | null {
  let end = at;
  let digits = '';
  for (let digit = DIGITS.get(text.charAt(end)); digit !== undefined; digit = DIGITS.get(text.charAt(end))) {
    digits += digit;
    end++;
  }
  if (digits.length < 3 || SMALL.has(text.charAt(end))) return null;
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

function readScaledGroups(text: string, at: number): Numeral | null {
  let group = readGroup(text, at) ?? bareScale(text, at);
  if (!group) return null;
  const bare = group.bare;
  let [low, spread, place] = [ZERO, ZERO, group.place];
  let hedge: Numeral['hedge'] = 'none';
  let end = at;
  let lastScale = Number.POSITIVE_INFINITY;
  let scaled = false;
  for (
    let next: Group | null = group;
    next;
    next = hedge === 'none' && scaled ? readNextGroup(text, end, lastScale) : null
  ) {
    group = next;
    const over: boolean = group.hedge === 'none' && overBeforeScale(text, group.end);
    const scale = readScales(text, over ? group.end + 1 : group.end);
    hedge = over ? 'over-part' : group.hedge;
    place = shift(group.place, scale.power);
    spread = shift(over ? group.place : group.spread, scale.power);
    low = scale.power > lastScale ? shift(add(low, group.low), scale.power) : add(low, shift(group.low, scale.power));
    end = scale.end;
    scaled = scale.power > 0;
    if (scaled) lastScale = scale.power;
  }
  scaled = lastScale !== Number.POSITIVE_INFINITY;
  if (hedge === 'none' && place.exponent >= 1 && isOverPart(text, end)) {
    const scale = readScales(text, end + 1); // 三十万多亿
    [hedge, scaled, end, low, place] = [
      'over-part',
      true,
      scale.end,
      shift(low, scale.power),
      shift(place, scale.power),
    ];
    spread = place;
  }
  const stated = hedge === 'none' || hedge === 'over-part';
  return {
    end,
    value: stated ? low : null,
    low,
    high: add(low, spread),
    place,
    hedge,
    scaled,
    arabic: isAsciiDigit(text.charAt(at)),
    bare,
    scale: scaled && Number.isFinite(lastScale) ? lastScale : 0,
  };
}

function overBeforeScale(text: string, at: number): boolean {
  return isOverPart(text, at) && SCALES.has(text.charAt(at + 1));
}

/** What may follow a scale word: 4000 in 3万4000, 零六 in 五亿零六, 五 (thousand) in 三万五. */
function readNextGroup(text: string, at: number, lastScale: number): Group | null {
  const group = readGroup(text, at);
  if (!group || group.bare || toPower(group) > lastScale) return null;
  if (!group.single || readScales(text, group.end).power) return group;
  if (isAsciiDigit(text.charAt(at)) && group.low.exponent !== 0) return null;
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

/** 万余, 亿余: a scale word with one implied. */
function bareScale(text: string, at: number): Group | null {
  if (!SCALES.has(text.charAt(at)) || !OVER_PART.includes(text.charAt(at + 1) || ' ')) return null;
  return {
    end: at,
    low: fromInteger(1),
    spread: ZERO,
    place: fromInteger(1),
    hedge: 'none',
    single: false,
    bare: true,
  };
}

import { add, type Decimal, fromInteger, parseDecimal, shift, significantPlace, ZERO } from './decimal';

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

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (character, value): [string, number] => [character, value]),
  ...Array.from('〇壹贰叁肆伍陆柒捌玖', (character, value): [string, number] => [character, value]),
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
  ['幺', 1],
]);

/** Powers of ten of the units that multiply one digit. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);

/** Powers of ten of the scales, which multiply a whole group. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]);

/** Ten and digit in one character. */
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 2],
  ['卅', 3],
]);

const OVER_PART = '余多来馀';
/** 来 in these words is a verb, not "a little over". */
const COMING = '自到源临说看访宾电信往函得回';
const SOME = '几数';

/** Units of measurement that begin with a multiplier: 11.6千瓦时 is not 11,600 of anything. */
const METRIC = '瓦克米卡伏赫帕安焦';

/** The power of ten of the multiplier at `at`, if one stands there and does not begin a unit. */
function smallPower(text: string, at: number): number | undefined {
  return text.charAt(at) === '千' && METRIC.includes(text.charAt(at + 1) || ' ')
    ? undefined
    : SMALL.get(text.charAt(at));
}

/** Can a numeral begin with this character of a folded text? */
export function beginsNumeral(character: string): boolean {
  return (
    isAsciiDigit(character) ||
    DIGITS.has(character) ||
    SMALL.has(character) ||
    SCALES.has(character) ||
    TENS.has(character) ||
    (character !== '' && SOME.includes(character))
  );
}

/** Is this an ASCII digit? The empty string is not. */
export function isAsciiDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** The value of a Chinese digit, or null. */
export function digitValue(character: string): number | null {
  return DIGITS.get(character) ?? null;
}

/** Reads the longest numeral that begins at `at` of a folded text, or null. Time is linear in its length. */
export function readNumeral(text: string, at: number): Numeral | null {
  return readDigitString(text, at) ?? readScaledGroups(text, at);
}

/** Digits and small units up to the next scale word: 三千二百, 3200, 两三百, 十几. */
type Group = {
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

function readGroup(text: string, at: number): Group | null {
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

/** Scale words one after another multiply each other: 万亿 is 10^12. */
function readScales(text: string, at: number): { readonly end: number; readonly power: number } {
  let end = at;
  let power = 0;
  for (let next = SCALES.get(text.charAt(end)); next !== undefined; next = SCALES.get(text.charAt(end))) {
    power += next;
    end++;
  }
  return { end, power };
}

function isOverPart(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!character || !OVER_PART.includes(character)) return false;
  return character !== '来' || !COMING.includes(text.charAt(at + 1) || ' ');
}

import { wordList } from '@/knowledge/lexicon';
import { characterSet } from '@/text/character-table';
import { add, type Decimal, fromInteger, ONE, parseDecimal, shift, significantPlace, ZERO } from './decimal';
import { beginsNumeralAt, digitAt, isAsciiDigit, isSomeAt, readScales, smallPowerAt, tensAt } from './digits';

/** Digits and small units up to the next scale word: 三千二百, 3200, 两三百, 十几, 二十点五. */
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

/** Digits that a small unit may multiply, and that unit: 3, 十, 二百, 两三千, 几, 廿. */
type Piece = Omit<Group, 'bare'> & {
  /** Power of ten of the unit, 0 for ones, 1 for 廿. */
  readonly power: number;
};

/** Digits of an Arabic number that are read: more say nothing of a newspaper's. */
const MOST_DIGITS = 40;

/** Reads the group that begins at `at`, or null. */
export function readGroup(text: string, at: number): Group | null {
  const zeroFirst = isZero(text, at);
  const first = readPiece(text, zeroFirst ? at + 1 : at, { power: 4, zero: zeroFirst });
  if (!first) return null;
  let { low, spread, place, hedge, end, power } = first;
  let single = first.single && !zeroFirst;
  while (power > 0 && (hedge === 'none' || smallPowerAt(text, end) > 0)) {
    const zero = isZero(text, end);
    const piece = readPiece(text, zero ? end + 1 : end, { power, zero });
    if (!piece) break;
    low = add(low, piece.low);
    if (piece.hedge !== 'none') [hedge, spread] = [piece.hedge, piece.spread];
    ({ place, end, power } = piece);
    single = false;
  }
  const bare = smallPowerAt(text, at) > 1 && end === first.end;
  const group = { end, low, spread, place: hedge === 'none' ? place : spread, hedge, single, bare };
  if (hedge !== 'none' || isAsciiDigit(text.charAt(end - 1)) || decimalsEnd(text, end) === end) return group;
  return { ...withDecimals(text, group), single: false };
}

/** 零 between two pieces. */
function isZero(text: string, at: number): boolean {
  return (
    digitAt(text, at) === 0 &&
    (digitAt(text, at + 1) >= 0 ||
      isAsciiDigit(text.charAt(at + 1)) ||
      smallPowerAt(text, at + 1) === 1 ||
      isSomeAt(text, at + 1))
  );
}

/** Is 拾, which has no digit before it, a number? Not in 收拾. */
function isFinancialTen(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return (
    !'收捡拣'.includes(text.charAt(at - 1) || ' ') && (beginsNumeralAt(text, at + 1) || '元圆余'.includes(next || ' '))
  );
}

/** A piece whose unit is smaller than that of the piece before it; behind a unit the next smaller one may be left out. */
function readPiece(text: string, at: number, before: { readonly power: number; readonly zero: boolean }): Piece | null {
  const first = before.power === 4;
  const digit = readDigit(text, at, before.power === 1 || before.zero);
  const unit = smallPowerAt(text, digit?.end ?? at);
  if (unit < 0 ? !digit : unit >= before.power || (!digit && unit !== 1 && !first)) return null;
  if (!digit && text.charAt(at) === '拾' && !isFinancialTen(text, at)) return null;
  if (unit < 0 && digit && !first && text.charAt(at) === '两') return null; // 三十两 is a weight
  const elided =
    unit < 0 && digit?.single && !before.zero && before.power > 1 && !first && !readScales(text, digit.end).power;
  const raise = unit > 0 ? unit : elided ? before.power - 1 : 0;
  return {
    low: shift(digit?.low ?? ONE, raise),
    spread: shift(digit?.spread ?? ZERO, raise),
    place: shift(digit?.place ?? ONE, raise),
    hedge: digit?.hedge ?? 'none',
    single: unit < 0 && digit?.single === true,
    end: (digit?.end ?? at) + (unit > 0 ? 1 : 0),
    power: unit > 0 ? unit : tensAt(text, at) > 0 ? 1 : 0,
  };
}

type Digit = Omit<Group, 'bare'>;

function exactly(low: Decimal, end: number, single: boolean): Digit {
  return { end, low, spread: ZERO, place: significantPlace(low), hedge: 'none', single };
}

/** One number that a small unit may multiply: Arabic digits, a Chinese digit, 两三, 几, 廿. */
function readDigit(text: string, at: number, behindTen: boolean): Digit | null {
  if (isAsciiDigit(text.charAt(at))) return readArabic(text, at);
  const tens = tensAt(text, at);
  if (tens > 0) return text.charAt(at - 1) === '几' ? null : exactly(fromInteger(tens * 10), at + 1, false); // 几廿人
  if (isSomeAt(text, at)) return readSome(text, at, behindTen);
  const first = digitAt(text, at);
  if (first < 0) return null;
  const beside = readBeside(text, at);
  if (beside) return beside;
  const digit = exactly(fromInteger(first), at + 1, true);
  const multiplied = smallPowerAt(text, decimalsEnd(text, at + 1)) > 1; // 五点二千
  return multiplied ? { ...withDecimals(text, digit), single: false } : digit;
}

/** Words whose numeral is not joined to a digit before them: 百分之一二手房. */
const APART = wordList('二手 二维 三农 三甲 五一 六一 八一');

/** What may follow 三两 where it means two or three; elsewhere 两 is a weight. */
const COUNTED_BY_FEW = characterSet('个天日年月名人次位家户句件处里条');

/** Two digits side by side: 两三, 七八, 三五, 三两, 五、六 before a unit. */
function readBeside(text: string, at: number): Digit | null {
  const first = digitAt(text, at);
  const joined = text.charAt(at + 1) === '、' && (text.charAt(at) === '两' || smallPowerAt(text, at + 3) > 0) ? 1 : 0;
  const second = digitAt(text, at + 1 + joined);
  const end = at + 2 + joined;
  if (first === 3 && text.charAt(at + 1) === '两')
    return COUNTED_BY_FEW[text.charCodeAt(end)] ? between(2, 3, end) : null;
  if (first <= 0 || (second !== first + 1 && !(first === 3 && second === 5 && !joined))) return null;
  return APART.matchAt(text, end - 1) ? null : between(first, second, end);
}

function between(low: number, high: number, end: number): Digit {
  return { end, low: fromInteger(low), spread: fromInteger(high - low), place: ONE, hedge: 'range', single: true };
}

/** Arabic digits with a decimal point, which older papers raise: 13·16美元. */
function readArabic(text: string, at: number): Digit {
  let end = digitsEnd(text, at);
  if ('.·'.includes(text.charAt(end) || ' ') && isAsciiDigit(text.charAt(end + 1))) end = digitsEnd(text, end + 1);
  const written = text.slice(at, Math.min(end, at + MOST_DIGITS)).replace('·', '.');
  const digit = exactly(parseDecimal(written), end, end === at + 1);
  if (text.charAt(end) !== '几' || digit.place.exponent < 1) return digit;
  return { ...digit, end: end + 1, low: add(digit.low, ONE), spread: fromInteger(8), hedge: 'some' }; // 20几
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiDigit(text.charAt(end))) end++;
  return end;
}

/** 几十, 数百: three to nine; 十几, 零几: one to nine more. 数 alone is a noun. */
function readSome(text: string, at: number, behindTen: boolean): Digit | null {
  const multiplied = smallPowerAt(text, at + 1) > 0 || readScales(text, at + 1).power > 0;
  if (!multiplied && (text.charAt(at) === '数' || !behindTen)) return null;
  const [low, spread] = behindTen ? [1, 8] : [3, 6];
  return { end: at + 1, low: fromInteger(low), spread: fromInteger(spread), place: ONE, hedge: 'some', single: true };
}

/** Behind the 点 and the Chinese decimals that stand at `at`, or `at` where none do. */
function decimalsEnd(text: string, at: number): number {
  if (text.charAt(at) !== '点') return at;
  let end = at + 1;
  while (digitAt(text, end) >= 0 && text.charAt(end) !== '两' && end < at + MOST_DIGITS) end++;
  return end === at + 1 ? at : end;
}

/** 五点二, 二十点五. Not 九点二十: that is a time of day. */
export function withDecimals<T extends { readonly end: number; readonly low: Decimal; readonly place: Decimal }>(
  text: string,
  whole: T,
): T {
  const end = decimalsEnd(text, whole.end);
  if (end === whole.end || smallPowerAt(text, end) === 1) return whole;
  let digits = '0.';
  for (let at = whole.end + 1; at < end; at++) digits += digitAt(text, at);
  const low = add(whole.low, parseDecimal(digits));
  return { ...whole, end, low, place: significantPlace(low) };
}

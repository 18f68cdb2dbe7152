import { wordList } from '@/text/lexicon';
import { continueCompound, readHalfBehindGe } from './compounds';
import { CURRENCY_PREFIXES } from './currencies';
import { multiply, ONE, shift, toNumber } from './decimal';
import { isAsciiDigit } from './digits';
import { hedgeBefore } from './hedges';
import { type Numeral, readNumeral, withLetter } from './numerals';
import { readProportion } from './proportions';
import { type Amount, behindIncluded, type FigureOptions, readUnit, scaleBy } from './unit-reading';
import { NO_UNIT, UNITS, type Unit } from './units';

/** The amount at `at`: a proportion, or a number with its unit; null where there is none. `numeral` is what stands there. */
export function readAmount(
  text: string,
  at: number,
  options: FigureOptions,
  numeral: Numeral | null = readNumeral(text, at),
): Amount | null {
  const proportion = readProportion(text, at, numeral);
  if (proportion || !numeral) return proportion;
  const half = readHalfBehindGe(text, numeral);
  if (half) return half;
  const found = readLetters(text, numeral, options) ?? readUnitOf(text, at, numeral, options);
  if (!found) return null;
  const amount = continueCompound(text, scaleBy(found.numeral, found.unit, found.end), options);
  return isPlausible(text, at, numeral, amount.end > found.end) ? amount : null;
}

type Found = { readonly numeral: Numeral; readonly unit: Unit; readonly end: number };

function readUnitOf(text: string, at: number, numeral: Numeral, options: FigureOptions): Found | null {
  const unit = readUnit(text, numeral.end, numeral, options);
  const sign = unit && !unit.unit.counts ? null : prefixed(text, at, numeral);
  const found = sign ?? unit ?? impliedUnit(text, numeral, options);
  return found && { ...found, numeral };
}

/** The unit of the table or list for a number that ends a cell or a column; 2023 in a table is a year. */
function impliedUnit(
  text: string,
  { end, arabic, scaled, low }: Numeral,
  { implied }: FigureOptions,
): { readonly unit: Unit; readonly end: number } | null {
  if (!implied || !arabic || scaled || !(end === text.length || text.charAt(end) === ' ')) return null;
  const year = low.exponent === 0 && low.mantissa >= 1950n && low.mantissa <= 2050n;
  return year ? null : { unit: implied, end };
}

/** ¥4500, HK$1.2亿: the sign before the number is its unit. */
function prefixed(text: string, at: number, numeral: Numeral): { readonly unit: Unit; readonly end: number } | null {
  const sign = CURRENCY_PREFIXES.matchBefore(text, text.charAt(at - 1) === ' ' ? at - 1 : at);
  if (!sign || !numeral.arabic || /[A-Za-z]/.test(text.charAt(numeral.end))) return null;
  return { unit: { canonical: sign.value, factor: ONE, counts: false }, end: numeral.end };
}

/** Letters for thousands, of money, and for ten thousands, of anything: 15k元, 30w人. */
function readLetters(text: string, numeral: Numeral, options: FigureOptions): Found | null {
  const lettered = withLetter(text, numeral);
  const unit = lettered && readUnit(text, lettered.end, lettered, options);
  if (!unit || unit.unit === NO_UNIT || (lettered.scale === 3 && unit.unit.counts)) return null;
  return { ...unit, numeral: lettered };
}

/** A bare 一 with a measure word is an article, 百 and 千 without a digit are mostly idioms, 007 is a code. */
function isPlausible(text: string, at: number, numeral: Numeral, continued: boolean): boolean {
  const word = text.slice(at, Math.min(numeral.end, at + 3));
  if (numeral.arabic) return !(word.length > 1 && word.startsWith('0') && !word.startsWith('0.'));
  if (numeral.bare && numeral.hedge === 'none' && !hedgeBefore(text, at)) return false;
  if (word !== '一' && word !== '二') return true;
  const unit = UNITS.matchAt(text, numeral.end);
  if (word === '二') return !unit?.value.counts || unit.value.canonical === '人'; // two of a thing are 两; 二班 is the second
  if (unit === null || unit.value.counts) return false;
  if (!BARELY_COUNTED.includes(unit.word)) return true;
  return continued && (unit.word === '年' || '半零又'.includes(text.charAt(numeral.end + unit.word.length)));
}

/** Units before which 一 is an article: 一天, but not 一天半 or 一年零八个月; 一天八小时 is no sum. */
const BARELY_COUNTED = '天年周度秒日';

/** 3至5万, 14天到1个月, 5-20%, 百分之三到五: one figure with two ends; a scale or unit that stands once holds for both. */
export function readRange(text: string, at: number, options: FigureOptions, first: Numeral | null): Amount | null {
  if ('由从自'.includes(text.charAt(at - 1) || ' ')) return null;
  const proportion = readProportion(text, at, first);
  if (proportion) return readUpperEnd(text, at, proportion, options) ?? readBareUpperEnd(text, proportion);
  if (!first || first.hedge === 'some') return null;
  const firstUnit = readUnit(text, first.end, first, options);
  if (firstUnit && firstUnit.unit !== NO_UNIT)
    return readUpperEnd(text, at, scaleBy(first, firstUnit.unit, firstUnit.end), options);
  const from = behindDash(text, first.end);
  const next = from === null ? null : readNumeral(text, from);
  const second = from === null ? null : readAmount(text, from, options, next);
  if (!next || !second || second.unit === NO_UNIT) return null;
  const scale = first.scaled ? 0 : (readLetters(text, next, options)?.numeral ?? next).scale;
  const shared = scale + sharedPower(first, next, text.charAt(next.end - 1));
  return between(shift(multiply(first.low, second.unit.factor), shared), second);
}

/** The hundreds or thousands of 三到五百 hold for both numbers, where both are one digit. */
function sharedPower(first: Numeral, next: Numeral, last: string): number {
  const scale = next.scale;
  const power = next.place.exponent - scale;
  const oneDigit = next.low.mantissa.toString().length + next.low.exponent === next.place.exponent + 1;
  return !first.scaled && toNumber(first.high) < 10 && oneDigit && !isAsciiDigit(last) && power >= 2 ? power : 0;
}

/** Behind the dash between two ends, (含) before it passed over; null where there is none. */
function behindDash(text: string, at: number): number | null {
  const dash = behindIncluded(text, at);
  return '至到-~'.includes(text.charAt(dash) || ' ') ? dash + 1 : null;
}

/** Behind these an amount is by how much, and what follows 至 may be how much it is then: 减少20张至180张. */
const CHANGES = wordList(
  '增加 增长 增 新增 减少 减 核减 下降 降低 降 上升 升 上涨 涨 下跌 跌 提高 扩大 缩减 缩小 收窄 上调 下调 回落',
);

/** A range is seldom so wide that its upper end is more times the lower one. */
const WIDEST_CHANGE = 3;

/** The range that begins with an amount at `at`: 3万元至5万元, 14天到1个月. */
function readUpperEnd(text: string, at: number, first: Amount, options: FigureOptions): Amount | null {
  const from = behindDash(text, first.end);
  const second = from === null ? null : readAmount(text, from, options);
  if (second?.unit.canonical !== first.unit.canonical) return null;
  const wide = toNumber(second.high) > WIDEST_CHANGE * toNumber(first.low);
  return wide && CHANGES.matchBefore(text, at) ? null : between(first.low, second);
}

/** 百分之三到五. */
function readBareUpperEnd(text: string, first: Amount): Amount | null {
  const from = behindDash(text, first.end);
  const next = from === null ? null : readNumeral(text, from);
  return next && between(first.low, scaleBy(next, first.unit, next.end));
}

function between(low: Amount['low'], second: Amount): Amount | null {
  const ordered = toNumber(low) < toNumber(second.high);
  const exact = second.hedge === 'none' || second.hedge === 'over-part';
  return ordered && exact ? { ...second, value: null, low, hedge: 'range' } : null;
}

import { unitSaidBefore } from './bare-numbers';
import { continueCompound, readHalfBehindGe } from './compounds';
import { magnitudeBefore } from './contextual-units';
import { currencyBefore, isCurrency } from './currencies';
import { ONE } from './decimal';
import { digitAt, scalePowerAt, smallPowerAt } from './digits';
import { hedgeBefore } from './hedges';
import { type Numeral, readNumeral, withLetter } from './numerals';
import { openCount } from './open-counts';
import { readProportion } from './proportions';
import { type Amount, type FigureOptions, readUnit, scaleBy } from './unit-reading';
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
  const found = readLetters(text, at, numeral, options) ?? readUnitOf(text, at, numeral, options);
  if (!found) return null;
  const amount = continueCompound(text, scaleBy(found.numeral, found.unit, found.end), options);
  return isPlausible(text, at, found, amount.end > found.end) ? amount : null;
}

type Found = { readonly numeral: Numeral; readonly unit: Unit; readonly end: number };

function readUnitOf(text: string, at: number, numeral: Numeral, options: FigureOptions): Found | null {
  const unit = readUnit(text, numeral.end, numeral, options);
  const sign = unit && !unit.unit.counts ? null : prefixed(text, at, numeral, options.yuan);
  const found =
    sign ?? unit ?? impliedUnit(text, numeral, options) ?? said(text, at, numeral) ?? openCount(text, at, numeral);
  return found && { ...found, numeral };
}

/** The unit that the words before a number say: 规模5.8. */
function said(text: string, at: number, numeral: Numeral): { readonly unit: Unit; readonly end: number } | null {
  const unit = magnitudeBefore(text, at, numeral);
  return unit && { unit, end: numeral.end };
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
function prefixed(
  text: string,
  at: number,
  numeral: Numeral,
  yuan: string,
): { readonly unit: Unit; readonly end: number } | null {
  const sign = currencyBefore(text, text.charAt(at - 1) === ' ' ? at - 1 : at, yuan);
  if (!sign || !numeral.arabic || /[A-Za-z]/.test(text.charAt(numeral.end))) return null;
  return { unit: { canonical: sign.value, factor: ONE, counts: false }, end: numeral.end };
}

/**
 * Letters for thousands, of money, and for ten thousands, of anything: 15k元, 30w人, 10w+. W alone is a watt, but where the
 * words before say what is counted: 粉丝50W.
 */
export function readLetters(text: string, at: number, numeral: Numeral, options: FigureOptions): Found | null {
  const lettered = withLetter(text, numeral);
  const unit = lettered && readUnit(text, lettered.end, lettered, options);
  if (!unit || (lettered.scale === 3 && (unit.unit === NO_UNIT || unit.unit.counts))) return null;
  const isWatt = unit.unit === NO_UNIT && text.charAt(numeral.end) === 'W' && !unitSaidBefore(text, at, options.yuan);
  return isWatt ? null : { ...unit, numeral: lettered };
}

/** A bare 一 with a measure word is an article, 百 and 千 without a digit are mostly idioms, 007 is a code. */
function isPlausible(text: string, at: number, { numeral, unit: read }: Found, continued: boolean): boolean {
  const word = text.slice(at, Math.min(numeral.end, at + 3));
  if (numeral.arabic) return !(word.length > 1 && word.startsWith('0') && !word.startsWith('0.'));
  if (isPriceOfOne(text, at, numeral, read)) return false;
  if (numeral.bare && numeral.hedge === 'none' && text.charAt(at - 1) !== '满' && !hedgeBefore(text, at)) return false;
  if (FINANCIAL.includes(word)) return isMoney(read) && !'大登着内'.includes(text.charAt(at - 1) || ' '); // 大陆女子, 队伍两天
  if (word !== '一' && word !== '二') return true;
  if (word === '二') return !read.counts || read.canonical === '人'; // two of a thing are 两; 二班 is the second
  const unit = UNITS.matchAt(text, numeral.end);
  if (unit === null || unit.value.counts) return false;
  if (/^[兑换对]/.test(text.slice(numeral.end + unit.word.length))) return false; // 一美元兑7.1元
  if (!BARELY_COUNTED.includes(unit.word)) return true;
  return continued && (unit.word === '年' || '半零又'.includes(text.charAt(numeral.end + unit.word.length)));
}

/**
 * 三千一个月, 八千六一个月, 两万一套: so much for one of them. Behind a thousand that leaves its hundreds out there is no
 * measure word, and behind a number no article.
 */
function isPriceOfOne(text: string, at: number, { end, arabic }: Numeral, unit: Unit): boolean {
  if (arabic || text.charAt(end - 1) !== '一' || isMoney(unit)) return false;
  const isAlone = end === at + 1;
  return isAlone ? digitAt(text, at - 1) > 0 || isScaleAt(text, at - 1) : isScaleAt(text, end - 2);
}

/** Does a hundred or more stand there? 十一个 is eleven. */
const isScaleAt = (text: string, at: number): boolean => smallPowerAt(text, at) > 1 || scalePowerAt(text, at) > 0;

const isMoney = ({ canonical, counts }: Unit): boolean => !counts && isCurrency(canonical);

/** Digits of cheques, which are other words where they count. */
const FINANCIAL = '壹贰叁肆伍陆柒捌玖';

/** Units before which 一 is an article: 一天, but not 一天半 or 一年零八个月; 一天八小时 is no sum. */
const BARELY_COUNTED = '天年周度秒日';

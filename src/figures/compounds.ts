import {
  add,
  type Decimal,
  fromInteger,
  HALF,
  multiply,
  parseDecimal,
  shift,
  significantPlace,
  toNumber,
} from './decimal';
import { beginsNumeralAt, digitAt, digitValue, isAsciiDigit, isOverPart } from './digits';
import { type Numeral, readNumeral } from './numerals';
import { unitAt } from './unit-checks';
import { type Amount, type FigureOptions, MINUTE, readUnit, scaleBy } from './unit-reading';
import { BEHIND_GE, type Unit, unitOf } from './units';

const TENTHS = unitOf('成');
const SIX = fromInteger(6);

/** 5块2毛, 1分30秒, 3小时20分, 2年零3个月, 七成六: smaller units of the same kind that follow at once. */
export function continueCompound(text: string, amount: Amount, options: FigureOptions): Amount {
  if (amount.hedge !== 'none') return amount;
  const part = readHalf(text, amount) ?? readBareDecimals(text, amount);
  if (part) return part;
  const at = text.charAt(amount.end) === '又' && !amount.unit.counts ? amount.end + 1 : amount.end;
  const next = readNumeral(text, at);
  if (!next || next.hedge !== 'none') return amount;
  if (amount.unit === TENTHS) return isOneDigit(text, next) ? plusPercent(text, amount, next) : amount;
  const match = fen(text, next.end, amount) ?? readUnit(text, next.end, next, options);
  if (!match || match.unit.canonical !== amount.unit.canonical || match.unit.counts) return amount;
  const added = scaleBy(next, match.unit, match.end);
  if (toNumber(added.high) >= toNumber(amount.unit.factor)) return amount;
  return continueCompound(text, { ...plus(amount, added.low, match.end, added.high), unit: match.unit }, options);
}

/** 两个半小时, 三个多月: 半 or 多 between 个 and the unit that it belongs to. */
export function readHalfBehindGe(text: string, numeral: Numeral): Amount | null {
  if (text.charAt(numeral.end) !== '个' || numeral.hedge !== 'none') return null;
  const half = text.charAt(numeral.end + 1) === '半';
  const match = half || isOverPart(text, numeral.end + 1) ? BEHIND_GE.matchAt(text, numeral.end + 2) : null;
  if (!match) return null;
  const amount = scaleBy(numeral, match.value, numeral.end + 2 + match.word.length);
  return half ? plusHalf(amount, amount.end) : { ...amount, hedge: 'over-part' };
}

function plus(amount: Amount, added: Decimal, end: number, addedHigh = added): Amount {
  const low = add(amount.low, added);
  const high = add(amount.high, addedHigh);
  return { ...amount, end, value: amount.value && low, low, high, place: significantPlace(added) };
}

const YEAR = unitOf('年');
const MONTH = unitOf('个月');

/** Half a year is six months. */
function plusHalf(amount: Amount, end: number): Amount {
  const { factor, upperFactor } = amount.unit;
  if (amount.unit === YEAR)
    return plus(amount, multiply(MONTH.factor, SIX), end, multiply(MONTH.upperFactor ?? MONTH.factor, SIX));
  return plus(amount, multiply(factor, HALF), end, multiply(upperFactor ?? factor, HALF));
}

/** 两年半, 15斤半: half a unit more. */
function readHalf(text: string, amount: Amount): Amount | null {
  const { unit, end } = amount;
  if (text.charAt(end) !== '半' || unit.counts || (unit.canonical === '%' && unit !== TENTHS)) return null;
  return plusHalf(amount, end + 1);
}

/** 三成五, 一成四七. */
function plusPercent(text: string, amount: Amount, { low, end }: Numeral): Amount {
  const tenth = digitAt(text, end);
  if (tenth < 0) return plus(amount, low, end);
  return plus(amount, add(low, shift(fromInteger(tenth), -1)), end + 1);
}

function isOneDigit(text: string, { high, end }: Numeral): boolean {
  return toNumber(high) < 10 && !/[个名家户年月日]/.test(text.charAt(end));
}

/** Units behind which digits without a unit are decimals: 5块2, 一毛五, 1米75, 一公尺二, 9秒98. */
const BEFORE_DECIMALS = '块毛米尺秒';

function readBareDecimals(text: string, amount: Amount): Amount | null {
  if (amount.unit.counts || !BEFORE_DECIMALS.includes(text.charAt(amount.end - 1))) return null;
  let digits = '';
  let end = amount.end;
  for (let digit = decimalAt(text, end); digit !== null && digits.length < 2; digit = decimalAt(text, ++end))
    digits += digit;
  if (digits === '' || beginsNumeralAt(text, end) || unitAt(text, end) || '.月日'.includes(text.charAt(end) || ' '))
    return null;
  return plus(amount, multiply(parseDecimal(`0.${digits}`), amount.unit.factor), end);
}

function decimalAt(text: string, at: number): number | string | null {
  return isAsciiDigit(text.charAt(at)) ? text.charAt(at) : digitValue(text.charAt(at));
}

/** 分 is a minute behind hours and a hundredth behind 角 or 毛. */
function fen(text: string, at: number, amount: Amount): { readonly unit: Unit; readonly end: number } | null {
  if (text.charAt(at) !== '分' || text.charAt(at + 1) === '钟' || amount.unit.counts) return null;
  if (amount.unit.canonical === 's') return { unit: MINUTE, end: at + 1 };
  return { unit: { ...amount.unit, factor: { mantissa: 1n, exponent: -2 } }, end: at + 1 };
}

import { add, type Decimal, fromInteger, multiply, shift, significantPlace, toNumber } from './decimal';
import { beginsNumeral } from './digits';
import { type Numeral, readNumeral } from './numerals';
import { type Amount, type FigureOptions, MINUTE, readUnit } from './unit-reading';
import { UNITS, type Unit } from './units';

/** 5块2毛, 1分30秒, 3小时20分, 七成六: smaller units of the same kind that follow at once. */
export function continueCompound(text: string, amount: Amount, options: FigureOptions): Amount {
  if (amount.hedge !== 'none') return amount;
  const half = readHalf(text, amount);
  if (half) return half;
  const next = readNumeral(text, amount.end);
  if (!next || next.hedge !== 'none') return amount;
  if (amount.unit === TENTHS && toNumber(next.high) < 10)
    return plus(amount, multiply(next.low, fromInteger(1)), next.end);
  const match = readUnit(text, next.end, next, options) ?? fen(text, next.end, amount);
  if (!match || match.unit.canonical !== amount.unit.canonical || match.unit.counts)
    return bareFraction(text, amount, next);
  const added = multiply(next.low, match.unit.factor);
  if (toNumber(added) >= toNumber(amount.unit.factor)) return amount;
  return continueCompound(text, plus({ ...amount, unit: match.unit }, added, match.end), options);
}

const TENTHS = UNITS.matchAt('成', 0)?.value;

function plus(amount: Amount, added: Decimal, end: number): Amount {
  const low = add(amount.low, added);
  return { ...amount, end, value: amount.value && low, low, high: low, place: significantPlace(added) };
}

/** 两年半, 15斤半: half a unit more. */
function readHalf(text: string, amount: Amount): Amount | null {
  if (
    text.charAt(amount.end) !== '半' ||
    amount.unit.counts ||
    (amount.unit.canonical === '%' && amount.unit !== TENTHS)
  )
    return null;
  return plus(amount, multiply(amount.unit.factor, { mantissa: 5n, exponent: -1 }), amount.end + 1);
}

/** 5块2: tenths of a yuan whose unit is left out. */
function bareFraction(text: string, amount: Amount, next: Numeral): Amount {
  const block =
    text.charAt(amount.end - 1) === '块' && toNumber(next.high) < 10 && !beginsNumeral(text.charAt(next.end));
  return block ? plus(amount, shift(next.low, -1), next.end) : amount;
}

/** 分 is a minute behind hours and a hundredth behind 角 or 毛. */
function fen(text: string, at: number, amount: Amount): { readonly unit: Unit; readonly end: number } | null {
  if (text.charAt(at) !== '分' || amount.unit.counts) return null;
  if (amount.unit.canonical === 's') return { unit: MINUTE, end: at + 1 };
  return { unit: { ...amount.unit, factor: { mantissa: 1n, exponent: -2 } }, end: at + 1 };
}

import type { Quantity as Measured } from './quantity';
import { rounding } from './rounding';
import { significantDigits, type WrittenNumber } from './written-number';

/** How two values stand to each other, as data; the interface turns it into the reader's words. */
export type ValueRelation =
  | { readonly code: 'equal' }
  | { readonly code: 'rounded' }
  | { readonly code: 'within' } // the words here or there allow the other number: 余, 近, 约, 超
  | { readonly code: 'loose-words' } // only roughly equal words, or a hedge that nearly reaches
  | { readonly code: 'digits-exchanged' }
  | { readonly code: 'digit-changed' }
  | { readonly code: 'scale'; readonly factor: number } // a power of ten: 万 against 亿
  | { readonly code: 'unit-confused'; readonly here: string; readonly there: string } // 斤 against 公斤
  | { readonly code: 'direction-turned' }
  | { readonly code: 'above'; readonly ratio: number }
  | { readonly code: 'below'; readonly ratio: number };

/** How two quantities of one unit stand to each other. */
export type Comparison =
  | { readonly outcome: 'meet'; readonly reason: ValueRelation }
  | { readonly outcome: 'near'; readonly reason: ValueRelation }
  | {
      readonly outcome: 'apart';
      readonly reason: ValueRelation;
      /** It looks like a slip of the pen, not like another number: digits exchanged, 万 for 亿, a lost zero. */
      readonly slip: boolean;
    };

type Quantity = Omit<Measured, 'rate'>;

/** Compares the intervals that the words of two figures allow, by the table in README.md. */
export function compareQuantities(here: Quantity, there: Quantity): Comparison {
  if (here.value !== null && here.value === there.value && here.hedge === there.hedge)
    return { outcome: 'meet', reason: { code: 'equal' } };
  if (isFarBeyond(here, there) || isFarBeyond(there, here) || areOtherBounds(here, there))
    return { outcome: 'near', reason: { code: 'loose-words' } };
  if (meets(here, there)) {
    if (areTotalsPassed(here, there)) return { outcome: 'near', reason: { code: 'loose-words' } };
    return { outcome: 'meet', reason: { code: here.value === there.value ? 'equal' : 'within' } };
  }
  const rounded = rounding(here, there);
  if (rounded) return { outcome: rounded, reason: { code: rounded === 'meet' ? 'rounded' : 'loose-words' } };
  if (isNear(here, there) || isNear(there, here)) return { outcome: 'near', reason: { code: 'loose-words' } };
  return { outcome: 'apart', ...explain(here, there) };
}

/** Do the two intervals have a point in common? Open ends reach for ever. */
function meets(a: Quantity, b: Quantity): boolean {
  return reaches(a, b) && reaches(b, a);
}

/** Does `a` begin before, or where, `b` ends? */
function reaches(a: Quantity, b: Quantity): boolean {
  if (a.low === null || b.high === null) return true;
  if (same(a.low, b.high)) return !a.lowExcluded && !b.highExcluded;
  return a.low < b.high;
}

/** Numbers that stand for the same decimal; canonical units may leave the last bits apart (亩). */
function same(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** Inside an interval without end, but so far in that the words would hardly be chosen: 500人以上 for 5000人. */
function isFarBeyond({ hedge, value: n }: Quantity, other: Quantity): boolean {
  if (n === null) return false;
  if (hedge === 'at-least') return (other.low ?? Number.NEGATIVE_INFINITY) > 2 * n;
  return (hedge === 'at-most' || hedge === 'below') && (other.high ?? Number.POSITIVE_INFINITY) < n / 2;
}

/** Two bounds of one kind, one of them twice the other or more: 至少10亿剂, 至少20亿剂. */
function areOtherBounds(a: Quantity, b: Quantity): boolean {
  if (a.hedge !== b.hedge || !['at-least', 'at-most', 'below'].includes(a.hedge)) return false;
  const [small, large] = [Math.abs(a.value ?? 0), Math.abs(b.value ?? 0)].sort((x, y) => x - y) as [number, number];
  return large >= 2 * small;
}

/** Two totals of which only what they have passed is said: 超过96.64万 and 超过97万 need not be one number. */
function areTotalsPassed(a: Quantity, b: Quantity): boolean {
  return a.hedge === b.hedge && (a.hedge === 'above' || a.hedge === 'at-least') && a.value !== b.value;
}

/** Past what the words of `hedged` allow, but not so far that it would be a conflict. */
function isNear(hedged: Quantity, other: Quantity): boolean {
  const n = hedged.value;
  if (n === null) return false;
  const [low, high] = [
    other.low ?? other.value ?? Number.NEGATIVE_INFINITY,
    other.high ?? other.value ?? Number.POSITIVE_INFINITY,
  ];
  switch (hedged.hedge) {
    case 'about':
      return low <= n * 1.1 && high >= n * 0.9;
    case 'above':
      return low > n && low <= 2 * n;
    case 'at-least':
    case 'at-most':
    case 'below':
    case 'none':
    case 'over-part':
    case 'nearly':
    case 'some':
    case 'range':
      return false;
  }
}

/** What the difference looks like: a slip of the pen, a scale, or simply more or less. */
function explain(here: Quantity, there: Quantity): { readonly reason: ValueRelation; readonly slip: boolean } {
  const [written, other] = [here.written, there.written];
  const sameUnit = written !== null && other !== null && written.unit === other.unit;
  const [a, b] = sameUnit
    ? [written.number, other.number]
    : [here.value ?? here.low ?? 0, there.value ?? there.low ?? 0];
  const power = a && b ? Math.log10(Math.abs(a / b)) : 0;
  const [ours, theirs] = [significantDigits(a), significantDigits(b)];
  if (written && other && isUnitConfused(written, other) && MEASURED.has(here.unit))
    return { reason: { code: 'unit-confused', here: written.unit, there: other.unit }, slip: true };
  const places = Math.abs(Math.round(power));
  if (places >= 1 && isPowerOfTen(here, there, Math.round(power)))
    return { reason: { code: 'scale', factor: 10 ** places }, slip: SLIPS_OF_SCALE.has(places) };
  if (isOfOneOrder(a, b) && isExchange(ours, theirs)) return { reason: { code: 'digits-exchanged' }, slip: true };
  if (isOneDigit(ours, theirs)) return { reason: { code: 'digit-changed' }, slip: false };
  if (ours.length !== theirs.length && ours.length > 1 && ours.replaceAll('0', '') === theirs.replaceAll('0', ''))
    return { reason: { code: 'digit-changed' }, slip: true };
  const isMore = a === b ? !reaches(here, there) : a > b; // 超过18 is more than 18
  return {
    reason: isMore ? { code: 'above', ratio: b ? a / b : 0 } : { code: 'below', ratio: a ? b / a : 0 },
    slip: false,
  };
}

/** Places by which a number slips: a zero or a decimal point; 万 for nothing, 亿 for 万, 亿 for nothing. */
const SLIPS_OF_SCALE = new Set([1, 4, 8]);

/** The same digits at another scale, rounding allowed: 万 for 亿, 2.13万 for 213,045. One digit alone says little. */
function isPowerOfTen(here: Quantity, there: Quantity, power: number): boolean {
  const scaled = (quantity: Quantity): Quantity => ({
    ...quantity,
    value: quantity.value && quantity.value * 10 ** power,
    low: quantity.low && quantity.low * 10 ** power,
    high: quantity.high && quantity.high * 10 ** power,
    precision: quantity.precision * 10 ** power,
  });
  if (here.value === null || there.value === null) return false;
  const other = scaled(there);
  const long = Math.min(Math.abs(here.value), Math.abs(there.value)) >= 10;
  return long && (same(here.value, other.value ?? 0) || isSameRounded(here, other));
}

/** The same number but for the last digits of the rounder one, which are a tenth of it at most. */
function isSameRounded(a: Quantity, b: Quantity): boolean {
  const place = Math.max(a.precision, b.precision);
  const off = Math.abs((a.value ?? 0) - (b.value ?? 0));
  return off <= (place / 2) * (1 + 1e-9) && place <= Math.abs(a.value ?? 0) / 10;
}

/** The same number with another unit of the dimension: 3万余公斤 for 3万余斤, 230万公顷 for 230万亩, 20千瓦 for 20瓦. */
function isUnitConfused(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.number === b.number && a.unit !== b.unit;
}

/** Canonical units that several units of measurement share. */
const MEASURED = new Set(['kg', 'm', 'm2', 'm3', 'L', 'W', 'kWh', 's']);

/** Have the two as many digits before the point? */
function isOfOneOrder(a: number, b: number): boolean {
  return a !== 0 && b !== 0 && Math.floor(Math.log10(Math.abs(a))) === Math.floor(Math.log10(Math.abs(b)));
}

/** Of two significant digits exchanged, one may be a zero that stands last: 770 and 707. */
function isExchange(a: string, b: string): boolean {
  const length = Math.max(a.length, b.length);
  if (length < 2) return false;
  const [one, other] = [a.padEnd(length, '0'), b.padEnd(length, '0')];
  const sorted = (digits: string): string => Array.from(digits).sort().join('');
  return apart(one, other) === 2 && sorted(one) === sorted(other);
}

function isOneDigit(a: string, b: string): boolean {
  return a.length === b.length && a.length >= 3 && apart(a, b) === 1;
}

function apart(a: string, b: string): number {
  return Array.from(a).filter((digit, i) => digit !== b[i]).length;
}

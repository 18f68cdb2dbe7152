import type { Claim } from '@/recognition/mention';
import type { Reason } from './verdict';

/** How two quantities of one unit stand to each other. */
export type Comparison =
  | { readonly outcome: 'meet'; readonly reason: Reason }
  | { readonly outcome: 'near'; readonly reason: Reason }
  | { readonly outcome: 'apart'; readonly reason: Reason };

type Quantity = Pick<Claim, 'value' | 'low' | 'high' | 'lowExcluded' | 'highExcluded' | 'precision' | 'hedge' | 'text' | 'unit'>;

/** Compares the intervals that the words of two figures allow, by the table in recognition-and-verdicts.md. */
export function compareQuantities(here: Quantity, there: Quantity): Comparison {
  if (here.value !== null && here.value === there.value && here.hedge === there.hedge) return { outcome: 'meet', reason: { code: 'equal' } };
  if (meets(here, there)) return { outcome: 'meet', reason: { code: here.value === there.value ? 'equal' : 'within' } };
  if (rounds(here, there) || rounds(there, here)) return { outcome: 'meet', reason: { code: 'rounded' } };
  if (isNear(here, there) || isNear(there, here)) return { outcome: 'near', reason: { code: 'loose-words' } };
  return { outcome: 'apart', reason: explain(here, there) };
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

/**
 * Does the exact number of `fine` round to that of `round` at the place where `round` ends? Small whole counts are not
 * taken for rounded: 20 is not 22.
 */
function rounds(round: Quantity, fine: Quantity): boolean {
  if (round.value === null || fine.value === null || round.hedge !== 'none' || fine.hedge !== 'none') return false;
  if (round.precision <= fine.precision * (1 + 1e-9) || !isRoundable(round)) return false;
  return Math.abs(fine.value - round.value) <= (round.precision / 2) * (1 + 1e-9);
}

/** Written with decimals, in 成, 万 or 亿, or long enough that its zeros say little. */
function isRoundable({ text, value, precision }: Quantity): boolean {
  if (/[成万亿萬億.．]/.test(text)) return true;
  return Math.abs(value ?? 0) >= 1000 && precision <= Math.abs(value ?? 0) * 0.1;
}

/** Past what the words of `hedged` allow, but not so far that it would be a conflict. */
function isNear(hedged: Quantity, other: Quantity): boolean {
  const n = hedged.value;
  if (n === null) return false;
  const [low, high] = [other.low ?? other.value ?? Number.NEGATIVE_INFINITY, other.high ?? other.value ?? Number.POSITIVE_INFINITY];
  switch (hedged.hedge) {
    case 'about':
      return low <= n * 1.1 && high >= n * 0.9;
    case 'above':
      return low > n && low <= 2 * n;
    case 'at-least':
      return low > 2 * n;
    case 'at-most':
    case 'below':
      return high < n / 2;
    case 'none':
    case 'over-part':
    case 'nearly':
    case 'some':
    case 'range':
      return false;
  }
}

/** What the difference looks like: a slip of the pen, a scale, or simply more or less. */
function explain(here: Quantity, there: Quantity): Reason {
  const a = here.value ?? here.low ?? 0;
  const b = there.value ?? there.low ?? 0;
  const power = a && b ? Math.log10(a / b) : 0;
  if (Math.abs(power) >= 1 && Math.abs(power - Math.round(power)) < 1e-6) return { code: 'scale', factor: 10 ** Math.abs(Math.round(power)) };
  if (here.unit === 'kg' && (same(a, 2 * b) || same(b, 2 * a))) return { code: 'unit-confused', here: massWord(here.text), there: massWord(there.text) };
  const digits = compareDigits(significantDigits(a), significantDigits(b));
  if (digits) return { code: digits };
  return a > b ? { code: 'above', ratio: b ? a / b : Number.POSITIVE_INFINITY } : { code: 'below', ratio: a ? b / a : Number.POSITIVE_INFINITY };
}

function massWord(text: string): string {
  return /(?:公斤|千克|斤|吨|噸)/.exec(text)?.[0] ?? 'kg';
}

function significantDigits(value: number): string {
  return value.toPrecision(12).replace(/e.*$/, '').replace(/[.-]/g, '').replace(/^0+|0+$/g, '');
}

function compareDigits(a: string, b: string): 'digits-exchanged' | 'digit-changed' | null {
  if (a.length !== b.length || a.length < 2) return null;
  const apart = Array.from(a).filter((digit, i) => digit !== b[i]).length;
  if (apart === 1 && a.length >= 3) return 'digit-changed';
  const sorted = (digits: string): string => Array.from(digits).sort().join('');
  return apart === 2 && sorted(a) === sorted(b) ? 'digits-exchanged' : null;
}

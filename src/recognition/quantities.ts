import { add, multiply, toNumber } from './decimal';
import { type Hedge, type Quantity } from './mention';
import { type Amount } from './unit-reading';
import { type Unit } from './units';

export function applyHedge(amount: Amount, hedge: Hedge | null): Amount {
  if (!hedge || (amount.hedge !== 'none' && amount.hedge !== 'over-part') || !amount.value)
    return hedge && amount.hedge === 'none' ? { ...amount, hedge } : amount;
  if (amount.hedge === 'over-part' && hedge !== 'above') return amount;
  return { ...amount, hedge };
}

export function quantityOf(amount: Amount, unit: Unit, sign: 1 | -1): Quantity {
  const n = amount.value ?? amount.low;
  const low = toNumber(amount.low);
  const high = toNumber(amount.high);
  const base = {
    value: amount.value ? sign * toNumber(amount.value) : null,
    precision: toNumber(amount.place),
    hedge: amount.hedge,
    unit: unit.canonical,
    rate: null,
  };
  const interval = (from: number | null, to: number | null, lowExcluded = false, highExcluded = false): Quantity =>
    sign > 0
      ? { ...base, low: from, high: to, lowExcluded, highExcluded }
      : { ...base, low: to && -to, high: from && -from, lowExcluded: highExcluded, highExcluded: lowExcluded };
  const times = (mantissa: bigint, exponent: number): number => toNumber(multiply(n, { mantissa, exponent }));
  switch (amount.hedge) {
    case 'none':
    case 'some':
    case 'range':
      return interval(low, high);
    case 'over-part':
      return interval(toNumber(n), toNumber(add(n, amount.place)), false, true);
    case 'nearly':
      return interval(times(9n, -1), toNumber(n));
    case 'about':
      return interval(times(95n, -2), times(105n, -2));
    case 'above':
      return interval(toNumber(n), Math.max(toNumber(add(n, amount.place)), times(11n, -1)), true);
    case 'at-least':
      return interval(toNumber(n), null);
    case 'at-most':
      return interval(null, toNumber(n));
    case 'below':
      return interval(null, toNumber(n), false, true);
  }
}

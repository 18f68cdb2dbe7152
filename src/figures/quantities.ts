import { add, type Decimal, multiply, toNumber } from './decimal';
import { type Hedge, type Quantity } from './quantity';
import { type Amount } from './unit-reading';
import { type Unit } from './units';

/** The amount as the words around it hedge it; its own hedge goes first, but 超 goes before 余. */
export function applyHedge(amount: Amount, hedge: Hedge | null): Amount {
  if (!hedge || (amount.hedge !== 'none' && amount.hedge !== 'over-part') || !amount.value)
    return hedge && amount.hedge === 'none' ? { ...amount, hedge } : amount;
  if (amount.hedge === 'over-part' && hedge !== 'above') return amount;
  return { ...amount, hedge };
}

/** The quantity that an amount states: its interval by the table in README.md. */
export function quantityOf(amount: Amount, unit: Unit, sign: 1 | -1): Omit<Quantity, 'rate' | 'written'> {
  const [from, to, fromExcluded, toExcluded] = endsOf(amount);
  const upright = sign > 0;
  return {
    value: amount.value ? sign * toNumber(amount.value) : null,
    low: upright ? from : to && -to,
    high: upright ? to : from && -from,
    lowExcluded: upright ? fromExcluded : toExcluded,
    highExcluded: upright ? toExcluded : fromExcluded,
    precision: toNumber(amount.place),
    hedge: amount.hedge,
    unit: unit.canonical,
  };
}

/** Two ends, null where there is none, and whether they are no part of the interval. */
type Ends = readonly [from: number | null, to: number | null, fromExcluded: boolean, toExcluded: boolean];

function endsOf(amount: Amount): Ends {
  const stated = amount.value ?? amount.low;
  const n = toNumber(stated);
  const most = amount.value && amount.unit.upperFactor ? amount.high : stated; // months and years have no fixed length
  switch (amount.hedge) {
    case 'none':
      return amount.worded === 'fraction'
        ? [times(stated, 95n, -2), times(stated, 105n, -2), false, false]
        : [toNumber(amount.low), toNumber(amount.high), false, false];
    case 'some':
    case 'range':
      return [toNumber(amount.low), toNumber(amount.high), false, false];
    case 'over-part':
      return [n, toNumber(add(stated, amount.place)), false, true];
    case 'nearly':
      return [times(stated, 9n, -1), toNumber(most), false, false];
    case 'about':
      return [times(stated, 95n, -2), times(most, 105n, -2), false, false];
    case 'above':
      return [n, Math.max(toNumber(add(stated, amount.place)), times(stated, 11n, -1)), true, false];
    case 'at-least':
      return [n, null, false, false];
    case 'at-most':
      return [null, toNumber(most), false, false];
    case 'below':
      return [null, toNumber(most), false, true];
  }
}

function times(n: Decimal, mantissa: bigint, exponent: number): number {
  return toNumber(multiply(n, { mantissa, exponent }));
}

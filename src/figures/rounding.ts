import type { Quantity } from './quantity';

type Rounded = Pick<Quantity, 'value' | 'hedge' | 'precision' | 'written'>;

/** A number of one digit that is rounded lies this near to the other one, as a part of it; what is farther off is only near. */
const NEAR = 0.05;

/** Zeros of a whole number that may be rounding lie this near: 8200 and 8204. */
const NEAR_OF_ZEROS = 0.005;

/**
 * Whether one of two numbers without a hedge is the other one rounded: to its last written digit, or to the zeros that it
 * ends in. `near` where it is so roughly that they need not be one number; null where it is not.
 */
export function rounding(a: Rounded, b: Rounded): 'meet' | 'near' | null {
  const [one, other] = [roundedTo(a, b), roundedTo(b, a)];
  return one === 'meet' || other === 'meet' ? 'meet' : (one ?? other);
}

function roundedTo(round: Rounded, fine: Rounded): 'meet' | 'near' | null {
  if (round.value === null || fine.value === null || round.hedge !== 'none' || fine.hedge !== 'none') return null;
  const off = Math.abs(fine.value - round.value) / Math.abs(fine.value);
  const digits = Math.round(Math.log10(Math.abs(round.value) / round.precision) + 0.5);
  const place = writtenPlace(round);
  if (place > writtenPlace(fine) * (1 + TINY) && roundsAt(fine.value, round.value, place))
    return digits >= 2 || off <= NEAR ? 'meet' : 'near';
  if (round.precision <= fine.precision * (1 + TINY) || !roundsAt(fine.value, round.value, round.precision))
    return null;
  if (digits >= 2 && off <= NEAR_OF_ZEROS && round.written?.place === 1) return 'meet';
  return off <= NEAR ? 'near' : null;
}

const TINY = 1e-9;

/** Does `value` round to `to` at a place? Halves are rounded away from zero. */
function roundsAt(value: number, to: number, place: number): boolean {
  const over = (Math.abs(value) - Math.abs(to)) / place;
  return value * to >= 0 && over < 0.5 - TINY && over >= -0.5 - TINY;
}

/** What the last written digit stands for: 10000 for 220万, 1 for 8200, but 百万 for 六千三百万 and 百亿 for 4兆8900亿. */
function writtenPlace({ value, precision, written }: Rounded): number {
  if (!value || !written?.number || !written.digits || /\d/.test(written.behind)) return precision;
  const place = written.place * Math.abs(value / written.number);
  return Math.min(place, precision);
}

/**
 * An exact decimal number: mantissa × 10^exponent. Figures are multiplied out in decimals and only then become
 * numbers, correctly rounded, so that 0.6776亿 and 6776万 are the same double and no dust is left.
 */
export type Decimal = { readonly mantissa: bigint; readonly exponent: number };

/** 0 */
export const ZERO: Decimal = { mantissa: 0n, exponent: 0 };

/** 1 */
export const ONE: Decimal = { mantissa: 1n, exponent: 0 };

/** 0.5 */
export const HALF: Decimal = { mantissa: 5n, exponent: -1 };

/** Reads ASCII digits with at most one point; the exponent keeps the decimals as written (1.50 → 150 × 10^-2). */
export function parseDecimal(digits: string): Decimal {
  const point = digits.indexOf('.');
  if (point < 0) return { mantissa: BigInt(digits), exponent: 0 };
  const decimals = digits.length - point - 1;
  return { mantissa: BigInt(digits.slice(0, point) + digits.slice(point + 1)), exponent: -decimals };
}

/** A whole number as a decimal. */
export function fromInteger(value: number): Decimal {
  return { mantissa: BigInt(value), exponent: 0 };
}

/** a + b, exactly. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.exponent === b.exponent) return { mantissa: a.mantissa + b.mantissa, exponent: a.exponent };
  const exponent = Math.min(a.exponent, b.exponent);
  return { mantissa: widen(a, exponent) + widen(b, exponent), exponent };
}

/** a × b, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { mantissa: a.mantissa * b.mantissa, exponent: a.exponent + b.exponent };
}

/** -a */
export function negate(a: Decimal): Decimal {
  return { mantissa: -a.mantissa, exponent: a.exponent };
}

/** a × 10^power. */
export function shift(a: Decimal, power: number): Decimal {
  return { mantissa: a.mantissa, exponent: a.exponent + power };
}

/** The nearest double. */
export function toNumber({ mantissa, exponent }: Decimal): number {
  const whole = Number(mantissa);
  // Both factors are exact doubles here, so that one multiplication or division rounds once.
  if (Number.isSafeInteger(whole) && Math.abs(exponent) <= 22)
    return exponent < 0 ? whole / 10 ** -exponent : whole * 10 ** exponent;
  return Number(`${mantissa}e${exponent}`);
}

/** The place of the last significant digit: 3200 → 100, 57.10 → 0.01 (decimals are significant as written), 0 → 1. */
export function significantPlace(a: Decimal): Decimal {
  if (a.exponent < 0 || a.mantissa === 0n) return { mantissa: 1n, exponent: Math.min(a.exponent, 0) };
  let mantissa = a.mantissa;
  let exponent = a.exponent;
  while (mantissa % 10n === 0n) {
    mantissa /= 10n;
    exponent++;
  }
  return { mantissa: 1n, exponent };
}

function widen(a: Decimal, exponent: number): bigint {
  return a.mantissa * 10n ** BigInt(a.exponent - exponent);
}

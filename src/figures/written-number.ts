import { toNumber } from './decimal';
import { type Numeral } from './numerals';

/** The number of a figure as it is written. */
export type WrittenNumber = {
  /** Scale words multiplied out, before the unit's own factor: 57141000000 for 571.41亿元. */
  readonly number: number;
  /** What one of the last written digit stands for, in the same measure: 1000000 for 571.41亿元, 10000 for 1200万元. */
  readonly place: number;
  /** The Arabic digits as written, folded: 571.41; empty where there are none. */
  readonly digits: string;
  /** What stands behind the digits, without hedges: 亿元. */
  readonly behind: string;
  /** The unit behind the whole numeral: 元. */
  readonly unit: string;
};

/** How the numeral at `at` is written in the figure that ends at `end` of a folded text; null where it states no number (几十家). */
export function writtenNumber(text: string, at: number, end: number, numeral: Numeral): WrittenNumber | null {
  if (!numeral.value) return null;
  const [digits = '', decimals = ''] = numeral.arabic ? (DIGITS.exec(text.slice(at, numeral.end)) ?? []) : [];
  return {
    number: toNumber(numeral.value),
    place: 10 ** (numeral.scale - decimals.length),
    digits,
    behind: withoutHedge(text.slice(at + digits.length, end)),
    unit: withoutHedge(text.slice(numeral.end, end)),
  };
}

const DIGITS = /^\d+(?:\.(\d+))?/;

function withoutHedge(unit: string): string {
  return unit.replace(/(?:左右|以上|以下|以内|上下)$/, '');
}

/** The digits of a number that are neither leading nor trailing zeros: 57141 for 571.41亿; empty for 0. */
export function significantDigits(value: number): string {
  return value
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace(/[.-]/g, '')
    .replace(/^0+|0+$/g, '');
}

/** How many significant digits a figure states: 4 for 571.4亿元, 1 for 3年; 0 where it states no number. */
export function writtenDigits({ written }: { readonly written: WrittenNumber | null }): number {
  return written ? significantDigits(written.number).length : 0;
}

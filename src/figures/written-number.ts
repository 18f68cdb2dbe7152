import { remember } from '@/knowledge/remember';
import { folded } from '@/text/fold';
import { toNumber } from './decimal';
import { beginsNumeralAt } from './digits';
import { readNumeral } from './numerals';

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

/** Reads the first number of a figure's text; null where it states none (几十家). */
export const readWritten = remember((raw): WrittenNumber | null => {
  const text = folded(raw);
  for (let at = 0; at < text.length; at++) {
    const numeral = beginsNumeralAt(text, at) ? readNumeral(text, at) : null;
    if (!numeral?.value) continue;
    const [digits = '', decimals = ''] = /^\d+(?:\.(\d+))?/.exec(text.slice(at, numeral.end)) ?? [];
    return {
      number: toNumber(numeral.value),
      place: 10 ** (numeral.scale - decimals.length),
      digits,
      behind: withoutHedge(text.slice(at + digits.length)),
      unit: withoutHedge(text.slice(numeral.end)),
    };
  }
  return null;
});

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
export function writtenDigits(text: string): number {
  const written = readWritten(text);
  return written ? significantDigits(written.number).length : 0;
}

import { digitValue, isAsciiDigit } from '@/figures/digits';
import { isoDay, twoDigits } from './iso-day';
import { type Period } from './period';

/** A date, a span of days or a time of day in a folded text; `period` is null for times and what can't be resolved. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  readonly period: Period | null;
  /**
   * Set where it is no time of what the text reports: what something is compared with (比9月, 较上年末), a beginning
   * (5月20日起), part of a name (2024年春运专班), or the time of the one figure behind it (去年同期为180亿元,
   * 1月的9.1亿): then `own` has it, or, for 同期, the year whose same days are meant. `period` is null then.
   */
  readonly aside?: 'base' | 'beginning' | 'name' | 'own';
  readonly own?: Period | null;
  readonly sameDaysOf?: number;
};

/** A number of at most `most` digits at `at`, Arabic or Chinese (four of them are a year); null where none stands there. */
export function readDigits(
  text: string,
  at: number,
  most: number,
): { readonly value: number; readonly length: number } | null {
  let length = 0;
  let value = 0;
  while (length < most && isAsciiDigit(text.charAt(at + length)))
    value = value * 10 + Number(text.charAt(at + length++));
  if (length) return isAsciiDigit(text.charAt(at + length)) ? null : { value, length };
  return readChineseDigits(text, at, most);
}

/** Letters typed for 〇: 二O二四年. */
const LETTER_ZERO = ['O', 'o'];

function readChineseDigits(
  text: string,
  at: number,
  most: number,
): { readonly value: number; readonly length: number } | null {
  if (most === 4) {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      const digit = i > 0 && LETTER_ZERO.includes(text.charAt(at + i)) ? 0 : digitValue(text.charAt(at + i));
      if (digit === null) return null;
      value = value * 10 + digit;
    }
    return { value, length: 4 };
  }
  const match = /^(?:([二三]?)十([一二三四五六七八九]?)|(廿|卅)([一二三四五六七八九]?)|([一二三四五六七八九]))/.exec(
    text.slice(at, at + 3),
  );
  if (!match) return null;
  const [, tensDigit = '', onesDigit, ten, onesOfTen, single] = match;
  const ones = digitValue(onesDigit || onesOfTen || single || '') ?? 0;
  const tens = single ? 0 : ten ? (ten === '廿' ? 2 : 3) : digitValue(tensDigit) || 1;
  return { value: tens * 10 + ones, length: match[0].length };
}

/** The period from one ISO day to another, both included. */
export function span(start: string, end: string, text: string): Period {
  return { start, end, asOf: false, hour: null, text };
}

/** The period from the first day of a month to the last day of another one of the year. */
export function monthSpan(year: number, from: number, to: number, text: string): Period {
  const last = new Date(Date.UTC(year, to, 0)).getUTCDate();
  return span(`${year}-${twoDigits(from)}-01`, `${year}-${twoDigits(to)}-${twoDigits(last)}`, text);
}

/** The period from one day of a month to another one; null where there is no such day. */
export function daySpan(year: number, month: number, from: number, to: number, text: string): Period | null {
  const [start, end] = [isoDay(year, month, from), isoDay(year, month, to)];
  return start && end ? span(start, end, text) : null;
}

/** Year, month and day of an ISO date. */
export function partsOf(date: string): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** The state at the end of a period. */
export function stateAtEnd(period: Period): Period {
  return { ...period, start: period.end, asOf: true };
}

export const DAY_MS = 86_400_000;

/** The ISO day so many days after another one. */
export function daysAfter(day: string, days: number): string {
  return isoOf(Date.parse(day) + days * DAY_MS);
}

/** The ISO day of a time in milliseconds. */
export function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

import { readDigits } from '@/dates/calendar';
import { isoDay } from '@/dates/iso-day';
import { folded } from '@/text/fold';

const YEARS = { first: 1000, last: 2999 } as const;

/**
 * The first day of what is named: 2022-04-15, 2022/4, 2022.4, 202204, 2022年4月15日, 二〇二二年四月, 2022. Null where it
 * is no day, month or year, or there is none such.
 */
export function firstDayOf(written: string): string | null {
  const text = folded(written).replaceAll(/\s/g, '');
  const parts = packed(text) ?? spelled(text);
  if (!parts) return null;
  const [year, month = 1, day = 1] = parts;
  return year < YEARS.first || year > YEARS.last ? null : isoDay(year, month, day);
}

type Parts = readonly [year: number, month: number | undefined, day: number | undefined];

function packed(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)?$/.exec(text) ?? [];
  if (!year || !month) return null;
  return [Number(year), Number(month), day ? Number(day) : undefined];
}

/** Behind year and month stands a word or a sign, behind the last of the parts no sign. */
function spelled(text: string): Parts | null {
  const parts: number[] = [];
  let at = 0;
  for (const [most, behind] of [
    [4, /^年|^[-/.](?=.)/],
    [2, /^月份?|^[-/.](?=.)/],
    [2, /^[日号]/],
  ] as const) {
    const number = at < text.length ? readDigits(text, at, most) : null;
    if (!number) break;
    parts.push(number.value);
    at += number.length;
    at += behind.exec(text.slice(at))?.[0].length ?? 0;
  }
  const [year, month, day] = parts;
  return year === undefined || at < text.length ? null : [year, month, day];
}

const FROM_THEN = /^(?:自|从)?(.+?)(?:以后|之后|以来|起|后)$/;
const UNTIL_THEN = /^(.+?)(?:以前|之前|前)$/;

/** A word such as 2022年4月以后 or 2021年以前 as what it bounds; null where it is none. A year without 年 is a number. */
export function boundIn(word: string): { readonly kind: 'after' | 'before'; readonly day: string } | null {
  const text = folded(word);
  for (const [kind, pattern] of [
    ['after', FROM_THEN],
    ['before', UNTIL_THEN],
  ] as const) {
    const named = pattern.exec(text)?.[1] ?? '';
    const day = /年|^\d{4}-\d/.test(named) ? firstDayOf(named) : null;
    if (day) return { kind, day };
  }
  return null;
}

import { findDates } from '@/dates/dates';
import type { Period } from '@/dates/period';
import type { Latest } from '@/dates/pointing-words';
import { folded } from '@/text/fold';

/** Each date as `start..end`, one day as itself, `≤` for the state at its end, `@` for its hour; `-` for no period. */
export function datesIn(text: string, published: string | null = '2022-04-23', before?: Latest): string[] {
  return findDates(folded(text), published, before).map(({ period }) => (period ? shownPeriod(period) : '-'));
}

/** The words of each date. */
export function dateWordsIn(text: string, published: string | null = '2022-04-23'): string[] {
  const read = folded(text);
  return findDates(read, published).map(({ start, end }) => read.slice(start, end));
}

export function shownPeriod({ start, end, asOf, hour }: Period): string {
  return `${asOf ? '≤' : ''}${start === end ? end : `${start}..${end}`}${hour === null ? '' : `@${hour}`}`;
}

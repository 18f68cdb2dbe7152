import type { Period } from '@/dates/period';

/**
 * What two periods, and the days their texts were published, say about whether two claims can be compared. `shifted`:
 * another day or hour of one state, or texts of other times that state none; the number may have changed meanwhile, and
 * where it is the very same, it has not. `other`: what the texts state excludes each other.
 */
export type PeriodRelation = 'same' | 'compatible' | 'unstated' | 'shifted' | 'other';

type Dated = { readonly period: Period | null; readonly date: string | null };

const DAY = 86_400_000;
/** Texts published this many days apart may speak of the same thing without saying when. */
const SAME_TIME_DAYS = 31;
/** Texts of so few days report one event, and not two states of it. */
const SAME_NEWS_DAYS = 3;

export function comparePeriods(here: Dated, there: Dated): PeriodRelation {
  if (here.period && there.period) return compareSoFar(here.period, there.period, [here.date, there.date]);
  if (here.period) return compareWithDate(here.period, there.date);
  if (there.period) return compareWithDate(there.period, here.date);
  if (!here.date || !there.date) return 'unstated';
  return Math.abs(days(here.date) - days(there.date)) <= SAME_TIME_DAYS ? 'unstated' : 'shifted';
}

/** Were both texts published within so few days that they report one event? Not where a date is unknown. */
export function isSameNews(here: string | null, there: string | null): boolean {
  return here !== null && there !== null && Math.abs(days(here) - days(there)) <= SAME_NEWS_DAYS;
}

/** A period that one text states, and the day of another that states none. */
function compareWithDate(period: Period, date: string | null): PeriodRelation {
  if (date === null || covers(period, date)) return 'unstated';
  return period.asOf ? 'shifted' : 'other';
}

/** Could a text of that day report the period without saying so? Later the longer it is. */
function covers(period: Period, date: string): boolean {
  const length = lengthOf(period);
  return days(date) >= days(period.start) - 3 && days(date) <= days(period.end) + Math.max(60, length / 2);
}

/** A span under way when its text was published (今年, in April) may be of as much of it as another states. */
function compareSoFar(a: Period, b: Period, [dateA, dateB]: readonly [string | null, string | null]): PeriodRelation {
  const stated = compareStated(a, b);
  if (stated !== 'other' || a.start !== b.start || a.asOf || b.asOf) return stated;
  const [endA, endB] = [soFar(a, dateA), soFar(b, dateB)];
  const short = Math.min(endA, endB) - days(a.start) + 1;
  const underWay = endA < days(a.end) || endB < days(b.end);
  return underWay && Math.abs(endA - endB) <= Math.max(SAME_NEWS_DAYS, short / 4) ? 'compatible' : 'other';
}

/** The day up to which a text can report a period, as a number of days. */
function soFar({ end }: Period, date: string | null): number {
  return date === null ? days(end) : Math.min(days(end), days(date));
}

function compareStated(a: Period, b: Period): PeriodRelation {
  if (a.end === b.end && a.hour !== null && b.hour !== null && a.hour !== b.hour) return 'shifted';
  if (a.end === b.end && (a.asOf || b.asOf || a.start === b.start)) return 'same';
  if (a.asOf && b.asOf) return 'shifted';
  if (a.asOf || b.asOf) {
    const [state, span] = a.asOf ? [a, b] : [b, a];
    return lengthOf(span) >= 28 && days(state.end) >= days(span.start) && days(state.end) <= days(span.end)
      ? 'compatible'
      : 'other';
  }
  const [long, short] = lengthOf(a) >= lengthOf(b) ? [a, b] : [b, a];
  if (lengthOf(short) === 1 && lengthOf(long) > 1) return covers(long, short.start) ? 'unstated' : 'other';
  if (days(a.end) < days(b.start) || days(b.end) < days(a.start)) return 'other';
  if (lengthOf(short) >= 28) return lengthOf(long) > lengthOf(short) * 1.25 ? 'other' : 'compatible';
  return 'compatible';
}

function lengthOf(period: Period): number {
  return days(period.end) - days(period.start) + 1;
}

function days(iso: string): number {
  return Math.round(Date.parse(iso) / DAY);
}

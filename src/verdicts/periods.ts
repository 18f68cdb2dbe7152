import type { Period } from '@/recognition/mention';

/** What two periods, and the days their texts were published, say about whether two claims can be compared. */
export type PeriodRelation = 'same' | 'compatible' | 'unstated' | 'other';

type Dated = { readonly period: Period | null; readonly date: string | null };

const DAY = 86_400_000;
/** Texts published this many days apart may speak of the same thing without saying when. */
const SAME_NEWS_DAYS = 31;

export function comparePeriods(here: Dated, there: Dated): PeriodRelation {
  if (here.period && there.period) return compareStated(here.period, there.period);
  if (here.period) return there.date ? (covers(here.period, there.date) ? 'unstated' : 'other') : 'unstated';
  if (there.period) return here.date ? (covers(there.period, here.date) ? 'unstated' : 'other') : 'unstated';
  if (!here.date || !there.date) return 'unstated';
  return Math.abs(days(here.date) - days(there.date)) <= SAME_NEWS_DAYS ? 'unstated' : 'other';
}

/** Could a text of that day report the period without saying so? Later the longer it is. */
function covers(period: Period, date: string): boolean {
  const length = lengthOf(period);
  return days(date) >= days(period.start) - 3 && days(date) <= days(period.end) + Math.max(60, length / 2);
}

function compareStated(a: Period, b: Period): PeriodRelation {
  if (a.end === b.end && a.hour !== null && b.hour !== null && a.hour !== b.hour) return 'other';
  if (a.end === b.end && (a.asOf || b.asOf || a.start === b.start)) return 'same';
  if (a.asOf && b.asOf) return 'other';
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

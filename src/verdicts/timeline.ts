import { align, dated } from './align';
import { compareClaims } from './judge';
import type { KnownClaim } from './known-claim';
import { isSameNews } from './periods';
import { isSameMeasure } from './updates';

/**
 * How a report of a measure stands to those before it. `repeated`: the same number; `updated`: the same source has
 * another number for the same time; `contradicted`: another source has; `later`: of another time, or nothing says of
 * which, so that the number may have grown.
 */
export type TimelineChange = 'first' | 'repeated' | 'updated' | 'contradicted' | 'later';

/** One report of a measure, with the day that it holds for: the end of its period, else the date of its article. */
type TimelineEntry = {
  readonly known: KnownClaim;
  readonly day: string | null;
  readonly change: TimelineChange;
};

/**
 * Who reported what of a claim's measure, and when: the claim and those of `others` that measure the same of the same
 * subject, by the day that they hold for; without one last.
 */
export function timelineOf(claim: KnownClaim, others: readonly KnownClaim[]): TimelineEntry[] {
  const same = [claim, ...others.filter((other) => !isIt(claim, other) && isReportOf(claim, other))];
  const inOrder = same.map((known) => ({ known, day: dayOf(known) })).sort(byDay);
  return inOrder.map(({ known, day }, i) => ({
    known,
    day,
    change: changeOf(
      known,
      inOrder.slice(0, i).map((before) => before.known),
    ),
  }));
}

function isIt(a: KnownClaim, b: KnownClaim): boolean {
  return a.article.id === b.article.id && a.index === b.index;
}

function isReportOf(a: KnownClaim, b: KnownClaim): boolean {
  const alignment = align(dated(a), dated(b));
  return alignment !== null && isSameMeasure(alignment);
}

/** Against the last report before it that is of the same time, its own source's before others'. */
function changeOf(known: KnownClaim, before: readonly KnownClaim[]): TimelineChange {
  if (before.length === 0) return 'first';
  const comparable = before.filter((one) => isSameTime(one, known));
  const own = comparable.findLast(({ article }) => article.source === known.article.source);
  const last = own ?? comparable.at(-1);
  if (!last) return 'later';
  if (compareClaims(known.claim, last.claim).outcome !== 'apart') return 'repeated';
  return own ? 'updated' : 'contradicted';
}

/** The same stated period; where one states none, reports of the same days, or of one source that goes on reporting. */
function isSameTime(a: KnownClaim, b: KnownClaim): boolean {
  const [one, other] = [a.claim.period, b.claim.period];
  if (one && other) return one.start === other.start && one.end === other.end && one.hour === other.hour;
  return isSameNews(a.article.date, b.article.date) || (!one && !other && a.article.source === b.article.source);
}

function dayOf({ claim, article }: KnownClaim): string | null {
  return claim.period?.end ?? article.date;
}

function byDay(a: DatedEntry, b: DatedEntry): number {
  const published = ({ known }: DatedEntry): string => known.article.date ?? LAST;
  return (a.day ?? LAST).localeCompare(b.day ?? LAST) || published(a).localeCompare(published(b));
}

type DatedEntry = Pick<TimelineEntry, 'known' | 'day'>;

/** Behind all days. */
const LAST = '9999';

import type { Period } from '@/recognition/mention';
import { type Alignment, align, type DatedClaim } from './align';
import type { KnownClaim } from './evidence-source';
import { compareQuantities } from './intervals';

/** What was reported of a measure for one day or period. */
export type TimelinePoint = {
  /** ISO day: the end of the period stated, else the day of the report; null where neither is known. */
  readonly day: string | null;
  readonly period: Period | null;
  /** The number as the first report words it. */
  readonly text: string;
  /** Who reported it, the earliest report first; never empty. */
  readonly reports: readonly KnownClaim[];
};

/** So sure must it be that a report is of the same measure; its period may be any. */
const SAME_MEASURE = { near: 0.6, subject: 0.5 } as const;

/**
 * What the corpus reports of the measure of a claim over time, oldest first; reports of one number for one day are one
 * point. `known` are claims that share a key with it (see `claimKeys`). Empty where no report is of the same measure.
 */
export function timelineOf(of: DatedClaim, known: readonly KnownClaim[]): TimelinePoint[] {
  const reports = known
    .filter((one) => isSameMeasure(align(of, { claim: one.claim, date: one.article.date })))
    .sort((a, b) => compareDays(dayOf(a), dayOf(b)) || compareDays(a.article.date, b.article.date));
  const points: (TimelinePoint & { reports: KnownClaim[] })[] = [];
  for (const report of reports) {
    const day = dayOf(report);
    const same = points.find(
      (point) => point.day === day && point.reports.some(({ claim }) => saysTheSame(claim, report.claim)),
    );
    if (same) same.reports.push(report);
    else points.push({ day, period: report.claim.period, text: report.claim.text, reports: [report] });
  }
  return points;
}

/** Is it one measure of one subject, though of another time? */
export function isSameMeasure(alignment: Alignment | null): boolean {
  return (
    alignment !== null &&
    alignment.near >= SAME_MEASURE.near &&
    alignment.subject >= SAME_MEASURE.subject &&
    !alignment.otherNoun &&
    !alignment.attribute &&
    alignment.obstacles.every(({ code }) => code === 'other-period')
  );
}

function saysTheSame(a: KnownClaim['claim'], b: KnownClaim['claim']): boolean {
  return compareQuantities(a, b).outcome === 'meet';
}

function dayOf({ claim, article }: KnownClaim): string | null {
  return claim.period?.end ?? article.date;
}

/** Days in order, those not known last. */
function compareDays(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}

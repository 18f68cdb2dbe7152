import { compareQuantities } from '@/figures/compare-quantities';
import { type Alignment, align, dated } from './align';
import type { KnownClaim } from './known-claim';

/** So sure must it be that two reports are of the same measure. */
const SAME_MEASURE = { near: 0.6, subject: 0.5 } as const;

/**
 * The latest report by which the source of a claim changed its number: of the same measure, in a later article, and of
 * no other period that both state. Null where there is none: reports of other sources contradict, and do not update.
 */
export function updateOf(report: KnownClaim, known: readonly KnownClaim[]): KnownClaim | null {
  let latest: KnownClaim | null = null;
  for (const later of known) {
    if (later.article.source === report.article.source && isLater(later, latest ?? report) && changes(report, later))
      latest = later;
  }
  return latest;
}

function isLater(later: KnownClaim, report: KnownClaim): boolean {
  const [a, b] = [report.article.date, later.article.date];
  return a !== null && b !== null && report.article.source !== '' && b > a;
}

function changes(report: KnownClaim, later: KnownClaim): boolean {
  const alignment = align(dated(report), dated(later));
  return (
    alignment !== null &&
    alignment.period !== 'other' &&
    isSameMeasure(alignment) &&
    compareQuantities(report.claim, later.claim).outcome === 'apart'
  );
}

/** Is it one measure of one subject, though maybe of another time? */
export function isSameMeasure({ near, subject, otherNoun, attribute, obstacles }: Alignment): boolean {
  return (
    near >= SAME_MEASURE.near &&
    subject >= SAME_MEASURE.subject &&
    !otherNoun &&
    !attribute &&
    obstacles.every(({ code }) => code === 'other-period')
  );
}

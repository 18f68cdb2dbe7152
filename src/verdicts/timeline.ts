import type { KnownClaim } from './known-claim';
import { compareValues, type Signed } from './pairs/compare-values';
import type { FoundArticle } from './pairs/judge-page';
import { dayOf } from './pairs/read-text';
import { figuresLikeIt } from './pairs/same-measure';
import type { JudgeWeights } from './pairs/weights';
import { isDated } from './pairs/when-relation';

/**
 * How a report of a measure stands to those before it. `repeated`: the same number; `updated`: the same source has
 * another number for the same time; `contradicted`: another source has; `later`: of another time, or nothing says of
 * which, so that the number may have grown.
 */
export type TimelineChange = 'first' | 'repeated' | 'updated' | 'contradicted' | 'later';

/** One report of a measure, with the day that it is about: the end of its time, no later than the day of its article. */
type TimelineEntry = {
  readonly known: KnownClaim;
  readonly day: string | null;
  readonly change: TimelineChange;
};

/**
 * Who reported what of the measure of an article's `index`-th claim, and when: it and what other articles say of the same
 * measure of the same subject, by the day that they are about; without one last.
 */
export function timelineOf(
  { article, index }: { readonly article: FoundArticle; readonly index: number },
  others: readonly FoundArticle[],
  weights: JudgeWeights,
): TimelineEntry[] {
  const claim = article.passages.flatMap(({ claims }) => claims)[index];
  if (!claim) return [];
  const asking: KnownClaim = { article: article.facts, index, claim };
  const reports = [asking, ...figuresLikeIt(article, index, others, weights)];
  const inOrder = reports.map((known) => ({ known, day: dayAbout(known) })).sort(byDay);
  return inOrder.map(({ known, day }, i) => ({
    known,
    day,
    change: changeOf(
      known,
      inOrder.slice(0, i).map((before) => before.known),
    ),
  }));
}

/** Against the last report before it that is of the same time, its own source's before others'. */
function changeOf(known: KnownClaim, before: readonly KnownClaim[]): TimelineChange {
  if (before.length === 0) return 'first';
  const comparable = before.filter((one) => isSameTime(one, known));
  const own = comparable.findLast(({ article }) => article.source === known.article.source);
  const last = own ?? comparable.at(-1);
  if (!last) return 'later';
  const { comparison, isTurned } = compareValues(signed(known), signed(last));
  if (comparison.outcome === 'meet' && !isTurned) return 'repeated';
  return own ? 'updated' : 'contradicted';
}

const signed = ({ claim }: KnownClaim): Signed => ({ claim, sign: claim.sign });

/** The same stated time; where one states none, reports of the same days, or of one source that goes on reporting. */
function isSameTime(a: KnownClaim, b: KnownClaim): boolean {
  const [one, other] = [a, b].map((known) => (isDated(known) ? known.claim.when : null));
  if (one && other) return one.from === other.from && one.to === other.to;
  return isSameNews(a.article.date, b.article.date) || (!one && !other && a.article.source === b.article.source);
}

/** Texts of so few days report one event, and not two states of it. */
const SAME_NEWS_DAYS = 3;

function isSameNews(a: string | null, b: string | null): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  return one !== null && other !== null && Math.abs(one - other) <= SAME_NEWS_DAYS;
}

/** 今年 ends on the 31st of December; what a report says of it is about the day of the report. */
function dayAbout({ claim: { when }, article: { date } }: KnownClaim): string | null {
  return when.to !== null && (date === null || when.to < date) ? when.to : date;
}

function byDay(a: DatedEntry, b: DatedEntry): number {
  const published = ({ known }: DatedEntry): string => known.article.date ?? LAST;
  return (a.day ?? LAST).localeCompare(b.day ?? LAST) || published(a).localeCompare(published(b));
}

type DatedEntry = Pick<TimelineEntry, 'known' | 'day'>;

/** Behind all days. */
const LAST = '9999';

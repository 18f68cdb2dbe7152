import type { KnownClaim } from '../known-claim';
import type { Reason } from '../verdict';
import type { Pair } from './beside';
import type { FoundArticle } from './judge-page';
import { layOut, pairTable } from './pair-table';
import { readOnce } from './read-text';
import { groundsOf, obstaclesOf } from './reasons';
import { scorePairs } from './score-pairs';
import type { JudgeWeights } from './weights';
import type { WhoRelation } from './who-relation';

/** Whose two figures may be, to be of one subject. */
const ONE_SUBJECT: ReadonlySet<WhoRelation> = new Set(['same', 'short', 'home', 'unknown']);

/** What figures of one measure, told at several times, may be kept apart by. */
const OF_OTHER_TIMES: ReadonlySet<Reason['code']> = new Set([
  'other-period',
  'one-period',
  'other-day',
  'unsure-subject',
  'weak-match',
]);

/** The figures of other articles that measure the same as one of an article, of the same subject, be it of another time. */
export function figuresLikeIt(
  article: FoundArticle,
  index: number,
  others: readonly FoundArticle[],
  weights: JudgeWeights,
): KnownClaim[] {
  const placed = layOut(readOnce(article), others.map(readOnce), index);
  const { topic } = scorePairs(pairTable(placed), weights);
  const best = new Map<number, { readonly sum: number; readonly known: KnownClaim }>();
  for (const [row, { pair, number }] of placed.entries()) {
    const sum = topic[row] ?? 0;
    const other = others[number];
    if (!other || sum < weights.thresholds.related || !isOfOneMeasure(pair)) continue;
    const known = best.get(number);
    if (known && known.sum >= sum) continue;
    best.set(number, { sum, known: { article: other.facts, index: pair.there.index, claim: pair.there.claim } });
  }
  return [...best.values()].map(({ known }) => known);
}

function isOfOneMeasure(pair: Pair): boolean {
  return (
    ONE_SUBJECT.has(pair.who) &&
    groundsOf(pair, null).some(({ code }) => code === 'same-measure') &&
    obstaclesOf(pair).every(({ code }) => OF_OTHER_TIMES.has(code))
  );
}

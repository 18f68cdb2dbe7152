import type { Claim } from '@/claims/claim';
import type { Comparison } from '@/figures/compare-quantities';
import type { DatedClaim } from './align';
import { type Candidate, NAMED_SUBJECT, SAME_SUBJECT, TELLING_DIGITS } from './candidate';
import { ENOUGH } from './enough';
import { saysOtherwise } from './other-claims';
import { isSameNews } from './periods';

/** A candidate that agrees, at most this much worse aligned than one that differs, silences it. */
const BENEFIT_OF_DOUBT = 0.25;
/** Words in common from which an attribute more is only more precise: 成人严重流感, 严重流感. */
const MUTUAL_IN_SPITE = 0.75;

/**
 * Is the difference a conflict and not an update, or about something slightly else? Where both say that they speak of
 * the same period, or say the same in nearly the same words and days, any difference is. Otherwise numbers grow from
 * report to report, and only a slip of the pen counts: digits exchanged, 万 for 亿, 斤 for 公斤.
 */
export function isConflict(here: DatedClaim, candidate: Candidate): boolean {
  const { alignment, known } = candidate;
  const apart = apartIn(here.claim, candidate);
  if (!apart) return false;
  if (apart.slip) return isSlip(candidate);
  if (alignment.subject < SAME_SUBJECT || alignment.trust < 0.75 || alignment.score < ENOUGH.differs) return false;
  if (alignment.period === 'same') return alignment.mutual >= 0.5;
  const undated = here.claim.period === null && known.claim.period === null;
  if (here.claim.role && here.claim.role === known.claim.role && isSameChange(candidate))
    return undated && isSameNews(here.date, known.article.date);
  return (
    undated &&
    alignment.subject >= NAMED_SUBJECT &&
    alignment.mutual >= 0.7 &&
    alignment.wide >= 0.5 &&
    isSameNews(here.date, known.article.date)
  );
}

/** How the numbers of two figures of one kind exclude each other; null where they do not, or another kind is counted. */
export function apartIn(
  here: Claim,
  { known: { claim: there }, alignment, comparison }: Candidate,
): Extract<Comparison, { outcome: 'apart' }> | null {
  if (comparison.outcome !== 'apart' || alignment.otherNoun || isOtherKind(here, there) || saysOtherwise(here, there))
    return null;
  return comparison;
}

/** Is one the figure of a single thing or an addition, and the other not? */
function isOtherKind(here: Claim, there: Claim): boolean {
  return (here.extent === 'single') !== (there.extent === 'single') || here.additional !== there.additional;
}

/**
 * Is the old value of a change given as the new one, or the new as the old: 缩短为20天, where the report says 由20天缩短为
 * 10天? Then the report's other value meets, and this one does not.
 */
export function isTurned(claim: Claim, candidate: Candidate, candidates: readonly Candidate[]): boolean {
  if (!claim.role || candidate.comparison.outcome !== 'apart' || !isSameChange(candidate)) return false;
  const { article, claim: there } = candidate.known;
  return (
    claim.role === there.role &&
    candidates.some(
      (other) =>
        other.known.article.id === article.id &&
        other.known.claim.sentence.start === there.sentence.start &&
        other.known.claim.role !== claim.role &&
        other.known.claim.role !== null &&
        other.comparison.outcome === 'meet' &&
        other.alignment.obstacles.every(({ code }) => code === 'other-role') &&
        isSameChange(other),
    )
  );
}

function isSameChange({ alignment: { near, mutual, subject } }: Candidate): boolean {
  return near >= 0.85 && mutual >= 0.75 && subject >= SAME_SUBJECT;
}

/** The digits of one number in another order or at another scale are hardly chance where there are many. */
function isSlip({ alignment, digits }: Candidate): boolean {
  if (alignment.trust < 0.5 || (alignment.attribute && alignment.mutual < MUTUAL_IN_SPITE)) return false;
  if (digits >= TELLING_DIGITS)
    return (
      (alignment.subject >= 0.3 || (alignment.verbatim && alignment.subject >= 0)) &&
      alignment.score >= ENOUGH.tellingSlip &&
      (Math.max(alignment.mutual, alignment.near / 2) >= 0.3 || (alignment.near >= 0.3 && alignment.wide >= 0.5))
    );
  const least = alignment.subject >= NAMED_SUBJECT || alignment.period === 'same' ? 0.25 : 0.65;
  return alignment.subject >= SAME_SUBJECT && alignment.score >= ENOUGH.slip && alignment.mutual >= least;
}

/**
 * Does the corpus also hold a figure that agrees and fits nearly as well? And, unless the difference is plainly a slip,
 * one that only nearly agrees, or one that fits better but is of another period, place or kind?
 */
export function isDoubtful(best: Candidate, candidates: readonly Candidate[]): boolean {
  const slip = best.comparison.outcome === 'apart' && best.comparison.slip;
  const close = Math.max(best.alignment.score - BENEFIT_OF_DOUBT, ENOUGH.agrees);
  return candidates.some(({ comparison, alignment }) => {
    if (comparison.outcome === 'meet') return alignment.score >= close;
    if (slip) return false;
    return (
      (comparison.outcome === 'near' && alignment.score >= close) ||
      (alignment.obstacles.length > 0 && alignment.score > best.alignment.score)
    );
  });
}

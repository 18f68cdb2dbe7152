import type { Claim } from '@/claims/claim';
import type { Alignment } from './align';
import { type Candidate, NAMED_SUBJECT, SAME_SUBJECT, TELLING_DIGITS } from './candidate';
import { ENOUGH } from './enough';

/** What a subject or a period that both state takes off. */
const STATED_IN_BOTH = 0.04;
/** What one body takes off that both sentences name. */
const NAMED_IN_BOTH = 0.08;
/** A candidate that says something else, and is aligned so much better, silences one that agrees. */
const CLEARLY_BETTER = 0.12;

/** Equal numbers agree only about one subject: where neither side names one, their words and digits must be alike. */
export function isAgreement({ unit, role }: Claim, { alignment, comparison, digits }: Candidate): boolean {
  if (comparison.outcome !== 'meet') return false;
  if (alignment.verbatim) return true;
  if (unit === '%' && role === null && isOtherShare(alignment)) return false;
  if (alignment.subject < 0.3 && (digits < TELLING_DIGITS || alignment.near < 0.6 || alignment.wide < 0.4))
    return false;
  return alignment.score >= enoughToAgree(digits, alignment);
}

function enoughToAgree(digits: number, { period, subject, bothNamed }: Alignment): number {
  const stated = bothNamed ? NAMED_IN_BOTH : period === 'same' || subject >= NAMED_SUBJECT ? STATED_IN_BOTH : 0;
  return (
    -stated +
    (digits > TELLING_DIGITS
      ? ENOUGH.agreesOnFourDigits
      : digits === TELLING_DIGITS
        ? ENOUGH.agreesOnThreeDigits
        : ENOUGH.agrees)
  );
}

/** Shares lie close to each other (98.6% satisfied), so that they are equal by chance where little is said alike. */
function isOtherShare({ near, mutual, period }: Alignment): boolean {
  return near < 0.45 && mutual < 0.3 && period !== 'same';
}

/** Does one say something else, and is so much more about the same thing that the other is not? */
export function isBetter(candidate: Candidate, agreed: Candidate): boolean {
  if (candidate.comparison.outcome !== 'apart') return false;
  const margin = agreed.digits >= TELLING_DIGITS ? 2 * CLEARLY_BETTER : CLEARLY_BETTER;
  return candidate.alignment.score > agreed.alignment.score + margin || isWhole(candidate, agreed);
}

/**
 * Does one article say another number in just the words of the page, and this one only with a word more: is 12.6万个公共
 * 充电桩 taken for all 充电桩?
 */
function isWhole(whole: Candidate, part: Candidate): boolean {
  return (
    whole.known.article.id === part.known.article.id &&
    whole.known.claim.extent !== 'single' &&
    Math.min(whole.alignment.trust, part.alignment.trust) > 0.7 &&
    whole.alignment.mutual > 0.95 &&
    whole.alignment.mutual > part.alignment.mutual &&
    whole.alignment.score >= part.alignment.score
  );
}

/** The very number of another day or hour, telling enough not to be one by chance: 459.9公里 of track, still. */
export function isUnchanged({ alignment, comparison, digits }: Candidate): boolean {
  const surely = digits > TELLING_DIGITS || alignment.near >= 0.85;
  return (
    alignment.period === 'shifted' &&
    alignment.obstacles.every(({ code }) => code === 'other-period') &&
    comparison.outcome === 'meet' &&
    comparison.reason.code === 'equal' &&
    digits >= TELLING_DIGITS &&
    alignment.near >= 0.5 &&
    alignment.subject >= (surely ? 0.3 : SAME_SUBJECT)
  );
}

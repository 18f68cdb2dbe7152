import type { Claim } from '@/recognition/mention';
import { type Alignment, align, type DatedClaim } from './align';
import type { KnownClaim } from './evidence-source';
import { type Comparison, compareQuantities } from './intervals';
import { updateOf } from './updates';
import type { Reason, Verdict } from './verdict';
import { writtenDigits } from './written-number';

/** What the corpus says about one figure. `evidence` is never empty; best first. */
export type Judgement = { readonly verdict: Verdict; readonly evidence: readonly JudgedEvidence[] };

export type JudgedEvidence = {
  readonly known: KnownClaim;
  readonly alignment: Alignment;
  readonly reasons: readonly Reason[];
};

/**
 * How sure alignment must be. A false "differs" is the gravest error, so it takes the most; a number that is equal in
 * many digits says much by itself, so agreement on it takes less.
 */
const ENOUGH = {
  differs: 0.56,
  slip: 0.5,
  tellingSlip: 0.4,
  agrees: 0.44,
  agreesOnThreeDigits: 0.34,
  agreesOnFourDigits: 0.24,
  related: 0.4,
} as const;
/** What a subject or a period that both state takes off. */
const STATED_IN_BOTH = 0.04;
/** What one body takes off that both sentences name. */
const NAMED_IN_BOTH = 0.08;
/** A candidate that agrees, at most this much worse aligned than one that differs, silences it. */
const BENEFIT_OF_DOUBT = 0.25;
/** A candidate that says something else, and is aligned so much better, silences one that agrees. */
const CLEARLY_BETTER = 0.12;
/** Words in common from which an attribute more is only more precise: 成人严重流感, 严重流感. */
const MUTUAL_IN_SPITE = 0.75;
const SAME_NEWS_MS = 3 * 86_400_000;
/** So many significant digits are hardly equal by chance. */
const TELLING_DIGITS = 3;
/** From here on both sides name the subject; below, only its place. */
const NAMED_SUBJECT = 0.8;
const MOST_EVIDENCE = 5;

type Candidate = JudgedEvidence & { readonly comparison: Comparison };

/** Judges one claim of a page by the claims of the corpus that may be about the same thing; null: nothing to say. */
export function judge(here: DatedClaim, known: readonly KnownClaim[]): Judgement | null {
  const candidates = known
    .flatMap((claim): Candidate[] => candidateOf(here, claim))
    .sort((a, b) => b.alignment.score - a.alignment.score);
  const comparable = candidates.filter(({ alignment }) => alignment.obstacles.length === 0);
  const agreeing = candidates.filter(
    (candidate) =>
      (candidate.alignment.obstacles.length === 0 || isUnchanged(here, candidate)) &&
      candidate.comparison.outcome === 'meet' &&
      isAgreement(here, candidate.alignment),
  );
  const margin = writtenDigits(here.claim.text) >= TELLING_DIGITS ? 2 * CLEARLY_BETTER : CLEARLY_BETTER;
  const [agreed] = agreeing;
  const better = comparable.some(
    (candidate) =>
      candidate.comparison.outcome === 'apart' &&
      agreed !== undefined &&
      (candidate.alignment.score > agreed.alignment.score + margin || isWhole(candidate, agreed)),
  );
  if (agreeing.length && !better) return judgement('agrees', agreeing, known);
  const turned = comparable.filter((candidate) => isTurned(here, candidate, candidates));
  if (turned.length) return judgement('differs', turned, known);
  const differing = comparable.filter((candidate) => isConflict(here, candidate));
  const best = differing[0];
  if (best && !isDoubtful(best, candidates)) return judgement('differs', differing, known);
  const related = candidates.filter(({ alignment }) => alignment.score >= ENOUGH.related);
  return related.length ? judgement('related', related, known) : null;
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
function isUnchanged({ claim }: DatedClaim, { alignment, comparison }: Candidate): boolean {
  const digits = writtenDigits(claim.text);
  const surely = digits > TELLING_DIGITS || alignment.near >= 0.85;
  return (
    alignment.period === 'shifted' &&
    alignment.obstacles.every(({ code }) => code === 'other-period') &&
    comparison.outcome === 'meet' &&
    comparison.reason.code === 'equal' &&
    digits >= TELLING_DIGITS &&
    alignment.near >= 0.5 &&
    alignment.subject >= (surely ? 0.3 : 0.5)
  );
}

function candidateOf(here: DatedClaim, known: KnownClaim): Candidate[] {
  const alignment = align(here, { claim: known.claim, date: known.article.date });
  if (!alignment) return [];
  const comparison = compareClaims(here.claim, known.claim);
  const because = alignment.obstacles.length
    ? alignment.obstacles
    : comparison.outcome === 'apart' && alignment.score < ENOUGH.differs
      ? [{ code: 'weak-match' } as const]
      : [comparison.reason];
  return [{ known, alignment, comparison, reasons: [...because, ...alignment.grounds] }];
}

/** Compares the numbers of two claims; a change turned round differs, whatever its size. */
export function compareClaims(here: Claim, there: Claim): Comparison {
  const comparison = compareQuantities(here, there);
  if (!here.growth || !there.growth || here.growth.direction === there.growth.direction) return comparison;
  return { outcome: 'apart', reason: { code: 'direction-turned' }, slip: comparison.outcome === 'meet' };
}

/** Equal numbers agree only about one subject: where neither side names one, their words and digits must be alike. */
function isAgreement({ claim }: DatedClaim, alignment: Alignment): boolean {
  if (alignment.verbatim) return true;
  const digits = writtenDigits(claim.text);
  if (claim.unit === '%' && alignment.near < 0.45 && alignment.mutual < 0.35 && alignment.period !== 'same')
    return false;
  if (alignment.subject < 0.3 && (digits < 3 || alignment.near < 0.6 || alignment.wide < 0.4)) return false;
  return alignment.score >= enoughToAgree(digits, alignment);
}

function enoughToAgree(digits: number, { period, subject, bothNamed }: Alignment): number {
  const stated = bothNamed ? NAMED_IN_BOTH : period === 'same' || subject >= NAMED_SUBJECT ? STATED_IN_BOTH : 0;
  return (
    -stated + (digits >= 4 ? ENOUGH.agreesOnFourDigits : digits === 3 ? ENOUGH.agreesOnThreeDigits : ENOUGH.agrees)
  );
}

/**
 * Does the corpus also hold a figure that agrees and fits nearly as well? And, unless the difference is plainly a slip,
 * one that only nearly agrees, or one that fits better but is of another period, place or kind?
 */
function isDoubtful(best: Candidate, candidates: readonly Candidate[]): boolean {
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

/**
 * Is the difference a conflict and not an update, or about something slightly else? Where both say that they speak of
 * the same period, or say the same in nearly the same words and days, any difference is. Otherwise numbers grow from
 * report to report, and only a slip of the pen counts: digits exchanged, 万 for 亿, 斤 for 公斤.
 */
function isConflict(here: DatedClaim, candidate: Candidate): boolean {
  const { alignment, comparison, known } = candidate;
  if (comparison.outcome !== 'apart' || alignment.otherNoun) return false;
  if ((here.claim.extent === 'single') !== (known.claim.extent === 'single')) return false;
  if (here.claim.additional !== known.claim.additional) return false;
  if (comparison.slip) return isSlip(here.claim, candidate);
  if (alignment.subject < 0.5 || alignment.trust < 0.75 || alignment.score < ENOUGH.differs) return false;
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

/**
 * Is the old value of a change given as the new one, or the new as the old: 缩短为20天, where the report says 由20天缩短为
 * 10天? Then the report's other value meets, and this one does not.
 */
function isTurned({ claim }: DatedClaim, candidate: Candidate, candidates: readonly Candidate[]): boolean {
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
  return near >= 0.85 && mutual >= 0.75 && subject >= 0.5;
}

/** The digits of one number in another order or at another scale are hardly chance where there are many. */
function isSlip(here: Claim, { alignment, known }: Candidate): boolean {
  if (alignment.trust < 0.5 || (alignment.attribute && alignment.mutual < MUTUAL_IN_SPITE)) return false;
  if (Math.min(writtenDigits(here.text), writtenDigits(known.claim.text)) >= TELLING_DIGITS)
    return (
      (alignment.subject >= 0.3 || (alignment.verbatim && alignment.subject >= 0)) &&
      alignment.score >= ENOUGH.tellingSlip &&
      (Math.max(alignment.mutual, alignment.near / 2) >= 0.3 || (alignment.near >= 0.3 && alignment.wide >= 0.5))
    );
  const least = alignment.subject >= NAMED_SUBJECT || alignment.period === 'same' ? 0.25 : 0.65;
  return alignment.subject >= 0.5 && alignment.score >= ENOUGH.slip && alignment.mutual >= least;
}

/** Texts of so few days report one event, and not two states of it. */
function isSameNews(here: string | null, there: string | null): boolean {
  return here !== null && there !== null && Math.abs(Date.parse(here) - Date.parse(there)) <= SAME_NEWS_MS;
}

/** The best evidence; what its source changed since is said with it. */
function judgement(verdict: Verdict, candidates: readonly Candidate[], known: readonly KnownClaim[]): Judgement {
  const evidence = candidates.slice(0, MOST_EVIDENCE).map(({ known: report, alignment, reasons }): JudgedEvidence => {
    const update = updateOf(report, known);
    if (!update) return { known: report, alignment, reasons };
    const reason = { code: 'updated', there: update.claim.text, date: update.article.date ?? '' } as const;
    return { known: report, alignment, reasons: [...reasons, reason] };
  });
  return { verdict, evidence };
}

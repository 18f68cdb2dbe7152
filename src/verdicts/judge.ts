import type { Claim } from '@/claims/claim';
import { type Comparison, compareQuantities } from '@/figures/compare-quantities';
import { writtenDigits } from '@/figures/written-number';
import { isAgreement, isBetter, isUnchanged } from './agreement';
import { type Alignment, align, type DatedClaim, dated } from './align';
import { type Candidate, type Compared, SAME_SUBJECT } from './candidate';
import { isConflict, isDoubtful, isTurned } from './conflict';
import { ENOUGH } from './enough';
import type { KnownClaim } from './known-claim';
import { agreesWithCounterpart, type Counterpart, conflictsWithCounterpart } from './retelling';
import { updateOf } from './updates';
import type { Reason, Verdict } from './verdict';

/** What the corpus says about one figure. `evidence` is never empty; best first. */
export type Judgement = { readonly verdict: Verdict; readonly evidence: readonly JudgedEvidence[] };

export type JudgedEvidence = {
  readonly known: KnownClaim;
  readonly alignment: Alignment;
  readonly reasons: readonly Reason[];
};

const MOST_EVIDENCE = 5;

/** Compares a claim with claims of the corpus. */
export function compare(here: DatedClaim, known: readonly KnownClaim[]): Compared {
  const digits = writtenDigits(here.claim);
  const candidates = known
    .flatMap((claim): Candidate[] => candidateOf(here, claim, digits))
    .sort((a, b) => b.alignment.score - a.alignment.score);
  return { here, known, candidates };
}

/**
 * Judges a claim by what it was compared with; null: nothing to say. `counterpart` is what an article that the text
 * retells has in the claim's place (see `findCounterparts`).
 */
export function judge({ here, known, candidates }: Compared, counterpart: Counterpart | null = null): Judgement | null {
  const comparable = candidates.filter(({ alignment }) => alignment.obstacles.length === 0);
  const [agreed, ...others] = candidates.filter(
    (candidate) =>
      (candidate.alignment.obstacles.length === 0 || isUnchanged(candidate)) && isAgreement(here.claim, candidate),
  );
  if (agreed && !isSilencedBy(counterpart, agreed) && !comparable.some((candidate) => isBetter(candidate, agreed)))
    return judgement('agrees', [agreed, ...others], known);
  const turned = comparable.filter((candidate) => isTurned(here.claim, candidate, candidates));
  if (turned.length) return judgement('differs', turned, known);
  const differing = comparable.filter((candidate) => isConflict(here, candidate));
  const best = differing[0];
  if (best && !isDoubtful(best, candidates)) return judgement('differs', differing, known);
  const retold = counterpart && judgeCounterpart(here.claim, counterpart, candidates);
  if (retold) return judgement(retold, [counterpart.candidate], known, counterpart.agreeing);
  const related = candidates.filter(({ alignment }) => alignment.score >= ENOUGH.related);
  return related.length ? judgement('related', related, known) : null;
}

/** What another city or company reports says nothing where the article that the text retells has another number. */
function isSilencedBy(counterpart: Counterpart | null, { alignment }: Candidate): boolean {
  return counterpart?.candidate.comparison.outcome === 'apart' && alignment.subject < SAME_SUBJECT;
}

function judgeCounterpart(
  here: Claim,
  { candidate }: Counterpart,
  candidates: readonly Candidate[],
): 'agrees' | 'differs' | null {
  if (agreesWithCounterpart(candidate)) return 'agrees';
  return conflictsWithCounterpart(here, candidate) && !isDoubtful(candidate, candidates) ? 'differs' : null;
}

function candidateOf(here: DatedClaim, known: KnownClaim, digitsHere: number): Candidate[] {
  const alignment = align(here, dated(known));
  if (!alignment) return [];
  const comparison = compareClaims(here.claim, known.claim);
  const digits = Math.min(digitsHere, writtenDigits(known.claim));
  return [{ known, alignment, comparison, digits }];
}

/** Compares the numbers of two claims; a change turned round differs, whatever its size. */
export function compareClaims(here: Claim, there: Claim): Comparison {
  const comparison = compareQuantities(here, there);
  if (!here.growth || !there.growth || here.growth.direction === there.growth.direction) return comparison;
  return { outcome: 'apart', reason: { code: 'direction-turned' }, slip: comparison.outcome === 'meet' };
}

/** The best evidence; what its source changed since is said with it. */
function judgement(
  verdict: Verdict,
  candidates: readonly Candidate[],
  known: readonly KnownClaim[],
  agreeing?: number,
): Judgement {
  const evidence = candidates.slice(0, MOST_EVIDENCE).map((candidate): JudgedEvidence => {
    const update = verdict === 'related' ? null : updateOf(candidate.known, known);
    const reasons: Reason[] = [...reasonsFor(verdict, candidate), ...candidate.alignment.grounds];
    if (agreeing !== undefined) reasons.push({ code: 'same-report', figures: agreeing });
    if (update) reasons.push({ code: 'updated', there: update.claim.text, date: update.article.date ?? '' });
    return { known: candidate.known, alignment: candidate.alignment, reasons };
  });
  return { verdict, evidence };
}

/** What makes it that verdict: how the numbers compare, or why they are not compared. */
function reasonsFor(verdict: Verdict, { alignment, comparison }: Candidate): readonly Reason[] {
  if (verdict !== 'related') return [comparison.reason, ...alignment.obstacles];
  if (alignment.obstacles.length) return alignment.obstacles;
  const isWeak = comparison.outcome === 'apart' && alignment.score < ENOUGH.differs;
  return [isWeak ? { code: 'weak-match' } : comparison.reason];
}

import type { Claim } from '@/recognition/mention';
import { isAgreement, isBetter, isUnchanged } from './agreement';
import { type Alignment, align, type DatedClaim } from './align';
import type { Candidate } from './candidate';
import { isConflict, isDoubtful, isTurned } from './conflict';
import { ENOUGH } from './enough';
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

const MOST_EVIDENCE = 5;

/** Judges one claim of a page by the claims of the corpus that may be about the same thing; null: nothing to say. */
export function judge(here: DatedClaim, known: readonly KnownClaim[]): Judgement | null {
  const digits = writtenDigits(here.claim.text);
  const candidates = known
    .flatMap((claim): Candidate[] => candidateOf(here, claim, digits))
    .sort((a, b) => b.alignment.score - a.alignment.score);
  const comparable = candidates.filter(({ alignment }) => alignment.obstacles.length === 0);
  const [agreed, ...others] = candidates.filter(
    (candidate) =>
      (candidate.alignment.obstacles.length === 0 || isUnchanged(candidate)) && isAgreement(here.claim, candidate),
  );
  if (agreed && !comparable.some((candidate) => isBetter(candidate, agreed)))
    return judgement('agrees', [agreed, ...others], known);
  const turned = comparable.filter((candidate) => isTurned(here.claim, candidate, candidates));
  if (turned.length) return judgement('differs', turned, known);
  const differing = comparable.filter((candidate) => isConflict(here, candidate));
  const best = differing[0];
  if (best && !isDoubtful(best, candidates)) return judgement('differs', differing, known);
  const related = candidates.filter(({ alignment }) => alignment.score >= ENOUGH.related);
  return related.length ? judgement('related', related, known) : null;
}

function candidateOf(here: DatedClaim, known: KnownClaim, digitsHere: number): Candidate[] {
  const alignment = align(here, { claim: known.claim, date: known.article.date });
  if (!alignment) return [];
  const comparison = compareClaims(here.claim, known.claim);
  const because = alignment.obstacles.length
    ? alignment.obstacles
    : comparison.outcome === 'apart' && alignment.score < ENOUGH.differs
      ? [{ code: 'weak-match' } as const]
      : [comparison.reason];
  const digits = Math.min(digitsHere, writtenDigits(known.claim.text));
  return [{ known, alignment, comparison, digits, reasons: [...because, ...alignment.grounds] }];
}

/** Compares the numbers of two claims; a change turned round differs, whatever its size. */
export function compareClaims(here: Claim, there: Claim): Comparison {
  const comparison = compareQuantities(here, there);
  if (!here.growth || !there.growth || here.growth.direction === there.growth.direction) return comparison;
  return { outcome: 'apart', reason: { code: 'direction-turned' }, slip: comparison.outcome === 'meet' };
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

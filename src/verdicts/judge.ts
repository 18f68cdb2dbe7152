import { type Alignment, align, type DatedClaim } from './align';
import type { KnownClaim } from './evidence-source';
import { compareQuantities, type Comparison } from './intervals';
import type { Reason, Verdict } from './verdict';

/** What the corpus says about one figure. `evidence` is never empty; best first. */
export type Judgement = { readonly verdict: Verdict; readonly evidence: readonly JudgedEvidence[] };

export type JudgedEvidence = { readonly known: KnownClaim; readonly alignment: Alignment; readonly reasons: readonly Reason[] };

/**
 * How sure alignment must be. A false "differs" is the gravest error, so it takes the most; a number that is equal in
 * many digits says much by itself, so agreement on it takes less.
 */
const ENOUGH = { differs: 0.56, agrees: 0.44, agreesOnThreeDigits: 0.34, agreesOnFourDigits: 0.24, related: 0.4 } as const;
/** A candidate that agrees, at most this much worse aligned than one that differs, silences it. */
const BENEFIT_OF_DOUBT = 0.2;
const MOST_EVIDENCE = 5;

type Candidate = JudgedEvidence & { readonly comparison: Comparison };

/** Judges one claim of a page by the claims of the corpus that may be about the same thing; null: nothing to say. */
export function judge(here: DatedClaim, known: readonly KnownClaim[]): Judgement | null {
  const candidates = known.flatMap((claim): Candidate[] => candidateOf(here, claim)).sort((a, b) => b.alignment.score - a.alignment.score);
  const comparable = candidates.filter(({ alignment }) => alignment.obstacles.length === 0);
  const agreeing = comparable.filter(({ comparison, alignment }) => comparison.outcome === 'meet' && alignment.score >= enoughToAgree(here));
  if (agreeing.length) return judgement('agrees', agreeing);
  const differing = comparable.filter(({ comparison, alignment }) => comparison.outcome === 'apart' && alignment.score >= ENOUGH.differs);
  const best = differing[0];
  if (best && !isDoubtful(best, candidates)) return judgement('differs', differing);
  const related = candidates.filter(({ alignment }) => alignment.score >= ENOUGH.related);
  return related.length ? judgement('related', related) : null;
}

function candidateOf(here: DatedClaim, known: KnownClaim): Candidate[] {
  const alignment = align(here, { claim: known.claim, date: known.article.date });
  if (!alignment) return [];
  const comparison = compare(here, known);
  const because = alignment.obstacles.length ? alignment.obstacles : comparison.outcome === 'apart' && alignment.score < ENOUGH.differs ? [{ code: 'weak-match' } as const] : [comparison.reason];
  return [{ known, alignment, comparison, reasons: [...because, ...alignment.grounds] }];
}

/** A change turned round differs, whatever its size. */
function compare({ claim: here }: DatedClaim, { claim: there }: KnownClaim): Comparison {
  if (here.growth && there.growth && here.growth.direction !== there.growth.direction) return { outcome: 'apart', reason: { code: 'direction-turned' } };
  return compareQuantities(here, there);
}

function enoughToAgree({ claim }: DatedClaim): number {
  const digits = significantDigits(claim.value);
  return digits >= 4 ? ENOUGH.agreesOnFourDigits : digits === 3 ? ENOUGH.agreesOnThreeDigits : ENOUGH.agrees;
}

function significantDigits(value: number | null): number {
  if (value === null) return 0;
  return value.toPrecision(12).replace(/e.*$/, '').replace(/[.-]/g, '').replace(/^0+|0+$/g, '').length;
}

/** Does the corpus also hold a figure that agrees, or two that fit equally well and say different things? */
function isDoubtful(best: Candidate, candidates: readonly Candidate[]): boolean {
  const close = candidates.filter(({ alignment }) => alignment.score >= best.alignment.score - BENEFIT_OF_DOUBT);
  if (close.some(({ comparison }) => comparison.outcome !== 'apart')) return true;
  return false;
}

function judgement(verdict: Verdict, candidates: readonly Candidate[]): Judgement {
  return { verdict, evidence: candidates.slice(0, MOST_EVIDENCE).map(({ known, alignment, reasons }) => ({ known, alignment, reasons })) };
}

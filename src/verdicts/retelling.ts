import type { Claim } from '@/claims/claim';
import { type Candidate, type Compared, SAME_SUBJECT } from './candidate';
import { apartIn } from './conflict';
import type { KnownClaim } from './known-claim';

/** A text that agrees with so many figures of one article reports the same event. */
const RETOLD_FIGURES = 3;
/** How much better two figures must fit each other than any other. */
const MARGIN = 0.1;

/** What an article that a text retells has in the place of one of the text's figures. */
export type Counterpart = {
  readonly candidate: Candidate;
  /** How many other figures of the article the text agrees with. */
  readonly agreeing: number;
};

/**
 * Finds the counterparts of the figures that no article agrees with. Where a text retells an article, two figures that
 * are left over on both sides, and fit each other better than any others, stand in one place of the report.
 * `agreements` are the claims of the corpus that each figure agrees with, empty where it agrees with none; the answer
 * has one entry for each figure, null where it has no counterpart.
 */
export function findCounterparts(
  compared: readonly Compared[],
  agreements: readonly (readonly KnownClaim[])[],
): (Counterpart | null)[] {
  const retold = new Map<string, Set<KnownClaim>>();
  for (const known of agreements.flat()) {
    const claims = retold.get(known.article.id) ?? new Set();
    retold.set(known.article.id, claims.add(known));
  }
  const agreeing = ({ known }: Candidate): number => retold.get(known.article.id)?.size ?? 0;
  const open = compared.map(({ candidates }, i) =>
    agreements[i]?.length
      ? []
      : candidates.filter(
          (candidate) =>
            agreeing(candidate) >= RETOLD_FIGURES &&
            candidate.alignment.obstacles.length === 0 &&
            !retold.get(candidate.known.article.id)?.has(candidate.known),
        ),
  );
  const scores = new Map<KnownClaim, number[]>();
  for (const { known, alignment } of open.flat()) {
    const rivals = scores.get(known);
    if (rivals) rivals.push(alignment.score);
    else scores.set(known, [alignment.score]);
  }
  return open.map((candidates) => {
    const candidate = candidates[0];
    if (!candidate) return null;
    const { article } = candidate.known;
    const others = candidates.slice(1).filter(({ known }) => known.article.id === article.id);
    const fit = candidate.alignment.score - MARGIN;
    const isBest =
      others.every(({ alignment }) => alignment.score <= fit) &&
      (scores.get(candidate.known) ?? []).filter((score) => score > fit).length === 1;
    return isBest ? { candidate, agreeing: agreeing(candidate) } : null;
  });
}

/** Is a counterpart that meets the figure about the same thing? Numbers of one digit are equal by chance. */
export function agreesWithCounterpart({ alignment, comparison, digits }: Candidate): boolean {
  return comparison.outcome === 'meet' && digits > 1 && (alignment.near >= 0.25 || alignment.wide >= 0.4);
}

/** Does a counterpart differ by a slip of the pen, or in words that are the same? */
export function conflictsWithCounterpart(here: Claim, candidate: Candidate): boolean {
  const { alignment } = candidate;
  const apart = apartIn(here, candidate);
  if (!apart) return false;
  if (apart.slip) return alignment.score >= 0.5 && alignment.trust >= 0.5 && alignment.subject >= 0;
  if (alignment.subject < SAME_SUBJECT) return false;
  if (apart.reason.code === 'digit-changed') return alignment.near >= 0.6 && alignment.mutual >= 0.5;
  return alignment.near >= 0.95 && alignment.mutual >= 0.95;
}

import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { CutText } from '../cut-text';
import type { FoldedOrganization } from '../listed-names';
import { HEADS } from '../organization-tables';
import { bestSpans } from './best-spans';
import type { Marks } from './sequence-features';
import type { Lattice } from './sequence-lattice';
import { type Candidate, gatherCandidates } from './span-candidates';
import { countSurfaces, describe, type Situation } from './span-features';

/** Weights of a logistic regression over candidates, by the numbers of features (`FEATURE`). */
export type SpanWeights = Float64Array;

/** A name must be likelier than this, in log odds: found by trying on folds. */
const THRESHOLD = 0.1;

/** All that may be names in a text, with what is known around them. */
export function situationOf(cut: CutText, marks: Marks, lattice: Lattice): Situation {
  const candidates = gatherCandidates(cut, marks, lattice);
  return { cut, lattice, candidates, surfaces: countSurfaces(cut, candidates) };
}

/** The likeliest set of names, from left to right, not overlapping. */
export function chooseNames(situation: Situation, weights: SpanWeights): FoldedOrganization[] {
  const scored = situation.candidates.map((candidate, index) => {
    let value = -THRESHOLD;
    describe(index, situation, (feature, amount) => {
      value += amount * (weights[feature] ?? 0);
    });
    return { ...candidate, value };
  });
  return bestSpans(scored).map((candidate) => organizationOf(candidate, situation.cut));
}

function organizationOf({ start, end, grammar, list }: Candidate, { text }: CutText): FoldedOrganization {
  return grammar ?? { start, end, kind: list?.kind ?? kindByHead(text, end), rule: list ? 'list of names' : 'learned' };
}

function kindByHead(text: string, end: number): OrganizationKind {
  return HEADS.matchBefore(text, end)?.value.kind ?? 'company';
}

import type { Claim } from '@/claims/claim';

/** Who, when, and what kind of statement a figure is, for outside readers. */
export type ClaimReport = Pick<Claim, 'who' | 'when' | 'statement' | 'direction' | 'part' | 'sign'> & {
  readonly cumulative: 'cumulative' | 'single' | null;
};

/** What a claim of an article of this day says. */
export function claimReport(claim: Claim): ClaimReport {
  const { who, when, statement, direction, part, sign } = claim;
  return {
    who,
    when,
    statement,
    direction,
    part,
    sign,
    cumulative: claim.extent,
  };
}

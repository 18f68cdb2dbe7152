import type { Claim } from '@/claims/claim';
import { type Extent, extentOf } from '@/verdicts/pairs/wording';

/** Who, when, and what kind of statement a figure is, for outside readers. */
export type ClaimReport = Pick<Claim, 'who' | 'when' | 'statement' | 'direction' | 'part' | 'sign'> & {
  readonly cumulative: Extent | null;
};

/** What a claim of an article of this day says. */
export function claimReport({ who, when, statement, direction, part, sign, words }: Claim): ClaimReport {
  return { who, when, statement, direction, part, sign, cumulative: extentOf(words.before) };
}

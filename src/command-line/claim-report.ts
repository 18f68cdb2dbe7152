import type { Claim } from '@/claims/claim';

/** Where a text says what a claim goes by. */
type Stated = 'clause' | 'sentence' | 'paragraph' | 'heading' | 'title' | 'article';

/** Who, when, and what kind of statement a figure is, for outside readers. */
export type ClaimReport = {
  readonly who: {
    readonly name: string | null;
    readonly kind: 'body' | 'place' | 'item' | null;
    readonly stated: Stated;
  };
  readonly when: {
    readonly from: string | null;
    readonly to: string | null;
    readonly kind: 'day' | 'span' | 'state' | null;
    readonly stated: Stated;
  };
  readonly statement: string;
  readonly direction: 'up' | 'down' | null;
  readonly part: boolean;
  readonly cumulative: 'cumulative' | 'single' | null;
};

/** What a claim of an article of this day says. */
export function claimReport(claim: Claim, date: string | null): ClaimReport {
  const { organization, place, period } = claim;
  const body = organization !== null && (claim.organizationStated || !claim.placeStated);
  return {
    who: {
      name: body ? organization : place,
      kind: body ? 'body' : place === null ? null : 'place',
      stated: (body ? claim.organizationStated : claim.placeStated) ? 'sentence' : 'article',
    },
    when: period
      ? {
          from: period.asOf ? period.end : period.start,
          to: period.end,
          kind: period.asOf ? 'state' : period.start === period.end ? 'day' : 'span',
          stated: 'sentence',
        }
      : { from: date, to: date, kind: date === null ? null : 'day', stated: 'article' },
    statement: claim.denied ? 'denied' : claim.projected ? 'forecast' : 'fact',
    direction: claim.growth?.direction ?? null,
    part: false,
    cumulative: claim.extent,
  };
}

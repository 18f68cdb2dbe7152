import type { Claim } from '@/claims/claim';

/** What alignment needs to know of the article that a claim stands in. */
export type ArticleFacts = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** ISO date, or null where unknown. */
  readonly date: string | null;
  readonly place: string | null;
};

/** A claim of the corpus: the `index`-th claim of its article. */
export type KnownClaim = { readonly article: ArticleFacts; readonly index: number; readonly claim: Claim };

import type { Claim } from '@/claims/claim';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { KnownRuling } from './ruling';

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

/** A claim with those of the keys asked for that it is filed under. */
export type FoundClaim = KnownClaim & { readonly keys: readonly string[] };

/** An organization that the corpus knows, under its canonical name. */
export type KnownOrganization = {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly place: string | null;
};

/** Where a known surface stands in a folded text. */
export type KnownName = {
  readonly start: number;
  readonly end: number;
  readonly organizations: readonly KnownOrganization[];
};

/**
 * The one way by which page checking asks for evidence; the corpus in this browser implements it, and a search engine
 * that a newsroom shares could.
 */
export interface EvidenceSource {
  /** Known surfaces in a folded text, longest first from the left, not overlapping. */
  findNames(foldedText: string): Promise<readonly KnownName[]>;
  /** Claims filed under any of these keys (see `claimKeys`), each once. */
  findClaims(keys: readonly string[]): Promise<readonly FoundClaim[]>;
  /** What the reader said of figures in these sentences (see `FigureInSentence`) and of claims that are still known. */
  findRulings(sentences: readonly string[]): Promise<readonly KnownRuling[]>;
}

import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { KnownClaim } from '@/verdicts/known-claim';
import type { KnownRuling } from '@/verdicts/ruling';

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

/** What page checking asks the corpus for. */
export interface FiledClaims {
  /** Known surfaces in a folded text, longest first from the left, not overlapping. */
  findNames(foldedText: string): Promise<readonly KnownName[]>;
  /** Claims filed under any of these keys (see `claimKeys`), each once. */
  findClaims(keys: readonly string[]): Promise<readonly KnownClaim[]>;
  /** What the reader said of figures in these sentences (see `FigureInSentence`) and of claims that are still known. */
  findRulings(sentences: readonly string[]): Promise<readonly KnownRuling[]>;
}

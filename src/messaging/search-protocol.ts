import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { QueryNote } from '@/query/query';
import type { CorpusFigure, Quotation } from './quotations';

/** The kinds of findings that a query is answered with. */
export type SearchGroup = 'organizations' | 'figures' | 'articles';

/** What was found, best first in each group. */
export type Findings = {
  readonly organizations: readonly {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly otherNames: readonly string[];
    readonly quotation: Quotation | null;
  }[];
  readonly figures: readonly CorpusFigure[];
  readonly articles: readonly Quotation[];
};

export type SearchResults = Findings & {
  /** The group that has what was asked for; the others follow in their order. */
  readonly first: SearchGroup;
  /** How the query's operators were read. */
  readonly notes: readonly QueryNote[];
};

/** Looking things up. */
export interface SearchProtocol {
  /** Popup and library → worker: at most `limit` of each group. */
  search(request: { readonly query: string; readonly limit: number }): SearchResults;
}

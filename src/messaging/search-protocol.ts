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

/** Something of the corpus to look up by way of example; null for what it does not hold. */
export type Suggestion = {
  /** Short, as articles have it. */
  readonly organization: string | null;
  /** An amount that some figure of it is more than: 1000万元. */
  readonly above: string | null;
  /** Who printed an article, and its month: 2022-04. */
  readonly source: string | null;
  readonly month: string | null;
};

/** Looking things up. */
export interface SearchProtocol {
  /** Popup → worker: what could be looked up. */
  suggestQueries(): Suggestion;
  /** Popup and library → worker: at most `limit` of each group; a page's next question ends the one before, which then fails. */
  search(request: { readonly query: string; readonly limit: number }): SearchResults;
}

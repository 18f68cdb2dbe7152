import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { CorpusFigure, Quotation } from './quotations';

export type SearchResults = {
  readonly organizations: readonly {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly otherNames: readonly string[];
    readonly quotation: Quotation | null;
  }[];
  readonly figures: readonly CorpusFigure[];
  readonly articles: readonly Quotation[];
};

/** Looking things up. */
export interface SearchProtocol {
  /** Popup and library → worker: at most `limit` of each group. */
  search(request: { readonly query: string; readonly limit: number }): SearchResults;
}

import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Span } from '@/text/offset-map';
import type { CutText } from './cut-text';

/**
 * A name of the lists of known bodies in a folded text, the longest at its start. `ambiguity`: 0 never an ordinary word,
 * 1 sometimes, 2 often.
 */
export type ListHit = Span & { readonly kind: OrganizationKind; readonly ambiguity: 0 | 1 | 2 };

/** The names of the lists that stand in a text, by where they begin. None, as long as no list is packed. */
export function findListHits(_cut: CutText): ListHit[] {
  return [];
}

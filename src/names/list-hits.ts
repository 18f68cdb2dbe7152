import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Span } from '@/text/offset-map';

/**
 * A name of the lists of known bodies in a folded text, the longest at its start. `ambiguity`: 0 never an ordinary word,
 * 1 sometimes, 2 often.
 */
export type ListHit = Span & { readonly kind: OrganizationKind; readonly ambiguity: 0 | 1 | 2 };

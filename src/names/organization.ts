import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Span } from '@/text/offset-map';

/** One place where a text names an organization. Offsets are UTF-16 code units into the text given to `recognize`. */
export type OrganizationMention = Span & {
  /** The surface as written, white space and all. */
  readonly text: string;
  /** The canonical (fullest, folded) name, or null where the surface is complete only in a place that is not known. */
  readonly name: string | null;
  readonly kind: OrganizationKind;
};

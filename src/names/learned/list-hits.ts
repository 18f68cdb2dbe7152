import { type Ambiguity, bodyOfCode } from '@/knowledge/body-names';
import type { OrganizationKind } from '@/knowledge/organization-kind';
import type { Span } from '@/text/offset-map';
import type { CutText } from '../cut-text';

/** A word of a text that is the name of a known body, always or sometimes. */
export type ListHit = Span & { readonly kind: OrganizationKind; readonly ambiguity: Ambiguity };

/** The names of known bodies among the words of a text, from left to right. */
export function findListHits({ text, words }: CutText): ListHit[] {
  const hits: ListHit[] = [];
  for (let end = 1; end <= text.length; end++) {
    const code = words.body[end] ?? 0;
    if (code === 0 || (words.begin[end] ?? -1) < 0) continue;
    const body = bodyOfCode(code);
    if (body) hits.push({ start: words.begin[end] ?? 0, end, ...body });
  }
  return hits;
}

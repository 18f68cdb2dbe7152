import type { Claim, Recognition } from '@/claims/claim';
import { moved } from '@/claims/moved';
import { recognizePassages } from '@/claims/recognize';
import type { CheckRequest, PageBlock } from '@/messaging/check-protocol';
import type { ClaimedPassage } from '@/verdicts/pairs/read-text';

/** A block with all that is recognized in it, as the judge reads it. */
type ReadBlock = ClaimedPassage & Recognition;

/**
 * A block as the judge reads it, claim for claim. A table cell says whose its figure is, and of when, by what stands over
 * and beside it: it is read as a sentence that begins with that.
 */
export function readCell(
  block: PageBlock | undefined,
  found: Recognition,
  { page, context }: Pick<CheckRequest, 'page'> & { readonly context: NonNullable<CheckRequest['context']> },
): ReadBlock {
  const { text = '', labels = [] } = block ?? {};
  if (labels.length === 0 || found.claims.length === 0) return { text, ...found };
  const before = labels.map((label) => `${label}，`).join('');
  const sentence = before + text;
  const [told] = recognizePassages([{ text: sentence }], { title: page.title, ...context }).passages;
  const bySpan = new Map(told?.claims.map((claim) => [`${claim.start}-${claim.end}`, claim]));
  const claims = found.claims.map((claim): Claim => {
    const own = moved(claim, before.length);
    return bySpan.get(`${own.start}-${own.end}`) ?? own;
  });
  return { text: sentence, claims, organizations: told?.organizations ?? [] };
}

import type { Recognition } from '@/claims/claim';
import { partsOf } from '@/evidence/parts';
import { tokensOf } from '@/evidence/tokens';
import { type Against, type CheckedSection, checkSection, type FoundArticle } from './check-section';

/** A text with what was recognized in it, and its day (ISO) or null. */
type Text = {
  readonly title: string;
  readonly text: string;
  readonly date: string | null;
  readonly found: Recognition;
};

/** What there is to say of each claim of a text, in order; a long text is checked stretch by stretch. */
export async function checkText({ title, text, date, found }: Text, against: Against): Promise<CheckedSection> {
  const judgements: CheckedSection['judgements'][number][] = [];
  const articles = new Map<string, FoundArticle>();
  const unanswered = new Set<string>();
  for (const part of partsOf(text)) {
    const claims = found.claims.filter(({ start }) => start >= part.start && start < part.end);
    const section = { tokens: tokensOf(found, part), title, date, passages: [{ text, claims }] };
    const checked = await checkSection(section, against);
    judgements.push(...checked.judgements);
    for (const [id, article] of checked.articles) articles.set(id, article);
    for (const source of checked.unanswered) unanswered.add(source);
  }
  return { judgements, articles, unanswered: [...unanswered] };
}

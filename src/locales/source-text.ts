import type { ArticleReference } from '@/messaging/quotations';
import { cardMessagesFor } from './card-messages-for';
import type { Language } from './language';

/** Where a report stands, in plain text: source · date · title. */
export function sourceText({ source, date, title }: ArticleReference, language: Language): string {
  const { noDate, untitled } = cardMessagesFor(language);
  return [source, date ?? noDate, title || untitled].join(' · ');
}

import type { ListedArticle } from '@/messaging/library-protocol';

/** So many articles added since all was saved last, the reader is reminded. */
const REMINDED_AT = 50;

/** How many articles of the reader's own are in no backup, where they are many enough to be reminded of; else null. */
export function unsavedArticles(articles: readonly ListedArticle[], last: string | null | undefined): number | null {
  if (last === undefined) return null;
  const unsaved = articles.filter(({ origin, added }) => origin === 'reader' && (added ?? '') > (last ?? ''));
  return unsaved.length >= REMINDED_AT ? unsaved.length : null;
}

import type { ArticleRow } from './truth-schema';

/** Has a row what reading it takes? Of a damaged one nothing is read, and nothing is deleted. */
export function isReadable(row: { readonly [Field in keyof ArticleRow]?: unknown }): row is ArticleRow {
  const { id, source, url, visibility, article } = row;
  if (![id, source].every(isText) || !isTextOrNull(url)) return false;
  if (visibility !== 'everywhere' && visibility !== 'private') return false;
  if (typeof article !== 'object' || article === null) return false;
  const { title, kicker, byline, date, place, text } = article as {
    readonly [Field in keyof ArticleRow['article']]?: unknown;
  };
  return [title, kicker, text].every(isText) && Array.isArray(byline) && [date, place].every(isTextOrNull);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

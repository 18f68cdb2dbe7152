/** Where articles lie in JSON: in a list by one of the usual names, or wherever records of articles are found. */
import { hasChinese } from './page-text';
import { fieldsOf, type RecordFields } from './record-fields';

/** Where services put their lists of articles. */
const LISTS = [
  'articles',
  'data',
  'items',
  'results',
  'records',
  'rows',
  'docs',
  'documents',
  'list',
  'news',
  'hits',
  'entries',
  'content',
];
const DEEPEST_LIST = 3;

/**
 * The records of a parsed value: those of the list that a service's usual names lead to; else those of every list in
 * which one has a title and a text, and every such record by itself, however deep; else the value itself. What lies in a
 * record (its paragraphs, comments, pictures) is a part of it.
 */
export function recordsOf(value: unknown): readonly unknown[] {
  const named = listIn(value, DEEPEST_LIST);
  if (named?.some(isArticle(value) ? isArticle : hasText)) return named;
  const found = articlesWithin(value);
  return found.length > 0 ? found : (named ?? [value]);
}

/** Is this a record with a title and a text in Chinese? */
export function isArticle(value: unknown): boolean {
  const { title = '', text = '' } = fieldsIn(value);
  return hasChinese(text) && title.trim() !== '';
}

/** Is this a record with a text in Chinese? */
export function hasText(value: unknown): boolean {
  return hasChinese(fieldsIn(value).text ?? '');
}

function fieldsIn(value: unknown): RecordFields {
  return isObject(value) && !Array.isArray(value) ? fieldsOf(value) : {};
}

function listIn(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(isObject) ? (value as unknown[]) : null;
  if (depth === 0 || !isObject(value)) return null;
  const inner = value as Record<string, unknown>;
  for (const name of LISTS) {
    const list = listIn(inner[name], depth - 1);
    if (list) return list;
  }
  return null;
}

/** Goes through a value of any depth, in its order, without recursion. */
function articlesWithin(value: unknown): unknown[] {
  const found: unknown[] = [];
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (!isObject(next)) continue;
    const inner: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (isArticle(next)) found.push(next);
    else if (Array.isArray(next) && inner.some(isArticle)) for (const item of inner) found.push(item);
    else for (let i = inner.length - 1; i >= 0; i--) left.push(inner[i]);
  }
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

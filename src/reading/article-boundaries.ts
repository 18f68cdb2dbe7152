/** The signs by which a new article is told from a section of the current one. */
import { headlineScore } from './headlines';
import type { HeadRole, Row } from './rows';

/** What is known of the article before: did it begin with a dateline, has it ended with a byline? */
type RowsBefore = { readonly heads: readonly Row[]; readonly dated: boolean; readonly closed: boolean };

/** A headline this good needs no other sign, one less good only that the article before began with a dateline. */
const SURE_SCORE = 4;
const LIKELY_SCORE = 1;

/** Do these heads, over text without a dateline, stand over a new article? `deepest` is what `titleLevel` gave. */
export function startsArticle(heads: readonly Row[], before: RowsBefore, deepest: number): boolean {
  if (before.closed || heads.some((row) => isHead(row, 'column') || isHead(row, 'subtitle') || isHead(row, 'notice'))) {
    return true;
  }
  const plain = heads.filter((row) => isHead(row, 'plain') || isHead(row, 'label'));
  const levels = plain.filter(({ level }) => level > 0).map(({ level }) => level);
  if (levels.length > 0 && deepest > 0 && Math.min(...levels) <= deepest) return true;
  if (heads.length >= 2 && heads.some((row) => isHead(row, 'slogan') || isHead(row, 'label'))) return true;
  if (levels.length > 0 && deepest > 0) return heads.length >= 2;
  const score = Math.max(0, ...plain.slice(0, 3).map(headlineScore));
  return plain.length >= 2 || score >= (before.dated ? LIKELY_SCORE : SURE_SCORE);
}

/** Is this row a head of the given role? */
export function isHead(row: Row, role: HeadRole): boolean {
  return row.kind.type === 'head' && row.kind.role === role;
}

/** Is the article of these heads an official notice? */
export function isNotice({ heads }: Pick<RowsBefore, 'heads'>): boolean {
  return heads.some((row) => isHead(row, 'notice'));
}

/** The deepest level of markdown headings that stand directly over bylines and datelines, or 0. */
export function titleLevel(rows: readonly Row[]): number {
  let deepest = 0;
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (row.level === 0 || !next || isHead(row, 'subtitle')) return;
    if (next.kind.type === 'byline' || (next.kind.type === 'text' && next.kind.dateline))
      deepest = Math.max(deepest, row.level);
  });
  if (deepest > 0) return deepest;
  // without either, the headings directly under a column's title
  const under = rows.findIndex(
    (row, i) => row.level > 0 && isHead(row, 'column') && (rows[i + 1]?.level ?? 0) > row.level,
  );
  return under < 0 ? 0 : (rows[under + 1]?.level ?? 0);
}

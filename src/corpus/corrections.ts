/**
 * What the reader puts right of an article's own facts. It outlives newer texts of the article: what was never put right
 * is as the newest text says, what was stays as the reader said.
 */
import type { Correction } from '@/messaging/library-protocol';
import type { ArticleRow, Citation } from './truth/truth-schema';

/** How an article is cited now. */
export function citationOf({ source, article: { title, date, dateInference } }: ArticleRow): Citation {
  return { title, source, date, dateInference };
}

/** How it would be cited if the reader had put nothing right. */
export function importedCitationOf(row: ArticleRow): Citation {
  return row.asImported ?? citationOf(row);
}

/** The row as the reader says that it is cited; back to how it came where that is the same. */
export function corrected(row: ArticleRow, { title, source, date }: Correction): ArticleRow {
  const { asImported: _, ...rest } = row;
  const came = importedCitationOf(row);
  if (title === came.title && source === came.source && date === came.date) return cited(rest, came);
  const dateInference = date === came.date ? came.dateInference : date === null ? null : 'by-hand';
  return { ...cited(rest, { title, source, date, dateInference }), asImported: came };
}

/** A newer text of an article, with all that the reader had put right of the one before. */
export function keepCorrections(newer: ArticleRow, before: ArticleRow): ArticleRow {
  if (!before.asImported) return newer;
  const [came, now, next] = [before.asImported, citationOf(before), citationOf(newer)];
  return corrected(newer, {
    title: came.title === now.title ? next.title : now.title,
    source: came.source === now.source ? next.source : now.source,
    date: came.date === now.date ? next.date : now.date,
  });
}

function cited(row: ArticleRow, { title, source, date, dateInference }: Citation): ArticleRow {
  const facts = { title, date, dateInference };
  return {
    ...row,
    source,
    article: { ...row.article, ...facts },
    ...(row.asRead && { asRead: { ...row.asRead, ...facts } }),
  };
}

import type { Correction } from '@/messaging/library-protocol';
import { versionOf } from './add-articles';
import { changeArticles } from './change-articles';
import { corrected } from './corrections';
import type { Truth } from './truth/truth';
import type { ArticleRow, Visibility } from './truth/truth-schema';

/** Changes of articles that the reader added; others are left alone. Each is one transaction. */

/** Says of articles where their findings may be painted. */
export function changeVisibility(truth: Truth, ids: readonly string[], visibility: Visibility): Promise<void> {
  return changeArticles(truth, async () => {
    const others = (await ownArticles(truth, ids)).filter((row) => row.visibility !== visibility);
    const articles = others.map((row) => ({ ...row, visibility }));
    return { change: { articles, versions: [], removed: [] }, said: undefined };
  });
}

/** Puts right how an article is cited, and keeps it as it was as a version; false where there is no such article. */
export function correctArticle(
  truth: Truth,
  { id, ...correction }: Correction & { readonly id: string },
  now: string,
): Promise<boolean> {
  return changeArticles(truth, async () => {
    const [before] = await ownArticles(truth, [id]);
    if (!before) return { change: { articles: [], versions: [], removed: [] }, said: false };
    const row = corrected(before, correction);
    const isOther = JSON.stringify(row) !== JSON.stringify(before);
    return {
      change: {
        articles: isOther ? [row] : [],
        versions: isOther ? [versionOf(before, now)] : [],
        removed: [],
      },
      said: true,
    };
  });
}

async function ownArticles(truth: Truth, ids: readonly string[]): Promise<ArticleRow[]> {
  const rows = await truth.readArticles([...new Set(ids)]);
  return rows.filter(({ origin }) => origin === 'reader');
}

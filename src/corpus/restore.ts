import type { RestoreTally } from '@/messaging/backup-protocol';
import { versionOf } from './add-articles';
import { changeArticles, type Plan } from './change-articles';
import { isSoundRuling, MOST_RULINGS } from './kept-rulings';
import { readArticlesById, type Truth, type TruthChange } from './truth/truth';
import type { ArticleRow, RulingRow, VersionRow } from './truth/truth-schema';

/** An article with its earlier texts, oldest first, as a backup holds it. */
export type StoredArticle = { readonly article: ArticleRow; readonly versions: readonly VersionRow[] };

type NewVersion = Omit<VersionRow, 'version'>;

/** Articles of the reader's own with their earlier texts, as they are stored; those that are none are left out. */
export async function storedArticles(truth: Truth, ids: readonly string[]): Promise<StoredArticle[]> {
  const rows = (await truth.readArticles(ids)).filter(({ origin }) => origin === 'reader');
  return Promise.all(rows.map(async (article) => ({ article, versions: await truth.readVersions(article.id) })));
}

/**
 * Puts articles of a backup where they stood, in one transaction. One that is there too stays as it came last, and the
 * other text becomes a version of it: nothing is lost, and doing it again changes nothing.
 */
export function restoreArticles(truth: Truth, stored: readonly StoredArticle[], now: string): Promise<RestoreTally> {
  return changeArticles(truth, async (): Promise<Plan<RestoreTally>> => {
    const found = await readArticlesById(
      truth,
      stored.map(({ article }) => article.id),
    );
    const said = { added: 0, updated: 0, unchanged: 0 };
    const articles: ArticleRow[] = [];
    const versions: NewVersion[] = [];
    for (const one of stored) {
      const here = found.get(one.article.id);
      if (!here) {
        said.added++;
        articles.push(one.article);
        versions.push(...one.versions);
        continue;
      }
      const joined = joinedWith({ article: here, versions: await truth.readVersions(here.id) }, one, now);
      said[joined ? 'updated' : 'unchanged']++;
      articles.push(...(joined?.articles ?? []));
      versions.push(...(joined?.versions ?? []));
    }
    return { change: { articles, versions, removed: [] }, said };
  });
}

/** What a backup's article changes of one that is here; null for nothing. */
function joinedWith(
  here: StoredArticle,
  there: StoredArticle,
  now: string,
): Pick<TruthChange, 'articles' | 'versions'> | null {
  if (here.article.origin !== 'reader') return null;
  const isNewer = (there.article.seen ?? '') > (here.article.seen ?? '');
  const [current, other] = isNewer ? [there.article, here.article] : [here.article, there.article];
  const known = new Set([...here.versions, versionOf(current, now)].map(textOf));
  const missing = [...there.versions, versionOf(other, current.seen ?? now)].filter((version) => {
    const isMissing = !known.has(textOf(version));
    known.add(textOf(version));
    return isMissing;
  });
  return isNewer || missing.length > 0 ? { articles: [current], versions: missing } : null;
}

/** Puts rulings of a backup where there are none, or earlier ones; says how many. */
export async function restoreRulings(truth: Truth, rulings: readonly RulingRow[]): Promise<number> {
  let [written, held] = [0, await truth.countRulings()];
  for (const row of rulings.filter(isSoundRuling)) {
    const before = (await truth.readRulings([row.here.sentence])).find(({ id }) => id === row.id);
    if (before && before.made >= row.made) continue;
    if (!before && held >= MOST_RULINGS) break;
    await truth.writeRuling(row);
    written++;
    if (!before) held++;
  }
  return written;
}

/** Two versions that say the same are one. */
function textOf({ source, body }: NewVersion): string {
  return JSON.stringify([source, body]);
}

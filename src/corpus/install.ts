import type { Problem } from '@/messaging/corpus-protocol';
import type { Installation, NewArticle, SeedBatch } from './installation';
import { rowWithText } from './original';
import type { Truth } from './truth/truth';
import type { ArticleRow } from './truth/truth-schema';

/** Another start may install first: then there is another look at what is left to do. */
const MOST_ATTEMPTS = 4;

/**
 * Installs the seeds if there are none or, when asked to look, if their version is another; the reader's own articles
 * stay. In one transaction: killed at any moment, it leaves the old ones or the new; two that run at once install once.
 * Resolves to what is wrong, or null. Throws `StorageFailure`.
 */
export async function installSeeds(
  truth: Truth,
  { loadSeeds }: Pick<Installation, 'loadSeeds'>,
  lookForNewer: boolean,
): Promise<Problem | null> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const state = await truth.readState();
    if (state && state.seedVersion !== null && !lookForNewer) return null;
    let seeds: SeedBatch;
    try {
      seeds = await loadSeeds();
    } catch (error) {
      return { code: 'seeds-unreadable', detail: String(error) };
    }
    if (state?.seedVersion === seeds.version) return null;
    const before = state ? (await truth.readAllArticles()).filter(({ origin }) => origin === 'seed') : [];
    const articles = seeds.articles.map((seed) => seedRow(seed, before));
    const kept = new Set(articles.map(({ id }) => id));
    const removed = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
    const basedOn = state?.revision ?? 0;
    if (await truth.publish({ basedOn, articles, versions: [], removed, seedVersion: seeds.version })) return null;
  }
  throw new Error('corpus: the state changed with each attempt to install');
}

/** A seed as it is stored: with its document's own text where the reader chose that for the seed of this id. */
function seedRow(seed: NewArticle, before: readonly ArticleRow[]): ArticleRow {
  const row: ArticleRow = { ...seed, origin: 'seed', visibility: 'everywhere', url: null, part: null, seen: null };
  const isOriginal = before.some(({ id, asRead }) => id === seed.id && asRead !== undefined);
  return (isOriginal ? rowWithText(row, 'original') : null) ?? row;
}

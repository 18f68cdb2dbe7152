import type { PartHit } from './evidence-source';

/** So many parts a source hands over, by the plain sum of weights: what any search engine can do. */
export const MOST_HITS = 100;
/** So many articles are read for a text; of a page of many sections half as many for each, for they are of its other sections too. */
export const MOST_READ = 50;
/** Of the copies of one story, so many are read: sixty reprints must not hide the one article that differs. */
const MOST_COPIES = 2;
/** Tokens that a part is taken to have beside its own, so that a short one is not ahead for its shortness alone. */
const SMOOTHING = 10;

/**
 * The ids of the articles to read, best first. A long part shares more tokens with anything, so sums are measured by the
 * root of its length: on 229 altered real pages the first 20 of 12,464 parts held the right article in 97.8 %, by plain
 * sums in 93.9 %.
 */
export function chooseArticles(hits: readonly PartHit[], most = MOST_READ): string[] {
  const ranked = hits.map((hit) => ({ ...hit, rank: hit.sum / Math.sqrt(hit.tokens + SMOOTHING) }));
  ranked.sort((a, b) => b.rank - a.rank || (a.article < b.article ? -1 : 1));
  const chosen = new Set<string>();
  const copies = new Map<string, number>();
  for (const { article, story } of ranked) {
    if (chosen.size === most) break;
    const before = copies.get(story) ?? 0;
    if (chosen.has(article) || before === MOST_COPIES) continue;
    copies.set(story, before + 1);
    chosen.add(article);
  }
  return [...chosen];
}

import type { ListedArticle } from '@/messaging/library-protocol';
import type { ListView } from './list-view';

/** A value that articles can be filtered by, and how many have it. */
export type Facet<Value extends string = string> = { readonly value: Value; readonly count: number };

/** By the order of pinyin, as Chinese lists are; kept, since making one takes longer than thousands of comparisons. */
const COLLATOR = new Intl.Collator('zh');

/** The articles that are listed, in their order. Equals stay in the order given: newest first, as the worker lists them. */
export function arrangeArticles(articles: readonly ListedArticle[], view: ListView): readonly ListedArticle[] {
  const listed = articles.filter((article) => isListed(article, view));
  switch (view.sort) {
    case 'newest':
      return listed;
    case 'oldest':
      return listed.sort((a, b) => compareKnown(a.date, b.date));
    case 'added':
      return listed.sort((a, b) => compareKnown(b.added, a.added, -1));
    case 'title':
      return listed.sort((a, b) => COLLATOR.compare(a.title, b.title));
    case 'source': {
      const ranks = ranksOf(listed.map(({ source }) => source));
      return listed.sort((a, b) => (ranks.get(a.source) ?? 0) - (ranks.get(b.source) ?? 0));
    }
  }
}

/** The sources of articles, most articles first. */
export function sourcesOf(articles: readonly ListedArticle[]): readonly Facet[] {
  const counts = countsOf(articles.map(({ source }) => source));
  return counts.sort((a, b) => b.count - a.count || COLLATOR.compare(a.value, b.value));
}

/** The places of articles in their order, each counted with all that lie in it. */
export function placesOf(articles: readonly ListedArticle[]): readonly Facet[] {
  const counts = countsOf(articles.flatMap(({ place }) => place ?? []));
  const sorted = counts.sort((a, b) => (a.value < b.value ? -1 : 1)); // so that places in a place stand behind it
  return sorted.map(({ value }, first) => {
    const next = sorted.findIndex((other, at) => at > first && !other.value.startsWith(value));
    const inside = sorted.slice(first, next < 0 ? sorted.length : next);
    return { value, count: inside.reduce((sum, { count }) => sum + count, 0) };
  });
}

function isListed(article: ListedArticle, view: ListView): boolean {
  const { source, place, from, to, origin, visibility } = view;
  if (source !== null && article.source !== source) return false;
  if (place !== null && !article.place?.startsWith(place)) return false;
  if ((from !== null || to !== null) && !isWithin(article.date, from, to)) return false;
  if (origin !== null && article.origin !== origin) return false;
  return visibility === null || article.visibility === visibility;
}

function isWithin(date: string | null, from: string | null, to: string | null): boolean {
  return date !== null && (from === null || date >= from) && (to === null || date <= to);
}

/** Ascending; unknown ones last, or, where the two were handed over the other way round (-1), last all the same. */
function compareKnown(a: string | null, b: string | null, direction: 1 | -1 = 1): number {
  if (a === b) return 0;
  if (a === null) return direction;
  if (b === null) return -direction;
  return a < b ? -1 : 1;
}

/** The place of each value in their order: a list of many articles has few sources. */
function ranksOf(values: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(values)].sort(COLLATOR.compare);
  return new Map(sorted.map((value, rank) => [value, rank]));
}

function countsOf(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

import { newestFirst } from '@/evidence/quotation';
import { EVERYTHING } from '@/evidence/scope';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import { wordsOf } from './index/derive';
import type { Generation } from './index/follow';
import type { IndexStore } from './index/index-store';
import { candidates, searchable, shardsFor } from './index/text-postings';
import { readArticlesById, type Truth } from './truth/truth';
import type { ArticleRow } from './truth/truth-schema';

/** Candidates are verified newest first, so many at a time, until there are enough. */
const BATCH = 40;
/** A page of text can repeat a character some thousand times; nobody looks at more marks than this. */
const MOST_MARKS = 50;

/** What full-text search works on. */
export type TextSource = { readonly truth: Truth; readonly index: IndexStore; readonly generation: Generation };

/** An article that holds what was looked for in its headline, source, byline or text. */
export type TextHit = {
  readonly row: ArticleRow;
  readonly isTitled: boolean;
  /** Where in its text: the first occurrences in order. */
  readonly marks: readonly Span[];
};

/**
 * Articles that hold the query, newest first: as it was written, then those that hold all its words apart. At most
 * `limit`.
 */
export async function searchTexts(source: TextSource, query: string, limit: number): Promise<TextHit[]> {
  const phrase = searchable(query).text;
  const words = query.split(/\s+/).map((word) => searchable(word).text);
  const found = await articlesHolding(source, [phrase], limit);
  if (words.length < 2 || found.length >= limit) return found;
  const apart = await articlesHolding(source, words, limit);
  const seen = new Set(found.map(({ row }) => row.id));
  return [...found, ...apart.filter(({ row }) => !seen.has(row.id))].slice(0, limit);
}

async function articlesHolding(source: TextSource, asked: readonly string[], limit: number): Promise<TextHit[]> {
  const words = asked.filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: TextHit[] = [];
  const ids = await candidateIds(source, words);
  for (let from = 0; from < ids.length && found.length < limit; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const rows = await readArticlesById(source.truth, some);
    for (const id of some) {
      const row = rows.get(id);
      if (row && holdsAll(wordsOf(row), words)) found.push(hitOf(row, words));
    }
  }
  return found.slice(0, limit);
}

function hitOf(row: ArticleRow, words: readonly string[]): TextHit {
  return { row, isTitled: holdsAll(row.article.title, words), marks: marksIn(row.article.text, words) };
}

function holdsAll(raw: string, words: readonly string[]): boolean {
  const { text } = searchable(raw);
  return words.every((word) => text.includes(word));
}

/** Where searchable words stand in a text; spans of the text itself. */
export function marksIn(raw: string, words: readonly string[]): Span[] {
  const { text, map } = searchable(raw);
  const marks: Span[] = [];
  for (const word of words) {
    let at = text.indexOf(word);
    while (at >= 0 && marks.length < MOST_MARKS) {
      marks.push(toOriginalSpan(map, { start: at, end: at + word.length }));
      at = text.indexOf(word, at + word.length);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Articles that hold all bigrams of all words, newest first. */
export async function candidateIds({ index, generation }: TextSource, words: readonly string[]): Promise<string[]> {
  const segments = await generation.view.segments();
  const keys = segments.flatMap(({ segment, ids }) => {
    const shards = new Set(words.flatMap((word) => shardsFor(word, ids.length)));
    return [...shards].map((shard) => ({ segment, shard }));
  });
  const rows = await index.readTexts(generation.state.generation, keys);
  const bySegment = Map.groupBy(rows, ({ segment }) => segment);
  const articles = segments.flatMap((segment) => {
    const own = bySegment.get(segment.segment) ?? [];
    const [first = [], ...rest] = words.map((word) => candidates(own, word));
    const others = rest.map((places) => new Set(places));
    const mask = generation.view.maskOf(segment, EVERYTHING);
    return first
      .filter((place) => mask[place] === 1 && others.every((places) => places.has(place)))
      .map((place) => ({ id: segment.ids[place] ?? '', date: segment.dates[place] ?? null }));
  });
  return articles.sort(newestFirst).map(({ id }) => id);
}

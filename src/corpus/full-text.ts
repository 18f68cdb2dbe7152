import type { Cancellation } from '@/evidence/evidence-source';
import { newestFirst } from '@/evidence/quotation';
import { EVERYTHING } from '@/evidence/scope';
import type { Spelled } from '@/query/spellings';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import { wordsOf } from './index/derive';
import type { Generation } from './index/follow';
import type { IndexStore } from './index/index-store';
import { candidates, searchable, shardsFor } from './index/text-postings';
import type { Restriction } from './restriction';
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

/** What texts must hold: one of some spellings, all searchable, and what else restricts them. */
export type TextQuery = {
  readonly spellings: readonly Spelled[];
  readonly restriction: Restriction;
  readonly limit: number;
  readonly signal?: Cancellation;
};

/**
 * Articles that hold a query in one of its spellings, newest first: as it was written, then those that hold all its
 * words apart. Without words, all that the restriction leaves. At most `limit`.
 */
export async function searchTexts(source: TextSource, query: TextQuery): Promise<TextHit[]> {
  const { spellings, limit } = query;
  const phrases = spellings.flatMap(({ phrase }) => (phrase === '' ? [] : [[phrase]]));
  const found = await anyHolding(source, phrases, query);
  const apart = spellings.filter(({ words, phrase }) => words.length > 1 || phrase === '').map(({ words }) => words);
  if (apart.length === 0 || found.length >= limit) return found;
  const seen = new Set(found.map(({ row }) => row.id));
  const others = await anyHolding(source, apart, query);
  return [...found, ...others.filter(({ row }) => !seen.has(row.id))].slice(0, limit);
}

/** Articles that hold all words of one of some lists, each once, newest first. */
async function anyHolding(
  source: TextSource,
  lists: readonly (readonly string[])[],
  query: TextQuery,
): Promise<TextHit[]> {
  const hits = new Map<string, TextHit>();
  for (const words of lists)
    for (const hit of await articlesHolding(source, words, query)) if (!hits.has(hit.row.id)) hits.set(hit.row.id, hit);
  const all = [...hits.values()];
  if (lists.length < 2) return all;
  return all.sort((a, b) => newestFirst(a.row.article, b.row.article)).slice(0, query.limit);
}

async function articlesHolding(
  source: TextSource,
  asked: readonly string[],
  { restriction, limit, signal }: TextQuery,
): Promise<TextHit[]> {
  const words = asked.filter((word) => word !== '');
  if (words.length === 0 && (restriction.isNone || asked.length > 0)) return [];
  const found: TextHit[] = [];
  const ids = await candidateIds(source, words, restriction);
  for (let from = 0; from < ids.length && found.length < limit; from += BATCH) {
    signal?.throwIfAborted();
    const some = ids.slice(from, from + BATCH);
    const rows = await readArticlesById(source.truth, some);
    for (const id of some) {
      const row = rows.get(id);
      if (row && holdsAll(wordsOf(row), words) && restriction.isMet(row)) found.push(hitOf(row, words, restriction));
    }
  }
  return found.slice(0, limit);
}

function hitOf(row: ArticleRow, words: readonly string[], { names }: Restriction): TextHit {
  const shown = words.length > 0 ? words : names;
  return { row, isTitled: holdsAll(row.article.title, words), marks: marksIn(row.article.text, shown) };
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

/** Articles that hold all bigrams of all words, and that a restriction may leave; newest first. */
export async function candidateIds(
  { index, generation }: TextSource,
  asked: readonly string[],
  restriction?: Restriction,
): Promise<string[]> {
  const words = [...asked, ...(restriction?.words ?? [])];
  const articles = await generation.view.ofOneMoment(async (segments) => {
    const keys = segments.flatMap(({ segment, ids }) => {
      const shards = new Set(words.flatMap((word) => shardsFor(word, ids.length)));
      return [...shards].map((shard) => ({ segment, shard }));
    });
    const rows = await index.readTexts(generation.state.generation, keys);
    const bySegment = Map.groupBy(rows, ({ segment }) => segment);
    return segments.flatMap((segment) => {
      const own = bySegment.get(segment.segment) ?? [];
      const [first = segment.ids.keys(), ...rest] = words.map((word) => candidates(own, word));
      const others = rest.map((places) => new Set(places));
      const mask = restriction?.maskOf(segment) ?? generation.view.maskOf(segment, EVERYTHING);
      return [...first]
        .filter((place) => mask[place] === 1 && others.every((places) => places.has(place)))
        .map((place) => ({ id: segment.ids[place] ?? '', date: segment.dates[place] ?? null }));
    });
  });
  return articles.sort(newestFirst).map(({ id }) => id);
}

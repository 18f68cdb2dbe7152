import { type Span, toOriginalSpan } from '@/text/offset-map';
import { candidates, searchable, shardsFor } from './postings';
import { newestFirst } from './quotation';
import type { PostingsRow, ReadingRow } from './schema';
import type { Storage } from './storage';

/** Candidates are verified newest first, so many at a time, until there are enough. */
const BATCH = 40;
/** A page of text can repeat a character some thousand times; nobody looks at more marks than this. */
const MOST_MARKS = 50;

/** An article that holds what was looked for, and where: spans of its text, the first occurrences in order. */
type TextHit = { readonly article: string; readonly marks: readonly Span[] };

/**
 * Articles whose text holds the query, newest first: as it was written, then those that hold all its words apart.
 * At most `limit`.
 */
export async function searchTexts(
  storage: Storage,
  request: { generation: number; query: string; limit: number },
): Promise<TextHit[]> {
  const phrase = searchable(request.query).text;
  const words = request.query.split(/\s+/).map((word) => searchable(word).text);
  const whole = await textsHolding(storage, { ...request, words: [phrase] });
  if (words.length < 2 || whole.length >= request.limit) return whole;
  const apart = await textsHolding(storage, { ...request, words });
  const seen = new Set(whole.map(({ article }) => article));
  return [...whole, ...apart.filter(({ article }) => !seen.has(article))].slice(0, request.limit);
}

/** Where searchable words stand in a text that was read; spans of the article's own text. */
export function marksIn({ folded, map }: ReadingRow, words: readonly string[]): Span[] {
  const marks: Span[] = [];
  for (const word of words) {
    let at = folded.indexOf(word);
    while (at >= 0 && marks.length < MOST_MARKS) {
      marks.push(toOriginalSpan(map, { start: at, end: at + word.length }));
      at = folded.indexOf(word, at + word.length);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

type Request = { readonly generation: number; readonly words: readonly string[]; readonly limit: number };

async function textsHolding(storage: Storage, { generation, limit, ...request }: Request): Promise<TextHit[]> {
  const words = request.words.filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: TextHit[] = [];
  const ids = await candidateIds(storage, generation, words);
  for (let from = 0; from < ids.length && found.length < limit; from += BATCH) {
    const readings = await storage.readReadings(generation, ids.slice(from, from + BATCH));
    for (const reading of readings) {
      if (words.every((word) => reading.folded.includes(word))) {
        found.push({ article: reading.article, marks: marksIn(reading, words) });
      }
    }
  }
  const order = new Map(ids.map((id, place) => [id, place]));
  found.sort((a, b) => (order.get(a.article) ?? 0) - (order.get(b.article) ?? 0));
  return found.slice(0, limit);
}

/** Articles that hold all bigrams of all words, newest first. */
async function candidateIds(storage: Storage, generation: number, words: readonly string[]): Promise<string[]> {
  const shards = [...new Set(words.flatMap(shardsFor))];
  const [segments, postings] = await Promise.all([
    storage.readSegments(generation),
    storage.readPostings(generation, shards),
  ]);
  const articles = segments.flatMap(({ segment, articles: all }) => {
    const rows = postings.filter((row) => row.segment === segment);
    return inAll(words, rows).flatMap((place) => all[place] ?? []);
  });
  // An article that was updated stands in an older segment too.
  return [...new Set(articles.sort(newestFirst).map(({ id }) => id))];
}

function inAll(words: readonly string[], rows: readonly PostingsRow[]): number[] {
  const [first = [], ...rest] = words.map((word) => candidates(rows, word));
  const others = rest.map((places) => new Set(places));
  return first.filter((place) => others.every((places) => places.has(place)));
}

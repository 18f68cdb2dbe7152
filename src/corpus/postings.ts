import { firstIndex } from '@/text/first-index';
import { type Folded, fold } from '@/text/fold';
import type { PostingsRow } from './schema';

/**
 * Full-text candidates by posting lists over character bigrams.
 *
 * Lists of all but small segments live in 256 rows, sharded by the hash of a bigram's first character: a batch of articles is written as 256 rows
 * of typed arrays instead of one row for each of some 180,000 bigrams, a query of n characters reads at most n - 1 of
 * them, and a single character is a contiguous range of one. Candidates hold all bigrams of the query somewhere;
 * the caller verifies by substring.
 */
const SHARDS = 256;

/** The shard of the one row that a small segment has: some hundred tiny rows would take longer to write than to read. */
export const WHOLE = -1;

/** A segment of so many articles or fewer has one row. */
const SMALL_SEGMENT = 128;

/** Stands behind a text's last character, so that this one begins a bigram too. */
const END = 0;

/** A text as full-text search compares it: folded, with Latin letters in lower case; offsets lead back through `map`. */
export function searchable(raw: string): Folded {
  const { text, map } = fold(raw);
  // Not toLowerCase on the whole: it can change the length (İ), and with it every offset behind.
  return { text: text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()), map };
}

/** The shard that holds the bigrams beginning with a code unit. */
function shardOf(first: number): number {
  return (Math.imul(first, 0x9e3779b1) >>> 24) % SHARDS;
}

/** The bigrams of a searchable text, each once; of a text of one character only that with the end. */
export function bigramsOf(text: string): Set<number> {
  const bigrams = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    bigrams.add(bigram(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : END));
  }
  return bigrams;
}

/** The rows of one segment; `texts` are searchable, and postings count articles by their place in it. */
export function buildPostings(generation: number, segment: number, texts: readonly string[]): PostingsRow[] {
  const lists = emptyLists(texts.length);
  texts.forEach((text, article) => {
    for (const code of bigramsOf(text)) append(lists, code, [article]);
  });
  return packAll(generation, segment, lists);
}

/** What goes into a merged segment: the rows of one before, and where its articles stand in the merged one (-1: nowhere). */
export type MergedPart = { readonly rows: readonly PostingsRow[]; readonly places: Int32Array };

/** The rows of a segment of `articles` articles that is made of others; each part's places go up, and are above those before it. */
export function mergePostings(
  generation: number,
  target: { segment: number; articles: number },
  parts: readonly MergedPart[],
): PostingsRow[] {
  const lists = emptyLists(target.articles);
  for (const { rows, places } of parts) {
    for (const row of rows) {
      row.bigrams.forEach((code, i) => {
        const moved = [...row.articles.subarray(row.starts[i], row.starts[i + 1])].map(
          (article) => places[article] ?? -1,
        );
        append(
          lists,
          code,
          moved.filter((place) => place >= 0),
        );
      });
    }
  }
  return packAll(generation, target.segment, lists);
}

/** Posting lists by bigram, of each shard. */
type Lists = readonly Map<number, number[]>[];

function emptyLists(articles: number): Lists {
  return Array.from({ length: articles > SMALL_SEGMENT ? SHARDS : 1 }, () => new Map());
}

function append(lists: Lists, code: number, articles: readonly number[]): void {
  const shard = lists.length === 1 ? lists[0] : lists[shardOf(code >>> 16)];
  const list = shard?.get(code);
  if (list) list.push(...articles);
  else if (articles.length > 0) shard?.set(code, [...articles]);
}

function packAll(generation: number, segment: number, lists: Lists): PostingsRow[] {
  return lists.flatMap((shard, number) =>
    shard.size > 0 ? [{ generation, segment, shard: lists.length === 1 ? WHOLE : number, ...pack(shard) }] : [],
  );
}

/** The shards to read for a searchable word. */
export function shardsFor(word: string): number[] {
  const starts = word.length > 1 ? word.slice(0, -1) : word;
  return [...new Set([WHOLE, ...Array.from({ length: starts.length }, (_, at) => shardOf(starts.charCodeAt(at)))])];
}

/** Articles of one segment (by their place in it, ascending) that may hold `word`; `rows` must include its shards. */
export function candidates(rows: readonly PostingsRow[], word: string): number[] {
  const shard = (first: number) => rows.find((row) => row.shard === WHOLE || row.shard === shardOf(first));
  if (word.length === 1) {
    const first = word.charCodeAt(0);
    return articlesBetween(shard(first), bigram(first, 0), bigram(first, 0xffff));
  }
  let common: number[] | null = null;
  for (let at = 0; at + 1 < word.length; at++) {
    const code = bigram(word.charCodeAt(at), word.charCodeAt(at + 1));
    const articles = new Set(articlesBetween(shard(word.charCodeAt(at)), code, code));
    common = common ? common.filter((article) => articles.has(article)) : [...articles];
    if (common.length === 0) break;
  }
  return common ?? [];
}

function bigram(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

function articlesBetween(row: PostingsRow | undefined, from: number, to: number): number[] {
  if (!row) return [];
  const articles = new Set<number>();
  const first = firstIndex(row.bigrams.length, (i) => (row.bigrams[i] ?? 0) >= from);
  for (let i = first; i < row.bigrams.length && (row.bigrams[i] ?? 0) <= to; i++) {
    for (const article of row.articles.subarray(row.starts[i], row.starts[i + 1])) articles.add(article);
  }
  return [...articles].sort((a, b) => a - b);
}

function pack(lists: ReadonlyMap<number, readonly number[]>): Pick<PostingsRow, 'bigrams' | 'starts' | 'articles'> {
  const bigrams = Uint32Array.from(lists.keys()).sort();
  const starts = new Uint32Array(bigrams.length + 1);
  bigrams.forEach((code, i) => {
    starts[i + 1] = (starts[i] ?? 0) + (lists.get(code)?.length ?? 0);
  });
  const articles = Uint32Array.from([...bigrams].flatMap((code) => lists.get(code) ?? []));
  return { bigrams, starts, articles };
}

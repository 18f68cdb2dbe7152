import { type Folded, fold } from '@/text/fold';
import { listBetween, listOf, mergeLists, type PackedLists, packLists } from './packed-lists';

/**
 * Full-text candidates by posting lists over character bigrams.
 *
 * The lists of all but small segments lie in 256 rows, sharded by the hash of a bigram's first character: a query of n
 * characters reads at most n - 1 of them, and a single character is a contiguous range of one. Candidates hold all bigrams
 * of the query somewhere; the caller verifies by substring.
 */
const SHARDS = 256;

/** The shard of the one row that a small segment has: some hundred tiny rows would take longer to write than to read. */
export const WHOLE = -1;

/** A segment of so many articles or fewer has one row. */
const SMALL_SEGMENT = 128;

/** Stands behind a text's last character, so that this one begins a bigram too. */
const END = 0;

/** Posting lists of one shard; keys are bigrams (first code unit × 65536 + second), numbers articles of the segment. */
export type TextShard = { readonly shard: number; readonly lists: PackedLists };

/** A text as full-text search compares it: folded, with Latin letters in lower case; offsets lead back through `map`. */
export function searchable(raw: string): Folded {
  const { text, map } = fold(raw);
  // Not toLowerCase on the whole: it can change the length (İ), and with it every offset behind.
  return { text: text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()), map };
}

/** The shards of one segment; `texts` are searchable, and postings count articles by their place in it. */
export function textShards(texts: readonly string[]): TextShard[] {
  const lists = new Map<number, number[]>();
  texts.forEach((text, article) => {
    for (const bigram of bigramsOf(text)) {
      const list = lists.get(bigram);
      if (list) list.push(article);
      else lists.set(bigram, [article]);
    }
  });
  return inShards(lists, texts.length);
}

/** The shards of a segment of `articles` articles made of others; `places` as for `mergeLists`. */
export function mergeTextShards(
  articles: number,
  parts: readonly { readonly shards: readonly TextShard[]; readonly places: Int32Array }[],
): TextShard[] {
  const flat = parts.flatMap(({ shards, places }) => shards.map(({ lists }) => ({ lists, places })));
  return inShards(mergeLists(flat), articles);
}

/** The shards to read for a searchable word, of a segment of so many articles. */
export function shardsFor(word: string, articles: number): number[] {
  if (articles <= SMALL_SEGMENT) return [WHOLE];
  const starts = word.length > 1 ? word.slice(0, -1) : word;
  return [...new Set(Array.from({ length: starts.length }, (_, at) => shardOf(starts.charCodeAt(at))))];
}

/** Articles of one segment (by their place in it, ascending) that may hold `word`; `shards` must include those for it. */
export function candidates(shards: readonly TextShard[], word: string): number[] {
  const listsFrom = (first: number): PackedLists[] =>
    shards.flatMap(({ shard, lists }) => (shard === WHOLE || shard === shardOf(first) ? [lists] : []));
  if (word.length === 1) {
    const first = word.charCodeAt(0);
    return listsFrom(first).flatMap((lists) => listBetween(lists, bigramOf(first, 0), bigramOf(first, 0xffff)));
  }
  let common: number[] | null = null;
  for (let at = 0; at + 1 < word.length; at++) {
    const [first, second] = [word.charCodeAt(at), word.charCodeAt(at + 1)];
    const articles = new Set(listsFrom(first).flatMap((lists) => listOf(lists, bigramOf(first, second))));
    common = common ? common.filter((article) => articles.has(article)) : [...articles];
    if (common.length === 0) break;
  }
  return common ?? [];
}

function inShards(lists: ReadonlyMap<number, readonly number[]>, articles: number): TextShard[] {
  if (articles <= SMALL_SEGMENT) return lists.size === 0 ? [] : [{ shard: WHOLE, lists: packLists(lists) }];
  const byShard = Map.groupBy(lists, ([bigram]) => shardOf(bigram >>> 16));
  return [...byShard].map(([shard, own]) => ({ shard, lists: packLists(new Map(own)) }));
}

/** The shard that holds the bigrams beginning with a code unit. */
function shardOf(first: number): number {
  return (Math.imul(first, 0x9e3779b1) >>> 24) % SHARDS;
}

/** The bigrams of a searchable text, each once; of a text of one character only that with the end. */
function bigramsOf(text: string): Set<number> {
  const bigrams = new Set<number>();
  for (let at = 0; at < text.length; at++)
    bigrams.add(bigramOf(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : END));
  return bigrams;
}

function bigramOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

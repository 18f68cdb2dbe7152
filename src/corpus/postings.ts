import { type Folded, fold } from '@/text/fold';
import type { PostingsRow } from './schema';

/**
 * Full-text candidates by posting lists over character bigrams.
 *
 * Lists live in 256 rows, sharded by the hash of a bigram's first character: a batch of articles is written as 256 rows
 * of typed arrays instead of one row for each of some 180,000 bigrams, a query of n characters reads at most n - 1 of
 * them, and a single character is a contiguous range of one. Candidates hold all bigrams of the query somewhere;
 * the caller verifies by substring.
 */
export const SHARDS = 256;

/** Stands behind a text's last character, so that this one begins a bigram too. */
const END = 0;

/** A text as full-text search compares it: folded, with Latin letters in lower case; offsets lead back through `map`. */
export function searchable(raw: string): Folded {
  const { text, map } = fold(raw);
  // Not toLowerCase on the whole: it can change the length (İ), and with it every offset behind.
  return { text: text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()), map };
}

/** The shard that holds the bigrams beginning with a code unit. */
export function shardOf(first: number): number {
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
  const shards = Array.from({ length: SHARDS }, () => new Map<number, number[]>());
  texts.forEach((text, article) => {
    for (const code of bigramsOf(text)) {
      const shard = shards[shardOf(code >>> 16)];
      const list = shard?.get(code);
      if (list) list.push(article);
      else shard?.set(code, [article]);
    }
  });
  return shards.flatMap((lists, shard) => (lists.size > 0 ? [{ generation, segment, shard, ...pack(lists) }] : []));
}

/** The shards to read for a searchable word. */
export function shardsFor(word: string): number[] {
  const starts = word.length > 1 ? word.slice(0, -1) : word;
  return [...new Set(Array.from({ length: starts.length }, (_, at) => shardOf(starts.charCodeAt(at))))];
}

/** Articles of one segment (by their place in it, ascending) that may hold `word`; `rows` must include its shards. */
export function candidates(rows: readonly PostingsRow[], word: string): number[] {
  const shard = (first: number) => rows.find((row) => row.shard === shardOf(first));
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
  for (let i = lowerBound(row.bigrams, from); i < row.bigrams.length && (row.bigrams[i] ?? 0) <= to; i++) {
    for (const article of row.articles.subarray(row.starts[i], row.starts[i + 1])) articles.add(article);
  }
  return [...articles].sort((a, b) => a - b);
}

/** The first place in ascending `values` that is not below `value`. */
function lowerBound(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
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

import { folded, isHan } from '@/text/fold';
import { searchable } from './postings';
import type { ArticleRow, WordsRow } from './schema';

/**
 * Words by which names are looked up: organizations and their aliases, measures with their subject, titles and sources.
 * Never article bodies: those are found through postings.ts.
 *
 * They are lines of folded text, some lines a segment, and a query looks at each of them. This was an index of MiniSearch
 * before there were imports: with 10,000 articles (140,000 names, measures and titles) that took 5 s to build, 32 MB of
 * JSON to keep and 1.2 to 2 s to load at the first search of each wake, where reading the lines takes some 10 ms, a
 * query 20 ms, and adding articles only writes lines of their own.
 */
export type WordIndex = { readonly documents: readonly WordDocument[] };

/** A line: what it stands for, and the words that it is found by, `|` between them. */
type WordDocument = Named & { readonly words: string };

type Named =
  | { readonly type: 'organization'; readonly name: string }
  | { readonly type: 'measure'; readonly organization: string | null; readonly measured: string }
  | { readonly type: 'article'; readonly article: string };

/** What a query found, best first; each is looked up further in the tables. */
export type WordHits = {
  readonly organizations: readonly string[];
  readonly measures: readonly { readonly organization: string | null; readonly measured: string }[];
  readonly articles: readonly string[];
};

/** What the words of a segment are made of. What an older segment says of the same thing stands no more. */
export type WordSources = {
  readonly organizations: readonly { readonly name: string; readonly surfaces: readonly string[] }[];
  /** Subject and measure of claims; those that are the same come once. */
  readonly measures: readonly { readonly organization: string | null; readonly measured: string }[];
  readonly articles: readonly ArticleRow[];
};

const SEPARATOR = '\t';

/** The words of a segment. */
export function buildWords(generation: number, segment: number, sources: WordSources): WordsRow {
  const lines = [
    ...sources.organizations.map(({ name, surfaces }) => lineOf('o', [name], [name, ...surfaces])),
    ...sources.measures.flatMap(({ organization, measured }) =>
      measured === '' ? [] : [lineOf('m', [organization ?? '', folded(measured)], [organization ?? '', measured])],
    ),
    ...sources.articles.map(({ id, source, article: { title, kicker, byline } }) =>
      lineOf('a', [id], [title, kicker, source, ...byline]),
    ),
  ];
  return { generation, segment, lines: [...new Set(lines)].join('\n') };
}

/** The words of several segments, the oldest first, as those of one. */
export function mergeWords(generation: number, segment: number, rows: readonly WordsRow[]): WordsRow {
  const newest = new Map<string, string>();
  for (const line of rows.flatMap(({ lines }) => lines.split('\n'))) newest.set(keyOf(line), line);
  return { generation, segment, lines: [...newest.values()].join('\n') };
}

/** Makes the words of all segments, the oldest first, ready for queries. */
export function loadWords(rows: readonly WordsRow[]): WordIndex {
  const lines = rows.toReversed().flatMap(({ lines }) => (lines === '' ? [] : lines.split('\n').toReversed()));
  return { documents: lines.map(parse) };
}

function lineOf(type: string, fields: readonly string[], words: readonly string[]): string {
  const said = [...new Set(words.map((word) => searchable(word).text).filter((word) => word !== ''))];
  return [type, ...fields, said.join('|')].map((field) => field.replace(/[\t\n]/g, ' ')).join(SEPARATOR);
}

/** A line without its words. */
function keyOf(line: string): string {
  return line.slice(0, line.lastIndexOf(SEPARATOR));
}

function parse(line: string): WordDocument {
  const [type, field = '', ...rest] = line.split(SEPARATOR);
  const words = rest.at(-1) ?? '';
  if (type === 'o') return { type: 'organization', name: field, words };
  if (type === 'a') return { type: 'article', article: field, words };
  return { type: 'measure', organization: field === '' ? null : field, measured: rest[0] ?? '', words };
}

/** Of a longer query, so much must be there: 杏花岭市场监管局 finds 杏花岭区市场监管局 though one bigram (岭市) is not in it. */
const SHARE_NEEDED = 0.7;

/** Looks words up; what holds the query as it was written comes first, what lacks a part of it last. */
export function searchWords({ documents }: WordIndex, query: string): WordHits {
  const whole = searchable(query).text;
  const tokens = [...new Set(tokensOf(query))];
  const mayLack = tokens.length - Math.ceil(tokens.length * SHARE_NEEDED);
  const found = new Map<string, { readonly document: WordDocument; readonly rank: number }>();
  for (const document of tokens.length > 0 ? documents : []) {
    const lacking = countLacking(document.words, tokens, mayLack);
    if (lacking > mayLack) continue;
    const key = JSON.stringify({ ...document, words: '' });
    if (!found.has(key)) found.set(key, { document, rank: rankOf(document.words, whole) + lacking / tokens.length });
  }
  const hits = [...found.values()].sort((a, b) => a.rank - b.rank || shorterFirst(a.document, b.document));
  return {
    organizations: hits.flatMap(({ document }) => (document.type === 'organization' ? [document.name] : [])),
    measures: hits.flatMap(({ document }) =>
      document.type === 'measure' ? [{ organization: document.organization, measured: document.measured }] : [],
    ),
    articles: hits.flatMap(({ document }) => (document.type === 'article' ? [document.article] : [])),
  };
}

/** Among equals: the less there is beside the query the better, and never in the order in which articles came. */
function shorterFirst({ words: a }: WordDocument, { words: b }: WordDocument): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

function countLacking(words: string, tokens: readonly string[], atMost: number): number {
  let lacking = 0;
  for (const token of tokens) {
    if (!holds(words, token) && ++lacking > atMost) break;
  }
  return lacking;
}

/** Han characters stand anywhere; Latin words begin a word, so that they are found while being typed. */
function holds(words: string, token: string): boolean {
  const at = words.indexOf(token);
  if (at >= 0 && isHan(token.charCodeAt(0))) return true;
  if (at >= 0 && new RegExp(`(?<![a-z\\d])${token}`, 'u').test(words)) return true;
  return LONG_LATIN.test(token) && (words.match(LATIN_WORDS) ?? []).some((word) => isNearly(word, token));
}

/** Words of so many letters are found with one slip in them. */
const LONG_LATIN = /^[a-z]{5,}$/;
const LATIN_WORDS = /[a-z]{4,}/g;

/** Are two words one inserted, lost or changed letter apart? */
function isNearly(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const rest = (word: string, skipped: number) => word.slice(same + skipped);
  return rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1);
}

function rankOf(words: string, query: string): number {
  const parts = words.split('|');
  if (parts.includes(query)) return 0;
  if (parts.some((part) => part.startsWith(query))) return 1;
  return words.includes(query) ? 2 : 3;
}

/**
 * Bigrams of Han characters, a lone one by itself; runs of Latin letters and digits whole. The same for what is
 * written and for what is asked.
 */
export function tokensOf(raw: string): string[] {
  // Words apart from each other stay apart: folding would join 晋源区 金融办.
  return raw.split(/\s+/).flatMap((word) => (searchable(word).text.match(RUNS) ?? []).flatMap(runTokens));
}

/** Han characters as `isHan` has them, or letters and digits of other scripts. */
const HAN = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff';
const RUNS = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{Letter}\\p{Number}])+`, 'gu');

function runTokens(run: string): string[] {
  if (!isHan(run.charCodeAt(0)) || run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

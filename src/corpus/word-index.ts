import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { organizationKey } from '@/names/organization-key';
import { folded, isHan } from '@/text/fold';
import { searchable } from './postings';
import type { ArticleRow, WordsRow } from './schema';

/**
 * Words by which names are looked up: organizations and their aliases, measures with their subject, titles and sources.
 * Never article bodies: those are found through postings.ts.
 *
 * What is stored are lines of folded text, some lines a segment, so that adding articles only writes lines of their own.
 * MiniSearch indexes them at the first search after the worker woke: some 10 ms for the seeds, 1 to 3 s for 2,000
 * articles. Keeping the serialized index instead was measured too: 8 MB of JSON that every added article makes old, and
 * 0.2 to 0.4 s to load.
 */
export type WordIndex = MiniSearch<WordDocument>;

/** A line: what it stands for, and the words that it is found by, `|` between them. `id` is the line without its words. */
type WordDocument = Named & { readonly id: string; readonly words: string };

const OPTIONS: Options<WordDocument> = {
  fields: ['words'],
  storeFields: ['type', 'name', 'organization', 'measured', 'article', 'words'],
  tokenize: tokensOf,
  processTerm: (term) => term,
  searchOptions: { combineWith: 'OR', prefix: isPrefix, fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false) },
};

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
type WordSources = {
  readonly organizations: readonly { readonly name: string; readonly surfaces: readonly string[] }[];
  /** Subject and measure of claims; those that are the same come once. */
  readonly measures: readonly { readonly organization: string | null; readonly measured: string }[];
  readonly articles: readonly ArticleRow[];
};

const SEPARATOR = '\t';

/** The words of a segment. */
export function buildWords(generation: number, segment: number, sources: WordSources): WordsRow {
  const lines = [
    ...sources.organizations.map(({ name, surfaces }) =>
      lineOf('o', [name], [name, ...surfaces, organizationKey(folded(name))]),
    ),
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
  return { generation, segment, lines: newestLines(rows).join('\n') };
}

/** Indexes the words of all segments, the oldest first. */
export function loadWords(rows: readonly WordsRow[]): WordIndex {
  const index: WordIndex = new MiniSearch(OPTIONS);
  index.addAll(newestLines(rows).map(parse));
  return index;
}

/** The lines of several segments, the oldest first, each as the newest has it. */
function newestLines(rows: readonly WordsRow[]): string[] {
  const newest = new Map<string, string>();
  for (const line of rows.flatMap(({ lines }) => lines.split('\n'))) if (line !== '') newest.set(keyOf(line), line);
  return [...newest.values()];
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
  const id = keyOf(line);
  const words = line.slice(id.length + SEPARATOR.length);
  const [type, field = '', measured = ''] = id.split(SEPARATOR);
  if (type === 'o') return { id, type: 'organization', name: field, words };
  if (type === 'a') return { id, type: 'article', article: field, words };
  return { id, type: 'measure', organization: field === '' ? null : field, measured, words };
}

/** Of a longer query, so much must be there: 杏花岭市场监管局 finds 杏花岭区市场监管局 though one bigram (岭市) is not in it. */
const SHARE_NEEDED = 0.7;

/**
 * Looks words up; what holds the query as it was written comes first, what lacks a part of it last. Official names are
 * found by their short ones too, and the other way: 市监局, 市场监督管理局.
 */
export function searchWords(index: WordIndex, query: string): WordHits {
  const short = organizationKey(folded(query));
  const asWritten = lookUp(index, query);
  const found = new Set(asWritten.map(({ document: { id } }) => id));
  const more = short === folded(query) ? [] : lookUp(index, short).filter(({ document: { id } }) => !found.has(id));
  const hits = [...asWritten, ...more].sort((a, b) => a.rank - b.rank || shorterFirst(a.document, b.document));
  return {
    organizations: hits.flatMap(({ document }) => (document.type === 'organization' ? [document.name] : [])),
    measures: hits.flatMap(({ document }) =>
      document.type === 'measure' ? [{ organization: document.organization, measured: document.measured }] : [],
    ),
    articles: hits.flatMap(({ document }) => (document.type === 'article' ? [document.article] : [])),
  };
}

/** What holds enough of a query, with how far it is from it: less is better. */
function lookUp(index: WordIndex, query: string): { readonly document: WordDocument; readonly rank: number }[] {
  const whole = searchable(query).text;
  const needed = Math.ceil(new Set(tokensOf(query)).size * SHARE_NEEDED);
  return index
    .search(query)
    .filter(({ queryTerms }) => queryTerms.length >= needed)
    .map((hit) => ({ document: documentOf(hit), found: hit.queryTerms.length }))
    .map(({ document, found }) => ({ document, rank: rankOf(document.words, whole) - found / 1000 }));
}

/** MiniSearch gives stored fields back untyped; `OPTIONS.storeFields` are all of them. */
function documentOf(hit: SearchResult): WordDocument {
  return hit as unknown as WordDocument;
}

/** Among equals: the less there is beside the query the better, and never in the order in which articles came. */
function shorterFirst({ words: a }: WordDocument, { words: b }: WordDocument): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
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

/** Latin words are found while being typed, and a lone Han character at the beginning of a bigram. */
function isPrefix(term: string): boolean {
  return !isHan(term.charCodeAt(0)) || term.length === 1;
}

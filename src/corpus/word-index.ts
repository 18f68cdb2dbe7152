import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import { isHan } from '@/text/fold';
import { searchable } from './postings';
import type { ArticleRow, ClaimRow, OrganizationRow, WordsRow } from './schema';

/**
 * Words by which names are looked up: organizations and their aliases, measures with their subject, titles and sources.
 * Never article bodies: MiniSearch's tree scans children one by one, which takes seconds for a few million Han bigrams.
 */
type WordDocument =
  | { readonly id: string; readonly type: 'organization'; readonly name: string; readonly text: string }
  | {
      readonly id: string;
      readonly type: 'measure';
      readonly organization: string | null;
      readonly measured: string;
      readonly text: string;
    }
  | { readonly id: string; readonly type: 'article'; readonly article: string; readonly text: string };

/** What a query found, best first; each is looked up further in the tables. */
export type WordHits = {
  readonly organizations: readonly string[];
  readonly measures: readonly { readonly organization: string | null; readonly measured: string }[];
  readonly articles: readonly string[];
};

export type WordIndex = MiniSearch<WordDocument>;

/** MiniSearch loads an index only with the options that it was saved with: both use this constant. */
const OPTIONS: Options<WordDocument> = {
  fields: ['text'],
  storeFields: ['type', 'name', 'organization', 'measured', 'article', 'text'],
  tokenize: tokensOf,
  processTerm: (term) => term,
  searchOptions: { combineWith: 'OR', prefix: isPrefix, fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false) },
};

/** Indexes the words of a generation. */
export function buildWords(
  generation: number,
  rows: {
    readonly articles: readonly ArticleRow[];
    readonly organizations: readonly OrganizationRow[];
    readonly claims: readonly ClaimRow[];
  },
): WordsRow {
  const index: WordIndex = new MiniSearch(OPTIONS);
  for (const { name, otherNames } of rows.organizations) {
    index.add({ id: `o|${name}`, type: 'organization', name, text: [name, ...otherNames].join(' ') });
  }
  for (const { claim } of rows.claims) {
    const { organization, measured } = claim;
    const id = `m|${organization ?? ''}|${searchable(measured).text}`;
    if (measured !== '' && !index.has(id)) {
      index.add({ id, type: 'measure', organization, measured, text: `${organization ?? ''} ${measured}` });
    }
  }
  for (const { id, source, article } of rows.articles) {
    const text = [article.title, article.kicker, source, ...article.byline].join(' ');
    index.add({ id: `a|${id}`, type: 'article', article: id, text });
  }
  return { generation, json: JSON.stringify(index) };
}

/** Loads what `buildWords` wrote; an empty index for null. Throws if it is damaged. */
export function loadWords(row: WordsRow | null): WordIndex {
  return row ? MiniSearch.loadJSON(row.json, OPTIONS) : new MiniSearch(OPTIONS);
}

/** Of a longer query, so much must be there: 杏花岭市场监管局 finds 杏花岭区市场监管局 though one bigram (岭市) is not in it. */
const SHARE_NEEDED = 0.7;

/** Looks words up; what holds the query as it was written comes first, what lacks a part of it last. */
export function searchWords(index: WordIndex, query: string): WordHits {
  const whole = searchable(query).text;
  const needed = Math.ceil(new Set(tokensOf(query)).size * SHARE_NEEDED);
  const documents = index
    .search(query)
    .filter(({ queryTerms }) => queryTerms.length >= needed)
    .map(documentOf)
    .map((document) => ({ document, rank: rankOf(searchable(document.text).text, whole) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ document }) => document);
  return {
    organizations: documents.flatMap((hit) => (hit.type === 'organization' ? [hit.name] : [])),
    measures: documents.flatMap((hit) =>
      hit.type === 'measure' ? [{ organization: hit.organization, measured: hit.measured }] : [],
    ),
    articles: documents.flatMap((hit) => (hit.type === 'article' ? [hit.article] : [])),
  };
}

/** MiniSearch gives stored fields back untyped; `OPTIONS.storeFields` are all of them. */
function documentOf(hit: SearchResult): WordDocument {
  return hit as unknown as WordDocument;
}

function rankOf(text: string, query: string): number {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  return text.includes(query) ? 2 : 3;
}

/**
 * Bigrams of Han characters, a lone one by itself; runs of Latin letters and digits whole. The same for what is
 * indexed and for what is asked.
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

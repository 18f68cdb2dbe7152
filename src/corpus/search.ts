import type { Claim } from '@/claims/claim';
import type { recognize } from '@/claims/recognize';
import type { CorpusFigure, Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import { bucketsOf, filingKey, meet } from './claim-filing';
import { marksIn, searchTexts } from './full-text';
import { otherNamesOf, usualKind } from './organization-rows';
import { searchable } from './postings';
import { newestFirst, quoteAround } from './quotation';
import { readFigures } from './read-figures';
import type { ArticleRow, ClaimRow, OrganizationRow } from './schema';
import { readArticlesById, type Storage } from './storage';
import { searchWords, type WordHits, type WordIndex } from './word-index';

/** What a search works on. */
type SearchSource = {
  readonly storage: Storage;
  readonly generation: number;
  readonly words: WordIndex;
  readonly recognize: typeof recognize;
};

/** Longer queries are cut: nobody types them. */
const LONGEST_QUERY = 200;
/** Measures whose claims are read for one query. */
const MOST_MEASURES = 40;

/**
 * Looks a query up, however it is written: organizations, figures and articles, at most `limit` of each; exact matches
 * first, then the newest. A query that holds a figure finds figures by value: 6776万元 also finds 0.6776亿元.
 */
export async function searchCorpus(source: SearchSource, query: string, limit: number): Promise<SearchResults> {
  const asked = query.trim().slice(0, LONGEST_QUERY);
  if (asked === '') return { organizations: [], figures: [], articles: [] };
  const hits = searchWords(source.words, asked);
  const [organizations, figures, articles] = await Promise.all([
    findOrganizations(source, hits, limit),
    findFigures(source, hits, { query: asked, limit }),
    findArticles(source, hits, { query: asked, limit }),
  ]);
  return { organizations, figures, articles };
}

async function findOrganizations(
  { storage, generation }: SearchSource,
  hits: WordHits,
  limit: number,
): Promise<SearchResults['organizations']> {
  const rows = await storage.readOrganizations(generation, hits.organizations.slice(0, limit));
  const ordered = inOrder(rows, hits.organizations, ({ name }) => name);
  const articles = await readArticlesById(
    storage,
    ordered.flatMap(({ newest }) => newest.slice(0, 1).map(({ article }) => article)),
  );
  return ordered.map((row) => ({
    name: row.name,
    kind: usualKind(row, 'all'),
    otherNames: otherNamesOf(row, 'all'),
    quotation: newestMention(row, articles),
  }));
}

function newestMention({ newest }: OrganizationRow, articles: ReadonlyMap<string, ArticleRow>): Quotation | null {
  const row = articles.get(newest[0]?.article ?? '');
  return row ? quoteAround(row, newest[0]?.marks.slice(0, 1) ?? []) : null;
}

async function findFigures(
  source: SearchSource,
  hits: WordHits,
  request: { readonly query: string; readonly limit: number },
): Promise<CorpusFigure[]> {
  const byValue = await claimsByValue(source, request.query);
  const rows = byValue.length > 0 ? byValue : await claimsByMeasure(source, hits);
  return readFigures(source.storage, rows.slice(0, request.limit));
}

/** Claims whose interval meets a figure in the query: those that share its other words first, equal ones before near ones. */
async function claimsByValue({ storage, generation, recognize }: SearchSource, query: string): Promise<ClaimRow[]> {
  const asked = recognize({ title: '', text: query, place: null, date: null }).claims;
  if (asked.length === 0) return [];
  const keys = asked.flatMap((claim) =>
    bucketsOf(claim).map((bucket) => filingKey(generation, { by: 'magnitude', unit: claim.unit, bucket })),
  );
  const rows = (await storage.readClaimsFiledUnder(keys)).filter(({ claim }) => asked.some((one) => meet(one, claim)));
  const words = otherWords(query, asked);
  const isEqual = ({ claim }: ClaimRow) => asked.some((one) => isSameNumber(one, claim));
  const ranked = rows.map((row) => {
    const said = words.length > 0 ? wordsOf(row) : '';
    const missing = words.filter((word) => !said.includes(word)).length;
    return { row, rank: 2 * missing + (isEqual(row) ? 0 : 1), date: row.facts.date };
  });
  return ranked.sort((a, b) => a.rank - b.rank || newestFirst(a, b)).map(({ row }) => row);
}

function isSameNumber(a: Claim, b: Claim): boolean {
  if (a.value === null || b.value === null) return a.value === b.value;
  return Math.abs(a.value - b.value) <= 1e-9 * Math.abs(a.value);
}

/** What the query says beside its figures, searchable. */
function otherWords(query: string, figures: readonly Claim[]): string[] {
  let rest = query;
  for (const { start, end } of figures) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest
    .split(/\s+/)
    .map((word) => searchable(word).text)
    .filter((word) => word !== '');
}

function wordsOf({ claim, facts }: ClaimRow): string {
  return searchable(
    [claim.organization, claim.measured, facts.place, facts.title, facts.source, ...claim.terms].join('|'),
  ).text;
}

async function claimsByMeasure({ storage, generation }: SearchSource, { measures }: WordHits): Promise<ClaimRow[]> {
  const keys = measures.slice(0, MOST_MEASURES).map((measure) => filingKey(generation, { by: 'measure', ...measure }));
  const rows = await storage.readClaimsFiledUnder(keys);
  const rankOf = ({ filedUnder }: ClaimRow) => keys.findIndex((key) => filedUnder.includes(key));
  const ranked = rows.map((row) => ({ row, rank: rankOf(row), date: row.facts.date }));
  return ranked.sort((a, b) => a.rank - b.rank || newestFirst(a, b)).map(({ row }) => row);
}

/** Articles with the query in their title, then in their text, then with parts of it in title, source or byline. */
async function findArticles(
  { storage, generation }: SearchSource,
  hits: WordHits,
  request: { readonly query: string; readonly limit: number },
): Promise<Quotation[]> {
  const phrase = searchable(request.query).text;
  const texts = await searchTexts(storage, { generation, ...request });
  const named = [...(await readArticlesById(storage, hits.articles.slice(0, request.limit))).values()];
  const titled = named.filter(({ article }) => searchable(article.title).text.includes(phrase));
  titled.sort((a, b) => newestFirst(a.article, b.article));
  const all = [titled.map(({ id }) => id), texts.map(({ article }) => article), hits.articles].flat();
  const ids = [...new Set(all)].slice(0, request.limit);
  const marks = new Map(texts.map((hit) => [hit.article, hit.marks]));
  const [rows, readings] = await Promise.all([
    readArticlesById(storage, ids),
    storage.readReadings(
      generation,
      ids.filter((id) => !marks.has(id)),
    ),
  ]);
  for (const reading of readings) marks.set(reading.article, marksIn(reading, [phrase]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [quoteAround(row, marks.get(id) ?? [])] : [];
  });
}

function inOrder<T>(rows: readonly T[], keys: readonly string[], keyOf: (row: T) => string): T[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  return [...rows].sort((a, b) => (places.get(keyOf(a)) ?? 0) - (places.get(keyOf(b)) ?? 0));
}

import { quoteAround } from '@/evidence/quotation';
import type { Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import { searchTexts } from './full-text';
import type { NamedBody } from './index/name-matcher';
import { asSourceArticle } from './local-source';
import { quotesNaming } from './newest-mentions';
import { type FigureSource, figuresIn, findFigures, readFigureQuery } from './search-figures';
import { searchNames } from './search-names';
import { readQuery } from './search-query';

/** Longer queries are cut: nobody types them. */
const LONGEST_QUERY = 200;
/** Articles whose figures are looked through where the query is words. */
const MOST_READ = 20;

/**
 * Looks a query up, however it is written: organizations, figures and articles, at most `limit` of each; exact matches
 * first, then the newest. A query that holds a figure finds figures by value: 6776万元 also finds 0.6776亿元.
 */
export async function searchCorpus(source: FigureSource, query: string, limit: number): Promise<SearchResults> {
  const read = readQuery(query.trim().slice(0, LONGEST_QUERY));
  const asked = read.plain;
  if (asked === '') return { organizations: [], figures: [], articles: [] };
  const figure = readFigureQuery(asked, source.reader);
  const [texts, byValue] = await Promise.all([
    searchTexts(source, read, Math.max(limit, MOST_READ)),
    figure ? findFigures(source, figure, limit) : [],
  ]);
  const bodies = searchNames(source.generation.names, asked, limit);
  const named = texts.length === 0 ? await firstNamed(source, bodies, limit) : [];
  const articles = texts
    .toSorted((a, b) => Number(b.isTitled) - Number(a.isTitled))
    .slice(0, limit)
    .map(({ row, marks }) => quoteAround(asSourceArticle(row), marks));
  return {
    organizations: await Promise.all(
      bodies.map(async ({ key, name, kind, others }) => ({
        name,
        kind,
        otherNames: others,
        quotation: (await quotesNaming(source, { key, names: [name, ...others] }, 1))[0] ?? null,
      })),
    ),
    figures: byValue.length > 0 ? byValue : figuresIn(texts.slice(0, MOST_READ), asked, source.reader, limit),
    articles: articles.length > 0 ? articles : named,
  };
}

/** Where no text holds the query itself, articles that name the body that it most likely means. */
async function firstNamed(source: FigureSource, bodies: readonly NamedBody[], limit: number): Promise<Quotation[]> {
  const [first] = bodies;
  return first ? quotesNaming(source, { key: first.key, names: [first.name, ...first.others] }, limit) : [];
}

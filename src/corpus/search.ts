import { type Answer, whole } from '@/evidence/evidence-source';
import { quoteAround } from '@/evidence/quotation';
import { findPlaces } from '@/knowledge/gazetteer';
import type { Quotation } from '@/messaging/quotations';
import type { Findings } from '@/messaging/search-protocol';
import { namesAskedIn, type Query, type QueryPart } from '@/query/query';
import type { SearchAnswers, SearchOptions } from '@/query/search-source';
import { spellingsOf } from '@/query/spellings';
import { folded } from '@/text/fold';
import { searchTexts, type TextHit } from './full-text';
import type { NamedBody, NameMatcher } from './index/name-matcher';
import { searchable } from './index/text-postings';
import { asSourceArticle, type Ground } from './local-source';
import { quotesNaming } from './newest-mentions';
import { type Restriction, restrictionOf } from './restriction';
import { type FigureHit, type FigureSource, figuresIn, findFigures } from './search-figures';
import { bearersOf, meantBodies, searchNames } from './search-names';

/** Articles whose figures are looked through where the query is words. */
const MOST_READ = 20;

/** The corpus in this browser heeds all parts of a query. */
const ALL_PARTS: readonly QueryPart[] = ['phrase', 'without', 'source', 'org', 'after', 'before', 'unit', 'figure'];
export const LOCAL_HEEDS = { organizations: ALL_PARTS, figures: ALL_PARTS, articles: ALL_PARTS } as const;

/**
 * Looks a query up, however it is written: organizations, figures and articles, at most `limit` of each; exact matches
 * first, then the newest. A query that holds a figure finds figures by value: 6776万元 also finds 0.6776亿元.
 */
export async function searchCorpus(
  source: Ground & FigureSource,
  query: Query,
  options: SearchOptions,
): Promise<SearchAnswers> {
  const found = await findings(source, query, options);
  const answer = <Value>(value: Value): Answer<Value> =>
    source.isBehind() ? { answered: 'part', value } : whole(value);
  return {
    organizations: answer(found.organizations),
    figures: answer(found.figures),
    articles: answer(found.articles),
  };
}

async function findings(
  source: FigureSource,
  query: Query,
  { limit, scope, signal }: SearchOptions,
): Promise<Findings> {
  const restriction = await restrictionOf(source.generation, query, scope);
  const spellings = spellingsOf(query).map(({ phrase, words }) => ({
    phrase: searchable(phrase).text,
    words: words.map((word) => searchable(word).text),
  }));
  const { figure } = query;
  const [texts, byValue] = await Promise.all([
    searchTexts(source, { spellings, restriction, limit: Math.max(limit, MOST_READ), ...(signal && { signal }) }),
    figure ? findFigures(source, { asked: figure, restriction, limit, ...(signal && { signal }) }) : [],
  ]);
  signal?.throwIfAborted();
  const isNearToo = texts.length + byValue.length === 0;
  const bodies = await bodiesFor(source, query, { restriction, limit, isNearToo });
  const isBound = figure !== null && figure.exact === null;
  const words = namesAskedIn(query);
  const most = { reader: source.reader, limit };
  // the place of a figure may be said anywhere in its article
  const telling = words.filter((word) => !isPlace(word));
  const said = telling.length > 0 ? telling : words;
  const inText = isBound || byValue.length > 0 ? [] : figuresIn(texts.slice(0, MOST_READ), said, restriction, most);
  const articles = articlesOf(texts, byValue, query).slice(0, limit);
  return {
    organizations: bodies.map(({ body: { name, kind, others }, quotation }) => ({
      name,
      kind,
      otherNames: others,
      quotation,
    })),
    figures: byValue.length > 0 ? byValue.map((hit) => hit.figure) : inText,
    articles: articles.length > 0 || isBound ? articles : await firstNamed(source, bodies, restriction, limit),
  };
}

/** Articles that hold the query, those that have it in their headline first; where none does, and for signs such as >, those that have the figure. */
function articlesOf(texts: readonly TextHit[], byValue: readonly FigureHit[], { figure }: Query): Quotation[] {
  if (texts.length > 0 && figure?.isLiteral !== false) {
    const titled = texts.toSorted((a, b) => Number(b.isTitled) - Number(a.isTitled));
    return titled.map(({ row, marks }) => quoteAround(asSourceArticle(row), marks));
  }
  const equal = byValue.filter(({ isEqual }) => isEqual);
  const meant = (equal.length > 0 ? equal : byValue).map((hit) => hit.figure.quotation);
  return meant.filter(({ article }, at) => meant.findIndex((one) => one.article.id === article.id) === at);
}

type QuotedBody = { readonly body: NamedBody; readonly quotation: Quotation | null };

/** The bodies that a query names, as a whole or word by word, each with the newest sentence that names it. */
async function bodiesFor(
  source: FigureSource,
  query: Query,
  {
    restriction,
    limit,
    isNearToo,
  }: { readonly restriction: Restriction; readonly limit: number; readonly isNearToo: boolean },
): Promise<QuotedBody[]> {
  const { names } = source.generation;
  const words = namesAskedIn(query);
  const whole = searchNames(names, words.join(' '), { limit, isNearToo });
  const apart = words.filter((word) => isNearToo || !isPlace(word));
  const named = whole.length > 0 || words.length < 2 ? whole : apart.flatMap((word) => wordNamed(names, word));
  const asked = query.terms.filter(({ field }) => field === 'org').flatMap(({ text }) => meantBodies(names, text));
  const bodies = [...new Map([...asked, ...named].map((body) => [body.key, body])).values()].slice(0, limit);
  const quoted = await Promise.all(
    bodies.map(async (body) => ({
      body,
      quotation: (await quotesNaming(source, body, { most: 1, restriction }))[0] ?? null,
    })),
  );
  return restriction.isNone ? quoted : quoted.filter(({ quotation }) => quotation !== null);
}

/** One of several words is a name only if some body bears it. */
function wordNamed(names: NameMatcher, word: string): NamedBody[] {
  return searchable(word).text.length < 2 ? [] : bearersOf(names, word);
}

/** A place among other words says where, and means none of all the bodies that are named after it. */
function isPlace(word: string): boolean {
  const text = folded(word);
  const [place] = findPlaces(text);
  return place !== undefined && place.end - place.start === text.length;
}

/** Where no text holds the query itself, articles that name the body that it most likely means. */
async function firstNamed(
  source: FigureSource,
  bodies: readonly QuotedBody[],
  restriction: Restriction,
  limit: number,
): Promise<Quotation[]> {
  const [first] = bodies;
  return first ? quotesNaming(source, first.body, { most: limit, restriction }) : [];
}

import type { Claim } from '@/claims/claim';
import type { ArticleReader } from '@/evidence/article-reader';
import type { Cancellation, SourceArticle } from '@/evidence/evidence-source';
import { figureOf, newestFirst } from '@/evidence/quotation';
import type { CorpusFigure } from '@/messaging/quotations';
import { organizationKey } from '@/names/organization-key';
import { boundsIn, type FigureAsked } from '@/query/figure-asked';
import { candidateIds, type TextHit, type TextSource } from './full-text';
import { boundsOf, type FigureColumns, unitOf, visitBetween } from './index/figure-columns';
import { searchable } from './index/text-postings';
import { asSourceArticle } from './local-source';
import type { Restriction } from './restriction';
import { readArticlesById } from './truth/truth';

/** What a search for figures works on. */
export type FigureSource = TextSource & { readonly reader: ArticleReader };

/** A figure that was found. */
export type FigureHit = {
  readonly figure: CorpusFigure;
  /** Is it the one that was asked for, not one that only comes near? */
  readonly isEqual: boolean;
};

/** Which figures are looked for, how many at most, and in which articles. */
type FigureSearch = {
  readonly asked: FigureAsked;
  readonly restriction: Restriction;
  readonly limit: number;
  readonly signal?: Cancellation;
};

/** Articles recognized for one search, at most: those that may have the figure itself, then the newest that have one like it. */
const MOST_READ = 60;
/** Articles are fetched so many at once, and so many at most where a restriction passes over most. */
const BATCH = 60;
const MOST_FETCHED = 600;
/** Half of the last digit's place may have been rounded off, but never more than a fiftieth: who looks for 100家 does not want 149家. */
const MOST_ROUNDED = 0.02;
/** Relative; for the rounding of floating-point arithmetic (0.6776 × 10⁸). */
const TOLERANCE = 1e-9;

/**
 * Figures that meet what was asked for: equal ones before near ones, those of which the other words of the query are said
 * before those whose sentence has them, and these before those whose article has. Where no article has both the figure
 * itself and the words, the figure alone.
 */
export async function findFigures(source: FigureSource, search: FigureSearch): Promise<FigureHit[]> {
  const { asked, restriction, limit } = search;
  const places = await articlesWithFigures(source, search);
  const words = asked.words.map((word) => searchable(word).text).filter((word) => word !== '');
  const isNarrowed = words.length + restriction.words.length > 0;
  const worded = isNarrowed ? new Set(await candidateIds(source, words, restriction)) : null;
  const likely = worded ? places.filter(({ id }) => worded.has(id)) : places;
  const isAlone = likely.length === 0 && asked.exact !== null && restriction.isNone;
  const chosen = (isAlone ? places : likely).sort((a, b) => b.nearness - a.nearness || newestFirst(a, b));
  const hits: (FigureHit & { readonly tier: number; readonly date: string | null })[] = [];
  let best = 0;
  for await (const { article, nearness } of articlesAt(source, chosen, search)) {
    if (best >= limit || (nearness < MAY_BE_EQUAL && hits.length >= limit)) break;
    for (const claim of source.reader.read(article).claims) {
      if (!isMeant(asked, claim)) continue;
      const distance = distanceOf(asked, claim);
      const tier = 3 * distance + farnessOf(claim, article, words);
      if (tier === 0) best++;
      hits.push({ figure: figureOf(article, claim), isEqual: distance < NEAR, tier, date: article.date });
    }
  }
  return hits.sort((a, b) => a.tier - b.tier || newestFirst(a, b)).slice(0, limit);
}

/** The articles at some places that meet a restriction, in their order; no more than are read for one search. */
async function* articlesAt(
  { truth }: FigureSource,
  places: readonly FigurePlace[],
  { restriction, signal }: FigureSearch,
): AsyncGenerator<{ readonly article: SourceArticle; readonly nearness: number }> {
  let given = 0;
  for (let from = 0; from < Math.min(places.length, MOST_FETCHED); from += BATCH) {
    signal?.throwIfAborted();
    const some = places.slice(from, from + BATCH);
    const rows = await readArticlesById(
      truth,
      some.map(({ id }) => id),
    );
    for (const { id, nearness } of some) {
      const row = rows.get(id);
      if (!row || !restriction.isMet(row)) continue;
      if (given++ === MOST_READ) return;
      yield { article: asSourceArticle(row), nearness };
    }
  }
}

/** The first figures of articles that hold a query which they measure, or are said of; so many at most. */
export function figuresIn(
  hits: readonly TextHit[],
  asked: readonly string[],
  restriction: Restriction,
  { reader, limit }: { readonly reader: ArticleReader; readonly limit: number },
): CorpusFigure[] {
  const words = asked.map((word) => searchable(word).text);
  const found: CorpusFigure[] = [];
  if (words.length + restriction.keys.length === 0) return found;
  for (const { row } of hits) {
    if (found.length >= limit) break;
    const article = asSourceArticle(row);
    for (const claim of reader.read(article).claims) {
      const said = subjectOf(claim);
      if (isOfBodies(claim, article, restriction) && words.every((word) => said.includes(word)))
        found.push(figureOf(article, claim));
    }
  }
  return found.slice(0, limit);
}

/** Is a figure said of the bodies asked for, or else in a sentence that names one? */
function isOfBodies(claim: Claim, article: SourceArticle, { keys, names }: Restriction): boolean {
  const { kind, name } = claim.who;
  if (kind === 'body' && name !== null) return keys.every((one) => one.has(organizationKey(name)));
  return keys.length === 0 || names.some((one) => isSaidOf(claim, article, [one]));
}

/** Whose a figure is and what it measures, searchable. */
function subjectOf({ who, measured }: Claim): string {
  return searchable([who.name ?? '', measured].join('|')).text;
}

/** How far words are from a figure: they say what it is (0), stand in its sentence (1), elsewhere in its article (2). */
function farnessOf(claim: Claim, article: SourceArticle, words: readonly string[]): 0 | 1 | 2 {
  const subject = subjectOf(claim);
  if (words.every((word) => subject.includes(word))) return 0;
  return isSaidOf(claim, article, words) ? 1 : 2;
}

/** Are all words said of a figure, or in its sentence? */
function isSaidOf(claim: Claim, { text }: SourceArticle, words: readonly string[]): boolean {
  const said = `${subjectOf(claim)}|${searchable(text.slice(claim.sentence.start, claim.sentence.end)).text}`;
  return words.every((word) => said.includes(word));
}

/** How near an article comes to having the figure: it has one like it, or one that may be it. */
const [IS_LIKE, MAY_BE_EQUAL] = [1, 2] as const;

/** An article with figures that may be meant. */
type FigurePlace = { readonly id: string; readonly date: string | null; readonly nearness: number };

/** The articles that have figures that may be meant, those too that are as near as rounding goes. */
function articlesWithFigures(
  { index, generation }: FigureSource,
  { asked, restriction }: FigureSearch,
): Promise<FigurePlace[]> {
  const { state, view } = generation;
  return view.ofOneMoment(async (segments) => {
    const numbers = segments.map(({ segment }) => segment);
    const rows = await index.readFigures(state.generation, numbers);
    const bySegment = new Map(segments.map((segment) => [segment.segment, segment]));
    return rows.flatMap((row) => {
      const segment = bySegment.get(row.segment);
      if (!segment) return [];
      const mask = restriction.maskOf(segment);
      return Array.from(nearnessIn(row, asked, segment.ids.length), (nearness, place) => ({ nearness, place }))
        .filter(({ nearness, place }) => nearness > 0 && mask[place] === 1)
        .map(({ nearness, place }) => ({
          id: segment.ids[place] ?? '',
          date: segment.dates[place] ?? null,
          nearness,
        }));
    });
  });
}

/** For each article of a segment how near its figures come; 0 for not at all. */
function nearnessIn(columns: FigureColumns, asked: FigureAsked, articles: number): Uint8Array {
  const { exact } = asked;
  const slack = exact === null ? 0 : exact.isBare ? TOLERANCE : MOST_ROUNDED;
  const nearness = new Uint8Array(articles);
  for (const unit of asked.unit === null ? columns.units : [asked.unit])
    for (const { low, high } of boundsIn(asked, unit)) {
      const dust = TOLERANCE * Math.abs(high);
      const wide =
        exact === null ? { low, high } : { low: low - slack * Math.abs(low), high: high + slack * Math.abs(high) };
      visitBetween(columns, { unit, ...wide }, (i) => {
        const isEqual = exact !== null && (columns.low[i] ?? 0) - dust <= high && low <= (columns.high[i] ?? 0) + dust;
        const article = columns.article[i] ?? 0;
        nearness[article] = Math.max(nearness[article] ?? 0, isEqual ? MAY_BE_EQUAL : IS_LIKE);
      });
    }
  return nearness;
}

type Bounds = { readonly low: number; readonly high: number };

function isMeant(asked: FigureAsked, claim: Claim): boolean {
  const { unit, isWritten, low, high, exact } = asked;
  if (unit !== null && unitOf(claim) !== unit) return false;
  if (isWritten && exact?.isBare) return distanceOf(asked, claim) < NEAR;
  const own = isWritten ? writtenBounds(claim) : boundsOf(claim);
  const dust = Number.isFinite(high) ? TOLERANCE * Math.abs(high) : 0;
  const slack = exact ? Math.max(roundingSlack(exact), roundingSlack(claim)) + dust : 0;
  return own.low <= high + slack && low <= own.high + slack;
}

/** The interval of a figure in the unit that it is written in: 120公里 is 120 from 120000 metres. */
function writtenBounds(claim: Claim): Bounds {
  const { low, high } = boundsOf(claim);
  const { value, written } = claim;
  const factor = written && value ? value / written.number : 1;
  return { low: low / factor, high: high / factor };
}

function roundingSlack({ hedge, precision, value }: Pick<Claim, 'hedge' | 'precision' | 'value'>): number {
  return hedge === 'none' ? Math.min(precision / 2, Math.abs(value ?? 0) * MOST_ROUNDED) : 0;
}

/** How far a figure is from the one that was asked for: it is the number, has its digits on another scale, comes near. */
const [SAME, SAME_DIGITS, NEAR] = [0, 1, 2] as const;

function distanceOf({ isWritten, exact }: FigureAsked, { value, written }: Claim): number {
  if (!exact) return SAME;
  if (exact.value === null || value === null) return exact.value === value ? SAME : NEAR;
  const number = isWritten && written ? written.number : value;
  if (Math.abs(exact.value - number) <= TOLERANCE * Math.abs(exact.value)) return SAME;
  return exact.isBare && Number(written?.digits) === exact.value ? SAME_DIGITS : NEAR;
}

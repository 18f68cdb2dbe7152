import type { Claim } from '@/claims/claim';
import type { ArticleReader } from '@/evidence/article-reader';
import type { SourceArticle } from '@/evidence/evidence-source';
import { figureOf, newestFirst } from '@/evidence/quotation';
import { EVERYTHING } from '@/evidence/scope';
import type { CorpusFigure } from '@/messaging/quotations';
import { candidateIds, type TextHit, type TextSource } from './full-text';
import { boundsOf, type FigureValue, figuresBetween, unitOf } from './index/figure-columns';
import { searchable } from './index/text-postings';
import { asSourceArticle } from './local-source';
import { readArticlesById } from './truth/truth';

/** What a search for figures works on. */
export type FigureSource = TextSource & { readonly reader: ArticleReader };

/** Figures of one unit from one bound to another, either of which may be infinite; the words of the query beside it. */
export type FigureQuery = {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** The figure itself, where the query has no more than one; else null. */
  readonly exact: Claim | null;
  readonly words: readonly string[];
};

/** Articles read for one search, at most: those that may have the figure itself, then the newest that have one like it. */
const MOST_READ = 60;
/** Half of the last digit's place may have been rounded off, but never more than a fiftieth: who looks for 100家 does not want 149家. */
const MOST_ROUNDED = 0.02;
/** Relative; for the rounding of floating-point arithmetic (0.6776 × 10⁸). */
const TOLERANCE = 1e-9;

const ABOVE = /^\s*(?:[>＞≥]|>=|大于|超过|高于)\s*$/;
const BELOW = /^\s*(?:[<＜≤]|<=|小于|低于|少于)\s*$/;

/** Reads a query as figures: 6776万元, 0.68亿, >1亿元, 100..200家; null where it has none. */
export function readFigureQuery(query: string, reader: ArticleReader): FigureQuery | null {
  // A range is one figure in news: 100至200家.
  const text = query.replace(/(?<=[\d万亿])\s*\.\.+\s*(?=\d)/g, '至');
  const { claims } = reader.read({ id: '', title: '', text, place: null, date: null });
  const [claim] = claims;
  if (!claim) return null;
  const sign = claim.start > 0 ? text.slice(0, claim.start) : '';
  const before = /(?:[<>＜＞≤≥]=?|大于|超过|高于|小于|低于|少于)\s*$/.exec(sign)?.[0] ?? '';
  const { low, high } = boundsOf(claim);
  const rest = text.slice(0, claim.start - before.length) + ' ' + text.slice(claim.end);
  const words = rest.split(/\s+/).map((word) => searchable(word).text);
  const asked = { unit: unitOf(claim), words: words.filter((word) => word !== '') };
  if (ABOVE.test(before)) return { ...asked, low: claim.value ?? low, high: Number.POSITIVE_INFINITY, exact: null };
  if (BELOW.test(before)) return { ...asked, low: Number.NEGATIVE_INFINITY, high: claim.value ?? high, exact: null };
  // 超过1亿元 is read with its reach as a figure of news; who asks means all that is more.
  if (claim.high === null || claim.hedge === 'above' || claim.hedge === 'at-least')
    return { ...asked, low, high: Number.POSITIVE_INFINITY, exact: null };
  if (claim.low === null || claim.hedge === 'below' || claim.hedge === 'at-most')
    return { ...asked, low: Number.NEGATIVE_INFINITY, high, exact: null };
  return { ...asked, low, high, exact: claim.hedge === 'range' ? null : claim };
}

/** Figures that meet what was asked for: those whose article has the query's other words first, equal ones before near ones. */
export async function findFigures(source: FigureSource, asked: FigureQuery, limit: number): Promise<CorpusFigure[]> {
  const slack = asked.exact ? MOST_ROUNDED * Math.abs(asked.high) : 0;
  const places = await figurePlaces(source, { ...asked, low: asked.low - slack, high: asked.high + slack });
  const worded = asked.words.length > 0 ? new Set(await candidateIds(source, asked.words)) : null;
  const likely = worded ? places.filter(({ id }) => worded.has(id)) : places;
  const chosen = (likely.length > 0 ? likely : places).sort(newestFirst);
  const mayBeEqual = new Set(chosen.filter((place) => holds(place, asked.exact)).map(({ id }) => id));
  const ids = [...new Set([...mayBeEqual, ...chosen.map(({ id }) => id)])].slice(0, MOST_READ);
  const rows = await readArticlesById(source.truth, ids);
  const wanted = Map.groupBy(chosen, ({ id }) => id);
  const equal: FoundFigure[] = [];
  const near: FoundFigure[] = [];
  for (const id of ids) {
    const isEnough = equal.length >= limit || (!mayBeEqual.has(id) && equal.length + near.length >= limit);
    if (isEnough) break;
    const row = rows.get(id);
    if (!row) continue;
    const article = asSourceArticle(row);
    const { claims } = source.reader.read(article);
    for (const { figure } of wanted.get(id) ?? []) {
      const claim = claims[figure];
      if (!claim || !isMeant(asked, claim)) continue;
      const isEqual = asked.exact !== null && isSameNumber(asked.exact, claim);
      (isEqual ? equal : near).push({ article, claim, date: article.date });
    }
  }
  const found = [...equal.sort(newestFirst), ...near.sort(newestFirst)];
  return found.slice(0, limit).map(({ article, claim }) => figureOf(article, claim));
}

type FoundFigure = { readonly article: SourceArticle; readonly claim: Claim; readonly date: string | null };

/** Can a figure of these bounds be the one that was looked for? */
function holds({ low, high }: Pick<FigurePlace, 'low' | 'high'>, exact: Claim | null): boolean {
  if (exact === null) return false;
  const { value } = exact;
  const slack = TOLERANCE * Math.abs(value ?? 0);
  return value === null || (low - slack <= value && value <= high + slack);
}

/** The first figures of articles that hold a query which they measure, or are said of; so many at most. */
export function figuresIn(
  hits: readonly TextHit[],
  query: string,
  reader: ArticleReader,
  limit: number,
): CorpusFigure[] {
  const words = query.split(/\s+/).map((word) => searchable(word).text);
  const found: CorpusFigure[] = [];
  for (const { row } of hits) {
    if (found.length >= limit) break;
    const article = asSourceArticle(row);
    for (const claim of reader.read(article).claims) {
      const said = searchable([claim.who.name ?? '', claim.measured].join('|')).text;
      if (words.every((word) => said.includes(word))) found.push(figureOf(article, claim));
    }
  }
  return found.slice(0, limit);
}

type FigurePlace = Pick<FigureValue, 'low' | 'high' | 'figure'> & { readonly id: string; readonly date: string | null };

function figurePlaces({ index, generation }: FigureSource, { unit, low, high }: FigureQuery): Promise<FigurePlace[]> {
  const { state, view } = generation;
  return view.ofOneMoment(async (segments) => {
    const numbers = segments.map(({ segment }) => segment);
    const rows = await index.readFigures(state.generation, numbers);
    const bySegment = new Map(segments.map((segment) => [segment.segment, segment]));
    return rows.flatMap((row) => {
      const segment = bySegment.get(row.segment);
      if (!segment) return [];
      const mask = view.maskOf(segment, EVERYTHING);
      return figuresBetween(row, unit, low, high)
        .filter(({ article }) => mask[article] === 1)
        .map((value) => ({
          id: segment.ids[value.article] ?? '',
          date: segment.dates[value.article] ?? null,
          figure: value.figure,
          low: value.low,
          high: value.high,
        }));
    });
  });
}

function isMeant({ unit, low, high, exact }: FigureQuery, claim: Claim): boolean {
  if (unitOf(claim) !== unit) return false;
  const own = boundsOf(claim);
  const slack = exact ? Math.max(roundingSlack(exact), roundingSlack(claim)) + TOLERANCE * Math.abs(high) : 0;
  return own.low <= high + slack && low <= own.high + slack;
}

function roundingSlack({ hedge, precision, value }: Claim): number {
  return hedge === 'none' ? Math.min(precision / 2, Math.abs(value ?? 0) * MOST_ROUNDED) : 0;
}

function isSameNumber(a: Claim, b: Claim): boolean {
  if (a.value === null || b.value === null) return a.value === b.value;
  return Math.abs(a.value - b.value) <= TOLERANCE * Math.abs(a.value);
}

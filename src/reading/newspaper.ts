/** The front door for newspaper pages as text: what a PDF or a scrape gives, with several articles on one page. */
import { firstIndex } from '@/text/first-index';
import { folded } from '@/text/fold';
import { type Span, toOriginalSpan } from '@/text/offset-map';
import type { Article, Inference } from './article';
import { placeOfArticle } from './article-places';
import { bodyOf } from './bodies';
import { demoteFragments } from './fragments';
import { headlineOf } from './headlines';
import { joinBroken } from './paragraphs';
import { type Prepared, prepare } from './prepared';
import { latestDay } from './publication-days';
import { type Repaired, rawText } from './repairs';
import type { Row } from './rows';
import { type Draft, splitArticles } from './split';

/** What is known of a page from outside: where and when it was printed, and how the date was come by. */
export type PageHints = {
  readonly place: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly dateInference: Inference | null;
};

type Dating = { readonly date: string | null; readonly dateInference: Inference | null };

/** Dates are looked for in this much of a page. */
const DATED = 200_000;
/** A document's first line is its headline even with a full stop, if it is no longer than this. */
const LONGEST_FIRST_LINE = 25;

/**
 * Reads a newspaper page: splits it into articles, cleans them, and says where and when each is from.
 *
 * Takes any string and never throws; an empty or unreadable one gives no articles. Hints hold for every article that
 * doesn't state its own date or isn't about a smaller place.
 */
export function readNewspaper(document: string, hints: PageHints): Article[] {
  return articlesOf(prepare(document), hints);
}

/** As `readNewspaper`, of a document that is prepared. */
export function articlesOf({ document, repaired, rows }: Prepared, hints: PageHints): Article[] {
  const joined = joinBroken(demoteFragments(headFirstLine(settleCaptions(rows))));
  const { drafts, masthead } = splitArticles(joined);
  const page = pageDating(repaired.text, { hints, masthead, drafts });
  const found = drafts.length > 0 ? drafts : leftOver(rows);
  const spans = found.map(spanOf);
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  return found.map((draft, i): Article => {
    const span = spans[i] ?? { start: 0, end: 0 };
    // what stands behind an article and belongs to none is kept with it
    const next = starts[firstIndex(starts.length, (k) => (starts[k] ?? 0) >= span.end)] ?? repaired.text.length;
    const raw = rawText(document, repaired, { start: i === 0 ? 0 : span.start, end: next });
    return { ...finish(draft, { repaired, page, hints }), span: toOriginalSpan(repaired.map, span), raw };
  });
}

/** A short first sentence over long paragraphs is what is left of a headline. */
function headFirstLine(rows: readonly Row[]): readonly Row[] {
  const [first, second, ...rest] = rows;
  if (
    !first ||
    !second ||
    first.kind.type !== 'text' ||
    second.kind.type !== 'text' ||
    first.kind.dateline ||
    first.kind.continued
  )
    return rows;
  const { text } = first.passage;
  const single = text.length <= LONGEST_FIRST_LINE && /^[^。！？!?,，;；:：]+[。！？!?]?$/.test(text);
  if (!single || second.passage.text.length < 2 * LONGEST_FIRST_LINE) return rows;
  return [{ ...first, kind: { type: 'head', role: 'plain' } }, second, ...rest];
}

/** Leaves out short sentences behind the gap of a picture (万达广场检查顾客“三码”。) and keeps headlines that read like captions. */
function settleCaptions(rows: readonly Row[]): Row[] {
  return rows.flatMap((row, i): Row[] => {
    const { kind, gap, passage, head } = row;
    const next = rows[i + 1]?.kind;
    const headline = next?.type === 'byline' || (next?.type === 'text' && next.dateline !== null);
    if (kind.type === 'caption')
      return headline && !kind.credited ? [{ ...row, kind: { type: 'head', role: 'plain' } }] : [row];
    if (kind.type !== 'text' || kind.dateline || kind.signature || gap < 3 || i === 0) return [row];
    const single = passage.text.length <= LONGEST_FIRST_LINE && /^[^。!?,;:]+。?$/.test(head);
    return single && !/\d/.test(head) ? [] : [row];
  });
}

type Context = {
  readonly repaired: Repaired;
  readonly page: Dating;
  readonly hints: PageHints;
};

function finish(draft: Draft, { repaired, page, hints }: Context): Omit<Article, 'span'> {
  const { text, origin, damaged } = bodyOf(draft.paragraphs, repaired);
  const { title, kicker } = headlineOf(draft.heads);
  const { place, inference } = placeOfArticle({ heads: [kicker, title], body: text, hint: hints.place });
  return {
    title: title.endsWith('。') ? title.slice(0, -1) : title,
    kicker,
    byline: [...new Set(draft.byline)],
    ...(draft.date ? { date: draft.date, dateInference: 'stated' as const } : page),
    place,
    placeInference: inference,
    text,
    origin,
    ...(damaged.length > 0 ? { damaged } : {}),
  };
}

function pageDating(
  text: string,
  page: { readonly hints: PageHints; readonly masthead: string | null; readonly drafts: readonly Draft[] },
): Dating {
  const { hints, masthead, drafts } = page;
  if (masthead) return { date: masthead, dateInference: 'stated' };
  if (hints.date) return { date: hints.date, dateInference: hints.dateInference ?? 'stated' };
  const notices = drafts.flatMap(({ date }) => (date ? [date] : [])).sort();
  const notice = notices.at(-1);
  if (notice) return { date: notice, dateInference: 'notice' };
  return latestDating(text);
}

/** The day that a text without a date of its own must be of; null where it doesn't tell. */
export function latestDating(text: string): Dating {
  const latest = latestDay(folded(text.slice(0, DATED)));
  return { date: latest, dateInference: latest ? 'latest-day-mentioned' : null };
}

/** Where a draft stands in the mended text. */
function spanOf({ rows }: Draft): Span {
  const pieces = rows.flatMap(({ passage }) => passage.pieces);
  const start = pieces.reduce((least, piece) => Math.min(least, piece.start), Number.POSITIVE_INFINITY);
  const end = pieces.reduce((most, piece) => Math.max(most, piece.end), 0);
  return { start: Number.isFinite(start) ? start : 0, end };
}

/** A document of headlines only is one article without a title, so that nothing readable is lost. */
function leftOver(rows: readonly Row[]): Draft[] {
  const kept = rows.filter(({ kind }) => kind.type === 'head' || kind.type === 'text');
  if (kept.length === 0) return [];
  return [
    {
      heads: [],
      byline: [],
      paragraphs: kept.map(({ passage }) => passage),
      rows: kept,
      date: null,
      dated: false,
      closed: false,
    },
  ];
}

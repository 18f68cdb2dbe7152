/** A text that is one article: a web page's, a record's of a table. It is cleaned as newspaper pages are, but not split. */

import type { Article, Inference } from './article';
import { placeOfArticle } from './article-places';
import { bodyOf } from './bodies';
import { parseByline } from './bylines';
import { firstHeadlineOf } from './headlines';
import { isCounter, isRelatedHeading, isSiteText, listStart } from './page-furniture';
import { bare } from './page-title';
import type { SourcePassage } from './passages';
import { isPersonNotPlace } from './person-names';
import { type Prepared, prepare } from './prepared';
import { parsePublished } from './publication-days';
import { bodyPassage, type Row } from './rows';
import { simplify } from './simplify';

/** What is known of an article from outside of its text; null for what isn't. */
type SingleHints = {
  readonly title: string | null;
  /** As written there, with roles or without. */
  readonly author: string | null;
  /** As written there. */
  readonly published: string | null;
  readonly place: string | null;
  /** The outlet, where a page names it over its text. */
  readonly outlet?: string | null;
};

/** The lines over a web page's text that can repeat its headline. */
const HEAD_LINES = 12;
/** And those that can name its outlet. */
const OUTLET_LINES = 3;
const LONGEST_TITLE = 60;
const LONGEST_SENTENCE_HEAD = 100;
const LONGEST_BYLINE = 40;
/** In the first sentence, behind the name of a paper that isn't known to be one: 某某快讯（记者 赵明）. */
const REPORTER = /^[^。，,()（）]{0,20}[(（]([^()（）]{0,10}(?:记者|記者|通讯员|通訊員)[^()（）]{2,30})[)）]/;
/** A desk in a dateline's place, without names: 〔即時新聞／綜合報導〕. */
const DESK = /^[〔【([][^〕】)\]。,]{2,14}(?:报道|报导|专讯|讯|电)[〕】)\]]\s?/;
const BYLINE =
  /^(?:(?:采写|撰文|作者|文|统筹|采访|撰稿)[:|/]\s?)?(?:[^\s,。、:]{2,10}?(?:见习|实习|特约|首席)?(?:记者|通讯员)[:|/]?(?=\s|$)|(?<=[:|/]\s?))\s*(?=[^,。:]*$)/;

/** Reads a text as one article; null where nothing of it is left. Takes any string and never throws. */
export function readSingle(document: string, hints: SingleHints): Article | null {
  return articleOf(prepare(document), hints);
}

/** As `readSingle`, of a document that is prepared. */
export function articleOf({ document, repaired, rows: all }: Prepared, hints: SingleHints): Article | null {
  const rows = ownRows(all, hints.outlet ?? null);
  const { heads, title, kicker, body } = headline(rows, hints.title);
  const collected = collect(body);
  if (collected.paragraphs.length === 0) return null;
  const { text, origin, damaged } = bodyOf(collected.paragraphs, repaired);
  const placing = hints.place
    ? { place: hints.place, inference: 'stated' as const }
    : placeOfArticle({ heads: [kicker, title], body: text, hint: null });
  const names = [...namesIn(hints.author), ...heads.flatMap(bylineNames), ...collected.names];
  return {
    title,
    kicker,
    byline: [...new Set(names)],
    ...dating(hints.published, [...heads, ...body]),
    place: placing.place,
    placeInference: placing.inference,
    text,
    span: { start: 0, end: document.length },
    origin,
    raw: { text: document, start: 0 },
    ...(damaged.length > 0 ? { damaged } : {}),
  };
}

/** The rows without the site's own text and what stands behind the article. */
function ownRows(rows: readonly Row[], outlet: string | null): Row[] {
  const related = rows.findIndex((row, i) => i > 0 && isRelatedHeading(row.head));
  const upTo = related < 0 ? rows : rows.slice(0, related);
  const list = listStart(upTo.map(({ head, passage }) => (passage.text.length > 60 ? passage.text : head)));
  return upTo
    .slice(0, list)
    .filter(({ head, kind, passage }, i) => {
      if (i < OUTLET_LINES && outlet && namesOutlet(passage.text, outlet)) return false;
      if (kind.type === 'furniture' || !/[\u3400-\u9fff\w]/.test(head) || isCounter(head, upTo[i - 1]?.head))
        return false;
      return kind.type === 'date' || passage.text.length > head.length || !isSiteText(head.replaceAll('︱', '|'));
    })
    .map(asByline);
}

/** Is this line nothing but names, that of the outlet among them? Alone it may be a heading: a body can be its own outlet. */
function namesOutlet(line: string, outlet: string): boolean {
  return line.length <= LONGEST_BYLINE && line.includes(outlet) && line !== outlet && !/[。，,！？!?：:；;]/.test(line);
}

/** 澎湃新闻记者 段彦超 廖艳, 采写：南都见习记者 林子沛: a line of its own with the paper's name before the role. */
function asByline(row: Row): Row {
  const { kind, passage, head } = row;
  if (kind.type === 'byline' || kind.type === 'date' || passage.text.length > LONGEST_BYLINE) return row;
  const role = BYLINE.exec(head.replaceAll('︱', '|'));
  if (!role) return row;
  return { ...row, kind: { type: 'byline', names: namesIn(passage.text.slice(role[0].length)) } };
}

type Headed = Pick<Article, 'title' | 'kicker'> & { readonly heads: readonly Row[]; readonly body: readonly Row[] };

/** Parts the headline from the body. A title that is known may be repeated over the text; an unknown one is looked for. */
function headline(rows: readonly Row[], title: string | null): Headed {
  if (title) {
    const plain = bare(simplify(title));
    const at = rows.slice(0, HEAD_LINES).findLastIndex((row) => repeats(row, plain));
    return { title, kicker: '', heads: rows.slice(0, at + 1), body: rows.slice(at + 1) };
  }
  const first = rows.findIndex(({ kind }) => kind.type === 'text');
  const heads = rows.slice(0, first < 0 ? 1 : first).filter(({ kind }) => kind.type === 'head');
  const found = firstHeadlineOf(heads.length > 0 ? heads : rows.slice(first, first + 1).filter(isSentenceHead));
  const last = found.rows.at(-1);
  const at = last ? rows.indexOf(last) + 1 : 0;
  const kicker = heads.slice(0, Math.max(0, heads.indexOf(found.rows[0] as Row))).map(({ passage }) => passage.text);
  return { title: found.title, kicker: kicker.join(' '), heads: rows.slice(0, at), body: rows.slice(at) };
}

/** Does a text begin with a headline that reads like a sentence? */
function isSentenceHead({ passage: { text } }: Row): boolean {
  return text.length <= LONGEST_SENTENCE_HEAD && /[\u3400-\u9fff]{2}/.test(text) && !/。|[；;，,：:、]$/.test(text);
}

/** Is this row the title again, or the larger part of it (题:…, without its kicker)? */
function repeats({ head, passage, kind }: Row, title: string): boolean {
  if (passage.text.length > 2 * LONGEST_TITLE) return false;
  const start = kind.type === 'text' ? (kind.dateline?.end ?? 0) : 0;
  const line = bare(head.slice(start)).replace(/^题:/, '');
  return line !== '' && title.includes(line) && line.length > title.length / 2;
}

/** The body's paragraphs, with datelines and signatures taken off them. */
function collect(rows: readonly Row[]): {
  readonly paragraphs: readonly SourcePassage[];
  readonly names: readonly string[];
} {
  const paragraphs: SourcePassage[] = [];
  const names: string[] = [];
  for (const row of rows) {
    const { kind, passage } = row;
    if (kind.type === 'byline' || kind.type === 'date') names.push(...kind.names);
    else if (kind.type === 'head' && kind.role !== 'column') paragraphs.push(passage);
    else if (kind.type === 'text') {
      const body = bodyPassage({ ...row, kind }, kind.dateline?.end ?? DESK.exec(row.head)?.[0].length);
      if (body.text) paragraphs.push(body);
      const inside = paragraphs.length === 1 && !kind.dateline ? REPORTER.exec(passage.text)?.[1] : undefined;
      names.push(
        ...(kind.dateline?.names ?? []),
        ...(parseByline(inside ?? '')?.names ?? []),
        ...(kind.signature?.names ?? []),
      );
    }
  }
  return { paragraphs, names };
}

type Dating = { readonly date: string | null; readonly dateInference: Inference | null };

/** A date that isn't stated stays unknown: the latest day that a lone article speaks of may be years before it. */
function dating(published: string | null, rows: readonly Row[]): Dating {
  const stated = published ? parsePublished(published) : null;
  if (stated) return { date: stated, dateInference: 'stated' };
  const row = rows.find(({ kind }) => kind.type === 'date' && kind.date !== null)?.kind;
  if (row?.type === 'date') return { date: row.date, dateInference: 'stated' };
  return { date: null, dateInference: null };
}

function bylineNames({ kind }: Row): readonly string[] {
  return kind.type === 'byline' || kind.type === 'date' ? kind.names : [];
}

/** The names of people in what a page gives as its author; media, numbers and addresses are none. */
function namesIn(author: string | null): readonly string[] {
  if (!author) return [];
  const byline = parseByline(author);
  if (byline) return byline.names;
  return author.split(/[\s、,，;；/／]+/).filter(isPersonNotPlace);
}

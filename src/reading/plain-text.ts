/** Texts of files (.txt, .md, the text of a PDF or a Word document): one article, or a newspaper's page of several. */
import type { Article } from './article';
import { partBesideDay } from './beside-day';
import { type Reading, skipped } from './file-tools';
import { baseName } from './formats';
import { articlesOf, latestDating } from './newspaper';
import { hasChinese } from './page-text';
import { joinBroken } from './paragraphs';
import { type Prepared, prepare } from './prepared';
import { parsePublished } from './publication-days';
import { importRecord, rolesOf } from './record-fields';
import type { Row } from './rows';
import { simplify } from './simplify';
import { articleOf } from './single-article';
import { parseStamp } from './stamp-lines';

/** Front matter of markdown: `key: value` lines between two rules. */
const FRONT_MATTER = /^\ufeff?---\s*\n([\s\S]{0,4000}?)\n---\s*(?:\n|$)/;
/** A field over a text without rules, and how many lines of them there are at most. */
const FIELD_LINE =
  /^\s*(?:标题|標題|题目|題目|来源|來源|媒体|媒體|作者|记者|記者|日期|时间|時間|发布时间|發布時間|发布日期|發布日期|链接|鏈接|連結|网址|網址|url|title|date|source|author)\s*[:：]/i;
const MOST_FIELDS = 10;
const SOURCE = /(?:^|\n)[^\n。]{0,30}(?:来\s?源|來\s?源|稿源)\s*[：:]\s*([\u3400-\u9fff\w·]{2,16})/;
const MASTHEAD =
  /^\s*(?:#\s*)?[《]?([\u3400-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|商报|新报|快报|都市报|日報|晚報|時報|商報))[》]?\s*$/m;
const HEAD = 3_000;
/** A dateline in the beginning of an article. */
const SIGN =
  /(?:^|[\n\s([【〔（])(?:本\s?[报報网網][讯訊]|新[华華]社|中新社|中央社|据.{2,8}[讯訊电電]|[记記]者|通[讯訊][员員])/;
const SIGNS = new RegExp(SIGN, 'g');
const SIGNED = 400;
/** A stamp stands over the headline or under it. */
const STAMP_ROWS = 4;

/** How a text came to its lines: typed or sent as text, set in columns with pictures, or each a paragraph as in Word. */
export type LineKind = 'typed' | 'printed' | 'paragraphs';

/** Reads a text; articles without an outlet of their own are named after their file. */
export function* readText(text: string, path: string, lines: LineKind = 'typed'): Generator<Reading> {
  const name = sourceOf(path);
  const matter = frontMatter(text);
  if (matter) {
    const imported = importRecord({ ...matter.fields, text: matter.text }, name);
    yield imported ? { type: 'article', imported } : skipped('no-text');
    return;
  }
  const prepared = stamped(prepare(text, { whole: lines === 'paragraphs' }));
  const kept = articlesIn(prepared, { date: parsePublished(baseName(path)), lines }).filter((article) =>
    hasChinese(article.text),
  );
  const head = text.slice(0, HEAD);
  const source =
    (kept.length === 1 ? (outletIn(prepared.rows) ?? outletBehindField(head)) : undefined) ??
    MASTHEAD.exec(head)?.[1] ??
    name;
  for (const article of kept)
    yield { type: 'article', imported: { article: titled(article, kept.length, name), source, url: null, part: null } };
  if (kept.length === 0) yield skipped(text.trim() === '' ? 'empty' : 'no-text');
}

/** The articles of a text: those of a newspaper's page, or the one that it is as a whole. */
function articlesIn(
  prepared: Prepared,
  { date, lines }: { readonly date: string | null; readonly lines: LineKind },
): readonly Article[] {
  const hints = { place: null, date, dateInference: date ? ('stated' as const) : null };
  const articles = mayBeSeveral(prepared) ? articlesOf(prepared, hints) : [];
  const stamps = prepared.rows.filter(({ kind }) => kind.type === 'date' && kind.masthead);
  // one stamp, under the first headline: what follows is all of one article
  const single = stamps.length === 1 && prepared.rows.slice(0, STAMP_ROWS).includes(stamps[0] as Row);
  if (!single && articles.filter((article) => isSigned(article, prepared.document)).length > 1) return articles;
  // one article, with sections or without
  const rows = lines === 'paragraphs' ? prepared.rows : joinedRows(prepared.rows, lines);
  const one = articleOf({ ...prepared, rows }, { title: null, author: null, published: null, place: null });
  if (!one) return articles;
  if (one.date !== null) return [one];
  if (date !== null) return [{ ...one, date, dateInference: 'stated' }];
  return [articles.length > 1 ? one : { ...one, ...latestDating(prepared.repaired.text) }];
}

/** The rows with broken paragraphs joined; the first line may be a headline that reads like the beginning of a sentence. */
function joinedRows(rows: readonly Row[], lines: LineKind): Row[] {
  const first = rows.findIndex(({ kind }) => kind.type === 'text' || kind.type === 'head') + 1;
  return [...rows.slice(0, first), ...joinBroken(rows.slice(first), { pictures: lines === 'printed' })];
}

/** The rows, with the lines beside the headline that only their place shows to be stamps marked as such. */
function stamped(prepared: Prepared): Prepared {
  const rows = prepared.rows.map((row, i): Row => {
    const stamp = i > 0 && i < STAMP_ROWS && row.level === 0 ? parseStamp(row.passage.text) : null;
    if (!stamp?.date || (row.kind.type !== 'head' && row.kind.type !== 'text')) return row;
    return { ...row, kind: { type: 'date', date: stamp.date, masthead: true, names: stamp.names } };
  });
  return { ...prepared, rows };
}

function outletIn(rows: readonly Row[]): string | undefined {
  for (const { kind, passage } of rows.slice(0, STAMP_ROWS)) {
    const outlet = kind.type === 'date' || kind.type === 'furniture' ? parseStamp(passage.text)?.outlet : null;
    if (outlet) return outlet;
  }
  return undefined;
}

/** The outlet that a field names (来源：…), without the people that may stand there too. */
function outletBehindField(head: string): string | undefined {
  const named = SOURCE.exec(head)?.[1] ?? '';
  const plain = simplify(named); // of the same length
  const { outlet } = partBesideDay(plain);
  const at = plain.indexOf(outlet);
  return outlet === '' || at < 0 ? undefined : named.slice(at, at + outlet.length);
}

/** Can there be two articles with what `isSigned` looks for? */
function mayBeSeveral({ rows, document }: Prepared): boolean {
  let signs = 0;
  for (const { kind } of rows)
    if (kind.type === 'byline' || kind.type === 'date' || (kind.type === 'text' && (kind.dateline || kind.signature)))
      if (++signs > 1) return true;
  for (const _ of document.matchAll(SIGNS)) if (++signs > 1) return true;
  return false;
}

/** Does an article have what articles on a newspaper's page have and sections don't: a byline, a dateline, a date? */
function isSigned({ byline, dateInference, span }: Article, text: string): boolean {
  return (
    byline.length > 0 || dateInference === 'notice' || SIGN.test(text.slice(span.start, span.end).slice(0, SIGNED))
  );
}

/** A file's name without its folders and its ending. */
export function sourceOf(path: string): string {
  return baseName(path).replace(/\.[^.]{1,9}$/, '');
}

/** A file with one article that has no headline has it in its name. */
function titled(article: Article, count: number, name: string): Article {
  return article.title === '' && count === 1 ? { ...article, title: name } : article;
}

function frontMatter(text: string): Matter | null {
  const ruled = FRONT_MATTER.exec(text);
  const pairs = ruled ? pairsIn((ruled[1] ?? '').split('\n')) : headerPairs(text);
  const roles = rolesOf(pairs.map(({ key }) => key));
  if (!roles.has('title') || (!ruled && roles.size < 2)) return null;
  const length = ruled ? ruled[0].length : pairs.reduce((most, { end }) => Math.max(most, end), 0);
  return {
    fields: Object.fromEntries([...roles].map(([role, at]) => [role, pairs[at]?.value ?? ''])),
    text: text.slice(length).replace(/^\s*(?:正文|内容|內容|全文)\s*[:：]?[^\S\n]*(?:\n|(?<=[:：]))/, ''),
  };
}

type Matter = { readonly fields: Readonly<Record<string, string>>; readonly text: string };
/** A field over a text; `end` is where its line ends in the text. */
type Pair = { readonly key: string; readonly value: string; readonly end: number };

function pairsIn(lines: readonly string[]): Pair[] {
  let end = 0;
  return lines.flatMap((line): Pair[] => {
    end += line.length + 1;
    const [, key = '', value = ''] = /^\ufeff?([^:：]{1,30})[:：]([\s\S]*)$/.exec(line) ?? [];
    return key === '' ? [] : [{ key: key.trim(), value: value.trim().replace(/^(["'])(.*)\1$/, '$2'), end }];
  });
}

/** The fields that some archives write over a text, one a line (标题：…, 来源：…), up to the first line that is none. */
function headerPairs(text: string): Pair[] {
  const lines = text.slice(0, HEAD).split('\n');
  const last = lines.findIndex((line, at) => at >= MOST_FIELDS || (line.trim() !== '' && !FIELD_LINE.test(line)));
  return pairsIn(lines.slice(0, Math.max(0, last)));
}

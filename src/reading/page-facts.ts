/** What a page says of its article beside the text: outlet, author, date, address, and which part of it this is. */
import { linesOf, type PageDocument, squeeze } from './dom';
import { bare, siteAmong, titleOf } from './page-title';

/** An article as it was taken out of a page, before any cleaning; plain data, so that it can be sent. */
export type PageText = {
  readonly url: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  /** As written there. */
  readonly published: string | null;
  /** Paragraphs joined by line feeds. */
  readonly text: string;
  readonly part: { readonly number: number; readonly of: number | null } | null;
};

type Facts = Pick<PageText, 'title' | 'url' | 'outlet' | 'author' | 'published'>;

/** Names of meta elements (name, property or itemprop), surest first. */
const DATE_META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'og:published_time',
  'article:create_at',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_time',
  'DC.date.issued',
  'og:release_date',
  'weibo:article:create_at',
];
const OUTLET_META = ['og:site_name', 'application-name', 'mediaid', 'source', 'ContentSource'];
const AUTHOR_META = ['article:author', 'author', 'byl', 'sailthru.author'];

const DATE = /(?:19|20)\d\d(?:\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/.]\d{1,2}[-/.]\d{1,2})/;
const OUTLET =
  /(?:来\s?源|來\s?源|稿源|出处|出處)\s*[：:]\s*([^\s|，。,；;：:（(、\d]{2,24}?)(?=[\s|，。,；;：:（(、\d]|作者|记者|記者|责编|責編|编辑|編輯|时间|$)/m;
const AUTHOR =
  /(?<!原)(?:作\s?者\s*[：:／/|]|记\s?者|記\s?者|撰文\s*[：:]|采写\s*[：:]|採訪\s*[：:])\s*[：:／/]?\s*([\u3400-\u9fff·]{2,12}(?:[、 \u3000][\u3400-\u9fff·]{2,4}(?![\u3400-\u9fff]))*)/;
const EDITOR = /^[[【(（]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯)\s*[：:]/;
/** How much text around the headline is looked at. */
const LINES_BEFORE = 3;
const LINES_AFTER = 14;
const LONGEST_LINE = 120;

/** Reads a page's facts. */
export function readPageFacts(document: PageDocument, url: string): Facts {
  const { title, suffixes } = titleOf(document);
  const lines = document.body ? linesOf(document.body) : [];
  const near = nearHeadline(lines, title);
  const data = structuredData(document);
  return {
    title,
    url: canonicalUrl(document, url),
    outlet: outletOf(document, { data, near, suffixes }),
    author:
      AUTHOR.exec(near)?.[1] ??
      /"author"\s*:\s*[[{]+[^}]*?"name"\s*:\s*"([^"]{2,40})"/.exec(data)?.[1] ??
      notEditor(metaOf(document, AUTHOR_META), lines),
    published:
      metaOf(document, DATE_META) ??
      /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(data)?.[1] ??
      timeOf(document) ??
      DATE.exec(near)?.[0] ??
      scriptedHour(document),
  };
}

function outletOf(
  document: PageDocument,
  page: { readonly data: string; readonly near: string; readonly suffixes: readonly string[] },
): string | null {
  const found =
    account(document) ??
    metaOf(document, OUTLET_META) ??
    /"publisher"\s*:\s*\{[^}]*?"name"\s*:\s*"([^"]{2,40})"/.exec(page.data)?.[1] ??
    OUTLET.exec(page.near)?.[1] ??
    siteAmong(page.suffixes);
  const name = found
    ?.replace(/^.{1,4}源\s*[：:]/, '')
    .split(/[|｜_]/)[0]
    ?.trim();
  return name ? name.slice(0, 40) : null;
}

/** Where platforms name the account that an article is from; they name themselves in all other places. */
const ACCOUNT = '#js_content, #js_article';
const ACCOUNT_NAME = '#js_name, .profile_nickname, #profileBt a';

function account(document: PageDocument): string | undefined {
  if (!document.querySelector(ACCOUNT)) return undefined;
  return squeeze(document.querySelector(ACCOUNT_NAME)?.textContent ?? '') || undefined;
}

/** The second or the hour that a script of such a page fills into its line of the date. */
const SCRIPTED =
  /\b(?:ct|createTime|publish_time|oriCreateTime)\s*=\s*["'](\d{10}|(?:19|20)\d\d-\d\d?-\d\d?[^"']{0,20})["']/;

function scriptedHour(document: PageDocument): string | null {
  if (!document.querySelector(ACCOUNT)) return null;
  for (const script of document.querySelectorAll('script')) {
    const found = SCRIPTED.exec(script.textContent ?? '')?.[1];
    if (found) return found;
  }
  return null;
}

function metaOf(document: PageDocument, names: readonly string[]): string | null {
  for (const name of names) {
    const selector = ['name', 'property', 'itemprop'].map((attribute) => `meta[${attribute}="${name}" i]`).join();
    const content = document.querySelector(selector)?.getAttribute('content')?.trim();
    if (content) return content.slice(0, 200);
  }
  return null;
}

/** Sites give the editor of a page as its author. */
function notEditor(author: string | null, lines: readonly string[]): string | null {
  if (author === null) return null;
  const edited = lines.some((line) => line.length <= LONGEST_LINE && EDITOR.test(line) && line.includes(author));
  return edited ? null : author;
}

/** JSON-LD as text: it is often too broken to parse. */
function structuredData(document: PageDocument): string {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.map((script) => (script.textContent ?? '').slice(0, 20_000)).join('\n');
}

function timeOf(document: PageDocument): string | null {
  const inArticle = document.querySelector('time[pubdate], article time[datetime], main time[datetime]');
  const all = [...document.querySelectorAll('time[datetime]')];
  return (inArticle ?? (all.length === 1 ? all[0] : null))?.getAttribute('datetime') ?? null;
}

/** The lines around the headline, where date and source stand. */
function nearHeadline(lines: readonly string[], title: string): string {
  const plain = bare(title);
  const exact = lines.findIndex((line) => bare(line) === plain);
  const at = exact >= 0 ? exact : lines.findIndex((line) => bare(line).includes(plain));
  if (at < 0 || plain === '') return '';
  const near = lines.slice(Math.max(0, at - LINES_BEFORE), at + LINES_AFTER);
  // what stands behind the headline counts before what stands over it
  const ordered = [...near.slice(Math.min(at, LINES_BEFORE)), ...near.slice(0, Math.min(at, LINES_BEFORE))];
  // sentences are the article's: a day that it speaks of is not its own
  return ordered.filter((line) => line.length <= LONGEST_LINE && !line.includes('。')).join('\n');
}

function canonicalUrl(document: PageDocument, url: string): string {
  const stated =
    document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url" i]')?.getAttribute('content');
  const canonical = stated?.trim() ?? '';
  // a front page is no article's address
  return /^https?:\/\/[^/]+\/.+/.test(canonical) ? canonical : url.replace(/#.*$/, '');
}

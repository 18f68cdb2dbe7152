/** Texts of files (.txt, .md, the text of a PDF or a Word document): one article, or a newspaper's page of several. */
import type { Article } from './article';
import { type Reading, skipped } from './file-tools';
import { baseName } from './formats';
import { articlesOf } from './newspaper';
import { hasChinese } from './page-text';
import { prepare } from './prepared';
import { parsePublished } from './publication-days';
import { importRecord, rolesOf } from './record-fields';
import { articleOf } from './single-article';

/** Front matter of markdown: `key: value` lines between two rules. */
const FRONT_MATTER = /^\ufeff?---\s*\n([\s\S]{0,4000}?)\n---\s*(?:\n|$)/;
const SOURCE = /(?:^|\n)[^\n。]{0,30}(?:来\s?源|來\s?源|稿源)\s*[：:]\s*([\u3400-\u9fff\w·]{2,16})/;
const MASTHEAD =
  /^\s*(?:#\s*)?[《]?([\u3400-\u9fff]{2,6}(?:日报|晚报|晨报|早报|时报|商报|新报|快报|都市报|日報|晚報|時報|商報))[》]?\s*$/m;
const HEAD = 3_000;
const LONGEST_TITLE = 60;
/** A dateline in the beginning of an article. */
const SIGN =
  /(?:^|[\n\s([【〔（])(?:本\s?[报報网網][讯訊]|新[华華]社|中新社|中央社|据.{2,8}[讯訊电電]|[记記]者|通[讯訊][员員])/;
const SIGNED = 400;

/** Reads a text; articles without an outlet of their own are named after their file. */
export function* readText(text: string, path: string): Generator<Reading> {
  const name = sourceOf(path);
  const matter = frontMatter(text);
  if (matter) {
    const imported = importRecord({ ...matter.fields, text: matter.text }, name);
    yield imported ? { type: 'article', imported } : skipped('no-text');
    return;
  }
  const kept = articlesIn(text, parsePublished(baseName(path))).filter((article) => hasChinese(article.text));
  const head = text.slice(0, HEAD);
  const source = (kept.length === 1 ? SOURCE.exec(head)?.[1] : undefined) ?? MASTHEAD.exec(head)?.[1] ?? name;
  for (const article of kept)
    yield { type: 'article', imported: { article: titled(article, kept.length, name), source, url: null, part: null } };
  if (kept.length === 0) yield skipped(text.trim() === '' ? 'empty' : 'no-text');
}

/** The articles of a text: those of a newspaper's page, or the one that it is as a whole. */
function articlesIn(text: string, date: string | null): readonly Article[] {
  const prepared = prepare(text);
  const articles = articlesOf(prepared, { place: null, date, dateInference: date ? 'stated' : null });
  const [only, ...others] = articles;
  if (!only || (others.length === 0 && only.title !== '')) return articles;
  if (others.length > 0 && articles.filter((article) => isSigned(article, text)).length > 1) return articles;
  // sections of one article, or a headline that reads like a sentence
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  const title =
    first.length <= LONGEST_TITLE && /[\u3400-\u9fff]{2}/.test(first) && !/[。；;，,]$/.test(first)
      ? first.replace(/^#+\s*/, '')
      : null;
  const whole = articleOf(prepared, { title, author: null, published: date, place: null });
  return whole ? [whole] : articles;
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

function frontMatter(
  text: string,
): { readonly fields: Readonly<Record<string, string>>; readonly text: string } | null {
  const match = FRONT_MATTER.exec(text);
  if (!match) return null;
  const pairs = (match[1] ?? '').split('\n').flatMap((line) => {
    const [, key = '', value = ''] = /^([^:：]{1,30})[:：]\s*(.*)$/.exec(line) ?? [];
    return key === '' ? [] : [{ key, value: value.trim().replace(/^(["'])(.*)\1$/, '$2') }];
  });
  const roles = rolesOf(pairs.map(({ key }) => key));
  if (!roles.has('title')) return null;
  return {
    fields: Object.fromEntries([...roles].map(([role, at]) => [role, pairs[at]?.value ?? ''])),
    text: text.slice(match[0].length),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { recognize } from '@/claims/recognize';
import type { SourceArticle } from '@/evidence/evidence-source';
import { findArticles } from '@/evidence/find-articles';
import { MemorySource } from '@/evidence/memory-source';
import { tokensOf } from '@/evidence/tokens';
import { alterationsOf, type NewsArticle } from './alterations';
import { CHECK_SETS, type CheckCase, parseLines, readChecks } from './cases';
import type { NewsPage } from './real-news';

/** A page's tokens and the articles of which one at least (`any`) or each must be found. */
type Question = {
  readonly tokens: readonly string[];
  readonly right: readonly string[];
  readonly needs: 'any' | 'each';
  readonly omit: ReadonlySet<string>;
};

type Told = Pick<NewsArticle, 'title' | 'text'> & { readonly date?: string | null; readonly place?: string | null };

/** Of so many cases the article is put in sixty times over. */
const REPRINTED_CASES = 20;
const REPRINTS = 60;
/** An article that has a number with so many characters before it reports the same. */
const WORDS_BEFORE = 6;
/** Characters of a bulletin that is made of articles. */
const BULLETIN = 8000;

/**
 * Are the right articles among those that are read? Every page of the cases is asked against the articles of all cases,
 * and where real news is given (its folder, else null) against those too; its pages with a number altered must find an
 * article that has the number as it was. Returns lines to print.
 */
export async function scoreRetrieval(directory: string | null): Promise<string[]> {
  const cases = CHECK_SETS.flatMap((set) => readChecks(set).map((one) => ({ set, one })));
  const source = new MemorySource(recognize);
  for (const { set, one } of cases)
    for (const [i, article] of one.against.entries()) source.add(asArticle(caseArticleId(set, one, i), article));
  const lines: string[] = [];
  const news = directory === null ? null : readNews(directory);
  for (const article of news?.articles.values() ?? []) source.add(asArticle(article.id, article));
  const held = news ? `${news.articles.size} real articles and those of all cases` : 'the articles of all cases';
  lines.push(`Articles found among the 50 that are read, of ${held}`);
  const questions = cases.flatMap(({ set, one }) => caseQuestion(set, one) ?? []);
  lines.push(await line('pages of the cases, right articles', questions, source));
  if (news)
    lines.push(await line('real pages with a number altered, an article that has it', alteredPages(news), source));
  lines.push(await line('articles of 8,000 characters', bulletins(cases, source), source));
  for (const { set, one } of cases.slice(0, REPRINTED_CASES)) addReprints(set, one, source);
  lines.push(
    await line('cases of which an article was reprinted 60 times', questions.slice(0, REPRINTED_CASES), source),
  );
  return lines;
}

function caseQuestion(set: string, one: CheckCase): Question | null {
  const numbers = one.figures.flatMap(({ expect, evidence }) => {
    const number = /^(\d+):/.exec(evidence ?? '')?.[1];
    return (expect === 'agrees' || expect === 'differs') && number !== undefined ? [Number(number) - 1] : [];
  });
  const right = [...new Set(numbers)].map((i) => caseArticleId(set, one, i));
  return right.length === 0 ? null : { tokens: tokensIn(one), right, needs: 'each', omit: new Set() };
}

function* alteredPages({ articles, pages }: News): Generator<Question> {
  for (const { id, set, against } of pages) {
    const page = articles.get(id);
    if (!page || set === 'other') continue;
    const given = against.flatMap((one) => articles.get(one) ?? []);
    for (const { at, text } of alterationsOf(page, set, given)) {
      const number = /[\d,.]+/.exec(page.text.slice(at))?.[0] ?? '';
      const reported = page.text.slice(at - WORDS_BEFORE, at) + number;
      const right = [...articles.values()].filter(
        (one) => one.text.includes(reported) || (given.includes(one) && one.text.includes(number)),
      );
      if (right.length > 0)
        yield {
          tokens: tokensIn({ ...page, text }),
          right: right.map((one) => one.id),
          needs: 'any',
          omit: new Set([id]),
        };
    }
  }
}

/** Articles of the cases run together, each to be found by the page of any case that is in it. */
function bulletins(
  cases: readonly { readonly set: string; readonly one: CheckCase }[],
  source: MemorySource,
): Question[] {
  const questions: Question[] = [];
  let begun: { readonly text: string; readonly question: Question }[] = [];
  for (const { set, one } of cases) {
    const question = caseQuestion(set, one);
    if (!question) continue;
    begun.push({ text: one.against.map(({ text }) => text).join('\n'), question });
    const text = begun.map((part) => part.text).join('\n');
    if (text.length < BULLETIN) continue;
    const id = `bulletin/${set}/${one.id}`;
    source.add(asArticle(id, { title: '', text }));
    for (const part of begun) questions.push({ ...part.question, right: [id] });
    begun = [];
  }
  return questions;
}

function addReprints(set: string, one: CheckCase, source: MemorySource): void {
  const [first] = one.against;
  if (!first) return;
  for (let i = 0; i < REPRINTS; i++)
    source.add(asArticle(`reprint-${i}/${set}/${one.id}`, { ...first, text: `本报讯 ${first.text}` }));
}

async function line(what: string, questions: Iterable<Question>, source: MemorySource): Promise<string> {
  let asked = 0;
  let found = 0;
  for (const { tokens, right, needs, omit } of questions) {
    const answer = await findArticles(tokens, source, { scope: { visibility: 'all', omit } });
    const ids = new Set(answer.answered === 'not' ? [] : answer.value.map(({ id }) => id));
    const met = right.filter((id) => ids.has(id)).length;
    asked += needs === 'any' ? 1 : right.length;
    found += needs === 'any' ? Math.min(1, met) : met;
  }
  return `${what}: ${found} of ${asked} (${(found / asked).toFixed(4)})`;
}

type News = { readonly articles: ReadonlyMap<string, NewsArticle>; readonly pages: readonly NewsPage[] };

function readNews(directory: string): News {
  const read = (file: string): Buffer => readFileSync(join(directory, file));
  const articles = parseLines<NewsArticle>(gunzipSync(read('articles.jsonl.gz')).toString('utf8'));
  const pages = JSON.parse(read('pages.json').toString('utf8')) as NewsPage[];
  return { articles: new Map(articles.map((one) => [one.id, one])), pages };
}

function asArticle(id: string, { title, text, date = null, place = null }: Told): SourceArticle {
  return { id, origin: 'reader', title, source: '', place, date, dateInference: null, text };
}

function tokensIn({ title, text, date = null, place = null }: Told): string[] {
  return tokensOf(recognize({ title, text, date, place }));
}

function caseArticleId(set: string, { id }: CheckCase, i: number): string {
  return `${set}/${id}/${i + 1}`;
}

/** An archive's articles written as plain files in the ways that people keep them, and what of each is read again. */
import { readText } from '@/reading/plain-text';
import type { NewsArticle } from '../alterations';
import { brokenAt } from './made-files';

/** How much of all articles is read as it was written, each from 0 to 1; `figures` are numbers of their texts. */
export type ArchiveScore = Record<'title' | 'date' | 'source' | 'figures', number>;

type Shape = (article: NewsArticle, paragraphs: readonly string[]) => string;

const STAMPS: readonly ((article: NewsArticle) => string)[] = [
  ({ date, source }) => `${date} 来源：${source}`,
  ({ date, source }) => `${source} ${date}`,
  ({ date, source }) => `${date} 08:30 | ${source}`,
];
const WIDTHS = [16, 19, 20, 26, 36];

/** The shapes by name: paragraphs alone, under a stamp, and broken at widths. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['paragraphs', ({ title }, paragraphs) => [title, ...paragraphs].join('\n\n')],
  ...STAMPS.map((stamp, i): [string, Shape] => [
    `stamp ${i + 1}`,
    (article, paragraphs) => [article.title, stamp(article), '', ...paragraphs].join('\n'),
  ]),
  ...WIDTHS.map((width): [string, Shape] => [
    `broken at ${width}`,
    ({ title }, paragraphs) => [title, ...paragraphs.map((text) => brokenAt(text, width))].join('\n\n'),
  ]),
]);

/** Writes articles in a shape and reads them again. */
export function scoreArchive(articles: readonly NewsArticle[], shape: Shape): ArchiveScore {
  const right = { title: 0, date: 0, source: 0, figures: 0 };
  let figures = 0;
  for (const article of articles) {
    // the archive's own stamp is no text of the article
    const paragraphs = article.text.split(/\n+/).filter((text) => !/^\s*(?:更新时间：|$)/.test(text));
    const read = [...readText(shape(article, paragraphs), 'file.txt')].flatMap((reading) =>
      reading.type === 'article' ? [reading.imported] : [],
    );
    const [first] = read;
    if (bare(first?.article.title ?? '') === bare(article.title)) right.title++;
    if (first?.article.date === article.date) right.date++;
    if (first?.source === article.source) right.source++;
    const left = numbersIn(read.map((one) => `${one.article.title}\n${one.article.text}`).join('\n'));
    const own = numbersIn(paragraphs.join('\n'));
    figures += own.length;
    for (const number of own) {
      const at = left.indexOf(number);
      if (at >= 0) left.splice(at, 1);
      if (at >= 0) right.figures++;
    }
  }
  const share = (count: number): number => count / Math.max(1, articles.length);
  return {
    title: share(right.title),
    date: share(right.date),
    source: share(right.source),
    figures: right.figures / Math.max(1, figures),
  };
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function numbersIn(text: string): string[] {
  return text.match(/\d[\d.,]*/g) ?? [];
}

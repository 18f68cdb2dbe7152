/** What was taken out of a page, made an article. Loads no extraction library, so that the background worker can. */
import type { ImportedArticle } from './imported';
import type { PageText } from './page-facts';
import { parseDateField } from './publication-days';
import { readSingle } from './single-article';

/** Fewer Han characters are no article's text. */
const LEAST_HAN = 10;

/** Cleans and dates what was taken out of a page; null where no Chinese text is left. */
export function importPage(page: PageText): ImportedArticle | null {
  const article = readSingle(page.text, {
    title: page.title || null,
    author: page.author,
    published: page.published && (parseDateField(page.published) ?? page.published),
    place: null,
    outlet: page.outlet,
  });
  if (!article || !hasChinese(article.text)) return null;
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(page.url)?.[1];
  const url = /^https?:/.test(page.url) ? page.url : null;
  return { article, source: page.outlet ?? host ?? '', url, part: page.part };
}

/** Does a text hold enough Chinese to be an article? */
export function hasChinese(text: string): boolean {
  let found = 0;
  for (const _ of text.matchAll(/[\u3400-\u9fff]/g)) if (++found >= LEAST_HAN) return true;
  return false;
}

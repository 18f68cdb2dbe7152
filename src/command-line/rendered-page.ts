import { parseHTML } from 'linkedom';
import { placeInTexts } from '@/reading/article-places';
import { linesOf } from '@/reading/dom';
import { readPageFacts } from '@/reading/page-facts';
import { parsePublished } from '@/reading/publication-days';
import { OPENING_BLOCKS } from '@/worker/opening-context';
import type { Inspected } from './inspect';

/**
 * A web page as its reader sees it: all its lines, joined by line feeds, with what it says of itself. A page without a
 * title, and any piece of HTML, is a text about which nothing is known. No script is run and nothing is loaded.
 */
export function renderPage(html: string): Inspected {
  const { document } = parseHTML(wholeOf(html));
  const lines = [...document.childNodes].flatMap((node) => linesOf(node));
  const text = lines.join('\n');
  const { title, published } = readPageFacts(document, '');
  if (title === '') return { text };
  const date = published === null ? null : parsePublished(published);
  const place = placeInTexts([title, ...lines.slice(0, OPENING_BLOCKS)]);
  return { text, title, ...(date !== null && { date }), ...(place !== null && { place }) };
}

/** The parser adds no root and no body where they are left out, as browsers do. */
function wholeOf(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return /<(?:head|body)[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
}

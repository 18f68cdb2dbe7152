/**
 * Takes the article out of a page's document, with Mozilla's Readability.
 *
 * It is the only file that knows the library, and loads nothing else of weight: it is also injected into visited pages.
 * Why Readability: on 19 saved news pages its bodies carried far less of the page's furniture than Defuddle's, at an
 * eighth of the size; what it leaves in goes in `single-article.ts`, by rules.
 */
import { Readability } from '@mozilla/readability';
import { isUnseen, linesOf, type PageDocument, type PageElement, squeeze } from './dom';
import { type PageText, readPageFacts } from './page-facts';
import { partOf } from './page-parts';

type LibraryDocument = ConstructorParameters<typeof Readability>[0];

/** Fewer characters of Chinese are no article. */
const LEAST_HAN = 30;
/** A notice in other languages about the page's language is no article either. */
const LEAST_SHARE = 0.4;
/** Pages with more elements are not news, and would take seconds. */
const MOST_ELEMENTS = 60_000;

/** The article on a page; null where there is none. Works on a copy and leaves the document as it is. */
export function extractPage(document: PageDocument, url: string): PageText | null {
  const facts = readPageFacts(document, url);
  const text = bestBody([() => readable(document), () => behindHeadline(document, facts.title)]);
  return text === null ? null : { ...facts, text, part: partOf(document, url) };
}

function bestBody(candidates: readonly (() => readonly string[])[]): string | null {
  for (const candidate of candidates) {
    const lines = candidate();
    const text = lines.join('\n');
    const han = hanIn(text);
    if (han >= LEAST_HAN && han / text.length >= LEAST_SHARE) return text;
  }
  return null;
}

function readable(document: PageDocument): readonly string[] {
  const copy = document.cloneNode(true) as LibraryDocument;
  showText(copy);
  try {
    const read = new Readability(copy, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => linesOf(node),
    }).parse();
    return read?.content ?? [];
  } catch {
    return []; // it throws on pages that are too large and on some broken ones
  }
}

/** A copy of a page, which may be changed. */
type CopiedDocument = Omit<PageDocument, 'querySelectorAll'> & {
  querySelectorAll(selectors: string): Iterable<CopiedElement>;
};
type CopiedElement = PageElement & { removeAttribute(name: string): void; remove(): void };

/** What holds so much of a page's text is shown once its scripts have run. */
const MOST_TEXT = 0.3;

/**
 * Makes a copy hold what a reader sees: struck text and noise go before the library takes the styles away that show them,
 * and what a page hides until its scripts have run (WeChat's articles, all pages that fade in) is shown.
 */
function showText(copy: CopiedDocument): void {
  const all = hanIn(copy.body?.textContent);
  for (const element of copy.querySelectorAll('del, s, strike, [style]')) {
    const style = element.getAttribute('style') ?? '';
    if (
      /visibility\s*:\s*hidden|opacity\s*:\s*0|display\s*:\s*none/i.test(style) &&
      hanIn(element.textContent) > MOST_TEXT * all
    )
      element.removeAttribute('style');
    else if (isUnseen(element)) element.remove();
  }
}

function hanIn(text: string | null | undefined): number {
  return (text ?? '').replace(/[^\u3400-\u9fff]/g, '').length;
}

/** Short articles that the library passes over: the paragraphs beside the first real one behind the headline. */
function behindHeadline(document: PageDocument, title: string): readonly string[] {
  let behind = false;
  for (const element of document.querySelectorAll('h1, h2, h3, p')) {
    const text = (element.textContent ?? '').trim();
    if (element.nodeName.toUpperCase() !== 'P') behind ||= squeeze(text) === title;
    else if (behind && /[。！？]/.test(text) && hanIn(text) >= LEAST_HAN)
      return [...(element.parentElement?.querySelectorAll('p') ?? [])].flatMap(linesOf);
  }
  return [];
}

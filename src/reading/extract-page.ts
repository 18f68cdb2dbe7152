/**
 * Takes the article out of a page's document, with Mozilla's Readability.
 *
 * It is the only file that knows the library, and loads nothing else of weight: it is also injected into visited pages.
 * Why Readability: on 19 saved news pages its bodies carried far less of the page's furniture than Defuddle's, at an
 * eighth of the size; what it leaves in goes in `single-article.ts`, by rules.
 */
import { Readability } from '@mozilla/readability';
import { linesOf, type PageDocument, squeeze } from './dom';
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
    const han = text.replace(/[^\u3400-\u9fff]/g, '').length;
    if (han >= LEAST_HAN && han / text.length >= LEAST_SHARE) return text;
  }
  return null;
}

function readable(document: PageDocument): readonly string[] {
  const copy = document.cloneNode(true) as LibraryDocument;
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

/** Short articles that the library passes over: the paragraphs beside the first real one behind the headline. */
function behindHeadline(document: PageDocument, title: string): readonly string[] {
  let behind = false;
  for (const element of document.querySelectorAll('h1, h2, h3, p')) {
    const text = (element.textContent ?? '').trim();
    if (element.nodeName.toUpperCase() !== 'P') behind ||= squeeze(text) === title;
    else if (behind && /[。！？]/.test(text) && text.replace(/[^\u3400-\u9fff]/g, '').length >= LEAST_HAN)
      return [...(element.parentElement?.querySelectorAll('p') ?? [])].flatMap(linesOf);
  }
  return [];
}

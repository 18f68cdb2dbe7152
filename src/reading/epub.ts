/** Books and magazines (.epub, EPUB 3.3): their chapters in reading order, and what the book says of itself. */
import { attributeOf, localName, xmlTokens } from './xml-tokens';

/** What a book's package file says. `chapters` are paths in its archive. */
type Book = {
  readonly chapters: readonly string[];
  readonly title: string | null;
  readonly publisher: string | null;
  /** As written there. */
  readonly published: string | null;
};

/** The path of the package file that a container names; null where it names none. */
export function packageFileIn(container: string): string | null {
  for (const token of xmlTokens(container))
    if (localName(token) === 'rootfile' && token.opens) return attributeOf(token, 'full-path');
  return null;
}

/** Reads a package file, which lies at `path`. */
export function readBook(xml: string, path: string): Book {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const pages = new Map<string, string>();
  const facts = new Map<string, string>();
  const chapters: string[] = [];
  let fact = '';
  for (const token of xmlTokens(xml)) {
    const name = localName(token);
    if (token.name === '') {
      if (fact !== '' && !facts.has(fact) && token.text.trim() !== '') facts.set(fact, token.text.trim());
    } else if (name === 'item' && token.opens) {
      const [id, address] = [attributeOf(token, 'id'), attributeOf(token, 'href')];
      const shown =
        /html/.test(attributeOf(token, 'media-type') ?? '') && !/\bnav\b/.test(attributeOf(token, 'properties') ?? '');
      if (id && address && shown) pages.set(id, inFolder(folder, address));
    } else if (name === 'itemref' && token.opens) {
      const page = pages.get(attributeOf(token, 'idref') ?? '');
      if (page !== undefined) chapters.push(page);
    } else fact = token.name.startsWith('dc:') && token.opens ? name : '';
  }
  return {
    chapters,
    title: facts.get('title') ?? null,
    publisher: facts.get('publisher') ?? null,
    published: facts.get('date') ?? null,
  };
}

/** Elements that XHTML closes at once and a parser of HTML would leave open. */
const CLOSED = /<(title|script|style|a|p|div|span|i|b|em|strong|h[1-6]|iframe|textarea)(\s[^<>]*)?\/>/gi;
const HEADING = /<h[1-3][^>]*>([\s\S]{1,400}?)<\/h[1-3]>/i;

/** A chapter as a page of the web, under its own headline: many chapters are all titled as the book. */
export function chapterPage(xhtml: string): string {
  const html = xhtml.replace(/^\ufeff?\s*<\?xml[^>]*\?>/, '').replace(CLOSED, '<$1$2></$1>');
  const heading = HEADING.exec(html)?.[1]
    ?.replace(/<[^>]*>/g, '')
    .trim();
  if (!heading) return html;
  return /<title>/i.test(html)
    ? html.replace(/<title>[\s\S]*?<\/title>/i, () => `<title>${heading}</title>`)
    : html.replace(/<head[^>]*>/i, (head) => `${head}<title>${heading}</title>`);
}

function inFolder(folder: string, address: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${decoded(address.replace(/[#?].*$/, ''))}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray %
  }
}

/** The front door for web pages: a document, or what a script took out of one, becomes a clean article. */
import type { PageDocument } from './dom';
import { extractPage } from './extract-page';
import { extractSelection } from './extract-selection';
import type { ImportedArticle } from './imported';
import { importPage } from './page-text';

/** Reads the article on a page; null where there is none. The document is left as it is. */
export function readWebPage(document: PageDocument, url: string): ImportedArticle | null {
  const page = extractPage(document, url);
  return page ? importPage(page) : null;
}

/** Reads what is selected on a page as an article of its own, dated and named after the page. */
export function readSelection(text: string, document: PageDocument, url: string): ImportedArticle | null {
  const page = extractSelection(text, document, url);
  return page ? importPage(page) : null;
}

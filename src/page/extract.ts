/**
 * Injected into a page when its reader adds it to the corpus, and never before: it loads the extraction library.
 * Works on a copy and leaves the page as it is.
 */

import { extractPage } from '@/reading/extract-page';
import type { PageText } from '@/reading/page-facts';

/** The article on the page that this runs in; null where there is none. */
export function extractArticle(): PageText | null {
  return extractPage(document, location.href);
}

import type { PageDocument } from './dom';
import { type PageText, readPageFacts } from './page-facts';

/** What is selected on a page as an article of its own, with what the page says of itself; null if it says nothing. */
export function extractSelection(selected: string, document: PageDocument, url: string): PageText | null {
  const text = selected
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (!/[\u3400-\u9fff]/.test(text)) return null;
  return { ...readPageFacts(document, url), text, part: null };
}

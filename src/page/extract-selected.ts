import { extractSelection } from '@/reading/extract-selection';
import type { PageText } from '@/reading/page-facts';

/** What is selected on the page that this runs in, as an article; null where nothing Chinese is selected. */
export function extractSelected(): PageText | null {
  return extractSelection(getSelection()?.toString() ?? '', document, location.href);
}

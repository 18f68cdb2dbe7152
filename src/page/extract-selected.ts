import type { ExtractedPage } from '@/messaging/protocol';
import { extractSelection } from '@/reading/extract-selection';

/** What is selected on the page that this runs in, as an article; null where nothing Chinese is selected. */
export function extractSelected(): ExtractedPage | null {
  return extractSelection(getSelection()?.toString() ?? '', document, location.href);
}

import type { CheckRequest, PageContext, PageFacts } from '@/messaging/check-protocol';
import { placeInTexts } from '@/reading/article-places';
import { parsePublished } from '@/reading/publication-days';

/** Blocks whose text says what the page is about, where nothing is known of it yet. */
export const OPENING_BLOCKS = 12;

/** A request with what page and opening blocks say about place and date, where nothing is known of that yet. */
export function withContext(request: CheckRequest): CheckRequest & { readonly context: PageContext } {
  return { ...request, context: request.context ?? openingContext(request) };
}

function openingContext({ page, blocks }: CheckRequest): PageContext {
  const opening = blocks.slice(0, OPENING_BLOCKS).map(({ text }) => text);
  return { place: placeInTexts([page.title, ...opening]), date: publishedOn(page), names: {}, subject: null };
}

function publishedOn({ published }: PageFacts): string | null {
  return published === null ? null : parsePublished(published);
}

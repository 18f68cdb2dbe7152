import { digestArticle } from '@/corpus/index/digest';
import type { ReadEvent } from '@/reading/imported';
import type { HandedEvent } from './reading-messages';

/** What was read, articles with their digest: here there is time to recognize them while the background stores others. */
export function withDigest(event: ReadEvent): HandedEvent {
  if (event.type !== 'article') return event;
  return { ...event, imported: { ...event.imported, digest: digestArticle(event.imported.article) } };
}

import type { MarkPlace } from '@/messaging/tab-protocol';

/** A place of a page as a string, the same for the same place only. */
export function placeKey({ frame, block, start }: MarkPlace): string {
  return `${frame} ${block} ${start}`;
}

import type { Recognition } from '@/claims/claim';
import type { Span } from '@/text/offset-map';
import { tokensOf } from './tokens';

/** Articles up to this length (characters) are found as a whole. */
const LONGEST_WHOLE = 3000;
/** A longer one is found by stretches of some so many characters, so that a bulletin of many things is not drowned by its length. */
const STRETCH = 2000;

/** The stretches by which a text is found: from one paragraph's beginning to another's end; together they cover it. */
export function partsOf(text: string): Span[] {
  if (text.length <= LONGEST_WHOLE) return [{ start: 0, end: text.length }];
  const parts: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start + STRETCH);
    const end = feed < 0 || text.length - feed < STRETCH / 2 ? text.length : feed + 1;
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** The tokens of each part of a text. */
export function tokensOfParts(text: string, found: Recognition): string[][] {
  return partsOf(text).map((part) => tokensOf(found, part));
}

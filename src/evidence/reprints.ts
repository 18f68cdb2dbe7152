import { isHan } from '@/text/fold';
import { hashOf } from '@/text/hash';

/**
 * Which texts are one story printed twice. `story.ts` only proposes; here the two texts themselves decide.
 *
 * How much of the shorter text stands in the longer one is asked (containment, so that a cut tail costs nothing), and the
 * same numbers. Bulletins of one template differ in nothing but numbers: with numbers masked, or drowned among hundreds of
 * shingles, the bulletin of the next day would be a reprint. So they are not masked, and besides they are compared by
 * themselves; one wrong digit in a long reprint is let pass, since that is what a reader wants to see.
 */

/** Characters of a shingle: long enough that two texts on one subject do not share many. */
const SHINGLE = 6;
/** So much of the shorter text's shingles must stand in the longer one. */
const ENOUGH_CONTAINED = 0.8;
/** A shorter text of which this little is left is an excerpt of any length of the other: no reprint. */
const LEAST_LENGTH_RATIO = 0.3;
/** So much of the shorter text's numbers must stand in the longer one. */
const ENOUGH_NUMBERS = 0.9;
/** Headline and dateline (本报3月2日讯) change from one outlet to the next, and with them their numbers. */
const DATELINE = 30;
/** Texts of fewer characters are reprints only where they are equal. */
const SHORT = 40;

/** Are these two searchable texts near enough to be one story? */
export function isReprint(one: string, other: string): boolean {
  const [a, b] = [withContent(one), withContent(other)];
  const [shorter, longer] = a.content.length <= b.content.length ? [a, b] : [b, a];
  const [short, long] = [shorter.content, longer.content];
  if (short === long) return short !== '';
  if (short.length < SHORT || short.length < LEAST_LENGTH_RATIO * long.length) return false;
  // Numbers first: they are cheaper, and bulletins of one template fail here.
  const numbers = shareOf(numbersOf(shorter.text.slice(DATELINE)), numbersOf(longer.text));
  return numbers >= ENOUGH_NUMBERS && shareOf(shinglesOf(short), shinglesOf(long)) >= ENOUGH_CONTAINED;
}

/** How much of a searchable text, shingle by shingle, stands in the other: 0 to 1. */
export function containment(part: string, whole: string): number {
  return shareOf(shinglesOf(contentOf(part)), shinglesOf(contentOf(whole)));
}

function shareOf<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): number {
  if (some.size === 0) return 1;
  let found = 0;
  for (const one of some) if (all.has(one)) found++;
  return found / some.size;
}

function withContent(text: string): { readonly text: string; readonly content: string } {
  return { text, content: contentOf(text) };
}

/** Han characters, letters and digits alone. */
function contentOf(searchableText: string): string {
  return searchableText.replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

function numbersOf(searchableText: string): Set<string> {
  return new Set(searchableText.match(/\d+(?:\.\d+)?/g));
}

/** Hashes of all runs of `SHINGLE` characters that hold at least one of Han; of a shorter text that of the whole. */
function shinglesOf(content: string): Set<number> {
  const hashes = new Set<number>();
  let han = 0; // Han characters among the last SHINGLE
  for (let end = 1; end <= content.length; end++) {
    if (isHan(content.charCodeAt(end - 1))) han++;
    const start = Math.max(0, end - SHINGLE);
    if (end > SHINGLE && isHan(content.charCodeAt(start - 1))) han--;
    if (han > 0 && (end >= SHINGLE || end === content.length)) hashes.add(hashOf(content, start, end));
  }
  return hashes;
}

import { isHan } from '@/text/fold';

/**
 * Which texts are one story printed twice.
 *
 * Candidates come from bottom-k MinHash sketches over character shingles (Broder, "On the resemblance and containment
 * of documents", 1997): each article keeps the `SKETCH_SIZE` smallest hashes of its shingles. A text that was cut to
 * 60 % still shares each of them with a probability of 0.6, so that two in common are as good as certain; SimHash, with
 * one fingerprint for the whole text, loses a text that lost its tail. Sketches only propose: `isReprint` decides on the
 * two texts themselves.
 *
 * It asks how much of the shorter text stands in the longer one (containment, so that a cut tail costs nothing), and it
 * asks for the same numbers. Bulletins of one template differ in nothing but numbers: with numbers masked, or drowned
 * among hundreds of shingles, the bulletin of the next day would be a reprint. So they are not masked, and besides they
 * are compared by themselves; one wrong digit in a long reprint is let pass, since that is what a reader wants to see.
 */
export const SKETCH_SIZE = 8;
/** Fills the sketch of a text with fewer shingles. No shingle has this hash. */
const NONE = 0xffffffff;
/** Characters of a shingle: long enough that two texts on one subject do not share many. */
const SHINGLE = 6;
/** Shared sketch numbers of a candidate; common phrases (本报记者获悉) share one by chance. */
const ENOUGH_SHARED = 2;
/** At most so many candidates are compared, the likeliest ones. */
const MOST_CANDIDATES = 4;
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

/** The sketch of a searchable text: its smallest shingle hashes, ascending. Punctuation and spaces do not count. */
export function sketchOf(searchableText: string): Uint32Array {
  const smallest = [...shinglesOf(contentOf(searchableText))].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
  return Uint32Array.from({ length: SKETCH_SIZE }, (_, i) => smallest[i] ?? NONE);
}

/** Sketches by their numbers, to find the articles that share some. */
export class SketchIndex {
  readonly #articles = new Map<number, string[]>();

  /** Adds articles; `sketches` holds `SKETCH_SIZE` numbers for each of them. */
  add(ids: readonly string[], sketches: Uint32Array): void {
    sketches.forEach((number, i) => {
      const id = ids[Math.floor(i / SKETCH_SIZE)];
      if (number === NONE || id === undefined) return;
      const list = this.#articles.get(number);
      if (list) list.push(id);
      else this.#articles.set(number, [id]);
    });
  }

  /** Articles that may print the same story as the text of `sketch`, the likeliest first; `own` is not among them. */
  candidates(own: string, sketch: Uint32Array): string[] {
    const shared = new Map<string, number>();
    const numbers = new Set(sketch);
    numbers.delete(NONE);
    for (const number of numbers) {
      for (const id of new Set(this.#articles.get(number))) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    shared.delete(own);
    const enough = Math.min(ENOUGH_SHARED, numbers.size);
    const likely = [...shared].filter(([, count]) => count >= enough).sort((a, b) => b[1] - a[1]);
    return likely.slice(0, MOST_CANDIDATES).map(([id]) => id);
  }
}

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
    if (han > 0 && (end >= SHINGLE || end === content.length)) hashes.add(hash(content, start, end));
  }
  return hashes;
}

/** FNV-1a over code units, mixed at the end (murmur3's finalizer) so that the smallest hashes are a fair sample. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return Math.min((value ^ (value >>> 16)) >>> 0, NONE - 1);
}

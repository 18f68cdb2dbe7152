/**
 * The packed form of the stems of town names (晋祠 for 晋祠镇), and how to ask it.
 *
 * Stems of one length and last character make a row: that character, then what stands before it in each stem, without
 * separators. Rows of one length make a block, the shortest stems first; blocks are parted by a blank line. A Han
 * character takes three bytes in the build, so rows hold their numbers in `characters`, two ASCII characters each.
 */

/** Shorter and longer stems are not packed. */
export const LONGEST_STEM = 8;
export const SHORTEST_STEM = 2;

/** Digits from # to [: what stands beyond would have to be escaped. */
const BASE = 57;
const FIRST_DIGIT = 0x23;

/** Packs stems of `SHORTEST_STEM` to `LONGEST_STEM` characters. */
export function packStems(stems: readonly string[]): { readonly characters: string; readonly rows: string } {
  const characters = [...new Set(stems.join(''))].sort().join('');
  if (characters.length > BASE * BASE) throw new Error('text: too many characters in the names of towns');
  const blocks = Array.from({ length: LONGEST_STEM - SHORTEST_STEM + 1 }, () => new Map<string, string>());
  for (const stem of [...stems].sort()) {
    const block = blocks[stem.length - SHORTEST_STEM];
    const last = stem.slice(-1);
    block?.set(last, (block.get(last) ?? last) + stem.slice(0, -1));
  }
  const pack = (row: string): string =>
    Array.from(row, (character) => digitsOf(characters.indexOf(character))).join('');
  const rows = blocks.map((block) => [...block.values()].map(pack).join('\n'));
  return { characters, rows: rows.join('\n\n') };
}

/** A set of stems. It is asked as it was packed: nothing is unpacked but the beginnings of its rows. */
export class TownStems {
  /** For each length, what stands before a last character, by that character's digits. */
  readonly #rows: readonly ReadonlyMap<string, string>[];
  /** Digits of a character, by its UTF-16 unit; characters of no stem have none. */
  readonly #digits: ReadonlyMap<number, string>;

  constructor(characters: string, packed: string) {
    this.#digits = new Map(Array.from(characters, (character, i) => [character.charCodeAt(0), digitsOf(i)]));
    this.#rows = packed
      .split('\n\n')
      .map((block) => new Map(block.split('\n').map((row) => [row.slice(0, 2), row.slice(2)])));
  }

  /** Is `text` between two offsets a stem? */
  has(text: string, start: number, end: number): boolean {
    const row = this.#rows[end - start - SHORTEST_STEM]?.get(this.#digits.get(text.charCodeAt(end - 1)) ?? '');
    if (row === undefined) return false;
    let before = '';
    for (let at = start; at < end - 1; at++) {
      const digits = this.#digits.get(text.charCodeAt(at));
      if (digits === undefined) return false;
      before += digits;
    }
    // found across two stems of the row it is none
    for (let at = row.indexOf(before); at >= 0; at = row.indexOf(before, at + 1))
      if (at % before.length === 0) return true;
    return false;
  }
}

function digitsOf(number: number): string {
  return String.fromCharCode(FIRST_DIGIT + Math.floor(number / BASE), FIRST_DIGIT + (number % BASE));
}

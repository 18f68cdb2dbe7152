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
  if (characters.length > BASE * BASE) throw new Error('knowledge: too many characters in the names of towns');
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

/** A set of stems. It is asked as it was packed: nothing is unpacked but where its rows begin. */
export class TownStems {
  /** For each length, what stands before a last character, by the number of that character. */
  readonly #rows: readonly ReadonlyMap<number, string>[];
  /** Number of a character by its UTF-16 unit, counted from 1; 0 for characters of no stem. */
  readonly #numbers = new Uint16Array(0x10000);

  constructor(characters: string, packed: string) {
    for (let i = 0; i < characters.length; i++) this.#numbers[characters.charCodeAt(i)] = i + 1;
    this.#rows = packed.split('\n\n').map(unpackBlock);
  }

  /** Is `text` between two offsets a stem? */
  has(text: string, start: number, end: number): boolean {
    const row = this.#rows[end - start - SHORTEST_STEM]?.get((this.#numbers[text.charCodeAt(end - 1)] ?? 0) - 1);
    if (row === undefined) return false;
    let before = '';
    for (let at = start; at < end - 1; at++) {
      const number = this.#numbers[text.charCodeAt(at)] ?? 0;
      if (number === 0) return false;
      before += digitsOf(number - 1);
    }
    // found across two stems of the row it is none
    for (let at = row.indexOf(before); at >= 0; at = row.indexOf(before, at + 1))
      if (at % before.length === 0) return true;
    return false;
  }
}

function unpackBlock(block: string): Map<number, string> {
  const rows = new Map<number, string>();
  for (const row of block.split('\n')) rows.set(numberOf(row), row.slice(2));
  return rows;
}

function digitsOf(number: number): string {
  return String.fromCharCode(FIRST_DIGIT + Math.floor(number / BASE), FIRST_DIGIT + (number % BASE));
}

/** The number that the first two digits of a row stand for. */
function numberOf(row: string): number {
  return (row.charCodeAt(0) - FIRST_DIGIT) * BASE + row.charCodeAt(1) - FIRST_DIGIT;
}

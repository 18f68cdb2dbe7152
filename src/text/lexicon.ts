/**
 * A small table of folded words that is matched longest first at a place of a text. For tens to thousands of words;
 * what the corpus knows goes into a `NameTrie`.
 */
export class Lexicon<T> {
  /** 1 for each UTF-16 unit that a word begins (bit 0) or ends (bit 1) with: most look-ups end here. */
  readonly #edges = new Uint8Array(0x10000);
  readonly #byFirst = new Map<number, Entry<T>[]>();
  readonly #byLast = new Map<number, Entry<T>[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      this.#file(this.#byFirst, word.charCodeAt(0), { word, value }, BEGINS);
      this.#file(this.#byLast, word.charCodeAt(word.length - 1), { word, value }, ENDS);
    }
    for (const words of [...this.#byFirst.values(), ...this.#byLast.values()]) {
      words.sort((a, b) => b.word.length - a.word.length);
    }
  }

  /** The longest word that begins at `at`, or null. */
  matchAt(text: string, at: number): Entry<T> | null {
    const code = text.charCodeAt(at);
    if (!((this.#edges[code] ?? 0) & BEGINS)) return null;
    const second = text.charCodeAt(at + 1);
    for (const entry of this.#byFirst.get(code) ?? []) {
      const { word } = entry;
      if (word.length === 1 || (word.charCodeAt(1) === second && text.startsWith(word, at))) return entry;
    }
    return null;
  }

  /** The longest word that ends just before `end`, or null. */
  matchBefore(text: string, end: number): Entry<T> | null {
    const code = text.charCodeAt(end - 1);
    if (!((this.#edges[code] ?? 0) & ENDS)) return null;
    const second = text.charCodeAt(end - 2);
    for (const entry of this.#byLast.get(code) ?? []) {
      const { word } = entry;
      if (word.length === 1 || (word.charCodeAt(word.length - 2) === second && text.endsWith(word, end))) return entry;
    }
    return null;
  }

  /** Every word of the table. */
  *words(): Generator<string> {
    for (const list of this.#byFirst.values()) for (const { word } of list) yield word;
  }

  #file(map: Map<number, Entry<T>[]>, code: number, entry: Entry<T>, edge: number): void {
    const list = map.get(code);
    if (list) list.push(entry);
    else map.set(code, [entry]);
    this.#edges[code] = (this.#edges[code] ?? 0) | edge;
  }
}

/** A word of a lexicon with what it stands for. */
type Entry<T> = { readonly word: string; readonly value: T };

const BEGINS = 1;
const ENDS = 2;

/** A lexicon of words that all mean the same to the code; the value is the word itself. */
export function wordList(words: string): Lexicon<string> {
  return new Lexicon(
    words
      .trim()
      .split(/\s+/)
      .map((word): [string, string] => [word, word]),
  );
}

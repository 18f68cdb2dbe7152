/**
 * A small table of folded words that is matched longest first at a place of a text. For tens to thousands of words;
 * what the corpus knows goes into a `NameTrie`.
 */
export class Lexicon<T> {
  readonly #byFirst = new Map<string, [string, T][]>();
  readonly #byLast = new Map<string, [string, T][]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [word, value] of entries) {
      push(this.#byFirst, word.charAt(0), [word, value]);
      push(this.#byLast, word.charAt(word.length - 1), [word, value]);
    }
    for (const words of [...this.#byFirst.values(), ...this.#byLast.values()]) {
      words.sort((a, b) => b[0].length - a[0].length);
    }
  }

  /** The longest word that begins at `at`, or null. */
  matchAt(text: string, at: number): { readonly word: string; readonly value: T } | null {
    for (const [word, value] of this.#byFirst.get(text.charAt(at)) ?? []) {
      if (text.startsWith(word, at)) return { word, value };
    }
    return null;
  }

  /** The longest word that ends just before `end`, or null. */
  matchBefore(text: string, end: number): { readonly word: string; readonly value: T } | null {
    for (const [word, value] of this.#byLast.get(text.charAt(end - 1)) ?? []) {
      if (text.endsWith(word, end)) return { word, value };
    }
    return null;
  }
}

/** A lexicon of words that all mean the same to the code; the value is the word itself. */
export function wordList(words: string): Lexicon<string> {
  return new Lexicon(
    words
      .trim()
      .split(/\s+/)
      .map((word): [string, string] => [word, word]),
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import { characterNumber, numberCharacter } from './character-numbers';

/**
 * A small table of folded words that is matched longest first at a place of a text. For tens to thousands of words;
 * what the corpus knows goes into a `NameTrie`.
 */
export class Lexicon<T> {
  readonly #words: readonly Entry<T>[];
  #byFirst: Edge<T> | undefined;
  #byLast: Edge<T> | undefined;

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#words = Array.from(entries, ([word, value]) => ({ word, value }));
  }

  /** The longest word that begins at `at`, or null; of those that `accepts` takes, if it is given. */
  matchAt(text: string, at: number, accepts?: (entry: Entry<T>) => boolean): Entry<T> | null {
    if (at >= text.length) return null;
    this.#byFirst ??= fileWords(this.#words, 0, 1);
    const { listOf, lists, seconds } = this.#byFirst;
    const list = listOf[characterNumber(text.charCodeAt(at))] ?? 0;
    if (list === 0) return null;
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (!(((seconds[list] ?? 0) >>> (second & 31)) & 1)) return null;
    for (const { entry, next } of lists[list] ?? [])
      if ((next === second || next === NONE) && text.startsWith(entry.word, at) && (!accepts || accepts(entry)))
        return entry;
    return null;
  }

  /** The longest word that ends just before `end`, or null. */
  matchBefore(text: string, end: number): Entry<T> | null {
    if (end <= 0 || end > text.length) return null;
    this.#byLast ??= fileWords(this.#words, -1, -2);
    const { listOf, lists, seconds } = this.#byLast;
    const list = listOf[characterNumber(text.charCodeAt(end - 1))] ?? 0;
    if (list === 0) return null;
    const second = end > 1 ? text.charCodeAt(end - 2) : 0;
    if (!(((seconds[list] ?? 0) >>> (second & 31)) & 1)) return null;
    for (const { entry, next } of lists[list] ?? [])
      if ((next === second || next === NONE) && text.endsWith(entry.word, end)) return entry;
    return null;
  }

  /** Every word of the table. */
  *words(): Generator<string> {
    for (const { word } of this.#words) yield word;
  }
}

/** A word of a lexicon with what it stands for. */
type Entry<T> = { readonly word: string; readonly value: T };

/** A word in the list of the character at one of its ends. `next`: the UTF-16 unit beside that, `NONE` in words of one. */
type Filed<T> = { readonly entry: Entry<T>; readonly next: number };

const NONE = -1;

/** Words by the character at one of their ends, longest first. Most look-ups end at one of the two tables of numbers. */
type Edge<T> = {
  /** By `characterNumber`: which of the lists holds the words with that character at their end; 0 for none. */
  readonly listOf: Uint16Array;
  readonly lists: readonly (readonly Filed<T>[])[];
  /** For each list: bit n is set where the character next to the end may be one whose code is n modulo 32. */
  readonly seconds: Int32Array;
};

/** Files words by the unit at index `edge`; `inner` is the index of the one next to it. Both count from the end if negative. */
function fileWords<T>(words: readonly Entry<T>[], edge: number, inner: number): Edge<T> {
  const lists: Filed<T>[][] = [[]];
  const seconds = [0];
  const numbered = new Map<number, number>();
  let highest = 0;
  for (const entry of [...words].sort((a, b) => b.word.length - a.word.length)) {
    const { word } = entry;
    const number = numberCharacter(unitAt(word, edge));
    const next = word.length > 1 ? unitAt(word, inner) : NONE;
    highest = Math.max(highest, number);
    const list = numbered.get(number) ?? lists.push([]) - 1;
    numbered.set(number, list);
    lists[list]?.push({ entry, next });
    seconds[list] = (seconds[list] ?? 0) | (next === NONE ? -1 : 1 << (next & 31));
  }
  const listOf = new Uint16Array(highest + 1);
  for (const [number, list] of numbered) listOf[number] = list;
  return { listOf, lists, seconds: Int32Array.from(seconds) };
}

function unitAt(word: string, index: number): number {
  return word.charCodeAt(index < 0 ? word.length + index : index);
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

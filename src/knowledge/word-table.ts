import { isHan } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import { characterNumber, numberCharacter } from './character-numbers';
import { COST_LEVELS, LEAST_COST, SIGNS, WORD_KIND, type WordKind } from './word-kinds';

/**
 * A word for the table. `cost` is the negative natural logarithm of its probability; `body`: the `bodyCode` of what is
 * called so. A word that `yields` keeps the kind and cost it has in the table already.
 */
export type WordEntry = {
  readonly word: string;
  readonly kind: WordKind;
  readonly cost: number;
  readonly body?: number;
  readonly yields?: boolean;
};

/** Names of bodies as `packBodies` packs them, and what words they are. */
export type PackedNames = {
  readonly packed: string;
  /** Of a name of so many characters; `isLatin`: all of them ASCII. */
  readonly wordOf: (body: number, length: number, isLatin: boolean) => Omit<WordEntry, 'word' | 'body'>;
};

/** A text cut into words. Arrays are indexed by where a word ends; offsets are into the text that was cut. */
export type Words = {
  /** Where the word begins that ends here, or -1 where none ends. */
  readonly begin: Int32Array;
  /** Its `WORD_KIND`. */
  readonly kind: Uint8Array;
  /** The `bodyCode` of what is called so, sometimes or always; 0 where nothing is. */
  readonly body: Uint8Array;
};

const COST_OF_UNKNOWN = 11;
const COST_OF_PARTICLE = 7;
const COST_OF_SPAN = 6;
/** Dearer than 沿海 and 城镇 each: a town stands where no two frequent words do. */
const COST_OF_TOWN = 13;
const COST_BITS = 8;
const MOST_COST = (1 << COST_BITS) - 1;
const KIND_BITS = 8;
const MOST_KIND = (1 << KIND_BITS) - 1;
const UNREACHED = 0x7fffffff;

/** Slots of the hash table, twice as many as it has transitions, and characters that words are made of. */
const SLOT_BITS = 19;
const SLOTS = 1 << SLOT_BITS;
const CHARACTER_BITS = 13;
const MAYBE_BITS = 20;
const ROOT = 0;

/**
 * A table of words, as a trie in one hash table, that cuts texts into the likeliest words (unigram model, Viterbi).
 * A state of the trie is the slot of the transition that led to it; the root is state 0, which no transition takes.
 */
export class WordTable {
  /**
   * Two numbers for each slot, side by side, so that they come into the cache together: the state left with the character
   * read, -1 where it is free, and the word that ends there, its body, kind and cost, -1 where none does.
   */
  readonly #slots = new Int32Array(2 * SLOTS).fill(-1);
  /** A bit for each transition, by more bits of its hash than the slot has: most look-ups of none end here, in cache. */
  readonly #maybe = new Int32Array(1 << (MAYBE_BITS - 5));
  /** State behind the first character, by its number; -1 where no word begins with it. */
  readonly #first = new Int32Array(1 << CHARACTER_BITS).fill(-1);
  /** What a character is by itself. */
  readonly #single = new Uint8Array(0x10000);
  /** Scratch: cost of the best way to each offset of the text that is being cut. */
  #best = new Int32Array(1024);

  /**
   * `packed` as the generator writes it, then more words, then names, later ones winning but for bodies that are there
   * already; `particles` are single characters.
   */
  constructor(packed: string, more: Iterable<WordEntry>, particles: string, names?: PackedNames) {
    this.#slots[ROOT] = -2;
    this.#unpack(packed);
    for (const entry of more) this.#add(entry);
    if (names) this.#unpackNames(names);
    this.#single.fill(WORD_KIND.punctuation);
    for (let code = 0x3000; code < 0xa000; code++) if (isHan(code)) this.#single[code] = WORD_KIND.unknown;
    for (const [first, last] of ['09', 'AZ', 'az'])
      this.#single.fill(WORD_KIND.latin, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
    for (const character of particles) this.#single[character.charCodeAt(0)] = WORD_KIND.particle;
  }

  /**
   * Cuts a text; `places`, `dates` and `towns` are offered as words of their own. All rise by where they begin, and
   * places don't overlap, nor do dates. Linear time.
   */
  cut(text: string, places: readonly Span[], dates: readonly Span[], towns: readonly Span[] = []): Words {
    const length = text.length;
    const begin = new Int32Array(length + 1).fill(-1);
    const kind = new Uint8Array(length + 1);
    const words: Words = { begin, kind, body: new Uint8Array(length + 1) };
    const best = this.#bestFor(length);
    let place = 0;
    let date = 0;
    let town = 0;
    let nextPlace = places[0]?.start ?? length;
    let nextDate = dates[0]?.start ?? length;
    let nextTown = towns[0]?.start ?? length;
    for (let at = 0; at < length; at++) {
      while (nextPlace < at) nextPlace = places[++place]?.start ?? length;
      while (nextDate < at) nextDate = dates[++date]?.start ?? length;
      while (nextTown < at) nextTown = towns[++town]?.start ?? length;
      const cost = best[at] ?? 0;
      if (cost === UNREACHED) continue;
      if (nextPlace === at) this.#offer(at, places[place]?.end ?? 0, WORD_KIND.place, words);
      if (nextDate === at) this.#offer(at, dates[date]?.end ?? 0, WORD_KIND.date, words);
      for (; nextTown === at; nextTown = towns[++town]?.start ?? length)
        this.#offer(at, towns[town]?.end ?? 0, WORD_KIND.town, words);
      const alone = this.#single[text.charCodeAt(at)] ?? 0;
      const end = alone === WORD_KIND.latin ? this.#endOfLatin(text, at) : at + 1;
      const price =
        cost + (alone === WORD_KIND.particle || alone === WORD_KIND.punctuation ? COST_OF_PARTICLE : COST_OF_UNKNOWN);
      if (price < (best[end] ?? 0)) {
        best[end] = price;
        begin[end] = at;
        kind[end] = alone;
        words.body[end] = 0;
      }
      if (alone !== WORD_KIND.punctuation) this.#offerWords(text, at, words);
    }
    keepBest(begin);
    return words;
  }

  /** Where the longest word of a kind ends that begins at `at`; null where none does. */
  longestAt(text: string, at: number, wanted: WordKind): number | null {
    let state = ROOT;
    let longest: number | null = null;
    for (let end = at; end < text.length; ) {
      state = this.#step(state, characterNumber(text.charCodeAt(end++)));
      if (state < 0) break;
      const word = this.#slots[2 * state + 1] ?? -1;
      if (word >= 0 && ((word >> COST_BITS) & MOST_KIND) === wanted) longest = end;
    }
    return longest;
  }

  #offer(at: number, end: number, is: WordKind, { begin, kind, body }: Words): void {
    const price = (this.#best[at] ?? 0) + (is === WORD_KIND.town ? COST_OF_TOWN : COST_OF_SPAN);
    if (price >= (this.#best[end] ?? 0)) return;
    this.#best[end] = price;
    begin[end] = at;
    kind[end] = is;
    body[end] = 0;
  }

  /** Goes on from `at` with every word of the table that begins there. */
  #offerWords(text: string, at: number, { begin, kind, body }: Words): void {
    const best = this.#best;
    const slots = this.#slots;
    const cost = best[at] ?? 0;
    let state = ROOT;
    for (let end = at; end < text.length; ) {
      state = this.#step(state, characterNumber(text.charCodeAt(end++)));
      if (state < 0) return;
      const word = slots[2 * state + 1] ?? -1;
      if (word < 0) continue;
      const price = cost + (word & MOST_COST);
      if (price >= (best[end] ?? 0) || this.#isInsideLatin(text, end)) continue;
      best[end] = price;
      begin[end] = at;
      kind[end] = (word >> COST_BITS) & MOST_KIND;
      body[end] = word >> (COST_BITS + KIND_BITS);
    }
  }

  /** Does a run of Latin letters and digits go on across `at`? */
  #isInsideLatin(text: string, at: number): boolean {
    return (
      this.#single[text.charCodeAt(at)] === WORD_KIND.latin && this.#single[text.charCodeAt(at - 1)] === WORD_KIND.latin
    );
  }

  #endOfLatin(text: string, at: number): number {
    let end = at + 1;
    while (end < text.length && this.#single[text.charCodeAt(end)] === WORD_KIND.latin) end++;
    return end;
  }

  #bestFor(length: number): Int32Array {
    if (this.#best.length <= length) this.#best = new Int32Array(2 * length);
    this.#best.fill(UNREACHED, 0, length + 1);
    this.#best[0] = 0;
    return this.#best;
  }

  #unpack(packed: string): void {
    let first = 0;
    let state = 0;
    for (let i = 0; i < packed.length; i++) {
      const code = packed.charCodeAt(i);
      if (code === 0x0a) {
        first = 0;
        continue;
      }
      const sign = code < 0x80 ? (SIGNS[code] ?? -1) : -1;
      if (sign >= 0) {
        this.#set(state, Math.floor(sign / COST_LEVELS), (sign % COST_LEVELS) + LEAST_COST);
        state = first;
      } else if (first === 0) state = first = this.#enter(ROOT, code);
      else state = this.#enter(state, code);
    }
  }

  /** Reads the packed lines as they are: 18,000 strings and objects would take as long as the table itself. */
  #unpackNames({ packed, wordOf }: PackedNames): void {
    let body = 0;
    let state = ROOT;
    let length = 0;
    let isLatin = true;
    for (let i = 0; i < packed.length; i++) {
      const code = packed.charCodeAt(i);
      if (length === 0 && code === 0x3d) {
        const end = packed.indexOf('\n', i);
        body = Number(packed.slice(i + 1, end));
        i = end;
      } else if (code !== 0x0a) {
        state = this.#enter(state, code);
        length++;
        if (code > 0x7e) isLatin = false;
      } else if (length > 0) {
        const known = this.#slots[2 * state + 1] ?? -1;
        if (known < 0 || known >> (COST_BITS + KIND_BITS) === 0)
          this.#setBody(state, body, wordOf(body, length, isLatin));
        state = ROOT;
        length = 0;
        isLatin = true;
      }
    }
  }

  #add({ word, body = 0, ...entry }: WordEntry): void {
    this.#setBody(this.#path(word), body, entry);
  }

  #setBody(state: number, body: number, { kind, cost, yields = false }: Omit<WordEntry, 'word' | 'body'>): void {
    const known = this.#slots[2 * state + 1] ?? -1;
    if (yields && known >= 0) this.#slots[2 * state + 1] = known | (body << (COST_BITS + KIND_BITS));
    else this.#set(state, kind, cost, body);
  }

  #path(word: string): number {
    let state = ROOT;
    for (let i = 0; i < word.length; i++) state = this.#enter(state, word.charCodeAt(i));
    return state;
  }

  #set(state: number, kind: number, cost: number, body = 0): void {
    this.#slots[2 * state + 1] = (body << (COST_BITS + KIND_BITS)) | (kind << COST_BITS) | cost;
  }

  /** The state behind a character, given by its number, or -1. */
  #step(state: number, character: number): number {
    if (character === 0 || character >> CHARACTER_BITS) return -1;
    if (state === ROOT) return this.#first[character] ?? -1;
    const key = (state << CHARACTER_BITS) | character;
    const hash = hashOf(key);
    const maybe = hash >>> (32 - MAYBE_BITS);
    if (!(((this.#maybe[maybe >>> 5] ?? 0) >>> (maybe & 31)) & 1)) return -1;
    const slot = this.#slot(key, hash);
    return this.#slots[2 * slot] === -1 ? -1 : slot;
  }

  #enter(state: number, code: number): number {
    const character = numberCharacter(code);
    if (character >> CHARACTER_BITS) throw new Error('knowledge: too many characters in the tables of words');
    const key = (state << CHARACTER_BITS) | character;
    const hash = hashOf(key);
    const slot = this.#slot(key, hash);
    const maybe = hash >>> (32 - MAYBE_BITS);
    this.#slots[2 * slot] = key;
    this.#maybe[maybe >>> 5] = (this.#maybe[maybe >>> 5] ?? 0) | (1 << (maybe & 31));
    if (state === ROOT) this.#first[character] = slot;
    return slot;
  }

  #slot(key: number, hash: number): number {
    const slots = this.#slots;
    let slot = hash >>> (32 - SLOT_BITS);
    while (slots[2 * slot] !== -1 && slots[2 * slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }
}

/** Multiplicative hashing (Knuth, TAOCP 6.4); the table probes linearly. */
function hashOf(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x9e3779b1);
}

/** Leaves in `begin` only the words of the best way through the text. */
function keepBest(begin: Int32Array): void {
  let end = begin.length - 1;
  let start = begin[end] ?? 0;
  while (end > 0) {
    for (let at = start + 1; at < end; at++) begin[at] = -1;
    end = start;
    start = begin[end] ?? 0;
  }
}

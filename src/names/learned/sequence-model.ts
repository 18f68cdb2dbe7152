import { KEY_BITS, KIND_KEYS, LABELS, type Observation, UNMARKED, WORD_COLUMNS, WORD_REACH } from './sequence-features';
import { type Lattice, readLattice, type Transitions } from './sequence-lattice';

/** Weights of a sequence model, row after row by rising key: the key's row is found by hashing. */
export type SequenceTable = {
  readonly keys: Int32Array;
  /** Where the entries of each row begin; one longer than the rows. */
  readonly firsts: Int32Array;
  /** Of each entry: column × labels + label. */
  readonly slots: Uint8Array;
  /** Of each entry the weight, in steps. */
  readonly weights: Int8Array;
  /** What one step is worth. */
  readonly step: number;
  readonly transitions: Transitions;
};

/** Greater differences than so many steps are as great. */
const FARTHEST = 250;

/** Characters that the widest row reaches beyond either end of a text. */
const MARGIN = 4;

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the characters of a text, with the
 * labels outside, beginning, inside and end of a name.
 */
export class SequenceModel {
  readonly #table: SequenceTable;
  /** Open addressing by key: the number of the row plus one, 0 where there is none. */
  readonly #slots: Uint16Array;
  readonly #shift: number;
  /** Of each entry in a row of characters: how far its label's score lies from that of O at the character itself. */
  readonly #offsets: Int8Array;
  readonly #kinds: Int32Array;
  /** What a difference in steps is as a factor: index `FARTHEST` is none. */
  readonly #factors: Float64Array;

  constructor(table: SequenceTable) {
    this.#table = table;
    const bits = Math.max(4, Math.ceil(Math.log2(2 * table.keys.length + 1)));
    if (table.keys.length >= 0xffff) throw new Error('names: too many rows in the sequence model');
    this.#slots = new Uint16Array(1 << bits);
    this.#shift = KEY_BITS - bits;
    const last = this.#slots.length - 1;
    for (let row = 0; row < table.keys.length; row++) {
      let slot = this.#home(table.keys[row] as number);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = row + 1;
    }
    this.#offsets = Int8Array.from(table.slots, (slot) => (slot & 3) - (slot & ~3));
    this.#kinds = this.#unpackKinds();
    this.#factors = Float64Array.from({ length: 2 * FARTHEST + 1 }, (_, i) => Math.exp((i - FARTHEST) * table.step));
  }

  /** The probabilities of a text's labels. Linear time. */
  read(seen: Observation): Lattice {
    const { length } = seen;
    const scores = new Int32Array((length + 2 * MARGIN) * LABELS);
    if (seen.tags) this.#addTags(scores, seen.tags);
    this.#addNear(scores, seen.characters);
    this.#addNear(scores, seen.pairs);
    this.#addWords(scores, seen.words, seen.wordEnds);
    this.#addKinds(scores, seen.kinds, seen.wordEnds);
    return readLattice(this.#potentials(scores, length), this.#table.transitions, { length });
  }

  /** How likely each label is by itself, against O, as a factor. */
  #potentials(scores: Int32Array, length: number): Float64Array {
    const psi = new Float64Array(length * LABELS);
    const factors = this.#factors;
    for (let at = 0, from = MARGIN * LABELS; at < psi.length; at += LABELS, from += LABELS) {
      const base = (scores[from] as number) - FARTHEST;
      psi[at] = 1;
      for (let label = 1; label < LABELS; label++) {
        const steps = (scores[from + label] as number) - base;
        psi[at + label] = factors[steps < 0 ? 0 : steps > 2 * FARTHEST ? 2 * FARTHEST : steps] as number;
      }
    }
    return psi;
  }

  #home(key: number): number {
    return this.#shift >= 0 ? key >>> this.#shift : key;
  }

  /** The row of a key, or -1. */
  #row(key: number): number {
    const slots = this.#slots;
    const { keys } = this.#table;
    for (let slot = this.#home(key); ; slot = (slot + 1) & (slots.length - 1)) {
      const row = slots[slot] as number;
      if (row === 0 || keys[row - 1] === key) return row - 1;
    }
  }

  /** Adds rows whose column says how many characters further left the one stands that sees it. */
  #addNear(scores: Int32Array, seen: Int32Array): void {
    const { firsts, weights } = this.#table;
    const offsets = this.#offsets;
    for (let i = 0; i < seen.length; i++) {
      const row = this.#row(seen[i] as number);
      if (row < 0) continue;
      const base = (i + MARGIN) * LABELS;
      const end = firsts[row + 1] as number;
      for (let entry = firsts[row] as number; entry < end; entry++) {
        const at = base + (offsets[entry] as number);
        scores[at] = (scores[at] as number) + (weights[entry] as number);
      }
    }
  }

  /** Adds what unmarked characters have everywhere, then, where there are marks, the difference. */
  #addTags(scores: Int32Array, tags: readonly Int32Array[]): void {
    const everywhere = new Int32Array(LABELS);
    const { firsts, slots, weights } = this.#table;
    tags.forEach((keys, family) => {
      const unmarked = this.#row(UNMARKED[family] ?? 0);
      const add = (row: number, i: number, sign: number): void => {
        if (row < 0) return;
        for (let entry = firsts[row] as number; entry < (firsts[row + 1] as number); entry++) {
          const slot = slots[entry] as number;
          const at = (i - (family === 2 ? 1 : 0) + MARGIN) * LABELS - (slot & ~3) + (slot & 3);
          scores[at] = (scores[at] as number) + sign * (weights[entry] as number);
        }
      };
      for (let entry = firsts[unmarked] ?? 0; entry < (firsts[unmarked + 1] ?? 0); entry++) {
        const label = (slots[entry] as number) & 3;
        everywhere[label] = (everywhere[label] as number) + (weights[entry] as number);
      }
      for (let i = 0; i < keys.length; i++) {
        if (keys[i] === UNMARKED[family]) continue;
        add(this.#row(keys[i] as number), i, 1);
        add(unmarked, i, -1);
      }
    });
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) + (everywhere[at & 3] as number);
  }

  /**
   * Adds rows of words, whose column says how many words further left, less `WORD_REACH`, and where in its word the
   * character stands that sees it: first, in the middle, last or alone.
   */
  #addWords(scores: Int32Array, seen: Int32Array, ends: Int32Array): void {
    const { firsts, slots, weights } = this.#table;
    const last = ends.length - 2;
    for (let word = 0; word < seen.length; word++) {
      const row = this.#row(seen[word] as number);
      if (row < 0) continue;
      const stop = firsts[row + 1] as number;
      for (let entry = firsts[row] as number; entry < stop; entry++) {
        const slot = slots[entry] as number;
        const own = word + WORD_REACH - (slot >> 4);
        if (own < 2 || own >= last) continue;
        const begin = ends[own - 1] as number;
        const end = ends[own] as number;
        const place = (slot >> 2) & 3;
        if ((end - begin === 1) !== (place === 3)) continue;
        const from = place === 1 ? begin + 1 : place === 2 ? end - 1 : begin;
        const to = place === 1 ? end - 1 : from + 1;
        const weight = weights[entry] as number;
        for (let at = (from + MARGIN) * LABELS + (slot & 3); at < (to + MARGIN) * LABELS; at += LABELS)
          scores[at] = (scores[at] as number) + weight;
      }
    }
  }

  /** Adds the rows of kinds, which are full, to the characters of each word. */
  #addKinds(scores: Int32Array, kinds: Uint8Array, ends: Int32Array): void {
    for (let own = 2; own < ends.length - 2; own++) {
      const begin = ends[own - 1] as number;
      const end = ends[own] as number;
      if (end - begin === 1) this.#addKindsAt(scores, kinds, { own, place: 3, from: begin, to: end });
      else {
        this.#addKindsAt(scores, kinds, { own, place: 0, from: begin, to: begin + 1 });
        if (end - begin > 2) this.#addKindsAt(scores, kinds, { own, place: 1, from: begin + 1, to: end - 1 });
        this.#addKindsAt(scores, kinds, { own, place: 2, from: end - 1, to: end });
      }
    }
  }

  #addKindsAt(
    scores: Int32Array,
    kinds: Uint8Array,
    {
      own,
      place,
      from,
      to,
    }: { readonly own: number; readonly place: number; readonly from: number; readonly to: number },
  ): void {
    const rows = this.#kinds;
    let [o, b, i, e] = [0, 0, 0, 0];
    for (let r = 0; r < REACH; r++) {
      const at = (((kinds[own + r - WORD_REACH] as number) * REACH + r) * PLACES + place) * LABELS;
      o += rows[at] as number;
      b += rows[at + 1] as number;
      i += rows[at + 2] as number;
      e += rows[at + 3] as number;
    }
    for (let at = (from + MARGIN) * LABELS; at < (to + MARGIN) * LABELS; at += LABELS) {
      scores[at] = (scores[at] as number) + o;
      scores[at + 1] = (scores[at + 1] as number) + b;
      scores[at + 2] = (scores[at + 2] as number) + i;
      scores[at + 3] = (scores[at + 3] as number) + e;
    }
  }

  /** Rows of kinds of words in full, by the kind. */
  #unpackKinds(): Int32Array {
    const { firsts, slots, weights } = this.#table;
    const rows = new Int32Array(KIND_KEYS.length * WORD_COLUMNS * LABELS);
    KIND_KEYS.forEach((key, kind) => {
      const row = this.#row(key);
      if (row < 0) return;
      for (let entry = firsts[row] ?? 0; entry < (firsts[row + 1] ?? 0); entry++)
        rows[kind * WORD_COLUMNS * LABELS + (slots[entry] ?? 0)] = weights[entry] ?? 0;
    });
    return rows;
  }
}

/** Distances at which a word is seen. */
const REACH = 2 * WORD_REACH + 1;

/** First, middle, last and only character of a word. */
const PLACES = 4;

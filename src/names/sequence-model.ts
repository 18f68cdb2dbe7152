import { KEY_BITS, LABELS, type Observation } from './sequence-features';
import { type Lattice, readLattice, type Transitions } from './sequence-lattice';

/** Weights of a sequence model, row after row by rising key: the key's row is found by hashing. */
export type SequenceTable = {
  readonly keys: Int32Array;
  /** Where the entries of each row begin; one longer than the rows. */
  readonly firsts: Int32Array;
  /** Of each entry: column × labels + label. */
  readonly slots: Uint8Array;
  readonly weights: Float32Array;
  readonly transitions: Transitions;
};

/** Characters that the widest row reaches beyond either end of a text. */
const MARGIN = 6;

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the characters of a text, with the
 * labels outside, beginning, inside and end of a name.
 */
export class SequenceModel {
  readonly #table: SequenceTable;
  /** Open addressing by key: the number of the row plus one, 0 where there is none. */
  readonly #slots: Uint16Array;
  readonly #shift: number;

  constructor(table: SequenceTable) {
    this.#table = table;
    const bits = Math.max(4, Math.ceil(Math.log2(2 * table.keys.length + 1)));
    if (table.keys.length >= 0xffff) throw new Error('names: too many rows in the sequence model');
    this.#slots = new Uint16Array(1 << bits);
    this.#shift = KEY_BITS - bits;
    table.keys.forEach((key, row) => {
      let slot = this.#home(key);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = row + 1;
    });
  }

  /** The probabilities of a text's labels. Linear time. */
  read(seen: Observation): Lattice {
    const { length } = seen;
    const scores = new Float64Array((length + 2 * MARGIN) * LABELS);
    this.#addNear(scores, seen.characters, 0);
    this.#addNear(scores, seen.pairs, 0);
    this.#addNear(scores, seen.triples, 0);
    this.#addWords(scores, seen.words, seen.wordEnds);
    this.#addWords(scores, seen.kinds, seen.wordEnds);
    this.#addPairs(scores, seen.kindPairs, seen.wordEnds);
    seen.tags?.forEach((keys, family) => this.#addNear(scores, keys, family === 3 ? -1 : 0));
    const inner = scores.subarray(MARGIN * LABELS, (MARGIN + length) * LABELS);
    return readLattice(inner, this.#table.transitions, { length });
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
  #addNear(scores: Float64Array, seen: Int32Array, shift: number): void {
    const { firsts, slots, weights } = this.#table;
    let last = -1;
    let row = -1;
    for (let i = 0; i < seen.length; i++) {
      const key = seen[i] as number;
      if (key !== last) row = this.#row(key);
      last = key;
      if (row < 0) continue;
      const base = (i + shift + MARGIN) * LABELS;
      for (let entry = firsts[row] as number, end = firsts[row + 1] as number; entry < end; entry++) {
        const slot = slots[entry] as number;
        const at = base - (slot & ~3) + (slot & 3);
        scores[at] = (scores[at] as number) + (weights[entry] as number);
      }
    }
  }

  /** Adds rows of words, whose column says how many words further left and where in its word the character stands. */
  #addWords(scores: Float64Array, seen: Int32Array, ends: Int32Array): void {
    const { firsts, slots, weights } = this.#table;
    for (let word = 0; word < seen.length; word++) {
      const row = this.#row(seen[word] as number);
      if (row < 0) continue;
      for (let entry = firsts[row] as number, end = firsts[row + 1] as number; entry < end; entry++) {
        const slot = slots[entry] as number;
        addInWord(scores, ends, { word: word + 2 - (slot >> 4), slot, weight: weights[entry] as number });
      }
    }
  }

  #addPairs(scores: Float64Array, seen: Int32Array, ends: Int32Array): void {
    const { firsts, slots, weights } = this.#table;
    for (let word = 0; word < seen.length; word++) {
      const row = this.#row(seen[word] as number);
      if (row < 0) continue;
      for (let entry = firsts[row] as number, end = firsts[row + 1] as number; entry < end; entry++) {
        const slot = slots[entry] as number;
        addInWord(scores, ends, { word: word - (slot >> 4), slot, weight: weights[entry] as number });
      }
    }
  }
}

/** Adds a weight to the characters of a word that stand where the slot says: first, middle, last or alone. */
function addInWord(
  scores: Float64Array,
  ends: Int32Array,
  { word, slot, weight }: { readonly word: number; readonly slot: number; readonly weight: number },
): void {
  if (word < 2 || word >= ends.length - 2) return;
  const begin = ends[word - 1] as number;
  const end = ends[word] as number;
  const place = (slot >> 2) & 3;
  const alone = end - begin === 1;
  if (alone !== (place === 3)) return;
  const from = place === 1 ? begin + 1 : place === 2 ? end - 1 : begin;
  const to = place === 1 ? end - 1 : from + 1;
  for (let at = from; at < to; at++) {
    const index = (at + MARGIN) * LABELS + (slot & 3);
    scores[index] = (scores[index] as number) + weight;
  }
}

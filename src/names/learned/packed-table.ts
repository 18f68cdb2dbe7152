import type { SequenceTable } from './sequence-model';

/** A `SequenceTable` in printable characters, each stream by itself so that it compresses well. */
export type PackedTable = {
  /** Of each row the key less the one before. */
  readonly keys: string;
  /** Of each row how many entries it has. */
  readonly lengths: string;
  /** Of each entry the slot less the one before in its row. */
  readonly slots: string;
  /** Of each entry the weight in steps. */
  readonly weights: string;
  readonly step: number;
  readonly transitions: readonly number[];
};

/** Printable ASCII without quotes, backslash, backtick and dollar. */
const DIGITS = Array.from({ length: 0x7e - 0x23 + 1 }, (_, i) => String.fromCharCode(0x23 + i)).filter(
  (digit) => !"$'\\`".includes(digit),
);
const VALUES = new Uint8Array(0x80);
for (const [value, digit] of DIGITS.entries()) VALUES[digit.charCodeAt(0)] = value;

/** Numbers are written in this base, low digits first; those that more follow stand in the upper half of the digits. */
const BASE = DIGITS.length >> 1;

/** A weight has at most so many steps to either side. */
export const MOST_STEPS = BASE - 1;

/** Packs a table of which no weight is greater than `MOST_STEPS`. */
export function packTable({ keys, firsts, slots, weights, step, transitions }: SequenceTable): PackedTable {
  const packed = { keys: '', lengths: '', slots: '', weights: '' };
  keys.forEach((key, row) => {
    packed.keys += pack(key - (keys[row - 1] ?? 0));
    const first = firsts[row] ?? 0;
    const end = firsts[row + 1] ?? 0;
    packed.lengths += pack(end - first);
    for (let entry = first; entry < end; entry++) {
      packed.slots += DIGITS[(slots[entry] ?? 0) - (entry > first ? (slots[entry - 1] ?? 0) : 0)];
      packed.weights += DIGITS[(weights[entry] ?? 0) + MOST_STEPS];
    }
  });
  return { ...packed, step, transitions: [...transitions] };
}

/** The table that was packed. */
export function unpackTable(packed: PackedTable): SequenceTable {
  const lengths = unpack(packed.lengths);
  const keys = unpack(packed.keys);
  const firsts = new Int32Array(keys.length + 1);
  const slots = new Uint8Array(packed.slots.length);
  const weights = new Int8Array(packed.slots.length);
  for (let row = 0, entry = 0, key = 0; row < keys.length; row++) {
    key += keys[row] as number;
    keys[row] = key;
    const end = entry + (lengths[row] as number);
    for (let slot = 0; entry < end; entry++) {
      slot += VALUES[packed.slots.charCodeAt(entry)] as number;
      slots[entry] = slot;
      weights[entry] = (VALUES[packed.weights.charCodeAt(entry)] as number) - MOST_STEPS;
    }
    firsts[row + 1] = end;
  }
  return { keys, firsts, slots, weights, step: packed.step, transitions: Float64Array.from(packed.transitions) };
}

function pack(value: number): string {
  let digits = '';
  for (; value >= BASE; value = Math.floor(value / BASE)) digits += DIGITS[BASE + (value % BASE)];
  return digits + DIGITS[value];
}

function unpack(digits: string): Int32Array {
  const values = new Int32Array(digits.length);
  let count = 0;
  let scale = 1;
  for (let at = 0; at < digits.length; at++) {
    const digit = VALUES[digits.charCodeAt(at)] as number;
    if (digit < BASE) {
      values[count] = (values[count] as number) + digit * scale;
      count++;
      scale = 1;
    } else {
      values[count] = (values[count] as number) + (digit - BASE) * scale;
      scale *= BASE;
    }
  }
  return values.slice(0, count);
}

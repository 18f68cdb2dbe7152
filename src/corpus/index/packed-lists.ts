import { firstIndex } from '@/text/first-index';

/**
 * Ascending lists of numbers by key, packed for a database row: `bytes` holds the lists one behind the other, each as the
 * gaps between its numbers (LEB128: seven bits a byte, the highest says that more follow). Most gaps take one byte.
 */
export type PackedLists = {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** The list of `keys[i]` ends before `bytes[ends[i]]`, and begins where the one before it ends. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
};

/** No lists. */
export const NO_LISTS: PackedLists = { keys: new Uint32Array(), ends: new Uint32Array(), bytes: new Uint8Array() };

/** Packs lists, each ascending and without repetitions; empty ones are left out. */
export function packLists(lists: ReadonlyMap<number, readonly number[]>): PackedLists {
  const keys = Uint32Array.from([...lists].flatMap(([key, list]) => (list.length > 0 ? [key] : []))).sort();
  const ends = new Uint32Array(keys.length);
  const writer = new ByteWriter();
  keys.forEach((key, i) => {
    let before = -1;
    for (const number of lists.get(key) ?? []) {
      writer.write(number - before - 1);
      before = number;
    }
    ends[i] = writer.length;
  });
  return { keys, ends, bytes: writer.bytes() };
}

/** The list of a key; empty where it has none. */
export function listOf(lists: PackedLists, key: number): number[] {
  const at = placeOf(lists.keys, key);
  return lists.keys[at] === key ? listAt(lists, at) : [];
}

/** The lists of all keys from one to another (both included) in one, ascending, each number once. */
export function listBetween(lists: PackedLists, from: number, to: number): number[] {
  const numbers = new Set<number>();
  for (let at = placeOf(lists.keys, from); at < lists.keys.length && (lists.keys[at] ?? 0) <= to; at++)
    for (const number of listAt(lists, at)) numbers.add(number);
  return [...numbers].sort((a, b) => a - b);
}

/** Lists made of others; `places[i]` says where the numbers of `parts[i]` went, or -1. They must go up, part by part. */
export function mergeLists(
  parts: readonly { readonly lists: PackedLists; readonly places: Int32Array }[],
): Map<number, number[]> {
  const merged = new Map<number, number[]>();
  for (const { lists, places } of parts) {
    lists.keys.forEach((key, at) => {
      const list = merged.get(key) ?? [];
      for (const number of listAt(lists, at)) {
        const place = places[number] ?? -1;
        if (place >= 0) list.push(place);
      }
      if (list.length > 0) merged.set(key, list);
    });
  }
  return merged;
}

/** The list of the `at`-th key. */
function listAt({ ends, bytes }: PackedLists, at: number): number[] {
  const list: number[] = [];
  const end = ends[at] ?? 0;
  let number = -1;
  for (let i = at === 0 ? 0 : (ends[at - 1] ?? 0); i < end; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[i++] ?? 0;
      gap += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    number += gap + 1;
    list.push(number);
  }
  return list;
}

/** The place of the first key that is not below one. */
function placeOf(keys: Uint32Array, key: number): number {
  return firstIndex(keys.length, (i) => (keys[i] ?? 0) >= key);
}

class ByteWriter {
  #bytes = new Uint8Array(1024);
  length = 0;

  write(number: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#bytes.length);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    let rest = number;
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

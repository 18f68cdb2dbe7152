/**
 * A set of names as plain data: a trie whose transitions stand in one open-addressing hash table of typed arrays.
 *
 * A step costs one look-up however many names there are, and the arrays go into IndexedDB and come back as they are,
 * so a worker that wakes up has nothing to build. State 0 is the root; a state's number is also where its transition
 * was made, so that there are as many states as transitions plus one.
 */
export type NameTrie = {
  /** Hash table of transitions: state left, or -1 where the slot is free. Its length is a power of two. */
  readonly from: Int32Array;
  /** Hash table of transitions: UTF-16 code unit read. */
  readonly unit: Uint16Array;
  /** Hash table of transitions: state entered. */
  readonly to: Int32Array;
  /** Records of state s are `records[recordStart[s]]` to `records[recordStart[s + 1] - 1]`. */
  readonly recordStart: Int32Array;
  readonly records: Int32Array;
};

/** A surface with the numbers of the records that it stands for. */
export type NameEntry = readonly [surface: string, records: readonly number[]];

/** Where a surface stands in the text given to `findNamesIn` (UTF-16 code units), and what it stands for. */
export type NameHit = { readonly start: number; readonly end: number; readonly records: readonly number[] };

/** Builds the trie. Equal surfaces may come several times: their records are joined, each once. Empty ones are ignored. */
export function buildNameTrie(entries: readonly NameEntry[]): NameTrie {
  const surfaces = joinEntries(entries);
  const states = 1 + countTransitions(surfaces.map(([surface]) => surface));
  const capacity = tableSize(states);
  const table = {
    from: new Int32Array(capacity).fill(-1),
    unit: new Uint16Array(capacity),
    to: new Int32Array(capacity),
  };
  const recordsOf: (readonly number[])[] = Array.from({ length: states }, () => []);
  let next = 1;
  for (const [surface, records] of surfaces) {
    let state = 0;
    for (let at = 0; at < surface.length; at++) {
      const slot = findSlot(table, state, surface.charCodeAt(at));
      if (table.from[slot] === -1) {
        table.from[slot] = state;
        table.unit[slot] = surface.charCodeAt(at);
        table.to[slot] = next++;
      }
      state = table.to[slot] ?? 0;
    }
    recordsOf[state] = records;
  }
  return { ...table, ...packRecords(recordsOf) };
}

/**
 * Finds the names in a text: from the left, the longest at each place, not overlapping.
 * A name that begins or ends in Latin letters or digits is found only where these are not part of a longer run.
 */
export function findNamesIn(trie: NameTrie, text: string): NameHit[] {
  const hits: NameHit[] = [];
  let start = 0;
  while (start < text.length) {
    const hit = longestAt(trie, text, start);
    if (hit) hits.push(hit);
    start = hit ? hit.end : start + 1;
  }
  return hits;
}

function longestAt(trie: NameTrie, text: string, start: number): NameHit | null {
  if (!isBoundary(text, start)) return null;
  let longest: NameHit | null = null;
  let state = 0;
  for (let at = start; at < text.length; at++) {
    const slot = findSlot(trie, state, text.charCodeAt(at));
    if (trie.from[slot] === -1) break;
    state = trie.to[slot] ?? 0;
    const first = trie.recordStart[state] ?? 0;
    const last = trie.recordStart[state + 1] ?? 0;
    if (last > first && isBoundary(text, at + 1)) {
      longest = { start, end: at + 1, records: [...trie.records.subarray(first, last)] };
    }
  }
  return longest;
}

/** Is there no run of Latin letters and digits that goes on across `offset`? */
function isBoundary(text: string, offset: number): boolean {
  return !(isWordUnit(text.charCodeAt(offset - 1)) && isWordUnit(text.charCodeAt(offset)));
}

/** 0-9, A-Z, a-z; NaN (outside the text) is not. */
function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** The slot of a transition, or the free one where it belongs. */
function findSlot(table: Pick<NameTrie, 'from' | 'unit'>, state: number, unit: number): number {
  const mask = table.from.length - 1;
  let slot = hash(state, unit) & mask;
  while (table.from[slot] !== -1 && !(table.from[slot] === state && table.unit[slot] === unit))
    slot = (slot + 1) & mask;
  return slot;
}

/** Multiplicative hashing (Knuth, TAOCP 6.4), with the high bits folded in because the table is indexed by the low ones. */
function hash(state: number, unit: number): number {
  const product = Math.imul(Math.imul(state, 0x9e3779b1) ^ unit, 0x85ebca6b);
  return (product ^ (product >>> 15)) >>> 0;
}

/** At most half full, so that a miss ends after a step or two. */
function tableSize(states: number): number {
  let size = 16;
  while (size < 2 * states) size *= 2;
  return size;
}

function joinEntries(entries: readonly NameEntry[]): NameEntry[] {
  const joined = new Map<string, Set<number>>();
  for (const [surface, records] of entries) {
    if (surface === '') continue;
    const all = joined.get(surface) ?? new Set();
    for (const record of records) all.add(record);
    joined.set(surface, all);
  }
  return [...joined].map(([surface, records]) => [surface, [...records]]);
}

function countTransitions(surfaces: readonly string[]): number {
  let count = 0;
  let previous = '';
  for (const surface of [...surfaces].sort(byCodeUnits)) {
    let shared = 0;
    while (shared < previous.length && surface[shared] === previous[shared]) shared++;
    count += surface.length - shared;
    previous = surface;
  }
  return count;
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function packRecords(recordsOf: readonly (readonly number[])[]): Pick<NameTrie, 'recordStart' | 'records'> {
  const recordStart = new Int32Array(recordsOf.length + 1);
  recordsOf.forEach((records, state) => {
    recordStart[state + 1] = (recordStart[state] ?? 0) + records.length;
  });
  return { recordStart, records: Int32Array.from(recordsOf.flat()) };
}

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
type NameHit = { readonly start: number; readonly end: number; readonly records: readonly number[] };

/** Builds the trie. Equal surfaces may come several times: their records are joined, each once. Empty ones are ignored. */
export function buildNameTrie(entries: readonly NameEntry[]): NameTrie {
  return extendNameTrie(EMPTY, entries);
}

/**
 * The trie with more entries, for those of a batch that comes to many others: the arrays are copied, and what is in them
 * is not sorted or hashed again unless the table has become too small. `trie` stays as it is.
 */
export function extendNameTrie(trie: NameTrie, entries: readonly NameEntry[]): NameTrie {
  const states = trie.recordStart.length - 1;
  const longest = entries.reduce((sum, [surface]) => sum + surface.length, 0);
  const table = tableFor(trie, states + longest);
  const added = new Map<number, number[]>();
  let next = states;
  for (const [surface, records] of entries) {
    if (surface === '') continue;
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
    const list = added.get(state);
    if (list) list.push(...records);
    else added.set(state, [...records]);
  }
  return { ...fitted(table, next), ...packRecords(trie, added, next) };
}

const EMPTY: NameTrie = {
  from: new Int32Array(16).fill(-1),
  unit: new Uint16Array(16),
  to: new Int32Array(16),
  recordStart: new Int32Array(2),
  records: new Int32Array(0),
};

/**
 * Finds the names in a text: from the left, the longest at each place, not overlapping.
 * A name that begins or ends in Latin letters or digits is found only where these are not part of a longer run.
 * With `counts`, a name of which no record counts is passed over as if it were not there.
 */
export function findNamesIn(trie: NameTrie, text: string, counts?: (record: number) => boolean): NameHit[] {
  const hits: NameHit[] = [];
  let start = 0;
  while (start < text.length) {
    const hit = longestAt(trie, text, start, counts);
    if (hit) hits.push(hit);
    start = hit ? hit.end : start + 1;
  }
  return hits;
}

function longestAt(trie: NameTrie, text: string, start: number, counts?: (record: number) => boolean): NameHit | null {
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
      const records = [...trie.records.subarray(first, last)];
      if (!counts || records.some(counts)) longest = { start, end: at + 1, records };
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

type Table = Pick<NameTrie, 'from' | 'unit' | 'to'>;

/** A copy of the table, with room for so many states. */
function tableFor(trie: Table, states: number): Table {
  if (trie.from.length >= tableSize(states)) {
    return { from: trie.from.slice(), unit: trie.unit.slice(), to: trie.to.slice() };
  }
  return rehashed(trie, tableSize(states));
}

/** Room was made for entries that share no beginning; where they shared many, the table is made smaller again. */
function fitted(table: Table, states: number): Table {
  return table.from.length > tableSize(states) ? rehashed(table, tableSize(states)) : table;
}

function rehashed(table: Table, capacity: number): Table {
  const copy = {
    from: new Int32Array(capacity).fill(-1),
    unit: new Uint16Array(capacity),
    to: new Int32Array(capacity),
  };
  table.from.forEach((state, old) => {
    if (state === -1) return;
    const slot = findSlot(copy, state, table.unit[old] ?? 0);
    copy.from[slot] = state;
    copy.unit[slot] = table.unit[old] ?? 0;
    copy.to[slot] = table.to[old] ?? 0;
  });
  return copy;
}

/** The records of all states, those that were there first, each once. */
function packRecords(
  trie: NameTrie,
  added: ReadonlyMap<number, readonly number[]>,
  states: number,
): Pick<NameTrie, 'recordStart' | 'records'> {
  const recordStart = new Int32Array(states + 1);
  const records: number[] = [];
  for (let state = 0; state < states; state++) {
    const first = trie.recordStart[state] ?? 0;
    const last = trie.recordStart[state + 1] ?? first;
    const more = added.get(state);
    if (!more) for (let at = first; at < last; at++) records.push(trie.records[at] ?? 0);
    else records.push(...new Set([...trie.records.subarray(first, last), ...more]));
    recordStart[state + 1] = records.length;
  }
  return { recordStart, records: Int32Array.from(records) };
}

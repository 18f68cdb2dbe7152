import Dexie from 'dexie';
import type { PackedLists } from '@/corpus/index/packed-lists';
import type { Factory } from './corpus-fixture';

export const TRUTH = 'yinzheng';
export const INDEX = 'yinzheng-index';

/** Every row of a database by table, read without knowing its schema. */
export async function rowsOf(name: string, factory: Factory): Promise<Record<string, Record<string, unknown>[]>> {
  return withDatabase(name, factory, async (database) => {
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const table of database.tables) rows[table.name] = await table.toArray();
    return rows;
  });
}

/** Works on a database by hand, as it is. */
export async function withDatabase<T>(
  name: string,
  factory: Factory,
  work: (database: Dexie) => PromiseLike<T>,
): Promise<T> {
  const database = await new Dexie(name, factory).open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** All that the rows of both databases say: strings, the bigrams of full text, the hashes of tokens, values and trie units. */
export async function tracesIn(
  factory: Factory,
): Promise<Record<'strings' | 'bigrams' | 'tokens' | 'values' | 'units', Set<unknown>>> {
  const [truth, index] = [await rowsOf(TRUTH, factory), await rowsOf(INDEX, factory)];
  const keysOf = (table: string): Set<unknown> =>
    new Set((index[table] ?? []).flatMap(({ lists }) => [...(lists as PackedLists).keys]));
  const columns = (index['figures'] ?? []) as { low?: Float64Array; high?: Float64Array }[];
  const tries = (index['names'] ?? []) as { trie: { from: Int32Array; unit: Uint16Array } }[];
  return {
    strings: new Set([...Object.values(truth).flat(), ...Object.values(index).flat()].flatMap(stringsIn)),
    bigrams: keysOf('texts'),
    tokens: keysOf('tokens'),
    values: new Set(columns.flatMap(({ low = [], high = [] }) => [...low, ...high])),
    units: new Set(
      tries.flatMap(({ trie }) =>
        [...trie.unit].flatMap((unit, i) => (trie.from[i] === -1 ? [] : String.fromCharCode(unit))),
      ),
    ),
  };
}

/** Every string in a row, however deep, with lines and the fields of the matcher's lines apart. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[\n\t|]/).map((part) => part.replace(/^[+-](?=\p{L})/u, ''));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(stringsIn);
}

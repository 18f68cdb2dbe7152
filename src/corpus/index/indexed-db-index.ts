import Dexie, { type Collection, type IndexableType, type Table } from 'dexie';
import { guarded, StorageFailure } from '../storage-failure';
import {
  type EntriesRow,
  type FiguresRow,
  INDEX_TABLES,
  INDEX_VERSION,
  type IndexDatabase,
  type IndexState,
  type ListingsRow,
  type NamesRow,
  type OrganizationRow,
  type SegmentRow,
  type TextRow,
  type TokensRow,
} from './index-schema';
import type { IndexChange, IndexDrops, IndexStore, TextKey } from './index-store';
import {
  isEntriesRow,
  isFiguresRow,
  isIndexState,
  isListingsRow,
  isNamesRow,
  isOrganizationRow,
  isSegmentRow,
  isTextRow,
  isTokensRow,
} from './row-shapes';

/** Opens the index; deletes it first where it is of another version or broken, or where it is to be made anew. */
export async function openIndex(connect: () => IndexDatabase, anew: boolean): Promise<IndexStore> {
  if (anew) await guarded('open', () => connect().delete());
  try {
    return await openOnce(connect);
  } catch (error) {
    if (error instanceof StorageFailure && error.code === 'storage-unavailable') throw error;
    await guarded('open', () => connect().delete());
    return openOnce(connect);
  }
}

function openOnce(connect: () => IndexDatabase): Promise<IndexStore> {
  return guarded('open', async () => {
    const database = connect();
    await database.open();
    if (database.backendDB().version / 10 !== INDEX_VERSION) {
      database.close();
      throw new StorageFailure('storage-newer', 'an index of another version');
    }
    return new IndexedDbIndex(database);
  });
}

class IndexedDbIndex implements IndexStore {
  readonly #database: IndexDatabase;

  constructor(database: IndexDatabase) {
    this.#database = database;
  }

  readState(key: IndexState['key'] = 'state'): Promise<IndexState | null> {
    return this.#use(async ({ state }) => {
      const row = await state.get(key);
      return row && isIndexState(row) ? row : null;
    });
  }

  publish(change: IndexChange): Promise<boolean> {
    return this.#use((database) => database.transaction('rw', database.tables, () => applyTo(database, change)));
  }

  sweep(): Promise<void> {
    return this.#use(async (database) => {
      if (await database.state.get('build')) await database.state.delete('build');
      for (const table of INDEX_TABLES) await removeOthers(database, table);
    });
  }

  readEntries(generation: number, segments: readonly number[]): Promise<EntriesRow[]> {
    return this.#use(async ({ entries }) => sound(await entries.bulkGet(keysOf(generation, segments)), isEntriesRow));
  }

  readListings(generation: number, segments: readonly number[]): Promise<ListingsRow[]> {
    return this.#use(async ({ listings }) =>
      sound(await listings.bulkGet(keysOf(generation, segments)), isListingsRow),
    );
  }

  readOrganizations(generation: number, keys: readonly string[]): Promise<OrganizationRow[]> {
    const pairs = keys.map((key): [number, string] => [generation, key]);
    return this.#use(async ({ organizations }) => sound(await organizations.bulkGet(pairs), isOrganizationRow));
  }

  readOrganizationsSince(generation: number, revision: number): Promise<OrganizationRow[]> {
    return this.#use(async ({ organizations }) =>
      sound(await since(organizations, generation, revision).toArray(), isOrganizationRow),
    );
  }

  readNames(generation: number): Promise<NamesRow | null> {
    return this.#use(async ({ names }) => sound([await names.get(generation)], isNamesRow)[0] ?? null);
  }

  readSegmentNumbers(generation: number): Promise<number[]> {
    return this.#use(async ({ segments }) => {
      const keys = await ofGeneration(segments, generation).primaryKeys();
      return keys.map(([, segment]) => segment);
    });
  }

  readSegmentsSince(generation: number, revision: number): Promise<SegmentRow[]> {
    return this.#use(async ({ segments }) =>
      sound(await since(segments, generation, revision).sortBy('segment'), isSegmentRow),
    );
  }

  readTokens(generation: number, segments: readonly number[]): Promise<TokensRow[]> {
    return this.#use(async ({ tokens }) => sound(await tokens.bulkGet(keysOf(generation, segments)), isTokensRow));
  }

  readFigures(generation: number, segments: readonly number[]): Promise<FiguresRow[]> {
    return this.#use(async ({ figures }) => sound(await figures.bulkGet(keysOf(generation, segments)), isFiguresRow));
  }

  readTexts(generation: number, keys: readonly TextKey[]): Promise<TextRow[]> {
    const triples = keys.map(({ segment, shard }): [number, number, number] => [generation, segment, shard]);
    return this.#use(async ({ texts }) => sound(await texts.bulkGet(triples), isTextRow));
  }

  readTextsOf(generation: number, segments: readonly number[]): Promise<TextRow[]> {
    return this.#use(async ({ texts }) =>
      sound(
        (await Promise.all(segments.map((segment) => textsOf(texts, generation, segment).toArray()))).flat(),
        isTextRow,
      ),
    );
  }

  close(): void {
    this.#database.close();
  }

  #use<T>(work: (database: IndexDatabase) => PromiseLike<T>): Promise<T> {
    return guarded('use', () => work(this.#database));
  }
}

function keysOf(generation: number, segments: readonly number[]): [number, number][] {
  return segments.map((segment) => [generation, segment]);
}

function ofGeneration<Row, Key>(table: Table<Row, Key>, generation: number) {
  return table.where(':id').between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}

function since<Row, Key>(table: Table<Row, Key>, generation: number, revision: number) {
  return table.where('[generation+revision]').between([generation, revision], [generation, Dexie.maxKey], false);
}

function textsOf(texts: IndexDatabase['texts'], generation: number, segment: number) {
  return texts
    .where('[generation+segment+shard]')
    .between([generation, segment, Dexie.minKey], [generation, segment, Dexie.maxKey]);
}

/** Rows that are there; throws where one of them is none that we wrote. */
function sound<Row>(rows: readonly (Row | undefined)[], isSound: (row: Row) => boolean): Row[] {
  const present = rows.filter((row) => row !== undefined);
  if (!present.every(isSound)) throw new StorageFailure('index-damaged', 'a damaged row');
  return present;
}

// What follows runs in a transaction: nothing but Dexie is awaited in it, and no error is caught, so that it commits
// whole or not at all.

async function applyTo(database: IndexDatabase, { basedOn, drops, rows, state }: IndexChange): Promise<boolean> {
  const found = await database.state.get(state.key);
  const current = found && isIndexState(found) ? found : null;
  if ((current?.revision ?? 0) !== basedOn) return false;
  await drop(database, state.generation, drops);
  for (const table of INDEX_TABLES) {
    const written = rows[table];
    if (written.length > 0) await database.table<object>(table).bulkPut([...written]);
  }
  if (current && state.key === 'state' && current.generation !== state.generation) await database.state.delete('build');
  await database.state.put(state);
  return true;
}

async function drop(database: IndexDatabase, generation: number, drops: IndexDrops): Promise<void> {
  await database.organizations.bulkDelete(drops.organizations.map((key): [number, string] => [generation, key]));
  const segments = keysOf(generation, drops.segments);
  await database.segments.bulkDelete(segments);
  await database.entries.bulkDelete(segments);
  await database.listings.bulkDelete(segments);
  await database.tokens.bulkDelete(segments);
  await database.figures.bulkDelete(segments);
  for (const segment of drops.segments) await textsOf(database.texts, generation, segment).delete();
}

/**
 * Generations are ranges of the primary key, so that what belongs to none that is kept is found without walking through
 * what does: this is asked at every start, while the first page waits for the same tables.
 */
async function removeOthers(database: IndexDatabase, name: (typeof INDEX_TABLES)[number]): Promise<void> {
  const table = database.table<object>(name);
  const keyOf = (generation: number): IndexableType => (name === 'names' ? generation : [generation]);
  const others = async (): Promise<Collection<object>[]> => {
    const kept = (await database.state.toArray()).map(({ generation }) => generation);
    return rangesWithout(kept).map(([from, to]) => table.where(':id').between(keyOf(from), keyOf(to), true, false));
  };
  const isClean = await database.transaction('r', database.state, table, async () => {
    const found = await Promise.all((await others()).map((range) => range.limit(1).primaryKeys()));
    return found.every(({ length }) => length === 0);
  });
  if (isClean) return;
  await database.transaction('rw', database.state, table, async () => {
    for (const range of await others()) await range.delete();
  });
}

/** All integers but these, as ranges: from one number (included) to another (not included). */
function rangesWithout(kept: readonly number[]): [number, number][] {
  const sorted = [...kept].sort((a, b) => a - b);
  const begins = [Number.NEGATIVE_INFINITY, ...sorted.map((one) => one + 1)];
  return begins.map((begin, i) => [begin, sorted[i] ?? Number.POSITIVE_INFINITY]);
}

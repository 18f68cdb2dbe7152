import Dexie from 'dexie';
import {
  type ArticleRow,
  type ClaimRow,
  CorpusDatabase,
  DERIVED_TABLES,
  type DerivedRows,
  type NamesRow,
  type OrganizationRow,
  type PostingsRow,
  type ReadingRow,
  type RulingRow,
  type SegmentRow,
  type StateRow,
  type VersionRow,
  type WordsRow,
} from './schema';
import {
  type ClaimReference,
  type Drops,
  type Publication,
  type Storage,
  StorageFailure,
  type StorageProvider,
} from './storage';

const DATABASE_NAME = 'yinzheng';

/** Errors that say the browser does not let us store anything, as against a database that is damaged. */
const REFUSALS: ReadonlySet<string> = new Set([
  'InvalidStateError', // Firefox that never remembers history: "… a database that did not allow mutations"
  'SecurityError', // storage switched off by policy
  'MissingAPIError', // Dexie: no indexedDB in this context
  'NotSupportedError',
]);

/** The factory to use; tests give one of their own. */
type DatabaseFactory = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof globalThis.IDBKeyRange };

/** The corpus in IndexedDB; the database is created when it is opened first. */
export function indexedDbProvider(factory?: DatabaseFactory): StorageProvider {
  const connect = () =>
    new CorpusDatabase(DATABASE_NAME, {
      ...factory,
      // Writes are rare and few: what was said to be stored should survive a power cut.
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    });
  return {
    open: () =>
      guarded('open', async () => {
        const database = connect();
        await database.open();
        return new IndexedDbStorage(database);
      }),
    delete: () => guarded('open', () => connect().delete()),
  };
}

class IndexedDbStorage implements Storage {
  readonly #database: CorpusDatabase;

  constructor(database: CorpusDatabase) {
    this.#database = database;
  }

  readState(key: StateRow['key'] = 'state'): Promise<StateRow | null> {
    return this.#use(async ({ state }) => (await state.get(key)) ?? null);
  }

  readArticles(ids: readonly string[]): Promise<ArticleRow[]> {
    return this.#use(async ({ articles }) => present(await articles.bulkGet([...ids])));
  }

  readAllArticles(): Promise<ArticleRow[]> {
    return this.#use(({ articles }) => articles.toArray());
  }

  readArticlesAfter(id: string, count: number): Promise<ArticleRow[]> {
    return this.#use(({ articles }) => articles.where('id').above(id).limit(count).toArray());
  }

  readVersions(article: string): Promise<VersionRow[]> {
    return this.#use(({ versions }) => versions.where('article').equals(article).sortBy('version'));
  }

  readDates(): Promise<string[]> {
    // The index leaves out articles without a date.
    return this.#use(async ({ articles }) => (await articles.orderBy('article.date').keys()) as string[]);
  }

  readRulings(sentences: readonly string[]): Promise<RulingRow[]> {
    return this.#use(({ rulings }) =>
      rulings
        .where('here.sentence')
        .anyOf([...sentences])
        .toArray(),
    );
  }

  countRulings(): Promise<number> {
    return this.#use(({ rulings }) => rulings.count());
  }

  writeRuling(row: RulingRow): Promise<void> {
    return this.#use(async ({ rulings }) => void (await rulings.put(row)));
  }

  removeRuling(id: string): Promise<void> {
    return this.#use(({ rulings }) => rulings.delete(id));
  }

  publish(change: Publication): Promise<boolean> {
    return this.#use((database) => database.transaction('rw', database.tables, () => applyTo(database, change)));
  }

  sweep(): Promise<void> {
    return this.#use((database) => database.transaction('rw', database.tables, () => removeOthers(database)));
  }

  readReadings(generation: number, ids: readonly string[]): Promise<ReadingRow[]> {
    return this.#use(async ({ readings }) => present(await readings.bulkGet(ids.map((id) => [generation, id]))));
  }

  readOrganizations(generation: number, names: readonly string[]): Promise<OrganizationRow[]> {
    const keys = names.map((name): [number, string] => [generation, name]);
    return this.#use(async ({ organizations }) => present(await organizations.bulkGet(keys)));
  }

  readReadingsNaming(generation: number, names: readonly string[]): Promise<ReadingRow[]> {
    return this.#use(({ readings }) =>
      readings
        .where('names')
        .anyOf([...names])
        .distinct()
        .filter((reading) => reading.generation === generation)
        .toArray(),
    );
  }

  readOrganizationsByKey(generation: number, keys: readonly string[]): Promise<OrganizationRow[]> {
    const pairs = keys.map((key) => [generation, key]);
    return this.#use(({ organizations }) => organizations.where('[generation+key]').anyOf(pairs).toArray());
  }

  readOrganizationsSince(generation: number, revision: number): Promise<OrganizationRow[]> {
    const last = [generation, Dexie.maxKey];
    return this.#use(({ organizations }) =>
      organizations.where('[generation+revision]').between([generation, revision], last, false).toArray(),
    );
  }

  readClaimsOf(generation: number, article: string): Promise<ClaimRow[]> {
    return this.#use(({ claims }) => claimsOf(claims, generation, article).toArray());
  }

  readClaims(generation: number, references: readonly ClaimReference[]): Promise<ClaimRow[]> {
    const keys = references.map(({ article, index }): [number, string, number] => [generation, article, index]);
    return this.#use(async ({ claims }) => present(await claims.bulkGet(keys)));
  }

  readClaimsFiledUnder(keys: readonly string[]): Promise<ClaimRow[]> {
    return this.#use(({ claims }) =>
      claims
        .where('filedUnder')
        .anyOf([...keys])
        .distinct()
        .toArray(),
    );
  }

  readNames(generation: number): Promise<NamesRow | null> {
    return this.#use(async ({ names }) => (await names.get(generation)) ?? null);
  }

  readWords(generation: number): Promise<WordsRow[]> {
    return this.#use(({ wordLists }) => wordLists.where('generation').equals(generation).sortBy('segment'));
  }

  readSegments(generation: number): Promise<SegmentRow[]> {
    return this.#use(({ segments }) => segments.where('generation').equals(generation).sortBy('segment'));
  }

  readPostingsOf(generation: number, wanted: readonly number[]): Promise<PostingsRow[]> {
    return this.#use(async ({ postings }) =>
      (await Promise.all(wanted.map((segment) => postingsOf(postings, generation, segment).toArray()))).flat(),
    );
  }

  readPostings(generation: number, shards: readonly number[]): Promise<PostingsRow[]> {
    const keys = shards.map((shard) => [generation, shard]);
    return this.#use(({ postings }) => postings.where('[generation+shard]').anyOf(keys).toArray());
  }

  close(): void {
    this.#database.close();
  }

  #use<T>(work: (database: CorpusDatabase) => PromiseLike<T>): Promise<T> {
    return guarded('use', () => work(this.#database));
  }
}

// What follows runs in a transaction: nothing but Dexie is awaited in it, and no error is caught, so that it commits
// whole or not at all.

async function applyTo(database: CorpusDatabase, change: Publication): Promise<boolean> {
  const { basedOn, articles, versions, drops, rows, state } = change;
  const current = await database.state.get(state.key);
  if ((current?.revision ?? 0) !== basedOn) return false;
  await drop(database, state.generation, drops);
  const gone = drops.articles.filter((id) => articles.every((row) => row.id !== id));
  await database.rulings.where('there.article').anyOf(gone).delete();
  for (const version of versions) await addVersion(database, version);
  await database.articles.bulkPut([...articles]);
  await writeRows(database, rows);
  if (state.key === 'state') await database.state.delete('build');
  await database.state.put(state);
  return true;
}

async function addVersion(database: CorpusDatabase, version: Omit<VersionRow, 'version'>): Promise<void> {
  const before = await database.versions.where('article').equals(version.article).count();
  await database.versions.put({ ...version, version: before + 1 });
}

async function drop(database: CorpusDatabase, generation: number, drops: Drops): Promise<void> {
  if (drops.articles.length > 0) {
    await database.articles.bulkDelete([...drops.articles]);
    await database.versions
      .where('article')
      .anyOf([...drops.articles])
      .delete();
  }
  await database.readings.bulkDelete(drops.read.map((article): [number, string] => [generation, article]));
  for (const article of drops.read) await claimsOf(database.claims, generation, article).delete();
  await database.organizations.bulkDelete(drops.organizations.map((name): [number, string] => [generation, name]));
  for (const segment of drops.segments) {
    await database.segments.delete([generation, segment]);
    await database.wordLists.delete([generation, segment]);
    await postingsOf(database.postings, generation, segment).delete();
  }
}

function claimsOf(claims: CorpusDatabase['claims'], generation: number, article: string) {
  return claims
    .where('[generation+article+index]')
    .between([generation, article, Dexie.minKey], [generation, article, Dexie.maxKey]);
}

function postingsOf(postings: CorpusDatabase['postings'], generation: number, segment: number) {
  return postings
    .where('[generation+segment+shard]')
    .between([generation, segment, Dexie.minKey], [generation, segment, Dexie.maxKey]);
}

async function writeRows(database: CorpusDatabase, rows: DerivedRows): Promise<void> {
  for (const table of DERIVED_TABLES) await database.table<object>(table).bulkPut([...rows[table]]);
}

async function removeOthers(database: CorpusDatabase): Promise<void> {
  const generation = (await database.state.get('state'))?.generation ?? 0;
  await database.state.delete('build');
  for (const table of DERIVED_TABLES) await database[table].where('generation').notEqual(generation).delete();
}

function present<T>(rows: readonly (T | undefined)[]): T[] {
  return rows.filter((row) => row !== undefined);
}

async function guarded<T>(step: 'open' | 'use', work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refused = step === 'open' && error instanceof Error && REFUSALS.has(error.name);
    throw new StorageFailure(refused ? 'storage-unavailable' : 'storage-broken', error);
  }
}

import type Dexie from 'dexie';
import { guarded, StorageFailure } from '../storage-failure';
import { isReadable } from './readable';
import { changedIds, stateAfter, type Truth, type TruthChange } from './truth';
import {
  type ArticleRow,
  type ChangeRow,
  type RulingRow,
  TRUTH_VERSION,
  type TruthDatabase,
  type TruthState,
  type VersionRow,
} from './truth-schema';

/** Opens the articles' database, which is created or brought to this version where it has to be. */
export function openTruth(connect: () => TruthDatabase): Promise<Truth> {
  return guarded('open', async () => {
    const database = connect();
    await database.open();
    refuseNewer(database);
    return new IndexedDbTruth(database);
  });
}

/** Dexie opens what a later version wrote, and would write to it. */
function refuseNewer(database: Dexie): void {
  const version = database.backendDB().version / 10; // Dexie's versions have one decimal
  if (version <= TRUTH_VERSION) return;
  database.close();
  throw new StorageFailure('storage-newer', `version ${version}, and this build knows ${TRUTH_VERSION}`);
}

class IndexedDbTruth implements Truth {
  readonly #database: TruthDatabase;

  constructor(database: TruthDatabase) {
    this.#database = database;
  }

  readState(): Promise<TruthState | null> {
    return this.#use(async ({ state }) => soundState(await state.get('state')));
  }

  publish(change: TruthChange): Promise<TruthState | null> {
    return this.#use((database) => database.transaction('rw', database.tables, () => applyTo(database, change)));
  }

  async readArticles(ids: readonly string[]): Promise<ArticleRow[]> {
    return (await this.readRawArticles(ids)).filter(isReadable);
  }

  readRawArticles(ids: readonly string[]): Promise<Partial<ArticleRow>[]> {
    return this.#use(async ({ articles }) => {
      const rows = await articles.bulkGet([...ids]);
      return rows.filter((row) => row !== undefined);
    });
  }

  readAllArticles(): Promise<ArticleRow[]> {
    return this.#use(async ({ articles }) => (await articles.toArray()).filter(isReadable));
  }

  readArticleIds(): Promise<string[]> {
    return this.#use(({ articles }) => articles.toCollection().primaryKeys());
  }

  countArticles(): Promise<number> {
    return this.#use(({ articles, changes, state }) =>
      // Of articles the browser reads all their text to count them; each has one change, and so, until it is forgotten,
      // has each that is gone.
      articles.db.transaction('r', articles, changes, state, async () =>
        (await state.get('state'))?.hasGone === false ? changes.count() : articles.count(),
      ),
    );
  }

  readVersions(article: string): Promise<VersionRow[]> {
    return this.#use(({ versions }) => versions.where('article').equals(article).sortBy('version'));
  }

  readChangesSince(sequence: number, count: number): Promise<ChangeRow[]> {
    return this.#use(async ({ changes }) => {
      const rows = await changes.where('sequence').above(sequence).limit(count).toArray();
      return rows.map((row) => (typeof row.article === 'string' ? row : { ...row, article: '' }));
    });
  }

  forgetGone(followed: number): Promise<void> {
    return this.#use(({ articles, changes, state }) =>
      changes.db.transaction('rw', articles, changes, state, async () => {
        const here = new Set(await articles.toCollection().primaryKeys());
        const gone = (await changes.toArray()).filter(({ article }) => !here.has(article));
        const forgotten = gone.filter(({ sequence }) => sequence <= followed);
        await changes.bulkDelete(forgotten.map(({ sequence }) => sequence));
        await state.update('state', { hasGone: gone.length > forgotten.length });
      }),
    );
  }

  readRulings(sentences: readonly string[]): Promise<RulingRow[]> {
    return this.#use(({ rulings }) =>
      rulings
        .where('here.sentence')
        .anyOf([...sentences])
        .toArray(),
    );
  }

  readRulingsAfter(id: string, count: number): Promise<RulingRow[]> {
    return this.#use(({ rulings }) => rulings.where('id').above(id).limit(count).toArray());
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

  close(): void {
    this.#database.close();
  }

  #use<T>(work: (database: TruthDatabase) => PromiseLike<T>): Promise<T> {
    return guarded('use', () => work(this.#database));
  }
}

/** A damaged state is as good as none: what is derived is made anew, and the seeds are looked for again. */
function soundState(row: TruthState | undefined): TruthState | null {
  return row && typeof row.id === 'string' && [row.revision, row.lastChange].every(Number.isSafeInteger) ? row : null;
}

// What follows runs in a transaction: nothing but Dexie is awaited in it, and no error is caught, so that it commits
// whole or not at all.

async function applyTo(database: TruthDatabase, change: TruthChange): Promise<TruthState | null> {
  const { articles, versions, rulings, changes, state } = database;
  const before = soundState(await state.get('state'));
  if ((before?.revision ?? 0) !== change.basedOn) return null;
  const ids = changedIds(change);
  const coming = new Set(change.articles.map(({ id }) => id));
  const gone = change.removed.filter((id) => !coming.has(id));
  if (gone.length > 0) {
    await articles.bulkDelete(gone);
    await versions.where('article').anyOf(gone).delete();
    if (change.seedVersion === undefined) await rulings.where('there.article').anyOf(gone).delete();
  }
  for (const version of change.versions) {
    const earlier = await versions.where('article').equals(version.article).count();
    await versions.put({ ...version, version: earlier + 1 });
  }
  await articles.bulkPut([...change.articles]);
  // Asked for all at once: a cursor over them takes a turn of the database for each.
  const earlier = await Promise.all(ids.map((id) => changes.where('article').equals(id).primaryKeys()));
  await changes.bulkDelete(earlier.flat());
  await changes.bulkAdd(ids.map((article) => ({ article })));
  const last = await changes.orderBy('sequence').last();
  const after = stateAfter(before, change, Math.max(before?.lastChange ?? 0, last?.sequence ?? 0));
  await state.put(after);
  return after;
}

import { IndexDatabase } from './index/index-schema';
import type { IndexStore } from './index/index-store';
import { openIndex } from './index/indexed-db-index';
import { MemoryIndex } from './index/memory-index';
import { guarded } from './storage-failure';
import { openTruth } from './truth/indexed-db-truth';
import { MemoryTruth } from './truth/memory-truth';
import type { Truth } from './truth/truth';
import { TruthDatabase } from './truth/truth-schema';

/** Where articles and what is derived from them are kept. Both throw `StorageFailure` and nothing else. */
export type Storage = { readonly truth: Truth; readonly index: IndexStore };

/** How to get at storage. */
export type StorageProvider = {
  readonly openTruth: () => Promise<Truth>;
  /** `anew`: deletes what there is first. */
  readonly openIndex: (anew: boolean) => Promise<IndexStore>;
  /** Deletes everything, the reader's articles too. */
  readonly delete: () => Promise<void>;
};

const TRUTH_NAME = 'yinzheng';
const INDEX_NAME = 'yinzheng-index';

/** The factory to use; tests give one of their own. */
type DatabaseFactory = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof globalThis.IDBKeyRange };

/** Two databases in IndexedDB, created when they are opened first. */
export function indexedDbProvider(factory?: DatabaseFactory): StorageProvider {
  // What was said to be stored should survive a power cut; what can be made anew need not.
  const truth = { ...factory, cache: 'disabled', chromeTransactionDurability: 'strict' } as const;
  const index = { ...factory, cache: 'disabled', chromeTransactionDurability: 'relaxed' } as const;
  return {
    openTruth: () => openTruth(() => new TruthDatabase(TRUTH_NAME, truth)),
    openIndex: (anew) => openIndex(() => new IndexDatabase(INDEX_NAME, index), anew),
    delete: () =>
      guarded('open', async () => {
        await new TruthDatabase(TRUTH_NAME, truth).delete();
        await new IndexDatabase(INDEX_NAME, index).delete();
      }),
  };
}

/** Storage for as long as the worker lives. */
export function memoryStorage(): Storage {
  return { truth: new MemoryTruth(), index: new MemoryIndex() };
}

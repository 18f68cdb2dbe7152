import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/** One way to write to an object store. */
export type Write = (typeof WRITES)[number];

/**
 * Aborts the transaction at each write for which `isNow` holds, as a browser does when the worker is killed; nothing is
 * deleted by who was killed. Undone by `vi.restoreAllMocks()`.
 */
export function killWhen(isNow: (store: IDBObjectStore, method: Write) => boolean): void {
  let isKilled = false;
  beforeWrites((store, method) => {
    if (!isNow(store, method)) return;
    isKilled = true;
    store.transaction.abort();
  });
  const deleteDatabase = Reflect.get<IDBFactory, 'deleteDatabase'>(IDBFactory.prototype, 'deleteDatabase');
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name: string) {
    if (isKilled) throw new DOMException('The worker was killed.', 'AbortError');
    return deleteDatabase.call(this, name);
  });
}

/** Has every write fail for which `isNow` holds, as on a full disk. Undone by `vi.restoreAllMocks()`. */
export function fillDiskWhen(isNow: (store: IDBObjectStore, method: Write) => boolean): void {
  beforeWrites((store, method) => {
    if (isNow(store, method)) throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

function beforeWrites(act: (store: IDBObjectStore, method: Write) => void): void {
  for (const method of WRITES) {
    const write = Reflect.get(IDBObjectStore.prototype, method) as (...row: unknown[]) => never;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...row: unknown[]) {
      act(this, method);
      return write.apply(this, row);
    });
  }
}

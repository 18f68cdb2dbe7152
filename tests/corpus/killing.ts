import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * Aborts the transaction at each write for which `isNow` holds, as a browser does when the worker is killed. Undone by
 * `vi.restoreAllMocks()`.
 */
export function killWhen(isNow: (store: IDBObjectStore, method: 'put' | 'delete') => boolean): void {
  for (const method of ['put', 'delete'] as const) {
    const write = Reflect.get(IDBObjectStore.prototype, method) as (...row: unknown[]) => never;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...row: unknown[]) {
      if (isNow(this, method)) this.transaction.abort();
      return write.apply(this, row);
    });
  }
}

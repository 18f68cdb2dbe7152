/** Storage that cannot be opened, read or written. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly code: StorageFailureCode;

  constructor(code: StorageFailureCode, cause: unknown) {
    super(`corpus: ${cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)}`, { cause });
    this.code = code;
  }
}

export type StorageFailureCode =
  /** The browser's settings do not let us store anything. */
  | 'storage-unavailable'
  /** The disk is full, or what the browser gives us of it: what is there stays, and can be read. */
  | 'storage-full'
  /** A later version of the extension wrote it: it is left as it is. */
  | 'storage-newer'
  /** A row of what is derived is none that we wrote: all of it is made anew. */
  | 'index-damaged'
  | 'storage-broken';

/** Errors that say the browser does not let us store anything, as against a database that is damaged. */
const REFUSALS: ReadonlySet<string> = new Set([
  'InvalidStateError', // Firefox that never remembers history: "… a database that did not allow mutations"
  'SecurityError', // storage switched off by policy
  'MissingAPIError', // Dexie: no indexedDB in this context
  'NotSupportedError',
]);

/** Does work on a database; whatever goes wrong is a `StorageFailure`. */
export async function guarded<T>(step: 'open' | 'use', work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StorageFailure ? error : new StorageFailure(codeOf(error, step), error);
  }
}

function codeOf(error: unknown, step: 'open' | 'use'): StorageFailureCode {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'storage-full';
  if (step === 'open' && names.some((name) => REFUSALS.has(name))) return 'storage-unavailable';
  return 'storage-broken';
}

/** The names of an error and of what is behind it: Dexie wraps what the browser says, and aborts for it. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { name, message } = error;
  const inner = 'inner' in error && error.inner !== error ? namesOf(error.inner) : [];
  return [name, ...(message.includes('QuotaExceededError') ? ['QuotaExceededError'] : []), ...inner];
}

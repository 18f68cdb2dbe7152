/**
 * What the browser says of what is stored: in bytes, and whether it has promised to keep it. Both browsers leave the
 * storage of extensions with `unlimitedStorage` alone when the disk gets full, promised or not.
 */
export type StorageUse = { readonly bytes: number | null; readonly keeping: 'promised' | 'not-asked' | 'refused' };

/** Null where the browser says nothing of it. */
export async function readStorage(): Promise<StorageUse | null> {
  try {
    const [{ usage }, isKept] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return { bytes: usage ?? null, keeping: isKept ? 'promised' : 'not-asked' };
  } catch {
    return null; // storage is switched off: that is said elsewhere
  }
}

/** Asks the browser to keep what is stored; it may ask its user. Resolves to whether it promises to. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

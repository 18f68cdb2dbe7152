import { storage } from '#imports';
import { isValueOf, SETTING_KEYS, SETTINGS, type Settings } from './settings';

/**
 * How many articles the corpus held when it was changed last. It stands outside of the database, so that it can be said
 * when the browser has lost some.
 */
export const heldArticles = storage.defineItem<number>('local:heldArticles', { fallback: 0 });

/** All settings; what was never set, or is not of its form, is as the table says. */
export async function readSettings(): Promise<Settings> {
  const stored = await storage.getItems(SETTING_KEYS.map(storageKeyOf)); // in the order asked
  return Object.fromEntries(
    SETTING_KEYS.map((key, at) => {
      const value: unknown = stored[at]?.value;
      return [key, isValueOf(key, value) ? value : SETTINGS[key].fallback];
    }),
  ) as unknown as Settings; // each value was looked at
}

/** Keeps some settings. They must be of their form: the background looks at each change (`worker/sites.ts`). */
export async function keepSettings(changes: Partial<Settings>): Promise<void> {
  await storage.setItems(Object.entries(changes).map(([key, value]) => ({ key: storageKeyOf(key), value })));
}

function storageKeyOf(key: string): `local:${string}` {
  return `local:${key}`;
}

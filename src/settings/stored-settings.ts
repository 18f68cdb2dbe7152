import { storage } from '#imports';
import { isValueOf, SETTING_KEYS, SETTINGS, type Settings } from './settings';

/**
 * How many articles the corpus held when it was changed last. It stands outside of the database, so that it can be said
 * when the browser has lost some.
 */
export const heldArticles = storage.defineItem<number>('local:heldArticles', { fallback: 0 });

/** When all that is the reader's own was saved to a file last, as an ISO instant; null for never. */
export const lastBackup = storage.defineItem<string | null>('local:lastBackup', { fallback: null });

/** What was looked up and opened last, the latest first. */
const lookUps = storage.defineItem<unknown>('local:recentLookUps', { fallback: [] });

const MOST_LOOK_UPS = 8;

/** The last look-ups, the latest first; none where the reader does not want them kept. */
export async function readLookUps(): Promise<readonly string[]> {
  const [kept, settings] = await Promise.all([lookUps.getValue(), readSettings()]);
  if (settings.lookUps === 'none' || !Array.isArray(kept)) return [];
  return kept.filter((query) => typeof query === 'string').slice(0, MOST_LOOK_UPS);
}

/** Keeps a look-up as the latest. */
export async function keepLookUp(query: string): Promise<void> {
  const { lookUps: mode } = await readSettings();
  if (mode === 'none') return;
  const others = (await readLookUps()).filter((one) => one !== query);
  await lookUps.setValue([query, ...others].slice(0, MOST_LOOK_UPS));
}

/** Forgets all look-ups. */
export function forgetLookUps(): Promise<void> {
  return lookUps.removeValue();
}

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
  if (changes.lookUps === 'none') await forgetLookUps();
  await storage.setItems(Object.entries(changes).map(([key, value]) => ({ key: storageKeyOf(key), value })));
}

function storageKeyOf(key: string): `local:${string}` {
  return `local:${key}`;
}

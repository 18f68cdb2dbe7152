import { storage } from '#imports';

/** Host names on which nothing is read or highlighted. */
export const disabledSites = storage.defineItem<readonly string[]>('local:disabledSites', { fallback: [] });

/** Host names on which findings from the reader's private articles are shown: scripts of the page can then see what matched. */
export const allowedSites = storage.defineItem<readonly string[]>('local:allowedSites', { fallback: [] });

/** Language of the interface; null follows the browser. */
export const language = storage.defineItem<'zh-Hans' | 'zh-Hant' | 'en' | null>('local:language', { fallback: null });

/**
 * How many articles the corpus held when it was changed last. It stands outside of the database, so that it can be said
 * when the browser has lost some.
 */
export const heldArticles = storage.defineItem<number>('local:heldArticles', { fallback: 0 });

/** Is the extension on for this host name? */
export async function isEnabledOn(hostname: string): Promise<boolean> {
  return !(await disabledSites.getValue()).includes(hostname);
}

/** Turns the extension on or off for one host name; takes effect in open pages at once. */
export async function setEnabledOn(hostname: string, enabled: boolean): Promise<void> {
  const others = (await disabledSites.getValue()).filter((site) => site !== hostname);
  await disabledSites.setValue(enabled ? others : [...others, hostname]);
}

/** Are findings from private articles shown on this host name? */
export async function isAllowedOn(hostname: string): Promise<boolean> {
  return hostname !== '' && (await allowedSites.getValue()).includes(hostname);
}

/** Shows findings from private articles on one host name; takes effect in open pages at once. */
export async function allowOn(hostname: string): Promise<void> {
  const sites = await allowedSites.getValue();
  if (hostname !== '' && !sites.includes(hostname)) await allowedSites.setValue([...sites, hostname]);
}

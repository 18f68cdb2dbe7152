import { browser } from 'wxt/browser';
import { ownUrl } from './own-url';

/** The library page, as a path of the extension; what it shows stands behind a #. */
export const LIBRARY = 'library.html';

/** The library page with an article open at `offset` (UTF-16 code units of its text), as a path of the extension. */
export function articlePath(id: string, offset: number): string {
  return `${LIBRARY}#article=${encodeURIComponent(id)}&offset=${Math.max(0, Math.trunc(offset))}`;
}

/** The library page with a query looked up, as a path of the extension. */
export function queryPath(query: string): string {
  return `${LIBRARY}#find=${encodeURIComponent(query)}`;
}

/** Shows a path of the library: in its tab if one is open, in a new one otherwise. */
export async function openLibrary(path: string): Promise<void> {
  const url = ownUrl(path);
  const library = ownUrl(LIBRARY);
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url?.startsWith(library));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { url, active: true });
  await browser.windows.update(open.windowId, { focused: true });
}

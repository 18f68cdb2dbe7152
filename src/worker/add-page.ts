import { browser } from 'wxt/browser';
import type { PageOutcome } from '@/messaging/add-protocol';
import type { PageText } from '@/reading/page-facts';
import { importPage } from '@/reading/page-text';
import type { CorpusHolder } from './corpus-holder';

/** Longer pages are no articles; the rest is cut. */
const LONGEST_PAGE = 500_000;

/** Which tab's page to add; `selectionOnly`: only what is selected on it. */
export type PageRequest = { readonly tabId: number; readonly selectionOnly: boolean };

/** Adds the article on a page, or what is selected there. Nothing of a private window is read or stored. */
export async function addPage(corpus: CorpusHolder, { tabId, selectionOnly }: PageRequest): Promise<PageOutcome> {
  const tab = await browser.tabs.get(tabId);
  if (tab.incognito) return { outcome: 'private-window' };
  const page = await extract(tabId, selectionOnly ? '/extract-selection.js' : '/extract.js');
  const imported = page && importPage({ ...page, text: page.text.slice(0, LONGEST_PAGE) });
  if (!imported) return { outcome: 'no-article' };
  // A passage of a page must not take the place of the page's article, so it does not go by its address.
  const article = selectionOnly ? { ...imported, url: null } : imported;
  const [outcome] = await corpus.use((source) => source.addArticles([article]));
  return outcome ?? { outcome: 'no-article' };
}

/** Null where there is no article, or where the browser keeps extensions off the page. */
async function extract(tabId: number, file: '/extract.js' | '/extract-selection.js'): Promise<PageText | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return (frame?.result as PageText | null | undefined) ?? null; // what our own scripts return
  } catch {
    return null; // settings, stores, revoked access: browsers have a message for it, but no code
  }
}

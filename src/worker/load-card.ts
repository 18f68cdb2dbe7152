import { browser } from 'wxt/browser';
import type { Sender } from './sender';

/** Where the key of this run of the browser stands: in memory, out of reach of pages. */
const KEY = 'card-key';

/** Puts the card's script into the frame that asks; see the protocol. */
export async function loadCard(shown: string | null, { tab, frameId = 0 }: Sender): Promise<string | null> {
  const ours = await cardKey();
  if (tab?.id === undefined || (shown !== null && shown !== ours)) return null;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['/card.js'] });
  return ours;
}

let key: Promise<string> | null = null;

/** One for all frames, whichever of them asks first. */
function cardKey(): Promise<string> {
  key ??= readKey();
  return key;
}

async function readKey(): Promise<string> {
  const known = (await browser.storage.session.get(KEY))[KEY];
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: made });
  return made;
}

import { drawCards } from './card-frame';
import { createCardHost } from './card-host';

/** What the script of the card offers: a place for cards to the frame that reads a page, drawing to the card's own. */
export type CardScript = { readonly createCardHost: typeof createCardHost; readonly drawCards: typeof drawCards };

/**
 * The card is nearly half of what a page needs, and most pages open none: it is a script of its own, which the worker
 * puts into a frame when its first card is asked for. Both scripts share the frame's isolated world, where this name
 * hands it over; pages do not see it.
 */
declare global {
  // biome-ignore lint: the only way to declare a global
  var yinzhengCard: CardScript | undefined;
}

/** Makes the card known to the content script of the same frame. */
export function offerCard(): void {
  globalThis.yinzhengCard = { createCardHost, drawCards };
}

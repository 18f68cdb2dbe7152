import { type CardView, cardView } from './card-view';

/**
 * The card is nearly half of what a page needs, and most pages open none: it is a script of its own, which the worker
 * puts into a frame when its first card is asked for. Both scripts share the frame's isolated world, where this name
 * hands it over; pages do not see it.
 */
declare global {
  // biome-ignore lint/style/noVar: the only way to declare a global
  var yinzhengCardView: CardView | undefined;
}

/** Makes the card known to the content script of the same frame. */
export function offerCardView(): void {
  globalThis.yinzhengCardView = cardView;
}

import { browser } from 'wxt/browser';
import { drawCards } from './card-frame';
import { type CardFrameLink, createCardHost } from './card-host';
import { connect } from './page';
import { watchPage } from './watch-page';

/** Documents that cards are drawn in already; a frame may be greeted more than once. */
const drawn = new WeakSet<Document>();

/**
 * Frames of cards on a page of ours: no script of ours comes into them, and from nobody on the page is anything to be
 * hidden, so that the page itself draws in them. Firefox loads no `srcdoc` into a page that forbids to be framed.
 */
const OWN_FRAMES: CardFrameLink = {
  sandbox: 'allow-same-origin',
  document: 'blank',
  greet: ({ contentDocument }, port) => {
    if (!contentDocument || drawn.has(contentDocument)) return;
    drawn.add(contentDocument);
    drawCards(port, contentDocument);
  },
};

/** Cross-checks the page of ours that this is loaded into, until it is left: content scripts do not run on it. */
export function startOwnPage(): void {
  watchPage(
    () => ({
      ...connect(),
      cardHost: async (signal) => createCardHost(OWN_FRAMES, signal),
      // there is no site here, but the list of those that are switched off
      disableSite: () => browser.runtime.openOptionsPage(),
    }),
    new AbortController().signal,
  );
}

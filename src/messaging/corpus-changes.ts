/**
 * Word to all open pages of the extension that the articles have changed: a notice, no message, since nobody need be there
 * to hear it and any number may.
 */
const CHANNEL = 'yinzheng-corpus';

/** Background → own pages: articles were added, changed or taken out. */
export function announceCorpusChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  channel.postMessage(null);
  channel.close();
}

/** Calls back at every change, until the page is left. */
export function watchCorpusChanges(onChange: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', onChange);
}

import { browser } from 'wxt/browser';
import { ownUrl } from './own-url';
import { isExtensionPage, type Sender } from './sender';

/** Is the sender one of our own pages? See `isExtensionPage`. */
export function isOwnPage(sender: Sender): boolean {
  return isExtensionPage(sender, { id: browser.runtime.id, origin: ownUrl('') });
}

/** Throws where the sender is not one of our own pages. */
export function requireExtensionPage(sender: Sender): void {
  if (!isOwnPage(sender)) throw new Error('worker: this message is for pages of the extension only');
}

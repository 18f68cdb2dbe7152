import { browser } from 'wxt/browser';
import { ownUrl } from './own-url';
import { isExtensionPage, type Sender } from './sender';

/** Is the sender one of our own pages? See `isExtensionPage`. */
export function isOwnPage(sender: Sender): boolean {
  return isExtensionPage(sender, { id: browser.runtime.id, origin: ownUrl('') });
}

import { browser } from 'wxt/browser';
import { onMessage } from '@/messaging/messaging';
import type { Protocol } from '@/messaging/protocol';
import { ownUrl } from './own-url';
import { isExtensionPage, type Sender } from './sender';

/** Is the sender one of our own pages? See `isExtensionPage`. */
export function isOwnPage(sender: Sender): boolean {
  return isExtensionPage(sender, { id: browser.runtime.id, origin: ownUrl('') });
}

/** Answers a message of our own pages (popup, side panel, library); from any other sender it is refused. */
export function onOwnPageMessage<Type extends keyof Protocol>(
  type: Type,
  answer: (data: Parameters<Protocol[Type]>[0]) => MaybePromise<ReturnType<Protocol[Type]>>,
): void {
  onMessage(type, ({ data, sender }) => {
    if (!isOwnPage(sender)) throw new Error('worker: this message is for pages of the extension only');
    return answer(data);
  });
}

type MaybePromise<T> = T | Promise<T>;

import { browser } from 'wxt/browser';
import type { Protocol } from './protocol';
import { REQUESTS, type RequestRule, type WorkerMessage } from './requests';

/** Who sent a message, as far as the door looks at it; see `chrome.runtime.MessageSender`. */
type From = { readonly tab?: { readonly id?: number | undefined } | undefined };

type Answer<Sender, Type extends WorkerMessage> = (
  data: Parameters<Protocol[Type]>[0],
  sender: Sender,
) => MaybePromise<ReturnType<Protocol[Type]>>;

type MaybePromise<T> = T | Promise<T>;

/** The one way by which messages come to the worker. */
export interface Door<Sender> {
  /** Says who answers messages of a type; each type is answered in one place. */
  answer<Type extends WorkerMessage>(type: Type, answer: Answer<Sender, Type>): void;
  /** Answers a message, whatever it is; null: it is not one of ours. */
  reply(message: unknown, sender: Sender): Promise<Reply> | null;
  /** The tab is closed. */
  forget(tabId: number): void;
}

/** In the form that `sendMessage` reads. No stack: what an error of ours says inside is no page's business. */
type Reply = { readonly res: unknown } | { readonly err: { name: string; message: string; stack: string } };

/** Listens at a door; must be called before the worker's start returns. */
export function listenAt<Sender extends From>(door: Door<Sender>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (reply: Reply) => void) => {
    const reply = door.reply(message, sender as unknown as Sender);
    void reply?.then(sendResponse);
    return reply !== null;
  });
}

/**
 * A door at which what is not in `REQUESTS`, or not as it says there, is refused before anybody reads it; so is what a
 * tab sends too often. `isOwnPage` tells our own pages from content scripts.
 */
export function createDoor<Sender extends From>(isOwnPage: (sender: Sender) => boolean): Door<Sender> {
  const answers = new Map<string, { readonly rule: RequestRule; readonly answer: Answer<Sender, never> }>();
  const limits = new Map<string, Bucket>();
  const reply = async (message: Message, sender: Sender): Promise<Reply> => {
    const known = answers.get(message.type);
    const isOwn = isOwnPage(sender);
    if (!known || (known.rule.from === 'own-page' && !isOwn) || !known.rule.data(message.data))
      return failure('messaging: refused');
    if (!isOwn && !isWithin(limits, `${sender.tab?.id}/${message.type}`, known.rule.perMinute))
      return failure('messaging: too often');
    try {
      return { res: await known.answer(message.data as never, sender) };
    } catch (error) {
      return failure(isOwn && error instanceof Error ? error.message : 'messaging: failed');
    }
  };
  return {
    reply: (message, sender) => (isMessage(message) ? reply(message, sender) : null),
    answer: (type, answer) => void answers.set(type, { rule: REQUESTS[type], answer }),
    forget: (tabId) => {
      for (const key of limits.keys()) if (key.startsWith(`${tabId}/`)) limits.delete(key);
    },
  };
}

type Message = { readonly type: string; readonly data?: unknown };

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
}

function failure(message: string): Reply {
  return { err: { name: 'Error', message, stack: '' } };
}

/** How much of what is allowed was used, at an instant in milliseconds; it comes back evenly. */
type Bucket = { readonly used: number; readonly at: number };

function isWithin(limits: Map<string, Bucket>, key: string, perMinute: number | undefined): boolean {
  if (perMinute === undefined) return true;
  const now = Date.now();
  const last = limits.get(key);
  const used = last ? Math.max(0, last.used - ((now - last.at) * perMinute) / 60_000) : 0;
  if (used > perMinute - 1) return false;
  limits.set(key, { used: used + 1, at: now });
  return true;
}

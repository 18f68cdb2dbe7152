import { browser } from 'wxt/browser';
import type { Protocol } from './protocol';
import { createRateLimit, type RateLimit, type Use } from './rate-limit';
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
  const answers = new Map<string, Answering<Sender>>();
  const reply = async (message: Message, sender: Sender): Promise<Reply> => {
    const known = answers.get(message.type);
    const isOwn = isOwnPage(sender);
    if (!known || (known.rule.from === 'own-page' && !isOwn) || !known.rule.data(message.data))
      return failure('messaging: refused');
    const tab = sender.tab?.id;
    if (!isOwn && known.limit?.allows(tab) === false) return failure('messaging: too often');
    if (!isOwn) known.limit?.count(tab);
    try {
      return { res: await known.answer(message.data as never, sender) };
    } catch (error) {
      return failure(isOwn && error instanceof Error ? error.message : 'messaging: failed');
    }
  };
  return {
    reply: (message, sender) => (isMessage(message) ? reply(message, sender) : null),
    answer: (type, answer) => void answers.set(type, { answer, ...limited(REQUESTS[type]) }),
    forget: (tabId) => {
      for (const { uses } of answers.values()) uses.delete(tabId);
    },
  };
}

/** Who answers messages of a type, by which rule, and what each tab has used of its limit. */
type Answering<Sender> = {
  readonly answer: Answer<Sender, never>;
  readonly rule: RequestRule;
  readonly limit: RateLimit<TabId> | null;
  readonly uses: Map<TabId, Use>;
};

type TabId = number | undefined;

function limited(rule: RequestRule): Omit<Answering<never>, 'answer'> {
  const uses = new Map<TabId, Use>();
  if (rule.from === 'own-page') return { rule, uses, limit: null };
  const { perMinute } = rule;
  return { rule, uses, limit: createRateLimit({ burst: perMinute, perMinute, uses, now: Date.now }) };
}

type Message = { readonly type: string; readonly data?: unknown };

function isMessage(message: unknown): message is Message {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
}

function failure(message: string): Reply {
  return { err: { name: 'Error', message, stack: '' } };
}

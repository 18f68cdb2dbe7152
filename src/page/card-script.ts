import { sendMessage } from '@/messaging/messaging';
import type { CardHost } from './card-host';
import { ask } from './worker-link';

/** By which the frames of cards know us; null until the worker has put the card's script here. */
let key: string | null = null;

/**
 * Cards of this frame, drawn in frames of our own: sandboxed, so that their documents are of no origin that the page
 * shares. Null where the worker could not put the card's script here.
 */
export async function createHost(signal: AbortSignal): Promise<CardHost | null> {
  key ??= await loadCard(null);
  const greet = (frame: HTMLIFrameElement, port: MessagePort): void =>
    frame.contentWindow?.postMessage(key, '*', [port]);
  return (key && globalThis.yinzhengCard?.createCardHost({ sandbox: '', document: 'srcdoc', greet }, signal)) || null;
}

/**
 * Waits in a document without an address to be made a card's; `onCard` is called when it is. The page's own frames may be
 * such documents too: the greeting must bring the key, or the answer to it would tell the page that we are here.
 */
export function answerAsCard(onCard: () => void): void {
  const greeted = new AbortController();
  const answer = async ({ data: key, ports: [port] }: MessageEvent<unknown>): Promise<void> => {
    if (!port || typeof key !== 'string') return;
    greeted.abort();
    if (!(await loadCard(key))) return;
    onCard();
    globalThis.yinzhengCard?.drawCards(port, document);
  };
  addEventListener('message', (event) => void answer(event), { signal: greeted.signal });
}

async function loadCard(key: string | null): Promise<string | null> {
  const answer = await ask(() => sendMessage('loadCard', { key }));
  return 'reply' in answer ? answer.reply : null;
}

/** How a message failed. */
type LinkFailure =
  /** The extension was updated or removed under the page: nothing will ever be answered again. */
  | 'disconnected'
  /** The worker did not answer this time. */
  | 'failed';

/** The worker's answer, or why there is none. */
export type Answer<Reply> = { readonly reply: Reply } | { readonly failure: LinkFailure };

/** Chromium and Firefox say so when an extension was updated; with the context gone, `runtime` itself is undefined. */
const DISCONNECTED =
  /context invalidated|reading '(?:sendMessage|onMessage|onChanged|removeListener)'|(?:runtime|storage) is (?:undefined|null)|can't access dead object/i;

/** Firefox stops the background with replies pending, Chromium may be starting it just now: ask again. */
const UNHEARD = /receiving end does not exist|message (port|channel) closed|no response/i;

/** How long to wait before asking again. */
const RETRY_DELAY_MS = 300;

/**
 * Sends a message and waits for the answer. Unheard, it is sent once more after `retryDelayMs`, unless `signal` says that
 * nobody waits for it any more; failures are answers, not exceptions.
 */
export async function ask<Reply>(
  send: () => Promise<Reply>,
  options: { readonly retryDelayMs?: number | undefined; readonly signal?: AbortSignal } = {},
): Promise<Answer<Reply>> {
  const first = await attempt(send);
  if (!('error' in first)) return first;
  if (!UNHEARD.test(first.error) || options.signal?.aborted) return failure(first.error);
  await new Promise((resolve) => setTimeout(resolve, options.retryDelayMs ?? RETRY_DELAY_MS));
  const second = await attempt(send);
  return 'error' in second ? failure(second.error) : second;
}

/** Calls what undoes something with the extension, one after the other. Where the extension is gone, so is what it would undo. */
export function undoing(undo: readonly (() => void)[]): () => void {
  return () => {
    for (const one of undo) {
      try {
        one();
      } catch (error) {
        // a listener of a dead context cannot be taken away, and the error would be the page's
        if (!DISCONNECTED.test(String(error))) throw error;
      }
    }
  };
}

/** `send` may throw at once: in a dead context there is no `runtime` to send with. */
async function attempt<Reply>(send: () => Promise<Reply>): Promise<{ reply: Reply } | { error: string }> {
  try {
    return { reply: await send() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function failure(error: string): { failure: LinkFailure } {
  return { failure: DISCONNECTED.test(error) ? 'disconnected' : 'failed' };
}

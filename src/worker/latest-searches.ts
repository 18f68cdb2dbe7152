import type { Sender } from './sender';

/** Of more pages than these that have asked those that did so longest ago are forgotten. */
const MOST_PAGES = 20;

/** What pages of ours look up at the moment: the next query of a page ends the one before. */
export class LatestSearches {
  /** By the document that asks. */
  readonly #running = new Map<string, AbortController>();

  /** Ends when the same page asks again. */
  begin({ tab, documentId, url = '' }: Sender): AbortSignal {
    const page = documentId ?? `${tab?.id} ${url}`;
    this.#running.get(page)?.abort();
    const controller = new AbortController();
    this.#running.delete(page);
    this.#running.set(page, controller);
    const [oldest] = this.#running.keys();
    if (this.#running.size > MOST_PAGES && oldest !== undefined) this.#running.delete(oldest);
    return controller.signal;
  }
}

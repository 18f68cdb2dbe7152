import type { Sender } from './sender';

/** Checks of pages that are under way, so that those of pages that have gone away end. */
export class RunningChecks {
  /** By tab and frame: the document that is checked there now. */
  readonly #documents = new Map<string, { readonly document: string; readonly controller: AbortController }>();

  /** Ends when the sender's frame shows another document, or its tab is closed. */
  signalFor({ tab, frameId = 0, documentId, url = '' }: Sender): AbortSignal {
    const key = `${tab?.id}/${frameId}`;
    const document = documentId ?? url;
    const known = this.#documents.get(key);
    if (known?.document === document) return known.controller.signal;
    known?.controller.abort();
    const controller = new AbortController();
    this.#documents.set(key, { document, controller });
    return controller.signal;
  }

  /** The tab is closed. */
  forget(tabId: number): void {
    for (const [key, { controller }] of this.#documents) {
      if (!key.startsWith(`${tabId}/`)) continue;
      controller.abort();
      this.#documents.delete(key);
    }
  }
}

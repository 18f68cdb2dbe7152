/** Who sent a message, as the browser says; what we look at of `chrome.runtime.MessageSender`. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Of a document without an address (about:blank) that of who made it. */
  readonly origin?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        /** Is it in a private window? */
        readonly incognito?: boolean | undefined;
      }
    | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
};

/** What we are called: `browser.runtime.id` and the address that our own pages begin with. */
type Self = { readonly id: string; readonly origin: string };

/**
 * Is the sender one of our own pages (popup, library)? Content scripts are not: a page that has taken over its
 * process can speak for them, and must neither read the reader's articles nor delete anything.
 */
export function isExtensionPage(sender: Sender, self: Self): boolean {
  return sender.id === self.id && sender.url !== undefined && sender.url.startsWith(self.origin);
}

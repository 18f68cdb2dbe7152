import type { FrameSummary, PageStage } from '@/messaging/tab-protocol';
import { siteOf } from '@/settings/settings';

/** What the popup can say of the tab that it was opened over. */
export type TabState =
  | { readonly kind: 'loading' }
  /** The browser keeps extensions off it: settings, stores, other extensions. */
  | { readonly kind: 'unreadable' }
  /** The extension may not read web pages at all. */
  | { readonly kind: 'refused' }
  /** The browser shows a PDF, into which no extension can look. */
  | { readonly kind: 'pdf' }
  /** A file on this computer, of which the browser keeps extensions off until its user says otherwise. */
  | { readonly kind: 'files-refused' }
  | { readonly kind: 'off'; readonly hostname: string }
  /** The page has reported nothing. */
  | { readonly kind: 'on'; readonly hostname: string; readonly summary: null; readonly stage: PageStage }
  | { readonly kind: 'on'; readonly hostname: string; readonly summary: FrameSummary };

/** May what was found on a page still become more? */
export function isRunning({ progress }: FrameSummary): boolean {
  return progress.waiting > 0 || progress.isReading || progress.isCounting;
}

/** Hosts on which both browsers keep extensions off, whatever they are allowed. */
const STORES = [
  /^chromewebstore\.google\.com$/,
  /^chrome\.google\.com$/,
  /^microsoftedge\.microsoft\.com$/,
  /^addons\.mozilla\.org$/,
];

/** Is a PDF shown at this address? */
export function isPdf(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && /\.pdf$/i.test(new URL(address).pathname);
}

/**
 * The host name of a page that the extension can read, '' for a file on this computer; null where it can't read it, or
 * where the address is unknown.
 */
export function readableHostname(address: string | undefined): string | null {
  const site = siteOf(address);
  return site === null || STORES.some((store) => store.test(site)) ? null : site;
}

import type { Language } from '@/locales/language';

/** What the reader has settled about a site. */
export type SiteSettings = {
  /** Is the extension on, both for the site in the address bar and for that of the frame that asks? */
  readonly isOn: boolean;
  /** Are findings from private articles shown to it? */
  readonly showsPrivate: boolean;
};

/**
 * What is settled of sites. Pages have it from the worker and not from the settings themselves: a page that has taken over
 * its process could read the reader's sites there, and allow its own.
 */
export interface SiteProtocol {
  /** Page → worker: what is settled of the site that asks. */
  readSite(): SiteSettings;
  /** Page → worker: the language that the reader chose; null follows the browser. */
  readLanguage(): Language | null;
  /** Page → worker: switch the extension off for the site in the address bar. */
  switchOffHere(): void;
  /** Popup → worker: switch the extension on or off for a site. */
  switchSite(request: { readonly hostname: string; readonly isOn: boolean }): void;
  /** Popup → worker: from now on show findings from private articles on this site too, although its scripts can see them. */
  allowPrivateOn(request: { readonly hostname: string }): void;
  /** Worker → page: what is settled of some site has changed. */
  siteChanged(): void;
}

import type { KeyOfKind, Settings } from '@/settings/settings';

/** What the reader has settled about a site, and how pages are to look and to act everywhere. */
export type SiteSettings = {
  /** Is the extension on, both for the site in the address bar and for that of the frame that asks? */
  readonly isOn: boolean;
  /** Are findings from private articles shown to it? */
  readonly showsPrivate: boolean;
} & Pick<Settings, 'language' | 'intensity' | 'cardOpening'>;

/**
 * What the reader has settled. Pages have it from the worker and not from the settings themselves: a page that has taken
 * over its process could read the reader's sites there, and allow its own.
 */
export interface SiteProtocol {
  /** Page → worker: what is settled of the site that asks. */
  readSite(): SiteSettings;
  /** Page → worker: switch the extension off for the site in the address bar. */
  switchOffHere(): void;
  /** Own pages → worker: put a site into one of the lists of sites, or take it out. */
  listSite(request: { readonly setting: KeyOfKind<'sites'>; readonly hostname: string; readonly isIn: boolean }): void;
  /** Popup and settings → worker: show findings from private articles on this site too, although its scripts can see them, or no more. */
  showPrivateOn(request: { readonly hostname: string; readonly isShown: boolean }): void;
  /** Own pages → worker: from now on these settings are so. */
  changeSettings(changes: Partial<Settings>): void;
  /** Worker → page: something that `readSite` tells may have changed. */
  siteChanged(): void;
}

import type { KeyOfKind, SettingKey, Settings } from '@/settings/settings';

/** The words for what can be set. */
export type SettingsMessages = {
  readonly settings: string;
  readonly findSetting: string;
  readonly noSettingFound: (query: string) => string;
  readonly settingNotKept: string;
  readonly settingNames: Readonly<Record<SettingKey, string>>;
  readonly settingHints: Readonly<Record<SettingKey, string>>;
  readonly settingChoices: {
    readonly [Key in KeyOfKind<'choice'>]: Readonly<Record<`${Settings[Key]}`, string>>;
  };
  // The reader's own articles
  /** Before what is chosen, in the popup. */
  readonly ownArticlesMarked: string;
  readonly markOwnOn: (site: string) => string;
  /** Where articles that are added will be marked, in the library; `allowed`: on so many sites, of which these are the first. */
  readonly whereShown: {
    readonly never: string;
    readonly nowhereYet: string;
    readonly allowed: (count: number, sites: readonly string[]) => string;
    readonly everywhere: string;
  };
  // Lists of sites
  readonly noSites: string;
  readonly siteToAdd: string;
  readonly addSite: string;
  readonly notASite: string;
  readonly siteListed: (site: string) => string;
  readonly removeSite: (site: string) => string;
  // Keys
  readonly shortcuts: string;
  readonly shortcutsHint: string;
  /** What each command does, by its name in the manifest. */
  readonly commands: Readonly<
    Record<'_execute_action' | 'next-mark' | 'previous-mark' | 'next-differing' | 'open-card' | 'toggle-site', string>
  >;
  readonly noKeys: string;
  readonly changeShortcuts: string;
  // A file of all settings
  readonly settingsFile: string;
  readonly settingsFileHint: string;
  readonly saveSettings: string;
  readonly readSettings: string;
  /** What a file that was read is; `settings`: how many were taken over. */
  readonly settingsFileOutcomes: {
    readonly settings: (count: number) => string;
    readonly foreign: string;
    readonly newer: string;
    readonly broken: (key: string) => string;
    readonly unreadable: string;
  };
};

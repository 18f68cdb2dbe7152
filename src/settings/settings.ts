/** One of a few values. */
type Choice<Value> = { readonly kind: 'choice'; readonly choices: readonly Value[]; readonly fallback: Value };

/** Host names; `files`: may '' be among them, which stands for the files of this computer? */
type Sites = { readonly kind: 'sites'; readonly files: boolean; readonly fallback: readonly string[] };

type Setting = Choice<string | null> | Sites;

/**
 * Everything that the reader sets: its name in storage and in files, its kind, and what holds until something is set.
 * The page of settings is drawn from this table, in this order; the words stand in `locales`.
 */
export const SETTINGS = {
  /** Language of the interface; null follows the browser. */
  language: {
    kind: 'choice',
    choices: [null, 'zh-Hans', 'zh-Hant', 'en'],
    fallback: null,
  },
  /** How loud marks are; `differing`: nothing is marked but what differs or does not add up. */
  intensity: {
    kind: 'choice',
    choices: ['normal', 'quiet', 'differing'],
    fallback: 'normal',
  },
  /** After which rest on a mark its card opens, or the key that must be held down for that. */
  cardOpening: {
    kind: 'choice',
    choices: ['soon', 'normal', 'late', 'alt', 'control', 'shift'],
    fallback: 'normal',
  },
  /** Where findings from the reader's private articles are shown: scripts of the page can then see what matched. */
  ownArticles: {
    kind: 'choice',
    choices: ['never', 'allowed', 'everywhere'],
    fallback: 'allowed',
  },
  /** Where they are shown if `ownArticles` is `allowed`. */
  allowedSites: { kind: 'sites', files: false, fallback: [] },
  /** Are the last look-ups kept on this computer, to be repeated by a click? */
  lookUps: {
    kind: 'choice',
    choices: ['kept', 'none'],
    fallback: 'kept',
  },
  /** Where nothing is read or highlighted. */
  disabledSites: { kind: 'sites', files: true, fallback: [] },
  /** Are the articles that come with the extension in the corpus? */
  bundledArticles: {
    kind: 'choice',
    choices: ['on', 'off'],
    fallback: 'on',
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Table = typeof SETTINGS;

export type SettingKey = keyof Table;

/** The keys of one kind of settings. */
export type KeyOfKind<Kind extends Setting['kind']> = {
  [Key in SettingKey]: Table[Key]['kind'] extends Kind ? Key : never;
}[SettingKey];

/** A value for each setting. */
export type Settings = {
  readonly [Key in SettingKey]: Table[Key] extends { readonly choices: readonly (infer Value)[] }
    ? Value
    : readonly string[];
};

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** More sites are not kept in a list. */
const MOST_SITES = 10_000;

/** Is there a setting of that name, and can it have that value? Wherever both came from. */
export function isValueOf(key: string, value: unknown): boolean {
  if (!Object.hasOwn(SETTINGS, key)) return false;
  const setting: Setting = SETTINGS[key as SettingKey];
  if (setting.kind === 'choice') return setting.choices.includes(value as string | null);
  if (!Array.isArray(value) || value.length > MOST_SITES || new Set(value).size < value.length) return false;
  return value.every((site) => (site === '' ? setting.files : typeof site === 'string' && hostnameIn(site) === site));
}

/** The key of the first entry that is no setting, or that its setting can't be; null where all are sound. */
export function brokenKeyOf(entries: Readonly<Record<string, unknown>>): string | null {
  return Object.keys(entries).find((key) => !isValueOf(key, entries[key])) ?? null;
}

/**
 * The host name in what the reader wrote: a host name or an address. Null where there is none.
 *
 * @example hostnameIn('https://news.example.cn/a') // 'news.example.cn'
 */
export function hostnameIn(written: string): string | null {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}

/** The site of an address, as lists of sites name it: its host name, '' of a file. Null of an address that is no site's. */
export function siteOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^(?:https?|file):$/.test(protocol) ? hostname : null;
}

/** May findings from private articles be shown on a site? Addresses that are no site's have the host name null. */
export function showsPrivateOn(
  { ownArticles, allowedSites }: Pick<Settings, 'ownArticles' | 'allowedSites'>,
  hostname: string | null,
): boolean {
  if (ownArticles !== 'allowed') return ownArticles === 'everywhere';
  return hostname !== null && allowedSites.includes(hostname);
}

import type { OrganizationMention } from '@/names/organization';
import { organizationKey } from '@/names/organization-key';
import { folded } from '@/text/fold';
import { newestFirst } from './quotation';
import type { ArticleMention, OrganizationRow, Tally, Visibility } from './schema';
import { byFrequency, counted, NO_COUNT, type Scope, tallied } from './tally';
import type { Target } from './target';

/** What is known of one article when organizations are gathered. */
export type ArticleMentions = {
  readonly article: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly visibility: Visibility;
  readonly mentions: readonly OrganizationMention[];
};

/** Articles that came and went; their names are the fullest ones already. */
type MentionChanges = {
  readonly added: readonly ArticleMentions[];
  readonly removed: readonly ArticleMentions[];
  /** Names of rows that are there, with the fuller one that this batch brings. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** Cards show three articles; some more are kept, so that taking articles away does not empty them. */
const MOST_NEWEST = 6;

/** Bodies of the whole country are in no place, wherever an article mentions them. */
const NATIONAL = /^(?:国务院|国家|中央|党中央|中共中央|全国|最高人民)/;

/**
 * Rows after a change: one for each canonical name; mentions without one (complete only in a place that is not known)
 * are left out. `existing` must hold the rows of all names in the change. Rows left without mentions are in the result
 * with a count of 0.
 */
export function changeOrganizations(
  at: Target,
  existing: readonly OrganizationRow[],
  { added, removed, renamed }: MentionChanges,
): OrganizationRow[] {
  const rows = new Map<string, OrganizationRow>();
  for (const row of existing) {
    const name = renamed.get(row.name) ?? row.name;
    const formerNames = name === row.name ? row.formerNames : [...row.formerNames, row.name];
    rows.set(name, { ...row, name, formerNames, revision: at.revision });
  }
  for (const article of removed) count(rows, at, article, -1);
  for (const article of added) count(rows, at, article, 1);
  return [...rows.values()];
}

function count(
  rows: Map<string, OrganizationRow>,
  at: Target,
  { article, date, place, visibility, mentions }: ArticleMentions,
  times: 1 | -1,
): void {
  const once = { visibility, times };
  for (const { name, kind, text } of mentions) {
    if (name === null) continue;
    const row = rows.get(name) ?? emptyRow(at, name);
    rows.set(name, {
      ...row,
      kinds: tallied(row.kinds, kind, once),
      surfaces: tallied(row.surfaces, folded(text), once),
      places: place === null ? row.places : tallied(row.places, place, once),
      mentions: counted(row.mentions, visibility, times),
    });
  }
  for (const [name, marks] of marksByName(mentions)) {
    const row = rows.get(name);
    if (!row) continue;
    const others = row.newest.filter((one) => one.article !== article);
    rows.set(name, {
      ...row,
      newest: times < 0 ? others : newestOf([...others, { article, date, visibility, marks }]),
    });
  }
}

function emptyRow(at: Target, name: string): OrganizationRow {
  return {
    ...at,
    name,
    key: organizationKey(name),
    formerNames: [],
    kinds: [],
    surfaces: [],
    places: [],
    mentions: NO_COUNT,
    newest: [],
  };
}

/** Gives names the ones they are renamed to; others, and no name, stay. */
export function renamer(names: ReadonlyMap<string, string>): <Name extends string | null>(name: Name) => Name | string {
  return (name) => (name === null ? name : (names.get(name) ?? name));
}

/** Where a text names each organization. */
export function marksByName(mentions: readonly OrganizationMention[]): Map<string, { start: number; end: number }[]> {
  const marks = new Map<string, { start: number; end: number }[]>();
  for (const { name, start, end } of mentions) {
    if (name !== null) marks.set(name, [...(marks.get(name) ?? []), { start, end }]);
  }
  return marks;
}

/** The newest mentions, and the newest of those that may be shown everywhere. */
export function newestOf(mentions: readonly ArticleMention[]): ArticleMention[] {
  const sorted = [...mentions].sort(newestFirst);
  const everywhere = sorted.filter(({ visibility }) => visibility === 'everywhere').slice(0, MOST_NEWEST);
  const kept = new Set([...sorted.slice(0, MOST_NEWEST), ...everywhere]);
  return sorted.filter((mention) => kept.has(mention));
}

/** Are there mentions that the row would show if it still knew of them? */
export function isThin({ newest, mentions }: OrganizationRow): boolean {
  const kept = newest.reduce((sum, { marks }) => sum + marks.length, 0);
  return newest.length < MOST_NEWEST / 2 && kept < mentions.all;
}

/**
 * The fullest name of each body, by every name that the articles give it: 文峰区发改委 and 文峰区发展改革委 are one. Names
 * that stand for themselves are not in it.
 */
export function fullestNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const byKey = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = organizationKey(name);
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const fullest = new Map<string, string>();
  for (const group of byKey.values()) {
    const [first = '', ...others] = group.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    for (const other of others) fullest.set(other, first);
  }
  return fullest;
}

/** What an organization is called beside its name, folded, the most frequent first. */
export function otherNamesOf({ name, surfaces }: OrganizationRow, scope: Scope): string[] {
  return byFrequency(surfaces, scope).filter((surface) => surface !== name);
}

/** What kind of body it is, as most mentions have it. */
export function usualKind({ kinds }: OrganizationRow, scope: Scope): OrganizationRow['kinds'][number]['value'] {
  return byFrequency(kinds, scope)[0] ?? 'government';
}

/** Places of the articles that mention it, what they have in common for each province or city; most mentions first. */
export function placesOf(row: OrganizationRow, scope: Scope): string[] {
  return usualKind(row, scope) === 'government' && NATIONAL.test(row.name) ? [] : commonPlaces(row.places, scope);
}

/**
 * What places have in common, for each province or city that they are in, the most frequent first:
 * 太原市晋源区, 太原市杏花岭区 and 成都市 give 太原市 and 成都市. The same trade name in another city is another body.
 */
export function commonPlaces(places: Tally<string>, scope: Scope): string[] {
  const byCity = new Map<string, { parts: readonly string[]; count: number }>();
  for (const { value: place, [scope]: count } of places) {
    if (count <= 0) continue;
    const parts = partsOf(place);
    const city = parts[0] ?? place;
    const before = byCity.get(city);
    byCity.set(city, { parts: before ? sharedParts(before.parts, parts) : parts, count: (before?.count ?? 0) + count });
  }
  return [...byCity.values()].sort((a, b) => b.count - a.count).map(({ parts }) => parts.join(''));
}

/** 山西省太原市晋源区 → 太原市, 晋源区: the province goes where a city follows, since texts name it or not. */
function partsOf(place: string): string[] {
  const parts = place.match(/.+?(?:省|自治区|特别行政区|自治州|市|地区|盟|县|区|旗|街道|镇|乡|$)/g) ?? [];
  return parts.length > 1 && /(?:省|自治区)$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

function sharedParts(a: readonly string[], b: readonly string[]): string[] {
  const different = a.findIndex((part, i) => part !== b[i]);
  return different < 0 ? [...a] : a.slice(0, different);
}

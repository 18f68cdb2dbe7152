import type { OrganizationMention } from '@/names/organization';
import { organizationKey } from '@/names/organization-key';
import { folded } from '@/text/fold';
import type { Entry, NameCount, OrganizationRow, Tally, Target } from './index-schema';
import { byFrequency, type CountScope, counted, NO_COUNT, tallied } from './tally';

/** What organizations are counted by: an article that comes or goes. */
export type NamingArticle = Pick<Entry, 'isPrivate' | 'names'> & { readonly place: string | null };

/** Bodies of the whole country are in no place, wherever an article mentions them. */
const NATIONAL = /^(?:国务院|国家|中央|党中央|中共中央|全国|最高人民)/;

/** What an article's mentions add; those without a name (complete only in a place that is not known) are left out. */
export function nameCounts(mentions: readonly OrganizationMention[]): NameCount[] {
  const counts = new Map<string, NameCount>();
  for (const { name, kind, text } of mentions) {
    if (name === null) continue;
    const surface = folded(text);
    const id = `${name}|${kind}|${surface}`;
    const times = (counts.get(id)?.times ?? 0) + 1;
    counts.set(id, { key: organizationKey(name), name, kind, surface, times });
  }
  return [...counts.values()];
}

/**
 * Rows after articles came and went. `existing` must hold the rows of all keys that they name; rows left without
 * mentions are in the result with a count of 0.
 */
export function changeOrganizations(
  at: Target,
  existing: readonly OrganizationRow[],
  { added, removed }: { readonly added: readonly NamingArticle[]; readonly removed: readonly NamingArticle[] },
): OrganizationRow[] {
  const rows = new Map(existing.map((row) => [row.key, { ...row, revision: at.revision }]));
  for (const article of removed) count(rows, at, article, -1);
  for (const article of added) count(rows, at, article, 1);
  return [...rows.values()];
}

function count(
  rows: Map<string, OrganizationRow>,
  at: Target,
  { isPrivate, place, names }: NamingArticle,
  sign: 1 | -1,
): void {
  for (const { key, name, kind, surface, times } of names) {
    const row = rows.get(key) ?? emptyRow(at, key);
    const finds = { isPrivate, times: sign * times };
    rows.set(key, {
      ...row,
      names: tallied(row.names, name, finds),
      kinds: tallied(row.kinds, kind, finds),
      surfaces: tallied(row.surfaces, surface, finds),
      places: place === null ? row.places : tallied(row.places, place, finds),
      mentions: counted(row.mentions, finds),
    });
  }
}

function emptyRow({ generation, revision }: Target, key: string): OrganizationRow {
  return { generation, revision, key, names: [], kinds: [], surfaces: [], places: [], mentions: NO_COUNT };
}

/** The fullest name that articles give it. */
export function nameOf({ names, key }: OrganizationRow, scope: CountScope): string {
  const [fullest] = byFrequency(names, scope).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return fullest ?? key;
}

/** What an organization is called beside its name, folded, the most frequent first. */
export function otherNamesOf(row: OrganizationRow, scope: CountScope): string[] {
  const name = nameOf(row, scope);
  const others = [...byFrequency(row.surfaces, scope), ...byFrequency(row.names, scope)];
  return [...new Set(others)].filter((surface) => surface !== name);
}

/** What kind of body it is, as most mentions have it. */
export function usualKind({ kinds }: OrganizationRow, scope: CountScope): OrganizationRow['kinds'][number]['value'] {
  return byFrequency(kinds, scope)[0] ?? 'government';
}

/** Places of the articles that mention it, what they have in common for each province or city; most mentions first. */
export function placesOf(row: OrganizationRow, scope: CountScope): string[] {
  return usualKind(row, scope) === 'government' && NATIONAL.test(nameOf(row, scope))
    ? []
    : commonPlaces(row.places, scope);
}

/**
 * What places have in common, for each province or city that they are in, the most frequent first:
 * 太原市晋源区, 太原市杏花岭区 and 成都市 give 太原市 and 成都市. The same trade name in another city is another body.
 */
export function commonPlaces(places: Tally<string>, scope: CountScope): string[] {
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

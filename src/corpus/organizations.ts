import type { OrganizationMention } from '@/recognition/mention';
import { organizationKey } from '@/recognition/organization-key';
import { folded } from '@/text/fold';
import { buildNameTrie, type NameEntry } from '@/text/name-trie';
import { isMatchable } from './matchable-surface';
import type { ClaimRow, MentionPosition, NamesRow, OrganizationRow } from './schema';

/** What is known of one article when organizations are gathered. */
export type ArticleMentions = {
  readonly article: string;
  readonly place: string | null;
  readonly mentions: readonly OrganizationMention[];
};

/** Bodies of the whole country are in no place, wherever an article mentions them. */
const NATIONAL = /^(?:国务院|国家|中央|党中央|中共中央|全国|最高人民)/;

/**
 * One row for each canonical name; mentions without one (complete only in a place that is not known) are left out.
 * Mentions stand in the order of the articles.
 */
export function gatherOrganizations(
  generation: number,
  articles: readonly ArticleMentions[],
  claims: readonly ClaimRow[],
): OrganizationRow[] {
  const found = new Map<string, Gathered>();
  for (const { article, place, mentions } of articles) {
    for (const { name, kind, text, start, end } of mentions) {
      if (name === null) continue;
      const one = found.get(name) ?? { kinds: [], surfaces: [], places: [], mentions: [] };
      found.set(name, one);
      one.kinds.push(kind);
      one.surfaces.push(folded(text));
      if (place !== null) one.places.push(place);
      one.mentions.push({ article, start, end });
    }
  }
  const figures = countBy(claims.map(({ claim }) => claim.organization));
  return [...found].map(([name, { kinds, surfaces, places, mentions }]) => ({
    generation,
    name,
    kind: byFrequency(kinds)[0] ?? 'government',
    otherNames: byFrequency(surfaces).filter((surface) => surface !== name),
    places: kinds[0] === 'government' && NATIONAL.test(name) ? [] : commonPlaces(places),
    mentions,
    figures: figures.get(name) ?? 0,
  }));
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

/** The matcher over all names and surfaces that may be looked for in any text. */
export function buildNames(generation: number, organizations: readonly OrganizationRow[]): NamesRow {
  const entries = organizations.flatMap((organization, record) =>
    [...new Set([organization.name, organizationKey(organization.name), ...organization.otherNames])]
      .filter((surface) => isMatchable(surface, organization))
      .map((surface): NameEntry => [surface, [record]]),
  );
  const records = organizations.map(({ name, kind, places }) => ({ name, kind, places }));
  return { generation, trie: buildNameTrie(entries), organizations: records };
}

/**
 * What places have in common, for each province or city that they are in, the most frequent first:
 * 太原市晋源区, 太原市杏花岭区 and 成都市 give 太原市 and 成都市. The same trade name in another city is another body.
 */
export function commonPlaces(places: readonly string[]): string[] {
  const byCity = new Map<string, string[][]>();
  for (const place of places) {
    const parts = partsOf(place);
    const city = parts[0] ?? place;
    byCity.set(city, [...(byCity.get(city) ?? []), parts]);
  }
  return [...byCity.values()].sort((a, b) => b.length - a.length).map((group) => group.reduce(sharedParts).join(''));
}

type Gathered = {
  readonly kinds: OrganizationRow['kind'][];
  readonly surfaces: string[];
  readonly places: string[];
  readonly mentions: MentionPosition[];
};

/** 山西省太原市晋源区 → 太原市, 晋源区: the province goes where a city follows, since texts name it or not. */
function partsOf(place: string): string[] {
  const parts = place.match(/.+?(?:省|自治区|特别行政区|自治州|市|地区|盟|县|区|旗|街道|镇|乡|$)/g) ?? [];
  return parts.length > 1 && /(?:省|自治区)$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
}

function sharedParts(a: readonly string[], b: readonly string[]): string[] {
  const different = a.findIndex((part, i) => part !== b[i]);
  return different < 0 ? [...a] : a.slice(0, different);
}

function byFrequency<T>(values: readonly T[]): T[] {
  return [...countBy(values)].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

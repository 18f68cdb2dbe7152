import { findPlaces } from './gazetteer';
import { remember } from './remember';

/** How two places lie to each other; `sibling`: apart, but in one prefecture. */
export type PlaceRelation = 'same' | 'within' | 'sibling' | 'other' | 'unknown';

/** Compares places as texts and claims name them: 山西省太原市晋源区, 太原市, 晋源区. */
export function comparePlaces(here: string | null, there: string | null): PlaceRelation {
  if (!here || !there) return 'unknown';
  if (here === there || here.endsWith(there) || there.endsWith(here)) return 'same';
  if (here.startsWith(there) || there.startsWith(here)) return 'within';
  const [a, b] = [chainOf(here), chainOf(there)];
  if (a.includes(b.at(-1) ?? '') || b.includes(a.at(-1) ?? '')) return a.at(-1) === b.at(-1) ? 'same' : 'within';
  const city = a.find(isPrefecture);
  return city !== undefined && city === b.find(isPrefecture) ? 'sibling' : 'other';
}

/** A place and what it lies in, from large to small; what is no division of the gazetteer comes last as it is written. */
const chainOf = remember((place): readonly string[] => {
  const found = findPlaces(place);
  const rest = place.slice(found.at(-1)?.end ?? 0);
  return [...found.flatMap(({ name, parents }) => [...parents, name]), ...(rest ? [rest] : [])];
});

/** The province and the prefecture that a place lies in, or null where it is larger than these, or not known. */
export function areaOf(place: string | null): { readonly province: string | null; readonly prefecture: string | null } {
  const chain = place === null ? [] : chainOf(place);
  const [province = null, second = null] = chain;
  return { province, prefecture: chain.slice(1).find(isPrefecture) ?? second };
}

/** Is it the name of a division below the province and over the county, or of a city at county level? */
export function isPrefecture(name: string): boolean {
  return /(?:[市州盟]|地区)$/.test(name);
}

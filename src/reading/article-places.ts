/** Which administrative place an article is about, from its label, its headline and what it names most. */

import { findPlaces, type Place, placesNamed } from '@/knowledge/gazetteer';
import { folded } from '@/text/fold';
import type { Inference } from './article';

/** A place written from large to small (太原市晋源区) and how it was come by. */
type Placing = { readonly place: string | null; readonly inference: Inference | null };

/** The parts of an article that say where it plays. */
type PlaceEvidence = {
  /** Kicker and headline. */
  readonly heads: readonly string[];
  readonly body: string;
  /** The page's own place, from the index or the masthead. */
  readonly hint: string | null;
};

type Count = { readonly place: Place; count: number; headed: boolean; early: boolean };

/** How a paper speaks of the whole city or province that it is printed in. */
const WHOLE = /[全我]市|[全我]省|省城|市区范围/g;
/** A place that an article is about is named in this much of its body; in the rest it is one example among others. */
const EARLY = 300;
const EARLY_SHARE = 0.4;
/** In a text no longer than this a place need be named only once. */
const SHORT = 200;

/** Beyond this an article's beginning has said where it plays. */
const VIEW = 20_000;
/** How much more often than any other a county must be named, if the headline doesn't name it. */
const CLEAR_LEAD = 2;
const ENOUGH = 2;

/** The place of an article on a page: a county inside the page's place where the article is clearly about one. */
export function placeOfArticle({ heads, body, hint }: PlaceEvidence): Placing {
  const fallback: Placing = { place: hint, inference: hint === null ? null : 'page' };
  const known = hint === null ? [] : chainOf(hint);
  const counts = countPlaces(heads, body);
  const counties = counts.filter(({ place }) => isCounty(place) && fits(place, known));
  const county = mostNamed(counties, body) ?? (hint === null ? lonely(counts) : undefined);
  if (!county)
    return hint === null
      ? placing(
          mostNamed(
            counts.filter(({ place }) => !isCounty(place)),
            body,
          ) ?? common(counties),
        )
      : fallback;
  const name = county.place.name;
  if (hint !== null && folded(hint).includes(name)) return fallback;
  if (hint === null) return placing(county);
  const base = known.length > 0 && isCountyName(known.at(-1) ?? '') ? known.slice(0, -1).join('') : hint;
  return { place: base + name, inference: 'most-mentioned' };
}

/**
 * The administrative place that texts are about, from large to small as far as they say: 太原市晋源区 for a title and
 * paragraphs that name 晋源区, 太原市 where several districts are named about equally. Give the title first; it counts
 * for more. Null where they name no place or none of them stands out.
 */
export function placeInTexts(texts: readonly string[]): string | null {
  const [title = '', ...rest] = texts;
  return placeOfArticle({ heads: [title], body: rest.join('\n'), hint: null }).place;
}

function countPlaces(heads: readonly string[], body: string): Count[] {
  const counts = new Map<string, Count>();
  const add = (text: string, headed: boolean): void => {
    const early = Math.max(EARLY, text.length * EARLY_SHARE);
    for (const { name, parents, start } of findPlaces(text)) {
      const found = counts.get(name) ?? { place: { name, parents }, count: 0, headed: false, early: false };
      counts.set(name, {
        place: found.place.parents.length > 0 ? found.place : { name, parents },
        count: found.count + 1,
        headed: found.headed || headed,
        early: found.early || headed || start < early,
      });
    }
  };
  add(folded(heads.join('\n').slice(0, VIEW)), true);
  add(folded(body.slice(0, VIEW)), false);
  return [...counts.values()];
}

/** The place in the headline, or the one named clearly more often than any other; undefined where neither stands out. */
function mostNamed(counts: readonly Count[], body: string): Count | undefined {
  const sorted = [...counts].sort((a, b) => Number(b.headed) - Number(a.headed) || b.count - a.count);
  const [first, second] = sorted;
  if (!first) return undefined;
  if (first.headed) return second?.headed ? undefined : first;
  const others = sorted.slice(1).reduce((most, { count }) => Math.max(most, count), 0);
  const enough = body.length <= SHORT ? 1 : ENOUGH;
  if (!first.early || first.count < enough || first.count < CLEAR_LEAD * others) return undefined;
  const whole = isCounty(first.place) ? [...folded(body.slice(0, VIEW)).matchAll(WHOLE)].length : 0;
  return whole >= first.count ? undefined : first;
}

/** The one county named, early, by a text that names no place outside it. */
function lonely(counts: readonly Count[]): Count | undefined {
  const counties = counts.filter(({ place }) => isCounty(place));
  const [only, ...others] = counties;
  if (!only?.early || others.length > 0 || only.place.parents.length === 0) return undefined;
  return counts.every(({ place }) => place.name === only.place.name || only.place.parents.includes(place.name))
    ? only
    : undefined;
}

/** The prefecture that all of several counties lie in. */
function common(counties: readonly Count[]): Count | undefined {
  const [first, ...others] = counties;
  const parent = first?.place.parents.at(-1);
  if (!first || parent === undefined || others.length === 0) return undefined;
  if (!others.every(({ place }) => place.parents.includes(parent))) return undefined;
  return { ...first, place: { name: parent, parents: first.place.parents.slice(0, -1) } };
}

function placing(count: Count | undefined): Placing {
  if (!count) return { place: null, inference: null };
  const { name, parents } = count.place;
  // 山西省太原市晋源区 is written 太原市晋源区: the prefecture says it all
  const last = parents.at(-1);
  return { place: last !== undefined && isCountyName(name) ? last + name : name, inference: 'most-mentioned' };
}

/** Can this county lie in the page's place? Unknown parents neither prove nor exclude it. */
function fits(place: Place, known: readonly string[]): boolean {
  const upper = known.filter((name) => !isCountyName(name));
  if (upper.length === 0) return true;
  const possible = placesNamed(place.name);
  return possible.some(({ parents }) => upper.every((name) => parents.includes(name)));
}

/** The divisions in a place written as one word, 太原市晋源区: full names from large to small. */
function chainOf(place: string): string[] {
  return findPlaces(folded(place)).map(({ name }) => name);
}

function isCounty({ name, parents }: Place): boolean {
  return parents.length === 2 || isCountyName(name);
}

function isCountyName(name: string): boolean {
  const places = placesNamed(name);
  return (
    places.length > 0 &&
    places.every(({ parents }) => parents.length === 2 || (parents.length === 1 && !/[州盟]$|地区$|市$/.test(name)))
  );
}

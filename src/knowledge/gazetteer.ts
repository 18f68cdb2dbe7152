/**
 * The administrative divisions of China (province, prefecture, county) and where a text names them.
 *
 * Names are simplified, as `fold` gives them. Provinces and prefectures are also known without their suffix (太原),
 * counties only with it: 和平, 永安 or 东港 alone are words or other names too often.
 */

import type { Span } from '@/text/offset-map';
import { GAZETTEER } from './gazetteer-data';
import { Lexicon } from './lexicon';
import { remember } from './remember';

/** A division: its full name and the divisions it lies in, from large to small (晋源区: 山西省, 太原市). */
export type Place = { readonly name: string; readonly parents: readonly string[] };

/**
 * A place named in a text. `name` is the full name (太原 → 太原市). Where several divisions share the name and the text
 * names no parent of any, `parents` is empty.
 */
export type PlaceMention = Span & Place;

type Index = {
  readonly byName: ReadonlyMap<string, readonly Place[]>;
  readonly names: Lexicon<readonly Place[]>;
};

/** Districts whose names are generic words (城区, 南区, 大社区) unless their city stands directly before them. */
const GENERIC = new Set(
  '城区 郊区 矿区 东区 西区 南区 北区 中区 中西区 新城区 老城区 新市区 城中区 城东区 城西区 城北区 离岛区 大社区 新社区 大园区 大内区 山上区 杉林区 安定区 复兴区 安居区'.split(
    ' ',
  ),
);
/** What follows a county's suffix when it is part of another word: 中原区域, 东方市场. */
const NOT_A_COUNTY_BEFORE: ReadonlyMap<string, string> = new Map([
  ['区', '域间块位分别划'],
  ['市', '场价值面'],
]);

/** What follows a bare name when it isn't the place: a road, a bank of a river, an idiom. */
const NOT_A_PLACE_BEFORE = /^(?:[一二三四五六七八九十东西南北中]{0,2}(?:路|街|大街|大道|巷)|[岸麓坡侧]|部山)/;
const IDIOMS: ReadonlyMap<string, string> = new Map([
  ['大同', '小'],
  ['长治', '久'],
  ['大理', '石'],
  ['文山', '会'],
  ['河南', '岸'],
]);
/** The words after which a county of two characters (应县, 成县) may stand; elsewhere it is part of a word (对应县区). */
const BEFORE_SHORT_COUNTY = /^[在于赴到往至从向\P{Script=Han}]$/u;

let built: Index | undefined;

/** Finds every place named in a folded text, longest name first, left to right, without overlaps. */
export function findPlaces(foldedText: string): PlaceMention[] {
  const { names } = index();
  const found: (Span & { readonly candidates: readonly Place[] })[] = [];
  const seen = new Set<string>();
  let last = -1;
  let start = 0;
  const standsThere = ({ word }: { readonly word: string }): boolean => stands(word, { text: foldedText, start, last });
  while (start + 1 < foldedText.length) {
    const match = names.matchAt(foldedText, start, standsThere);
    if (!match) {
      start++;
      continue;
    }
    const candidates = match.value;
    for (const { name } of candidates) seen.add(name);
    last = start + match.word.length;
    found.push({ start, end: last, candidates });
    start = last;
  }
  return found.map(({ start, end, candidates }, i) => {
    const before = found[i - 1];
    const touching = before?.end === start ? before.candidates[0]?.name : undefined;
    return { start, end, ...choose(candidates, { seen, touching }) };
  });
}

/** No name of a place is longer. */
const LONGEST_NAME = 16;

/** The place that a folded name begins with (太原 in 太原供电公司), or null. */
export const leadingPlace = remember((name): PlaceMention | null => {
  const [first] = findPlaces(name.slice(0, LONGEST_NAME));
  return first?.start === 0 ? first : null;
});

/** Is this the name of a province, prefecture or county, in full or (down to the prefecture) without its suffix? */
export function isPlace(name: string): boolean {
  return index().byName.has(name);
}

/** Every division of this name, full or short; several for 朝阳区, none for an unknown name. */
export function placesNamed(name: string): readonly Place[] {
  return index().byName.get(name) ?? [];
}

/** The divisions a place lies in, from large to small; empty for a province, an unknown name and an ambiguous one. */
export function parentsOf(name: string): readonly string[] {
  const [first, ...others] = placesNamed(name);
  return first && others.length === 0 ? first.parents : [];
}

function stands(name: string, at: { readonly text: string; readonly start: number; readonly last: number }): boolean {
  const adjacent = at.last === at.start;
  if (GENERIC.has(name)) return adjacent;
  const before = at.start > 0 ? (at.text[at.start - 1] ?? '') : '';
  if (name.length === 2 && /[县区]$/.test(name)) return adjacent || before === '' || BEFORE_SHORT_COUNTY.test(before);
  const after = at.text.slice(at.start + name.length, at.start + name.length + 4);
  if (/[省市区县旗州盟]$/.test(name))
    return (
      after === '' || after.startsWith('分别') || !NOT_A_COUNTY_BEFORE.get(name.slice(-1))?.includes(after.charAt(0))
    );
  return (
    !NOT_A_PLACE_BEFORE.test(after) &&
    !after.startsWith(IDIOMS.get(name) ?? '\n') &&
    !(name === '河南' && before === '黄')
  );
}

/** Of several divisions with one name: the one whose parent stands directly before it, else anywhere in the text. */
function choose(
  candidates: readonly Place[],
  context: { readonly seen: ReadonlySet<string>; readonly touching: string | undefined },
): Place {
  const [first, ...others] = candidates;
  if (!first) throw new Error('knowledge: a name in the gazetteer without a place');
  if (others.length === 0) return first;
  const touched = candidates.find(
    ({ parents }) => context.touching !== undefined && parents.includes(context.touching),
  );
  if (touched) return touched;
  const [only, ...rest] = candidates.filter(({ parents }) => parents.some((parent) => context.seen.has(parent)));
  return only && rest.length === 0 ? only : { name: first.name, parents: [] };
}

function index(): Index {
  built ??= build();
  return built;
}

function file<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function build(): Index {
  const byName = new Map<string, Place[]>();
  const add = (packed: string, parents: readonly string[]): string => {
    const names = packed.split('|');
    const place = { name: names[0] ?? '', parents };
    for (const name of names) file(byName, name, place);
    return place.name;
  };
  for (const line of GAZETTEER.trim().split('\n')) {
    const [province = '', rest = ''] = line.split('>');
    const top = [add(province, [])];
    for (const group of rest.split(';')) {
      const [city = '', counties = ''] = group.split(':');
      const parents = city ? [...top, add(city, top)] : top;
      for (const county of counties.split(',')) if (county) add(county, parents);
    }
  }
  return { byName, names: new Lexicon(byName) };
}

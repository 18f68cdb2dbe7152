/**
 * The towns, townships and sub-districts of China (镇, 乡, 街道 and the like) and where a text may name them.
 *
 * A text is looked at only where a suffix stands. Names recur all over the country (城关镇 in more than eighty counties),
 * so a town says nothing about where it lies, and its suffix is not checked: towns are made sub-districts every year.
 */
import { characterSet } from '@/text/character-table';
import type { Span } from '@/text/offset-map';
import { wordList } from './lexicon';
import { PEOPLES } from './peoples';
import { TOWN_CHARACTERS, TOWN_ROWS } from './town-data';
import { LONGEST_STEM, SHORTEST_STEM, TownStems } from './town-stems';

/** What names of towns and of their offices end with, and what follows where it is part of another word: 新华街|道路, 幸福|乡村. */
const SUFFIXES: readonly (readonly [suffix: string, notBefore: RegExp | null])[] = [
  ['镇', null],
  ['乡', /^(?:[镇亲土愁音情贤野间]|村(?![民委干支两]))/],
  ['街道', /^路/],
  ['街道办', null],
  ['街道办事处', null],
  ['街道党工委', null],
  ['街办', null],
  ['苏木', null],
  ['农场', null],
  ['林场', null],
  ['牧场', null],
];

const BEGINS_SUFFIX = characterSet(SUFFIXES.map(([suffix]) => suffix));
const BY_FIRST = Map.groupBy(SUFFIXES, ([suffix]) => suffix.charCodeAt(0));

/** 檀营|满族|蒙古族|乡, 奇台|民族|乡: between the name and its suffix. */
const OF_PEOPLES = wordList(['民', ...PEOPLES].map((people) => `${people}族`).join(' '));

let unpacked: TownStems | undefined;

/**
 * Every span that may be the name of a town, with its suffix, by where it begins. Of several that end together
 * (城关镇, 关镇) the reader chooses by what stands before them.
 */
export function findTowns(foldedText: string): Span[] {
  const found: Span[] = [];
  for (let at = SHORTEST_STEM; at < foldedText.length; at++) {
    if (!BEGINS_SUFFIX[foldedText.charCodeAt(at)]) continue;
    for (const [suffix, notBefore] of BY_FIRST.get(foldedText.charCodeAt(at)) ?? []) {
      const end = at + suffix.length;
      if (foldedText.startsWith(suffix, at) && !notBefore?.test(foldedText.slice(end, end + 2)))
        addTowns(foldedText, { start: at, end }, found);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Does a folded name begin with that of a town: 市桥街道, 平安镇卫生院? */
export function beginsWithTown(name: string): boolean {
  return findTowns(name).some(({ start }) => start === 0);
}

/** Is a town called so, without its suffix? What towns are called by (幸福, 平安), their quarters are called by. */
export function isTownStem(word: string): boolean {
  return stems().has(word, 0, word.length);
}

/** Adds the towns whose suffix is given. */
function addTowns(text: string, suffix: Span, found: Span[]): void {
  const known = stems();
  const stemEnd = skipPeoples(text, suffix.start);
  for (let start = stemEnd - SHORTEST_STEM; start >= Math.max(0, stemEnd - LONGEST_STEM); start--)
    if (known.has(text, start, stemEnd)) found.push({ start, end: suffix.end });
}

/** Unpacked at the first suffix that is met. */
function stems(): TownStems {
  unpacked ??= new TownStems(TOWN_CHARACTERS, TOWN_ROWS);
  return unpacked;
}

function skipPeoples(text: string, end: number): number {
  let at = end;
  for (let people = OF_PEOPLES.matchBefore(text, at); people; people = OF_PEOPLES.matchBefore(text, at))
    at -= people.word.length;
  return at;
}

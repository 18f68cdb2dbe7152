import { bodyOfCode } from '@/knowledge/body-names';
import { type PlaceMention } from '@/knowledge/gazetteer';
import { KNOWN_BODIES, MEDIA } from '@/knowledge/known-bodies';
import { findTowns } from '@/knowledge/towns';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { COUNTRY_CHARACTERS } from '@/knowledge/world-places';
import { type Span } from '@/text/offset-map';
import { findAmbiguous, findWarned } from './ambiguous-names';
import { type CutText, isCleanEdge, isEdge } from './cut-text';
import { isAddress } from './generic-words';
import { findListHits } from './learned/list-hits';
import { refine } from './learned/refine';
import { covers, type FoldedOrganization, findListed } from './listed-names';
import { isName } from './name-checks';
import { extendLeft, type Left } from './name-edges';
import { extendRight } from './name-tails';
import { HEADS, type Head } from './organization-tables';
import { findPapers } from './papers';
import { findServed } from './role-names';
import { trimmed } from './surroundings';
import { wordTable } from './words';

/** A folded paragraph cut into words, places, dates and towns. */
export function cutText(
  text: string,
  { places, dates }: { readonly places: readonly PlaceMention[]; readonly dates: readonly Span[] },
): CutText {
  return { text, words: wordTable().cut(text, places, dates, findTowns(text)) };
}

/** All organizations of a paragraph, from left to right, not overlapping. */
export function findOrganizations(cut: CutText): FoldedOrganization[] {
  return refine(cut, findByGrammar(cut), findListHits(cut));
}

/** The organizations of a paragraph that grammar and tables find: longest names, from left to right, not overlapping. */
export function findByGrammar(cut: CutText): FoldedOrganization[] {
  const { text, words } = cut;
  const candidates: FoldedOrganization[] = [];
  for (let end = 1; end <= text.length; end++) {
    const begin = words.begin[end] ?? -1;
    if (begin < 0) continue;
    if (words.kind[end] === WORD_KIND.body) candidates.push(knownBody(cut, begin, end));
    const head = headBefore(cut, end);
    const found = head ? readName(cut, end, head) : readOffice(cut, begin, end);
    if (found) candidates.push(found);
  }
  for (const paper of findPapers(cut)) candidates.push(paper);
  for (const warned of findWarned(cut)) candidates.push(warned);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of candidates) taken.fill(1, start, end);
  for (const found of findListed(cut, taken)) candidates.push(found);
  for (const found of findServed(cut, taken)) candidates.push(found);
  for (const found of findAmbiguous(cut, taken)) candidates.push(found);
  return merge(cut, longest(candidates.flatMap((found) => trimmed(cut, found) ?? [])));
}

/** The longest head that ends here; 有限公司 and not 集团有限公司 behind 海航集团, which is a body by itself. */
function headBefore({ text, words }: CutText, end: number): Head | null {
  const longest = HEADS.matchBefore(text, end)?.value ?? null;
  if (!longest) return null;
  const start = end - longest.word.length;
  for (let at = end - 1; at > start; at--) {
    if (words.kind[at] !== WORD_KIND.body || (words.begin[at] ?? at) >= start) continue;
    const rest = HEADS.matchAt(text, at);
    if (rest?.word.length === end - at) return rest.value;
  }
  return longest;
}

/** What stands before the names of their offices and schools, and is left out as often. */
const OVERSEAS = new Set(['香港', '澳门', '台湾']);

/** 美|国务院, 英|外交部: the one character that stands for the state. */
function isCountryBefore(cut: CutText, begin: number): boolean {
  const last = cut.text.charAt(begin - 1) || ' ';
  return (
    last !== '以' &&
    COUNTRY_CHARACTERS.includes(last) &&
    cut.words.begin[begin] === begin - 1 &&
    isCleanEdge(cut, begin - 1)
  );
}

/** What makes a body one of the state: 国立|台湾大学, 中央|军委. */
const OF_STATE = new Set(['国立', '中央', '国家']);

/** A body that the tables know by name. */
function knownBody(cut: CutText, begin: number, end: number): FoldedOrganization {
  const { text, words } = cut;
  const kind = bodyOfCode(words.body[end] ?? 0)?.kind ?? 'institution';
  const before = words.begin[begin] ?? -1;
  const is = words.kind[begin];
  const inPlace = is === WORD_KIND.place && (kind !== 'government' || OVERSEAS.has(text.slice(before, begin)));
  const ofPlace =
    (inPlace && !MEDIA.matchBefore(text, end)) ||
    (kind !== 'company' && is === WORD_KIND.abroad) ||
    (kind !== 'company' && OF_STATE.has(text.slice(before, begin)));
  const ofCountry = kind === 'government' && isCountryBefore(cut, begin);
  const tail = kind === 'company' ? { end, kind } : extendRight(cut, end, kind);
  return { start: ofCountry ? begin - 1 : ofPlace && before >= 0 ? before : begin, ...tail, rule: 'known body' };
}

/** The name whose head ends at `headEnd`, or null where there is none. */
function readName(cut: CutText, headEnd: number, head: Head): FoldedOrganization | null {
  const headStart = headEnd - head.word.length;
  const left = extendLeft(cut, headStart, head);
  if (
    left.coreStart < headStart &&
    isEdge(cut.words, headStart) &&
    KNOWN_BODIES.matchAt(head.word, 0)?.word === head.word
  )
    return null;
  const inWord = !isEdge(cut.words, headStart) && cut.words.kind[headEnd] !== WORD_KIND.town;
  if (!left.functional && !left.anchor && head.word.length === 1 && inWord) return null;
  if (isAddress(cut.text, headEnd)) return null;
  if (!isName(cut, left, { headStart, end: headEnd, head })) return null;
  const tail = extendRight(cut, headEnd, head.kind);
  return { start: left.start, end: tail.end, kind: tail.kind, rule: ruleOf(left, head) };
}

/** 美国财政部|长, 市公安局|长: the body in the title of the one who leads it. */
function readOffice(cut: CutText, begin: number, end: number): FoldedOrganization | null {
  const { text } = cut;
  if (text.charAt(end - 1) !== '长' || end - begin < 2) return null;
  const head = HEADS.matchBefore(text, end - 1)?.value;
  if (!head || head.kind !== 'government' || !'部局厅署'.includes(text.charAt(end - 2))) return null;
  const headStart = end - 1 - head.word.length;
  const left = extendLeft(cut, headStart, head);
  const abroad = left.anchor === 'abroad' && headStart - left.coreStart <= 4;
  const whole = abroad || left.functional || (head.strength === 'strong' && left.coreStart === headStart);
  if (!whole || left.anchor === 'scope' || !(left.anchor || KNOWN_BODIES.matchAt(text, headStart))) return null;
  return { start: left.start, end: end - 1, kind: 'government', rule: `title of ${head.word}` };
}

/** Which tables made the name, for those who extend them: anchor, field and head. */
function ruleOf({ anchor, functional, proper }: Left, { word, strength }: Head): string {
  const parts = [anchor, functional && 'field', proper > 0 && 'rare words', `${strength} head ${word}`];
  return parts.filter(Boolean).join(' + ');
}

/** Of overlapping candidates the longest; of two equally long the first. */
export function longest(candidates: readonly FoldedOrganization[]): FoldedOrganization[] {
  if (candidates.length < 2) return [...candidates];
  const byLength = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
  const kept = byLength.filter((candidate) => {
    if (covers(taken, candidate)) return false;
    taken.fill(1, candidate.start, candidate.end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** 四川大学|华西医院, 中国科学院|宁波材料技术与工程研究所: bodies whose parts are bodies, and these. */
const HAS_PARTS = /(?:大学|科学院|中科院|农科院|社科院|医科院)$/;
const PART = /(?:医院|学院|研究所|研究院|研究中心|实验室|天文台|植物园|图书馆|博物馆|出版社)$/;

/** Longer than any name: villages in a row are no name. */
const LONGEST_MERGED = 60;

/** A village behind its town, a branch in a place behind its company: one name. */
function merge(cut: CutText, organizations: readonly FoldedOrganization[]): FoldedOrganization[] {
  const merged: FoldedOrganization[] = [];
  for (const next of organizations) {
    const last = merged.at(-1);
    if (last && last.end === next.start && next.end - last.start <= LONGEST_MERGED && belongTogether(cut, last, next)) {
      merged[merged.length - 1] = { ...next, start: last.start, rule: `${last.rule} + ${next.rule}` };
    } else merged.push(next);
  }
  return merged;
}

function belongTogether({ text, words }: CutText, last: FoldedOrganization, next: FoldedOrganization): boolean {
  if (next.kind === 'government' && last.kind !== 'government' && !OF_ANY_BODY.test(text.slice(last.start, next.end)))
    return false;
  if (isDepartment(text, last, next)) return true;
  if (last.kind === 'grassroots') return !text.endsWith('党工委', last.end) && !text.endsWith('党委', last.end);
  if (MEDIA.matchBefore(text, last.end)) return false;
  if (HAS_PARTS.test(text.slice(last.start, last.end))) return PART.test(text.slice(next.start, next.end));
  return last.kind !== 'venue' && startsWithPlace(words.begin, words.kind, next);
}

/** What bodies of all kinds have, and states have too. */
const OF_ANY_BODY = /(?:委|党组|党支部|工会|监事会|办事处|办公室|指挥部|小组)$/;

/** 衞生福利部|中央健康保险署, 市教育局|人事科, 南韩军方|联合参谋部: what a name for a part of a body ends with. */
const DEPARTMENT = /(?:[部厅局署院处科股室组办司庭关队]|委员会|中心)$/;

/** A part of the state behind a larger one. */
function isDepartment(text: string, last: FoldedOrganization, next: FoldedOrganization): boolean {
  return (
    last.kind === 'government' &&
    next.kind === 'government' &&
    DEPARTMENT.test(text.slice(next.start, next.end)) &&
    /[部厅局署会院方府委处]$/.test(text.slice(last.start, last.end))
  );
}

const PLACES: ReadonlySet<number> = new Set<number>([
  WORD_KIND.place,
  WORD_KIND.town,
  WORD_KIND.location,
  WORD_KIND.abroad,
]);

function startsWithPlace(begin: Int32Array, kind: Uint8Array, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) if (begin[at] === start) return PLACES.has(kind[at] ?? 0);
  return false;
}

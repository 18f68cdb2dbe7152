import { type PlaceMention } from '@/knowledge/gazetteer';
import { KNOWN_BODIES, MEDIA } from '@/knowledge/known-bodies';
import { findTowns } from '@/knowledge/towns';
import { WORD_KIND } from '@/knowledge/word-kinds';
import { type Span } from '@/text/offset-map';
import { type CutText, isEdge } from './cut-text';
import { isAddress } from './generic-words';
import { refine } from './learned-names';
import { findListHits } from './list-hits';
import { covers, type FoldedOrganization, findListed } from './listed-names';
import { isName } from './name-checks';
import { extendLeft, type Left } from './name-edges';
import { extendRight } from './name-tails';
import { HEADS, type Head } from './organization-tables';
import { findPapers } from './papers';
import { findServed } from './role-names';
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
    const head = HEADS.matchBefore(text, end);
    const found = head ? readName(cut, end, head.value) : readOffice(cut, begin, end);
    if (found) candidates.push(found);
  }
  for (const paper of findPapers(cut)) candidates.push(paper);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of candidates) taken.fill(1, start, end);
  for (const found of findListed(cut, taken)) candidates.push(found);
  for (const found of findServed(cut, taken)) candidates.push(found);
  return merge(cut, longest(candidates));
}

/** What stands before the names of their offices and schools, and is left out as often. */
const OVERSEAS = new Set(['香港', '澳门', '台湾']);

/** A body that the tables know by name. */
function knownBody({ text, words }: CutText, begin: number, end: number): FoldedOrganization {
  const kind = KNOWN_BODIES.matchAt(text, begin)?.value ?? 'institution';
  const before = words.begin[begin] ?? -1;
  const is = words.kind[begin];
  const inPlace = is === WORD_KIND.place && (kind === 'company' || OVERSEAS.has(text.slice(before, begin)));
  const ofPlace = inPlace || (kind !== 'company' && is === WORD_KIND.abroad);
  return { start: ofPlace && before >= 0 ? before : begin, end, kind, rule: 'known body' };
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
  if (last.kind === 'grassroots') return !text.endsWith('党工委', last.end) && !text.endsWith('党委', last.end);
  if (MEDIA.matchBefore(text, last.end)) return false;
  if (HAS_PARTS.test(text.slice(last.start, last.end))) return PART.test(text.slice(next.start, next.end));
  return last.kind !== 'venue' && startsWithPlace(words.begin, words.kind, next);
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

import { isHan } from '@/text/fold';
import type { PlaceMention } from '@/text/gazetteer';
import type { Span } from '@/text/offset-map';
import { CLASS_NOUNS, COMPOUNDS, holdsBoundaryWord, isWordBoundary, REPORT_VERBS, TITLES_AFTER } from './boundaries';
import type { OrganizationKind } from './mention';
import {
  BEFORE_PLACE,
  FUNCTIONS,
  GENERIC_CORES,
  HEADS,
  type Head,
  KNOWN_BODIES,
  LEVELS,
  TAILS,
} from './organization-tables';

/** An organization in a folded text; offsets are into that text. `rule` says which rule found it, for `inspect`. */
export type FoldedOrganization = Span & { readonly kind: OrganizationKind; readonly rule: string };

/** A paragraph under reading: its folded text and where places stand in it. */
type Reading = {
  readonly text: string;
  /** End of a place → its start. */
  readonly placeEnding: ReadonlyMap<number, number>;
  /** 1 at every offset inside a place, its ends not counted: no boundary there. */
  readonly insidePlace: Uint8Array;
  /** 1 at every character of a date: no name reaches into one. */
  readonly inDate: Uint8Array;
};

/** All organizations of a folded paragraph, longest names, from left to right, not overlapping. */
export function findOrganizations(
  text: string,
  { places, dates }: { readonly places: readonly PlaceMention[]; readonly dates: readonly Span[] },
): FoldedOrganization[] {
  const reading: Reading = {
    text,
    placeEnding: new Map(places.map(({ start, end }) => [end, start])),
    insidePlace: new Uint8Array(text.length + 1),
    inDate: new Uint8Array(text.length),
  };
  for (const { start, end } of dates) reading.inDate.fill(1, start, end);
  for (const { start, end } of places) reading.insidePlace.fill(1, start + 1, end);
  const candidates: FoldedOrganization[] = [];
  for (let at = 0; at < text.length; at++) {
    const known = KNOWN_BODIES.matchAt(text, at);
    if (known) candidates.push({ start: at, end: at + known.word.length, kind: known.value, rule: 'known body' });
    const head = HEADS.matchAt(text, at);
    const found = head && readName(reading, at, head.word, head.value);
    if (found) candidates.push(found);
  }
  candidates.push(...findListed(reading, candidates));
  return merge(text, longest(candidates));
}

/** The name whose head begins at `headStart`, or null where there is none. */
function readName(reading: Reading, headStart: number, word: string, head: Head): FoldedOrganization | null {
  const end = headStart + word.length;
  const left = extendLeft(reading, headStart, head);
  if (isInsideWord(reading.text, headStart, end, left.functional) || isAddress(reading.text, end)) return null;
  if (!isName(reading, left, { headStart, end, word, head })) return null;
  const tail = extendRight(reading, end, head.kind);
  const rule = left.place
    ? `place + ${word}`
    : left.level
      ? `level + ${word}`
      : left.functional
        ? `function + ${word}`
        : `${head.strength} head ${word}`;
  return { start: left.start, end: tail.end, kind: tail.kind, rule };
}

/** Is the head part of another word: 局 in 局长, 村 in 农村, 学校 in 小学|校长? */
function isInsideWord(text: string, headStart: number, end: number, functional: boolean): boolean {
  for (let from = Math.max(0, headStart - 2); from < end; from++) {
    const compound = (from <= headStart ? COMPOUNDS.matchAt(text, from) : null) ?? TITLES_AFTER.matchAt(text, from);
    if (!compound) continue;
    const stop = from + compound.word.length;
    if (stop > end && !HEADS.matchAt(text, headStart)?.word.includes(compound.word)) return true;
    if (
      stop === end &&
      from < headStart &&
      end - headStart === 1 &&
      !functional &&
      HEADS.matchAt(text, from)?.word !== compound.word
    )
      return true;
  }
  return false;
}

/** 桃园|二巷, 迎泽公园|东路: the name of a street begins with the word. */
function isAddress(text: string, end: number): boolean {
  return /^(?:[一二三四五六七八九十东西南北中]{0,2}(?:路|街|巷|胡同|大道)|小区)/.test(text.slice(end, end + 4));
}

type Left = {
  readonly start: number;
  readonly place: boolean;
  readonly level: boolean;
  readonly functional: boolean /** Where the place or level prefix ends. */;
  readonly coreStart: number;
};

/** From a head leftwards over what the body deals with, its trade name, its place. */
function extendLeft(reading: Reading, headStart: number, head: Head): Left {
  const { text } = reading;
  let start = skipFunctions(text, headStart);
  const functional = start < headStart;
  const most = head.kind === 'grassroots' ? 8 : 18;
  let coreStart = start;
  for (;;) {
    const place = placeChain(reading, start);
    if (place < start)
      return { start: beforePlace(text, place), place: true, level: false, functional, coreStart: start };
    if (isLevel(reading, start)) return { start: start - 1, place: false, level: true, functional, coreStart: start };
    const step = stepLeft(reading, start);
    if (step === start || headStart - step > most) break;
    start = step;
    coreStart = start;
  }
  return { start, place: false, level: false, functional, coreStart };
}

function skipFunctions(text: string, headStart: number): number {
  let start = headStart;
  for (let i = 0; i < 4; i++) {
    const ordinal = /(?:第[一二三四五六七八九十\d]{1,3})?(?:人民|中医|妇幼保健|儿童|中心|实验|高级|初级)?$/.exec(
      text.slice(Math.max(0, start - 8), start),
    );
    const word = FUNCTIONS.matchBefore(text, start);
    const length =
      word?.word.length ??
      (ordinal && /医院|小学|中学|法院|检察院|幼儿园|学/.test(text.slice(start, start + 3)) ? ordinal[0].length : 0);
    if (!length) break;
    start -= length;
    if (text.charAt(start - 1) === '和' && FUNCTIONS.matchBefore(text, start - 1)) start--;
  }
  return start;
}

/** The start of the chain of places that ends at `end`: 山西省太原市杏花岭区. */
function placeChain(reading: Reading, end: number): number {
  let start = end;
  for (let place = reading.placeEnding.get(start); place !== undefined; place = reading.placeEnding.get(start))
    start = place;
  if (start < end && reading.text.charAt(start - 1) === ')') return start;
  return start;
}

function beforePlace(text: string, start: number): number {
  const prefix = BEFORE_PLACE.matchBefore(text, start);
  return prefix ? start - prefix.word.length : start;
}

/** 区 in 区商务局: a level of administration behind a clean left edge. */
function isLevel(reading: Reading, start: number): boolean {
  const { text } = reading;
  if (!LEVELS.includes(text.charAt(start - 1) || ' ')) return false;
  if (reading.placeEnding.has(start) || '各每两几'.includes(text.charAt(start - 2) || ' ')) return false;
  return isCleanEdge(reading, start - 1);
}

/** Does a name may begin at `start`: at the beginning, behind punctuation or behind a word that ends there? */
function isCleanEdge(reading: Reading, start: number): boolean {
  return (
    start <= 0 ||
    reading.inDate[start - 1] === 1 ||
    !isNameCharacter(reading.text, start - 1) ||
    boundaryBefore(reading, start)
  );
}

function boundaryBefore(reading: Reading, at: number): boolean {
  return !reading.insidePlace[at] && isWordBoundary(reading.text, at);
}

/** One character, or one bracket with a place in it, to the left; `start` itself where the name ends. */
function stepLeft(reading: Reading, start: number): number {
  const { text } = reading;
  if (start <= 0) return start;
  if (text.charAt(start - 1) === ')') {
    const open = text.lastIndexOf('(', start - 1);
    return open >= 0 &&
      start - open <= 10 &&
      /^\([^,。;:、()]+\)$/.test(text.slice(open, start)) &&
      isNameCharacter(text, open - 1)
      ? open
      : start;
  }
  if (!isNameCharacter(text, start - 1) || reading.inDate[start - 1] || boundaryBefore(reading, start)) return start;
  return start - 1;
}

function isNameCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    isHan(code) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0xb7 ||
    (code >= 0x30 && code <= 0x39 && at > 0 && /[0-9A-Za-z\u4e00-\u9fff]/.test(text.charAt(at - 1)))
  );
}

type Candidate = { readonly headStart: number; readonly end: number; readonly word: string; readonly head: Head };

/** Heads that are words of every day: they need a place, a level or a known function before them. */
const EVERYDAY = new Set(
  '局 组 部 会 司 社 处 所 项目 办 委 台 站 馆 队 中队 大队 厅 署 院 室 城 园 基地 市场 热线 分局 支队 总队 党委 党组 办公室 委员会 中央 政府 人大 政协 法院 中心 园区 指挥部 领导小组 厂 矿 店 学府'.split(
    ' ',
  ),
);

/** Bodies of which each place has just one: 区委, 市政府. */
const SEATS = new Set(['委', '政府', '人大', '政协', '法院', '纪委']);

function isName(reading: Reading, left: Left, candidate: Candidate): boolean {
  const { headStart, head, word } = candidate;
  const core = reading.text.slice(left.coreStart, headStart);
  const anchored = left.place || left.level;
  if (head.kind === 'grassroots') return isGrassroots(core, left, word);
  if (head.strength === 'weak') return isTradeName(reading, left, candidate, core);
  if (word.endsWith('项目') && (isGeneric(core) || left.functional)) return false;
  if (anchored && EVERYDAY.has(word) && !left.functional && holdsBoundaryWord(core)) return false;
  if (left.level && isGeneric(core) && head.kind === 'venue') return false;
  if (core === '' && !anchored && !left.functional) return false;
  if (core === '' && !left.functional)
    return (
      SEATS.has(word) ||
      head.strength === 'strong' ||
      (left.place && (word.length > 2 || ['公司', '矿', '厂'].includes(word)))
    );
  if (anchored) return true;
  if (core === '') return left.functional && /[局院学]$/.test(word);
  if (isGeneric(core) || /^[全各]/.test(core)) return false;
  if (EVERYDAY.has(word))
    return (
      left.functional ||
      (core.length >= 3 &&
        core.length <= 12 &&
        ['中心', '基地', '园区', '指挥部', '领导小组', '厂', '矿', '市场', '委员会'].includes(word) &&
        isCleanEdge(reading, left.start))
    );
  return core.length >= 2;
}

function isGrassroots(core: string, left: Left, word: string): boolean {
  if (isGeneric(core)) return false;
  const least = word === '街道' || word === '社区' || word.length > 2 ? 1 : left.place ? 1 : 2;
  return (
    core.length >= least &&
    core.length <= (/[路街巷道]/.test(core) ? 7 : 5) &&
    !/[0-9]/.test(core) &&
    !left.level &&
    !holdsBoundaryWord(core)
  );
}

/** 斯普机械 with its place before it, 嘉世达机器人 with 董事长 behind it, 岚川汽车 before 披露. */
function isTradeName(reading: Reading, left: Left, { headStart, end }: Candidate, core: string): boolean {
  const { text } = reading;
  if (KNOWN_BODIES.matchAt(core, 0)?.word === core && core !== '') return true;
  if (headStart - left.coreStart < 2 || isGeneric(core) || left.functional) return false;
  if (left.place) return headStart - left.coreStart <= 4;
  if (!isCleanEdge(reading, left.start) || core.length > 4) return false;
  if (TITLES_AFTER.matchAt(text, end)) return true;
  const opening = left.start === 0 || /[。;:!?\n"]/.test(text.charAt(left.start - 1));
  return opening && core.length <= 3 && REPORT_VERBS.matchAt(text, end) !== null;
}

/** Is the core made of generic words only (各大 + 商场)? The empty core is. */
function isGeneric(core: string): boolean {
  let at = 0;
  while (at < core.length) {
    const word = GENERIC_CORES.matchAt(core, at);
    if (!word) return false;
    at += word.word.length;
  }
  return true;
}

/** 公司|加油站, 局|文峰分局, 中心|创新转化基地: the longer name that goes on behind a head. */
function extendRight(
  reading: Reading,
  end: number,
  kind: OrganizationKind,
): { readonly end: number; readonly kind: OrganizationKind } {
  const { text } = reading;
  for (let at = end; at <= end + 6 && at < text.length; at++) {
    if (at > end && (!isHan(text.charCodeAt(at - 1)) || breaksTail(reading, end, at))) break;
    const tail = TAILS.matchAt(text, at);
    if (!tail || TITLES_AFTER.matchAt(text, at) || (at === end && text.startsWith(tail.word, end - tail.word.length)))
      continue;
    if (TITLES_AFTER.matchAt(text, at + tail.word.length) && /^[党团工]/.test(tail.word)) break;
    if (isInsideWord(text, at, at + tail.word.length, true)) continue;
    if (at > end && isGeneric(text.slice(end, at))) continue;
    const next = HEADS.matchAt(text, at)?.value.kind ?? kind;
    const extended = extendRight(reading, at + tail.word.length, next);
    return kind === 'government' && next !== 'company' ? { end: extended.end, kind } : extended;
  }
  return { end, kind };
}

/** Does something between a head and a possible tail say that the name is over? */
function breaksTail(reading: Reading, end: number, at: number): boolean {
  const { text } = reading;
  return (
    boundaryBefore(reading, at) ||
    TITLES_AFTER.matchAt(text, at - 1) !== null ||
    (at - end === 1 && '等的和与及在了已将对为是有被把向从'.includes(text.charAt(end)))
  );
}

/** A、B、C等商超: each short item is a name, if not one already. */
function findListed(reading: Reading, candidates: readonly FoldedOrganization[]): FoldedOrganization[] {
  const { text } = reading;
  const found: FoldedOrganization[] = [];
  for (let at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
    if (!isClassList(text, at)) continue;
    const from =
      Math.max(
        text.lastIndexOf(',', at),
        text.lastIndexOf('。', at),
        text.lastIndexOf(';', at),
        text.lastIndexOf(':', at),
      ) + 1;
    const items = splitList(reading, from, at);
    if (items.length < 2) continue;
    for (const item of items) {
      const length = item.end - item.start;
      const taken = candidates.some(({ start, end }) => start < item.end && end > item.start);
      if (
        taken ||
        length < 2 ||
        length > 10 ||
        (holdsBoundaryWord(text.slice(item.start, item.end)) && !endsWithHead(text, item)) ||
        FUNCTIONS.matchAt(text, item.start) ||
        isGeneric(text.slice(item.start, item.end)) ||
        CLASS_NOUNS.matchBefore(text, item.end)
      )
        continue;
      found.push({ ...item, kind: 'company', rule: 'list' });
    }
  }
  return found;
}

function endsWithHead(text: string, { start, end }: Span): boolean {
  for (let at = start + 2; at < end; at++) if (HEADS.matchAt(text, at)?.word.length === end - at) return true;
  return false;
}

function isClassList(text: string, at: number): boolean {
  for (let from = at + 1; from <= at + 7; from++) {
    const noun = CLASS_NOUNS.matchAt(text, from);
    if (noun) return !/[,。;、]/.test(text.slice(at, from));
  }
  return false;
}

/** The items between 、 before `end`; the first one begins behind the last boundary word, the last may hold 和. */
function splitList(reading: Reading, from: number, end: number): Span[] {
  const { text } = reading;
  const items: Span[] = [];
  let stop = end;
  for (let at = end - 1; at >= from - 1; at--) {
    const separator = at < from || text.charAt(at) === '、';
    if (!separator) continue;
    const start = at < from ? firstItemStart(reading, from, stop) : at + 1;
    if (start < stop) items.push({ start, end: stop });
    stop = at;
  }
  return items.reverse();
}

function firstItemStart(reading: Reading, from: number, stop: number): number {
  for (let at = stop - 1; at > from; at--) if (boundaryBefore(reading, at)) return at;
  return from;
}

/** Of overlapping candidates the longest; of two equally long the first. */
function longest(candidates: readonly FoldedOrganization[]): FoldedOrganization[] {
  const byLength = [...candidates].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: FoldedOrganization[] = [];
  const taken = new Set<number>();
  for (const candidate of byLength) {
    let free = true;
    for (let at = candidate.start; at < candidate.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = candidate.start; at < candidate.end; at++) taken.add(at);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A village behind its town, a community behind its sub-district: one name. */
function merge(text: string, organizations: readonly FoldedOrganization[]): FoldedOrganization[] {
  const merged: FoldedOrganization[] = [];
  for (const next of organizations) {
    const last = merged.at(-1);
    if (
      last &&
      last.end === next.start &&
      last.kind === 'grassroots' &&
      !/(?:党工委|党委)$/.test(text.slice(last.start, last.end))
    ) {
      merged[merged.length - 1] = { ...next, start: last.start, rule: `${last.rule} + ${next.rule}` };
    } else merged.push(next);
  }
  return merged;
}

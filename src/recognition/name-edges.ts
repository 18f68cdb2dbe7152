import { isHan } from '@/text/fold';
import { wordList } from '@/text/lexicon';
import { isWordBoundary, TITLES_AFTER } from './boundaries';
import { isGeneric, isInsideWord } from './generic-words';
import { type OrganizationKind } from './mention';
import { BEFORE_PLACE, FUNCTIONS, HEADS, type Head, LEVELS, TAILS } from './organization-tables';

/** A paragraph under reading: its folded text and where places stand in it. */
export type Reading = {
  readonly text: string;
  /** End of a place → its start. */
  readonly placeEnding: ReadonlyMap<number, number>;
  /** 1 at every offset inside a place, its ends not counted: no boundary there. */
  readonly insidePlace: Uint8Array;
  /** 1 at every character of a date: no name reaches into one. */
  readonly inDate: Uint8Array;
};

export type Left = {
  readonly start: number;
  readonly place: boolean;
  readonly level: boolean;
  readonly functional: boolean /** Where the place or level prefix ends. */;
  readonly coreStart: number;
};

/** From a head leftwards over what the body deals with, its trade name, its place. */
export function extendLeft(reading: Reading, headStart: number, head: Head): Left {
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

/** Words that end like a level and are none: 示范区管委会 is not the 管委会 of a 区. */
const AREAS = wordList(
  '示范区 开发区 高新区 园区 景区 社区 小区 城区 校区 库区 灾区 山区 地区 片区 辖区 郊区 矿区 都市 城市 超市 上市 门市 集市 楼市 股市 夜市 乡镇 城镇 村镇 集镇 各县 外省 各省 各市 各区',
);

/** 区 in 区商务局: a level of administration behind a clean left edge. */
function isLevel(reading: Reading, start: number): boolean {
  const { text } = reading;
  if (!LEVELS.includes(text.charAt(start - 1) || ' ')) return false;
  if (reading.placeEnding.has(start) || '各每两几'.includes(text.charAt(start - 2) || ' ')) return false;
  return !AREAS.matchBefore(text, start) && isCleanEdge(reading, start - 1);
}

/** Does a name may begin at `start`: at the beginning, behind punctuation or behind a word that ends there? */
export function isCleanEdge(reading: Reading, start: number): boolean {
  return (
    start <= 0 ||
    reading.inDate[start - 1] === 1 ||
    !isNameCharacter(reading.text, start - 1) ||
    boundaryBefore(reading, start)
  );
}

export function boundaryBefore(reading: Reading, at: number): boolean {
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

/** 公司|加油站, 局|文峰分局, 中心|创新转化基地: the longer name that goes on behind a head. */
export function extendRight(
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

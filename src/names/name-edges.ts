import { WORD_KIND } from '@/knowledge/word-kinds';
import type { Words } from '@/knowledge/word-table';
import { isHan } from '@/text/fold';
import { type Anchor, anchorBefore, anchorBeyond, townAround } from './anchors';
import { JOINING, MEASURES } from './boundary-words';
import { type CutText, ENDS_BEFORE_NAME, isCleanEdge, isEdge, isMeasure, lastEdge, nextEdge } from './cut-text';
import { FUNCTIONS, HEADS, type Head } from './organization-tables';

/** A name from its left end to its head. */
export type Left = {
  readonly start: number;
  readonly anchor: Anchor | null;
  /** Does what a department deals with stand before the head? */
  readonly functional: boolean;
  /** Where the anchor ends. */
  readonly coreStart: number;
  /** How many characters of the core are no common words. */
  readonly proper: number;
  /** How many of its words the dictionary has for names. */
  readonly names: number;
  /** Is one of its words a verb that is also a noun: 预计, 曝光? */
  readonly verbal: boolean;
  /** Does a word for a number or a class of bodies stand before it: 许多|银行? */
  readonly quantified: boolean;
};

/** The longest name is 全国人大常委会香港特别行政区基本法委员会 and the like; companies have longer ones. */
const MOST = { grassroots: 8, company: 28, other: 22 };

/** From a head leftwards over what the body deals with, its trade name, its place. */
export function extendLeft(cut: CutText, headStart: number, head: Head): Left {
  const town = townAround(cut, headStart);
  if (town)
    return { ...town, functional: false, coreStart: headStart, proper: 0, names: 0, verbal: false, quantified: false };
  const fieldStart = skipFields(cut, headStart, head);
  const functional = fieldStart < headStart;
  const most = head.kind === 'grassroots' ? MOST.grassroots : head.kind === 'company' ? MOST.company : MOST.other;
  let start = fieldStart;
  let proper = 0;
  let names = 0;
  let verbal = false;
  for (;;) {
    const anchor = anchorBefore(cut, start, { head, first: start === fieldStart });
    if (anchor) return { ...anchor, functional, coreStart: start, proper, names, verbal, quantified: false };
    const step = stepLeft(cut, start, head, start === headStart);
    if (step === start || headStart - step > most) break;
    proper += properIn(cut, step, start);
    if (cut.words.kind[start] === WORD_KIND.name) names++;
    if (cut.words.kind[start] === WORD_KIND.verbal) verbal = true;
    start = step;
  }
  const beyond = proper === 0 || head.strength === 'legal' ? anchorBeyond(cut, start, head) : null;
  if (beyond) return { ...beyond, functional, coreStart: beyond.end, proper: 1, names, verbal, quantified: false };
  const quantified = cut.words.kind[start] === WORD_KIND.generic && (cut.words.begin[start] ?? -1) >= 0;
  return { start, anchor: null, functional, coreStart: start, proper, names, verbal, quantified };
}

const NUMBERED = /(?:医院|小学|中学|法院|检察院|幼儿园|学)$/;
const BEFORE_NUMBERED = /(?:第[一二三四五六七八九十\d]{1,3})?(?:人民|中医|妇幼保健|儿童|中心|实验|高级|中级|初级)?$/;

/** Over 市场监督管理 and 第四人民, four times at most. */
function skipFields(cut: CutText, headStart: number, { word }: Head): number {
  const { text } = cut;
  const numbered = NUMBERED.test(word);
  let start = headStart;
  for (let i = 0; i < 4; i++) {
    if (isBody(cut, start)) break;
    const field = FUNCTIONS.matchBefore(text, start);
    const length =
      field?.word.length ??
      (numbered ? (BEFORE_NUMBERED.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0) : 0);
    if (!length) break;
    start -= length;
    if (text.charAt(start - 1) === '和' && FUNCTIONS.matchBefore(text, start - 1)) start--;
  }
  return start;
}

/** One word, or one bracket or quotation in it, to the left; `start` itself where the name ends. */
function stepLeft(cut: CutText, start: number, head: Head, first: boolean): number {
  const { text, words } = cut;
  if (start <= 0) return start;
  const last = text.charAt(start - 1);
  if (last === ')') return stepOverBracket(cut, start);
  const begin = words.begin[start] ?? -1;
  if (begin < 0) return insideWord(words, start, head);
  const kind = words.kind[start] ?? 0;
  if (kind === WORD_KIND.unknown || kind === WORD_KIND.name || kind === WORD_KIND.location)
    return isMeasure(text, start) ? start : begin;
  if (kind === WORD_KIND.particle && isTradeParticle(cut, start, head)) return begin;
  if (kind === WORD_KIND.particle && '和与及'.includes(last))
    return (!first || head.word.length > 3) && joins(cut, start) ? begin : start;
  if (last === '·' || (last === '-' && words.kind[start - 1] === WORD_KIND.unknown)) return begin;
  if (kind === WORD_KIND.latin && /^\d+$/.test(text.slice(begin, start)) && !first && !head.word.endsWith('热线'))
    return start;
  if (JOINING.has(text.slice(begin, start)) && HEADS.matchBefore(text, begin)) return start;
  if (!ENDS_BEFORE_NAME.has(kind)) return begin;
  if (head.word === '事务所' && last === '师') return begin; // 国浩律师(杭州)|事务所
  return isNumeralWord(text, begin, start) && TAKES_NUMERALS.test(head.word) ? begin : start;
}

/** 晋能|控股, 正源和信: a character that is a word elsewhere, behind a rare one that begins the name. */
function isTradeParticle(cut: CutText, end: number, { kind }: Head): boolean {
  if (kind !== 'company' && kind !== 'grassroots') return false;
  const { text, words } = cut;
  const before = words.begin[end - 1] ?? -1;
  if (!'能和为同可用应由如真太均都'.includes(text.charAt(end - 1)) || words.kind[end - 1] !== WORD_KIND.unknown)
    return false;
  return (
    isCleanEdge(cut, before) ||
    [WORD_KIND.place, WORD_KIND.unknown, WORD_KIND.head].some((is) => words.kind[before] === is)
  );
}

/** Does a body that the tables know for certain end here: 中材科技|股份有限公司? */
function isBody({ words }: CutText, end: number): boolean {
  return words.kind[end] === WORD_KIND.body && (words.begin[end] ?? -1) >= 0;
}

const TAKES_NUMERALS = /公司|[中小]学|医院|厂$|^队$/;

/** 三维, 百岁, 第一 in the names of companies; and not 三家. */
function isNumeralWord(text: string, begin: number, end: number): boolean {
  return '一二三四五六七八九百千万第'.includes(text.charAt(begin)) && !MEASURES.includes(text.charAt(end - 1));
}

/** A head that is the end of a dictionary word, 考试|院: where the word begins, or `start` where it is no name's part. */
function insideWord(words: Words, start: number, head: Head): number {
  const begin = lastEdge(words, start);
  const end = nextEdge(words, start);
  if (begin >= 0 && words.kind[end] === WORD_KIND.town) return begin;
  if (begin < 0 || end < 0 || end > start + head.word.length || words.kind[end] === WORD_KIND.body) return start;
  if (ENDS_BEFORE_NAME.has(words.kind[end] ?? 0)) return start;
  return head.word.length > 1 || (start - begin > 1 && '院局厂社厅队'.includes(head.word)) ? begin : start;
}

function stepOverBracket({ text, words }: CutText, start: number): number {
  for (let open = start - 2; open >= Math.max(1, start - 12); open--) {
    const character = text.charAt(open);
    if (',。;:、)'.includes(character)) return start;
    if (character === '(') return isEdge(words, open) && isHan(text.charCodeAt(open - 1)) ? open : start;
  }
  return start;
}

/** 技术经济|与|管理现代化研究会: the conjunction stands in a name if only plain nouns part it from the name's anchor. */
function joins({ text, words }: CutText, end: number): boolean {
  let at = end - 1;
  for (let i = 0; i < 4; i++) {
    const begin = words.begin[at] ?? -1;
    if (begin < 0) return false;
    const kind = words.kind[at] ?? 0;
    if (i > 0 && (kind === WORD_KIND.place || kind === WORD_KIND.abroad || kind === WORD_KIND.body)) return true;
    if (kind !== WORD_KIND.noun && kind !== WORD_KIND.field && kind !== WORD_KIND.verbal) return false;
    const strength = HEADS.matchBefore(text, at)?.value.strength;
    if (strength === 'strong' || (i === 0 && strength && strength !== 'weak')) return false;
    at = begin;
  }
  return false;
}

/** Frequent words of one character: they stand in names but make none. */
const COMMON_CHARACTERS =
  '搞弄抓推拉开关建设出办看听说走来去进回找做写读买卖吃住坐打拿送带领跑支前后里外上下内中新老小大高低多少好坏长短人国家党军民工农商学厂店车船水火山石土木书报社会员村镇乡市县区省州队组部';

/** How many characters of a word are part of no common word. */
function properIn({ text, words }: CutText, start: number, end: number): number {
  if (words.begin[end] !== start) return text.charAt(end - 1) === ')' ? 0 : end - start;
  const kind = words.kind[end];
  if (kind === WORD_KIND.unknown) return COMMON_CHARACTERS.includes(text.charAt(start)) ? 0 : 1;
  if (kind === WORD_KIND.name) return 1;
  if (kind === WORD_KIND.location || kind === WORD_KIND.town) return end - start;
  return kind === WORD_KIND.latin && /[a-z]/i.test(text.slice(start, end)) ? 2 : 0;
}

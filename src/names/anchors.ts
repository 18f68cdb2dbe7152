import { bodyOfCode } from '@/knowledge/body-names';
import { MEDIA } from '@/knowledge/known-bodies';
import { wordList } from '@/knowledge/lexicon';
import { WORD_KIND } from '@/knowledge/word-kinds';
import type { Words } from '@/knowledge/word-table';
import { COUNTRY_CHARACTERS } from '@/knowledge/world-places';
import { PREDICATES } from './boundary-words';
import { type CutText, isCleanEdge, isEdge, nextEdge } from './cut-text';
import { BEFORE_PLACE, type Head, LEVELS } from './organization-tables';

/**
 * What a name is anchored in at its left end: an administrative place, a town, a place abroad, a level, a known body, a
 * scope.
 */
export type Anchor = 'place' | 'town' | 'abroad' | 'level' | 'body' | 'scope';

/** Words before bodies of which there is one in a country or in the world. */
const SCOPES = wordList('国家 全国 中央 国际 世界 全球 联邦 海军 空军 陆军 火箭军 国防');

/** The anchor that ends at `end` and where it begins, or null. `first`: does it stand directly before head and fields? */
export function anchorBefore(
  cut: CutText,
  end: number,
  { head, first }: { readonly head: Head; readonly first: boolean },
): { readonly start: number; readonly anchor: Anchor } | null {
  const { words } = cut;
  const begin = words.begin[end] ?? -1;
  if (begin >= 0) {
    const anchor = anchorOfWord(cut, end, head, first);
    if (anchor) {
      const start = hostBefore(cut, chainStart(cut, begin), head);
      return { start: anchor === 'body' ? quarterBefore(words, start) : start, anchor };
    }
    const scope = scopeBefore(cut, end, head);
    if (scope < end) {
      const start = chainStart(cut, scope);
      return { start, anchor: start < scope ? 'abroad' : 'scope' };
    }
  }
  const country = countryBefore(cut, end, head, first);
  if (country < end) return { start: hostBefore(cut, country, head), anchor: 'abroad' };
  const level = levelBefore(cut, end, head);
  return level < end ? { start: level, anchor: 'level' } : null;
}

/** 晋祠镇 and 义井街道 of which a head is a part, with the places before it; null where the head is in no known town. */
export function townAround(
  cut: CutText,
  headStart: number,
): { readonly start: number; readonly anchor: Anchor } | null {
  const { words } = cut;
  const end = isEdge(words, headStart) ? -1 : nextEdge(words, headStart);
  return end > 0 && isTown(cut, end) ? { start: chainStart(cut, words.begin[end] ?? 0), anchor: 'town' } : null;
}

/** Does a known town end here? Behind a rare character its name may be longer than the one that is known. */
function isTown({ text, words }: CutText, end: number): boolean {
  if (words.kind[end] !== WORD_KIND.town) return false;
  const begin = words.begin[end] ?? -1;
  if (begin <= 0) return begin === 0;
  return words.kind[begin] !== WORD_KIND.unknown || LEVELS.includes(text.charAt(begin - 1));
}

/** 滨湖|万达广场: a known body with the name of a quarter before it is one of its branches. */
function quarterBefore(words: Words, start: number): number {
  const begin = words.begin[start] ?? -1;
  return begin >= 0 && words.kind[start] === WORD_KIND.location ? begin : start;
}

/** What the word that ends at `end` anchors a name in, if it is a place, a town or a body. Media anchor only their own parts. */
function anchorOfWord(
  cut: CutText,
  end: number,
  { word, kind: sought, strength }: Head,
  first: boolean,
): Anchor | null {
  if (isTown(cut, end)) return 'town';
  const { text, words } = cut;
  const kind = words.kind[end];
  if (kind === WORD_KIND.place) return 'place';
  if (kind === WORD_KIND.abroad) return 'abroad';
  if (kind !== WORD_KIND.body) return null;
  const body = bodyOfCode(words.body[end] ?? 0)?.kind;
  if (sought === 'government' && strength === 'strong' && body !== 'government' && !HELD_BY_ALL.test(word)) return null;
  if (strength === 'legal' && isCutOut(cut, end)) return null;
  return !MEDIA.matchBefore(text, end) || (first && word.endsWith('社')) ? 'body' : null;
}

/** What a state or an organization has abroad. */
const ABROAD = /使馆$|领事馆$|使团$|代表处$|代表团$|办事处$|联络处$/;

/** 中国|驻|委内瑞拉, 俄|驻|美: whose embassy it is, before where it is. */
function hostBefore(cut: CutText, start: number, { word }: Head): number {
  const { text, words } = cut;
  if (text.charAt(start - 1) !== '驻' || !ABROAD.test(word)) return start;
  const end = start - 1;
  const begin = words.begin[end] ?? -1;
  const is = words.kind[end];
  if (begin >= 0 && (is === WORD_KIND.abroad || is === WORD_KIND.body || is === WORD_KIND.place))
    return chainStart(cut, begin);
  return COUNTRY_OR_CHINA.includes(text.charAt(end - 1) || ' ') ? end - 1 : start;
}

/** What bodies of all kinds have, and states have too. */
const HELD_BY_ALL = /[委组]$|^(?:工会|办事处|指挥部)/;

/** 华油|惠博普, 卡|金亚: a short name behind a character that belongs to no word is the end of a longer one. */
function isCutOut({ words }: CutText, end: number): boolean {
  const begin = words.begin[end] ?? 0;
  const before = words.kind[begin];
  if (begin <= 0 || end - begin > 4) return false;
  return before === WORD_KIND.unknown || before === WORD_KIND.name || before === WORD_KIND.location;
}

/** The start of 国家 in 国家|图书馆; `end` where no scope stands there. */
function scopeBefore({ text, words }: CutText, end: number, { kind }: Head): number {
  if (kind !== 'government' && kind !== 'institution') return end;
  const scope = SCOPES.matchBefore(text, end);
  const start = end - (scope?.word.length ?? 0);
  return isEdge(words, start) && text.charAt(end) !== '队' ? start : end;
}

/** Bodies before which a country may stand in one character. */
const OF_STATE =
  /政府|使馆|领事馆|警方|议会|国会|杜马|内阁|部$|央行|军$|法院|检察院|总署|委员会|协会|促进会|协$|商会|新闻局/;

const COUNTRY_OR_CHINA = `${COUNTRY_CHARACTERS}中`;

/** The start of 俄 in 俄|政府 and of 美中 in 美中|贸易委员会; `end` where none stands there. */
function countryBefore(cut: CutText, end: number, head: Head, first: boolean): number {
  const { text, words } = cut;
  const last = text.charAt(end - 1) || ' ';
  if (!COUNTRY_OR_CHINA.includes(last) || words.begin[end] !== end - 1 || !OF_STATE.test(head.word)) return end;
  const before = text.charAt(end - 2) || ' ';
  const isPair = COUNTRY_OR_CHINA.includes(before) && before !== last;
  if (isPair && isEdge(words, end - 2) && isCleanEdge(cut, end - 2)) return end - 2;
  const next = words.kind[nextEdge(words, end)];
  const plain = first || (last !== '以' && (next === WORD_KIND.noun || next === WORD_KIND.head));
  return plain && COUNTRY_CHARACTERS.includes(last) && isCleanEdge(cut, end - 1) ? end - 1 : end;
}

/** Bodies whose names hold verbs: 安徽|新华发行|集团有限公司, 国务院|残疾人工作协调|委员会. */
const HOLDS_VERBS = /(?:委员会|领导小组|办公室|研究院|设计院|协会|研究会|基金会|公司|学院|中心)$/;

/** The place or body that lies beyond one word that names don't hold, and where it ends; null where that is unlikely. */
export function anchorBeyond(
  cut: CutText,
  end: number,
  head: Head,
): { readonly start: number; readonly end: number; readonly anchor: Anchor } | null {
  const { text, words } = cut;
  if ((head.strength === 'named' && head.word !== '中心') || head.strength === 'weak' || !HOLDS_VERBS.test(head.word))
    return null;
  let at = end;
  for (let step = 0; step < 5; step++) {
    const begin = words.begin[at] ?? -1;
    const kind = words.kind[at] ?? 0;
    if (begin < 0 || begin >= at) return null;
    if (
      kind === WORD_KIND.place ||
      (kind === WORD_KIND.location && head.strength === 'legal') ||
      kind === WORD_KIND.town ||
      kind === WORD_KIND.abroad ||
      (kind === WORD_KIND.body && !MEDIA.matchBefore(text, at))
    )
      return step > 0 ? { start: chainStart(cut, begin), end: at, anchor: 'place' } : null;
    if (kind === WORD_KIND.punctuation || kind === WORD_KIND.date || PREDICATES.matchBefore(text, at)) return null;
    if (kind === WORD_KIND.particle || (kind === WORD_KIND.title && text.slice(begin, at) !== '顾问')) return null;
    at = begin;
  }
  return null;
}

/** The start of the places and known bodies in a row that end at `end`: 中共|山西省|太原市. */
function chainStart(cut: CutText, end: number): number {
  const { text, words } = cut;
  let start = end;
  for (let i = 0; i < 6; i++) {
    const kind = words.kind[start];
    const begin = words.begin[start] ?? -1;
    const before = BEFORE_PLACE.matchBefore(text, start);
    if (isPair(cut, start)) start--;
    else if (begin >= 0 && begin < start && isPartOfChain(cut, kind, start)) start = begin;
    else if (before && isEdge(words, start - before.word.length)) start -= before.word.length;
    else break;
  }
  return start;
}

/** 苏丹|-|中国: two states with a dash between them. */
function isPair({ text, words }: CutText, start: number): boolean {
  const isState = (end: number): boolean => words.kind[end] === WORD_KIND.abroad && (words.begin[end] ?? -1) >= 0;
  return text.charAt(start - 1) === '-' && isState(start - 1);
}

function isPartOfChain({ text, words }: CutText, kind: number | undefined, end: number): boolean {
  if (kind === WORD_KIND.body) return bodyOfCode(words.body[end] ?? 0)?.kind === 'government';
  return (kind === WORD_KIND.place || kind === WORD_KIND.abroad) && !PROVINCE.test(text.slice(end, end + 4));
}

/** A province does not lie in what stands before it: 保定市|河北省训练基地. */
const PROVINCE = /^[^市区县]{2,3}省/;

/** Words that end like a level and are none: 示范区管委会 is not the 管委会 of a 区. */
const AREAS = wordList(
  '示范区 开发区 高新区 园区 景区 社区 小区 城区 校区 库区 灾区 山区 地区 片区 辖区 郊区 矿区 都市 城市 超市 上市 门市 集市 楼市 股市 夜市 乡镇 城镇 村镇 集镇 各县 外省 各省 各市 各区',
);

/** 各县区|政府: levels in a row mean the bodies of all of them. */
function isLevelRow({ text, words }: CutText, end: number): boolean {
  return LEVELS.includes(text.charAt(end - 2) || ' ') && words.kind[end - 1] !== WORD_KIND.place;
}

/** Bodies that every county has: before them a name that ends in 县 is a county, known or not. */
const OF_COUNTY = new Set('委 政府 人大 政协 纪委 人民政府 人民法院 公安局'.split(' '));

/** The start of 区 in 区|商务局, 自治区 in 自治区|党委, 监利县 in 监利县|委; `end` where no level stands there. */
function levelBefore(cut: CutText, end: number, head: Head): number {
  const { text, words } = cut;
  if (!LEVELS.includes(text.charAt(end - 1) || ' ')) return end;
  if (text.endsWith('自治区', end)) return isCleanEdge(cut, end - 3) ? end - 3 : end;
  if ('各每两几'.includes(text.charAt(end - 2) || ' ')) return end;
  if (AREAS.matchBefore(text, end) || isLevelRow(cut, end)) return end;
  if (isCleanEdge(cut, end - 1)) return end - 1;
  const begin = words.begin[end - 1] ?? -1;
  const isCounty = OF_COUNTY.has(head.word) && words.kind[end - 1] === WORD_KIND.location && begin >= 0;
  return isCounty ? chainStart(cut, begin) : end;
}

import { toNumber } from './decimal';
import { AFTER_NOT_FIGURES } from './idioms';
import type { Numeral } from './numerals';
import { UNITS, type Unit } from './units';

/** A unit's surface in a text. */
type UnitWord = { readonly word: string; readonly value: Unit };

/** The unit whose surface stands at `at` and is not the beginning of another word (排名, 年度); null without one. */
export function unitAt(text: string, at: number): UnitWord | null {
  const match = UNITS.matchAt(text, at);
  if (match && match.word.length > 1 && isPartOfWord(text, at, match.word))
    // 40个|人手
    return UNITS.matchAt(text, at, ({ word }) => word.length < match.word.length);
  const longer = match && AFTER_NOT_FIGURES.matchAt(text, at);
  return longer && longer.word.length > match.word.length ? null : match;
}

/** What follows a surface where it is no unit but part of a word: 成立, 年级, 周末, 骨折叠. */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map([
  ['成', '立为功员果交本绩都长就品分千百'],
  ['折', '叠页线射断腾扇纸痕合子角返戟损旧服腰寿算耗桂中磨戏臂'],
  ['点', '钟半整多许'],
  ['日', '前报常均后游刊'],
  ['年', '级代度报龄货'],
  ['周', '年岁边围末一二三四五六日'],
  ['两', '地者岸会种难边侧日月周年'],
  ['期', '工项间望末中货刊房限地满待'],
  ['国', '道'],
  ['县', '道'],
  ['队', '伍友员长列形新村'],
  ['元', '里桥村'],
  ['角', '亭街形楼'],
  ['盘', '山水龙'],
  ['股', '村东西'],
  ['口', '镇乡'],
  ['家', '堡渠子'],
  ['道', '沟河口湾江'],
  ['乡', '道'],
  ['天', '酒'],
  ['个人', '账信养所防电自工手名'],
  ['死', '刑者亡心因难士敌'],
  ['男', '女子性生孩方友'],
  ['女', '儿子性生孩方友士工人将'],
  ['车', '道间祸站友主型企位牌票展库床队厢组队管检流辆'],
  ['案', '件例情子发值由卷底犯'],
  ['摊', '位贩点主派'],
  ['记', '者录得住忆载号'],
  ['球', '员迷队场星馆门赛鞋衣王类形拍票技'],
  ['具', '体有备'],
  ['段', '位落子'],
  ['群', '众体主岛组聊'],
]);

function isPartOfWord(text: string, at: number, word: string): boolean {
  return NOT_BEFORE.get(word)?.includes(text.charAt(at + word.length) || ' ') === true;
}

const isUnscaled = ({ scaled }: Numeral): boolean => !scaled;

/** The numbers that a surface is a unit of; elsewhere it is a date, a time of day or a word. */
const SAID_OF: ReadonlyMap<string, (numeral: Numeral) => boolean> = new Map([
  ['成', ({ high }) => high.mantissa > 0n && toNumber(high) <= 10],
  ['折', ({ high }) => toNumber(high) < 10],
  ['点', isIndexPoint],
  ['期', ({ arabic, scaled }) => arabic || scaled],
  ['年', ({ arabic, scaled, high }) => !arabic || scaled || toNumber(high) < 1000],
  ...Array.from('口门国县镇乡死伤男女', (word): [string, (numeral: Numeral) => boolean] => [word, isUnscaled]),
]);

/** Points of an index have decimals or are more than the hours of a day: 3289.37点, 跌123点, 一千点. */
function isIndexPoint({ arabic, low }: Numeral): boolean {
  return (arabic && low.exponent < 0) || toNumber(low) > 24;
}

/** Is the surface that stands at `at` behind a numeral a unit there? */
export function isUnitHere(text: string, at: number, { word, value }: UnitWord, numeral: Numeral): boolean {
  const end = at + word.length;
  const next = text.charAt(end);
  if (isPartOfWord(text, at, word)) return false;
  if (SAID_OF.get(word)?.(numeral) === false) return false;
  if (/[A-Za-z]$/.test(word)) return !/[A-Za-z0-9]/.test(next);
  if (value.canonical === 's' && next === '期') return '间限'.includes(text.charAt(end + 1) || ' '); // 三年期国债
  return word !== '两' || !UNITS.matchAt(text, end);
}

/** Does 折 stand at `at` in the sense of a tenth of a price? */
export function isDiscount(text: string, at: number): boolean {
  return text.charAt(at) === '折' && !NOT_BEFORE.get('折')?.includes(text.charAt(at + 1) || ' ');
}

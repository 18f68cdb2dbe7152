import { isHan } from '@/text/fold';
import { toNumber } from './decimal';
import { beginsNumeralAt, isAsciiDigit } from './digits';
import { type Numeral, readNumeral } from './numerals';
import { UNITS, type Unit } from './units';

/**
 * A noun that is used as a measure word where it stands, though no table has it: 13店, 十二案, 6车20人, 3万穴. It is one
 * character, behind a number that nothing but a count is written as, and something ends behind it. Null where it is none.
 */
export function openCount(
  text: string,
  at: number,
  numeral: Numeral,
): { readonly unit: Unit; readonly end: number } | null {
  const { end } = numeral;
  if (numeral.bare || !(numeral.arabic || end > at + 1)) return null;
  const measure = text.charAt(end);
  if (!isMeasure(text, end)) return null;
  if (ROOMS.includes(text.charAt(at - 1) || ' ')) return null;
  const beside = numeral.arabic && countsBehind(text, end + 1);
  const closed = end + 1 >= text.length || CLOSING.includes(text.charAt(end + 1));
  if (!(beside || (closed && (isLong(text, at, numeral) || countsBefore(text, at, numeral))))) return null;
  return { unit: { canonical: measure, factor: ONE, counts: true }, end: end + 1 };
}

/** Behind these a number is that of a room or shop: 4楼438铺. */
const ROOMS = '楼层座室号第';

const ONE = { mantissa: 1n, exponent: 0 };

/** What may stand behind the measure where nothing else is counted at once. */
const CLOSING = ',。;:、!?)"';

/** Characters that no count ends in: verbs and function words, and what makes the number before it a name, a place or an ordinal. */
const NOT_COUNTED = new Set(
  `号线路楼室届级年月日时岁版码型款环中小院军师旅营连街巷弄里区强后前左右上下内外代度点分秒季旬周式机省市州府厅局部委办站台网报社科股系所班寸吋
   的地得在和与及或等则均都已为是占比较由被将再又也才就来有没未不可能会应要让使给对从向到至出入增减升降共同合获得受供用建设开关发取参达
   跌涨收破守失创挂去回过起止停退返进走跑打吃喝看说称指认表示计算含按以于因而但且并如若即只仅约近逾超余多几数元时之其此该这那各每另某本
   派转送股啊呀咁少了歳吓啦呢吗吧嘛么咗啲嘅第庭呎尺蚊余
   高低大长短新老好坏快慢早晚远深浅厚薄粗细重轻男女公母`.replace(/\s+/g, ''),
);

/** Numbers that are names where nothing measures them: emergency calls, programmes, days of sales. */
const NAMES = new Set('110 114 119 120 122 211 301 315 360 361 618 709 798 911 985 996 1314'.split(' '));

/** More than one digit, and neither a year nor a name: 20, 三十六, 3万; not 6, 十, 2024, 985. */
function isLong(text: string, at: number, { arabic, scaled, low, high, end }: Numeral): boolean {
  if (scaled) return true;
  const [least, most] = [toNumber(low), toNumber(high)];
  if (!arabic) return most > 10 && end > at + 1;
  const year = low.exponent === 0 && least >= 1900 && least <= 2100;
  return least >= 10 && !year && !NAMES.has(text.slice(at, end));
}

/** Does another count begin at `at`: 20人 in 6车20人? */
function countsBehind(text: string, at: number): boolean {
  if (!beginsNumeralAt(text, at)) return false;
  const next = readNumeral(text, at);
  if (!next || next.bare || (!next.arabic && !isAsciiDigit(text.charAt(at)) && next.hedge !== 'none')) return false;
  if (UNITS.matchAt(text, next.end)) return UNITS.matchAt(text, next.end)?.value.counts === true;
  return next.arabic && isMeasure(text, next.end) && CLOSING.includes(text.charAt(next.end + 1) || ',');
}

/** Does another count end at `at`: 5胜 in 5胜2负? */
function countsBefore(text: string, at: number, { arabic }: Numeral): boolean {
  if (!arabic || !isAsciiDigit(text.charAt(at - 2)) || !isMeasure(text, at - 1)) return false;
  return UNITS.matchAt(text, at - 1)?.value.counts !== false;
}

function isMeasure(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) && !NOT_COUNTED.has(text.charAt(at)) && !beginsNumeralAt(text, at);
}

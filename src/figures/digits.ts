import { wordList } from '@/knowledge/lexicon';
import { characterSet, characterValues } from '@/text/character-table';

/** Characters of numerals, in rows by what they stand for. */
const ROWS = {
  /** Chinese digits, plain, financial and spoken, by value. */
  digits: {
    0: '零〇',
    1: '一壹幺',
    2: '二贰两俩',
    3: '三叁仨',
    4: '四肆',
    5: '五伍',
    6: '六陆',
    7: '七柒',
    8: '八捌',
    9: '九玖',
  },
  /** Units that multiply one digit, by their power of ten. */
  small: { 1: '十拾', 2: '百佰', 3: '千仟' },
  /** Scales, which multiply a whole group, by their power of ten. */
  scales: { 4: '万', 8: '亿', 12: '兆' },
  /** Ten and digit in one character, by the digit. */
  tens: { 2: '廿', 3: '卅', 4: '卌' },
};

const DIGITS = characterValues(ROWS.digits);
const SMALL = characterValues(ROWS.small);
const SCALES = characterValues(ROWS.scales);
const TENS = characterValues(ROWS.tens);

const OVER_PART = '余多来馀';

/** 来 in these words is a verb, not "a little over". */
const COMING = '自到源临说看访宾电信往函得回';

const SOME = '几数';

/** Units of measurement that begin with a multiplier: 11.6千瓦时 is not 11,600 of anything, 955百帕 not 95,500, 2.5百分点 not 250. */
const METRIC = wordList('瓦 克 米 卡 伏 赫 帕 安 焦 升 字节 比特');

/** More scale words in a row than this are no number. */
const MOST_SCALES = 3;

const STARTERS = characterSet(
  `0123456789${SOME}${Object.values(ROWS)
    .flatMap((rows) => Object.values(rows))
    .join('')}`,
);

/** Can a numeral begin with the character at `at` of a folded text? */
export function beginsNumeralAt(text: string, at: number): boolean {
  return STARTERS[text.charCodeAt(at)] === 1;
}

/** Is this an ASCII digit? The empty string is not. */
export function isAsciiDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** The value of the Chinese digit at `at`, -1 where none stands there. */
export function digitAt(text: string, at: number): number {
  return DIGITS[text.charCodeAt(at)] ?? -1;
}

/** The value of a Chinese digit, or null. */
export function digitValue(character: string): number | null {
  const value = digitAt(character, 0);
  return value < 0 ? null : value;
}

/** The tens of 廿, 卅 at `at`, -1 where none stands there. */
export function tensAt(text: string, at: number): number {
  return TENS[text.charCodeAt(at)] ?? -1;
}

/** The power of ten of the multiplier at `at`, -1 where none stands there or it begins a unit (千瓦). */
export function smallPowerAt(text: string, at: number): number {
  const power = SMALL[text.charCodeAt(at)] ?? -1;
  if (power === 3) return METRIC.matchAt(text, at + 1) ? -1 : power;
  return power === 2 && (text.charAt(at + 1) === '帕' || text.startsWith('分点', at + 1)) ? -1 : power;
}

/** The power of ten of the scale word at `at`, -1 where none stands there or it begins a unit (兆瓦). */
export function scalePowerAt(text: string, at: number): number {
  const power = SCALES[text.charCodeAt(at)] ?? -1;
  return power === 12 && METRIC.matchAt(text, at + 1) ? -1 : power;
}

/** What 亿 is followed by where it counts with what is behind it, and 个 before it counts that: 三个亿元村. */
const COUNTED_BY_YI = '元吨人级万千亩斤';

/**
 * Scale words one after another multiply each other: 万亿 is 10^12; 个亿 is spoken for 亿. `power` is 0 where none stands
 * at `at`.
 */
export function readScales(text: string, at: number): { readonly end: number; readonly power: number } {
  const isSpoken = text.startsWith('个亿', at) && !COUNTED_BY_YI.includes(text.charAt(at + 2) || ' ');
  let end = isSpoken ? at + 1 : at;
  let power = 0;
  for (let next = scalePowerAt(text, end); next > 0 && end < at + MOST_SCALES; next = scalePowerAt(text, end)) {
    power += next;
    end++;
  }
  return { end, power };
}

/** Does a number end at `at` in 个亿, as one says it of money and needs no unit behind? */
export function endsSpoken(text: string, at: number): boolean {
  return text.startsWith('个亿', at - 2);
}

/** Does 几 or 数 stand at `at`? */
export function isSomeAt(text: string, at: number): boolean {
  return at < text.length && SOME.includes(text.charAt(at));
}

/** Does 余, 多 or 来 in the sense of "a little over" stand at `at`? */
export function isOverPart(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!character || !OVER_PART.includes(character)) return false;
  return character !== '来' || !COMING.includes(text.charAt(at + 1) || ' ');
}

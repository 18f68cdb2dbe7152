import { Lexicon, wordList } from '@/knowledge/lexicon';
import { type Decimal, fromInteger, HALF, ONE, significantPlace, toNumber } from './decimal';
import { beginsNumeralAt, digitAt } from './digits';
import { hedgeAt } from './hedges';
import { type Numeral, readNumeral, withLetter } from './numerals';
import { isDiscount } from './unit-checks';
import { type Amount, scaleBy } from './unit-reading';
import { BEHIND_GE, UNITS, type Unit, unitOf } from './units';

const PERCENT = unitOf('%');
const TIMES = unitOf('倍');
const ONE_AND_A_HALF: Decimal = { mantissa: 15n, exponent: -1 };

/** Proportions, multiples and halves: what has a number without a numeral and a unit behind it. */
export function readProportion(text: string, at: number, numeral: Numeral | null): Amount | null {
  return (
    readPer(text, at) ??
    readWord(text, at) ??
    (numeral && (readVulgarFraction(text, numeral) ?? readDiscount(text, at, numeral))) ??
    readDoubling(text, at) ??
    readHalfUnit(text, at)
  );
}

/** What a proportion without a numeral begins with. */
const BEGINNINGS = wordList('翻番 翻倍 翻了 翻一 翻两 翻三 翻近 翻超 半 个半 对折');

/** Can a proportion begin at `at` that has no numeral there? */
export function beginsProportion(text: string, at: number): boolean {
  return BEGINNINGS.matchAt(text, at) !== null;
}

/** An amount whose words allow one value only. */
function exactly(value: Decimal, unit: Unit, end: number): Amount {
  return { end, value, low: value, high: value, place: significantPlace(value), hedge: 'none', unit };
}

/** Fractions whose lower part is a power of ten, by how many per cent one of them is. */
const PER: Lexicon<number> = new Lexicon([
  ['百分之', 0],
  ['一百分之', 0],
  ['千分之', -1],
  ['一千分之', -1],
  ['万分之', -2],
  ['一万分之', -2],
  ['十万分之', -3],
  ['百万分之', -4],
  ['万万分之', -6],
  ['亿分之', -6],
]);

/** Behind the 百分之 that stands at `at`; null where none does. */
export function behindPer(text: string, at: number): number | null {
  const per = PER.matchAt(text, at);
  return per && at + per.word.length;
}

/** 百分之二十二, 千分之三, 百分之百. */
function readPer(text: string, at: number): Amount | null {
  const per = PER.matchAt(text, at);
  if (!per) return null;
  const unit = { ...PERCENT, factor: { mantissa: 1n, exponent: per.value } };
  const above = at + per.word.length;
  if (text.startsWith('百', above) && !beginsNumeralAt(text, above + 1))
    return exactly(fromInteger(100), unit, above + 1);
  const plain = readNumeral(text, above);
  const numeral = plain && (withLetter(text, plain) ?? plain);
  return numeral && scaleBy(numeral, unit, numeral.end);
}

/** Words that are a proportion, in per cent; what may not follow them, and what must stand before them. */
const WORDS: Lexicon<{ readonly percent: number; readonly not: string; readonly behind?: RegExp }> = new Lexicon([
  ['一半', { percent: 50, not: '会而' }],
  ['半成', { percent: 5, not: '品' }],
  ['对折', { percent: 50, not: '叠页线' }],
  ['百分百', { percent: 100, not: '', behind: /[率达到为占近约现超]$/ }],
]);

function readWord(text: string, at: number): Amount | null {
  const match = WORDS.matchAt(text, at);
  if (!match) return null;
  const { percent, not, behind } = match.value;
  const end = at + match.word.length;
  if (not.includes(text.charAt(end) || ' ') || behind?.test(text.charAt(at - 1)) === false) return null;
  return { ...exactly(fromInteger(percent), PERCENT, end), place: ONE, worded: 'half' };
}

/** 三分之一: in per cent, with a precision of one. */
function readVulgarFraction(text: string, below: Numeral): Amount | null {
  const fraction = readFraction(text, below);
  if (!fraction) return null;
  const { above, below: by, end } = fraction;
  const value = { mantissa: (above.mantissa * 10n ** 8n) / by.mantissa, exponent: above.exponent - by.exponent - 6 };
  return { ...exactly(value, PERCENT, end), place: ONE, worded: 'fraction' };
}

/** The two parts of a fraction in words (三分之一) that begins with the numeral `below`, which is above zero. */
export function readFraction(
  text: string,
  below: Numeral,
): { readonly above: Decimal; readonly below: Decimal; readonly end: number } | null {
  if (text.charAt(below.end) !== '分' || below.low.mantissa <= 0n) return null;
  if (text.charAt(below.end + 1) !== '之') return readShortFraction(text, below);
  const above = readNumeral(text, below.end + 2);
  return above && { above: above.low, below: below.low, end: above.end };
}

/** 三分一, 四分三, as Hong Kong writes them. */
function readShortFraction(text: string, below: Numeral): ReturnType<typeof readFraction> {
  const above = digitAt(text, below.end + 1);
  const end = below.end + 2;
  if (below.arabic || above < 1 || above >= toNumber(below.low) || digitAt(text, end) >= 0) return null;
  return text.charAt(end) === '钟' || UNITS.matchAt(text, end)?.word.startsWith('个')
    ? null
    : { above: fromInteger(above), below: below.low, end };
}

/** 八五折, 85折: two digits of a discount; one digit is a numeral with the unit 折. */
function readDiscount(text: string, at: number, numeral: Numeral): Amount | null {
  const [tens, ones] = [digitAt(text, at), digitAt(text, at + 1)];
  if (tens > 0 && ones > 0 && isDiscount(text, at + 2)) return exactly(fromInteger(tens * 10 + ones), PERCENT, at + 3);
  if (!numeral.value || !isDiscount(text, numeral.end)) return null;
  const stated = toNumber(numeral.value);
  return numeral.arabic && stated > 10 && stated < 100 ? exactly(numeral.value, PERCENT, numeral.end + 1) : null;
}

/** 翻番, 翻一番 (twice), 翻了近两番 (nearly four times), 翻倍. */
function readDoubling(text: string, at: number): Amount | null {
  if (text.charAt(at) !== '翻') return null;
  const from = at + (text.charAt(at + 1) === '了' ? 2 : 1);
  const hedge = hedgeAt(text, from);
  const numeral = readNumeral(text, from + (hedge?.word.length ?? 0));
  const end = numeral ? numeral.end : from;
  const whole = numeral ? text.charAt(end) === '番' : '番倍'.includes(text.charAt(end) || ' ');
  if (!whole) return null;
  const value = fromInteger(2 ** Math.min(20, Math.floor(numeral ? toNumber(numeral.low) : 1)));
  return { ...exactly(value, TIMES, end + 1), place: ONE, hedge: hedge?.value ?? 'none' };
}

/** Dimensions of which there is a half without a number before it: 半天, 半个月, 半公里, 半亩. */
const HALVED = new Set(['s', 'kg', 'm', 'm2', 'L']);

function readHalfUnit(text: string, at: number): Amount | null {
  if (beginsNumeralAt(text, at - 1)) return null;
  if (text.startsWith('个半', at)) return ofTime(text, at + 2, ONE_AND_A_HALF);
  const match = text.charAt(at) === '半' ? UNITS.matchAt(text, at + 1) : null;
  const end = at + 1 + (match?.word.length ?? 0);
  if (!match || !HALVED.has(match.value.canonical) || '度报八'.includes(text.charAt(end) || ' ')) return null;
  return scaleBy(exactNumber(HALF), match.value, end);
}

/** 个半小时: the one before it is left out. */
function ofTime(text: string, at: number, value: Decimal): Amount | null {
  const match = BEHIND_GE.matchAt(text, at);
  return match?.value.canonical === 's' ? scaleBy(exactNumber(value), match.value, at + match.word.length) : null;
}

function exactNumber(value: Decimal): Parameters<typeof scaleBy>[0] {
  return { value, low: value, high: value, place: HALF, hedge: 'none' };
}

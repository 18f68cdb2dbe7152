import { type Decimal, fromInteger, multiply, toNumber } from './decimal';
import { digitValue, isAsciiDigit } from './digits';
import { HEDGES_AFTER } from './hedges';
import { AFTER_NOT_FIGURES } from './idioms';
import { type Hedge } from './mention';
import { type Numeral, readNumeral } from './numerals';
import { AMBIGUOUS, NO_UNIT, NOUN_UNITS, UNITS, type Unit } from './units';

export type FigureOptions = {
  /** What bare 元 is. */
  readonly yuan: string;
  /** The unit of bare numbers that end the text or a column of it, where what stands over them says one. */
  readonly implied: Unit | null;
  /** Offsets that belong to names or dates: for each character 1 where no figure may begin. */
  readonly masked: Uint8Array;
};

/** A number with its unit, as exact decimals in the canonical unit. */
export type Amount = {
  readonly end: number;
  readonly value: Decimal | null;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly place: Decimal;
  readonly hedge: Hedge;
  readonly unit: Unit;
};

/** A number in a unit, whose last character is before `end`; a unit of no fixed length makes an interval of it. */
export function scaleBy(
  numeral: Pick<Numeral, 'value' | 'low' | 'high' | 'place' | 'hedge'>,
  unit: Unit,
  end: number,
): Amount {
  const by = (value: Decimal): Decimal => multiply(value, unit.factor);
  return {
    end,
    value: numeral.value && by(numeral.value),
    low: by(numeral.low),
    high: multiply(numeral.high, unit.upperFactor ?? unit.factor),
    place: by(numeral.place),
    hedge: numeral.hedge,
    unit,
  };
}

/** The unit at `at`, behind a numeral, or null where what stands there makes it no figure. */
export function readUnit(
  text: string,
  at: number,
  numeral: Numeral,
  options: FigureOptions,
): { readonly unit: Unit; readonly end: number } | null {
  const match = UNITS.matchAt(text, at);
  if (match && isUnitHere(text, at, match.word, numeral)) {
    const end = at + match.word.length;
    const ambiguous = AMBIGUOUS.get(match.word);
    if (ambiguous && hasNear(text, at, ambiguous.near)) return { unit: ambiguous.unit, end };
    if (match.word === '块' && isMoneyBlock(text, end, numeral))
      return { unit: { canonical: options.yuan, factor: fromInteger(1), counts: false }, end };
    if (match.value.canonical === 'CNY' && !match.word.includes('人民币'))
      return { unit: { ...match.value, canonical: options.yuan }, end };
    return { unit: match.value, end };
  }
  if (text.charAt(at) === '分' && beforeSeconds(text, at + 1)) return { unit: MINUTE, end: at + 1 };
  const noun = NOUN_UNITS.matchAt(text, at);
  if (noun && numeral.scaled) return { unit: noun.value, end: at + noun.word.length };
  if (numeral.scaled && !numeral.bare && (numeral.arabic || numeral.value) && endsNumber(text, at))
    return { unit: NO_UNIT, end: at };
  return null;
}

/** Behind the （含） of 50万元(含)以上, or `at`. */
export function behindIncluded(text: string, at: number): number {
  return text.startsWith('(含)', at) ? at + 3 : at;
}

/** 分 among hours and seconds. */
export const MINUTE: Unit = { canonical: 's', factor: fromInteger(60), counts: false };

function beforeSeconds(text: string, at: number): boolean {
  const seconds = readNumeral(text, at);
  return seconds !== null && text.charAt(seconds.end) === '秒';
}

/** Latin units end where the word ends; 年 behind four digits and 天 in 今天 are dates; 成 needs one digit. */
function isUnitHere(text: string, at: number, word: string, numeral: Numeral): boolean {
  const end = at + word.length;
  if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9]/.test(text.charAt(end))) return false;
  if (word === '成') return isTenths(text, at, numeral);
  if (word === '点') return isIndexPoint(text, end, numeral);
  if (
    text.charAt(end) === '期' &&
    UNITS.matchAt(text, at)?.value.canonical === 's' &&
    !'间限'.includes(text.charAt(end + 1) || ' ')
  )
    return false;
  if (word === '日') return !'前报常均后游刊'.includes(text.charAt(end) || ' ');
  if (word === '折') return toNumber(numeral.high) < 10 && isDiscount(text, at);
  if (word === '两') return !UNITS.matchAt(text, end) && !'地者岸会种难边侧日'.includes(text.charAt(end) || ' ');
  const longer = AFTER_NOT_FIGURES.matchAt(text, at);
  if (longer && longer.word.length > word.length) return false;
  if (word === '年')
    return (
      !(numeral.arabic && !numeral.scaled && toNumber(numeral.high) >= 1000) &&
      !'级代度报龄货'.includes(text.charAt(end) || ' ')
    );
  if (word === '周') return !'年岁边围末一二三四五六日'.includes(text.charAt(end) || ' ');
  if (word === '口' || word === '门' || word === '国' || word === '县' || word === '镇' || word === '乡')
    return !numeral.scaled;
  return true;
}

/** Does 折 stand at `at` in the sense of a tenth of a price? */
export function isDiscount(text: string, at: number): boolean {
  return (
    text.charAt(at) === '折' &&
    !'叠页线射断腾扇纸痕合子角返戟损旧服腰寿算耗桂中磨戏臂'.includes(text.charAt(at + 1) || ' ')
  );
}

/** Points of an index have decimals or are more than the hours of a day: 3289.37点, 跌123点. */
function isIndexPoint(text: string, end: number, { arabic, low }: Numeral): boolean {
  return arabic && (low.exponent < 0 || toNumber(low) > 24) && !'钟半整多许'.includes(text.charAt(end) || ' ');
}

function isTenths(text: string, at: number, numeral: Numeral): boolean {
  const value = toNumber(numeral.high);
  return value > 0 && value <= 10 && !'立为功员果本绩都长就品分千百'.includes(text.charAt(at + 1) || ' ');
}

/** 两块九, 5块2毛; but 117块 are boards. */
function isMoneyBlock(text: string, end: number, numeral: Numeral): boolean {
  const next = text.charAt(end);
  return (
    digitValue(next) !== null ||
    isAsciiDigit(next) ||
    (!numeral.arabic && (next === '' || ',。;、!?)"多'.includes(next)))
  );
}

function hasNear(text: string, at: number, characters: string): boolean {
  const around = text.slice(Math.max(0, at - 16), at + 12);
  return Array.from(characters).some((character) => around.includes(character));
}

/** 1.9万暴涨 is a number without unit, 1.9万亩 would have one, 三万里 has a word that we don't know. */
function endsNumber(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (HEDGES_AFTER.matchAt(text, at)) return true;
  return next === '' || /[,。;、!?()"~\-至到]/.test(next) || '暴上下升降增减涨跌扩提突'.includes(next);
}

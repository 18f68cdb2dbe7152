import { wordList } from '@/knowledge/lexicon';
import { contextualUnit } from './contextual-units';
import { type Decimal, fromInteger, multiply } from './decimal';
import { digitAt, digitValue, endsSpoken, isAsciiDigit } from './digits';
import { hedgeBehind } from './hedges';
import { type Numeral, readNumeral } from './numerals';
import { type Hedge } from './quantity';
import { isUnitHere, unitAt } from './unit-checks';
import { NO_UNIT, NOUN_UNITS, type Unit } from './units';

/** What is known about a text beside its characters. */
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
  /** Of words and no numeral before a unit: a fraction (三分之一), which allows a part of itself even without a hedge, or 一半. */
  readonly worded?: 'fraction' | 'half';
};

/** A number in a unit, whose last character is before `end`; a unit of no fixed length makes an interval of it. */
export function scaleBy(
  numeral: Pick<Numeral, 'value' | 'low' | 'high' | 'place' | 'hedge'>,
  unit: Unit,
  end: number,
): Amount {
  const { factor, upperFactor = factor } = unit;
  return {
    end,
    value: numeral.value && multiply(numeral.value, factor),
    low: multiply(numeral.low, factor),
    high: multiply(numeral.high, upperFactor),
    place: multiply(numeral.place, factor),
    hedge: numeral.hedge,
    unit,
  };
}

/** A unit read behind a numeral, and where it ends. */
type UnitRead = { readonly unit: Unit; readonly end: number };

/** The unit at `at`, behind a numeral, or null where what stands there makes it no figure. */
export function readUnit(text: string, at: number, numeral: Numeral, options: FigureOptions): UnitRead | null {
  if (text.charAt(at) === '分' && beforeSeconds(text, at + 1)) return { unit: MINUTE, end: at + 1 };
  const match = unitAt(text, at);
  const noun = numeral.scaled ? NOUN_UNITS.matchAt(text, at) : null;
  if (noun && noun.word.length > (match?.word.length ?? 0)) return { unit: noun.value, end: at + noun.word.length };
  const contextual = match && match.word.length > 1 ? null : contextualUnit(text, at, numeral, options.yuan);
  if (contextual) return inYuan(contextual, options.yuan);
  if (match && isUnitHere(text, at, match, numeral)) {
    const end = at + match.word.length;
    if (match.word === '块' && isMoneyBlock(text, end, numeral))
      return { unit: { canonical: options.yuan, factor: fromInteger(1), counts: false }, end };
    const found = { unit: match.value, end };
    return match.word.includes('人民币') ? found : inYuan(found, options.yuan);
  }
  const bare = (numeral.scaled && !numeral.bare && (numeral.arabic || numeral.value)) || isElided(text, at, numeral);
  if ((bare && endsNumber(text, at)) || endsSpoken(text, at)) return { unit: NO_UNIT, end: at };
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

/** 两块九, 5块2毛; but 117块 are boards. */
function isMoneyBlock(text: string, end: number, numeral: Numeral): boolean {
  const next = text.charAt(end);
  return (
    digitValue(next) !== null ||
    isAsciiDigit(next) ||
    (!numeral.arabic && (next === '' || ',。;、!?)"多'.includes(next)))
  );
}

function inYuan({ unit, end }: UnitRead, yuan: string): UnitRead {
  return { unit: unit.canonical === 'CNY' ? { ...unit, canonical: yuan } : unit, end };
}

/** 一千二: a number whose last unit is left out needs none behind it. */
function isElided(text: string, at: number, { arabic, scaled, place, hedge }: Numeral): boolean {
  return !arabic && !scaled && hedge === 'none' && place.exponent > 0 && digitAt(text, at - 1) > 0;
}

/** Verbs and function words that a number without a unit stands before. */
const BEHIND_NUMBER = wordList('暴 上 下 升 降 增 减 涨 跌 扩 提 突 收窄 缩 回落 搞 用于 用来 的 和 与 及 或 等');

/** 1.9万暴涨 is a number without unit, 1.9万亩 would have one, 三万里 has a word that we don't know. */
function endsNumber(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (hedgeBehind(text, at)) return true;
  return next === '' || /[,。;、!?()"~\-至到]/.test(next) || BEHIND_NUMBER.matchAt(text, at) !== null;
}

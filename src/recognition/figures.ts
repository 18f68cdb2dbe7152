import { add, type Decimal, fromInteger, multiply, shift, significantPlace, toNumber } from './decimal';
import { HEDGES_AFTER, HEDGES_BEFORE } from './hedges';
import { AFTER_NOT_FIGURES, BEFORE_NOT_FIGURES, IDIOMS } from './idioms';
import type { Hedge, Quantity } from './mention';
import { beginsNumeral, digitValue, isAsciiDigit, type Numeral, readNumeral } from './numerals';
import { AMBIGUOUS, CURRENCY_PREFIXES, NO_UNIT, NOUN_UNITS, UNITS, type Unit } from './units';

/** A figure in a folded text; offsets are into that text. */
export type FoldedFigure = Quantity & {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, behind hedges and currency words. */
  readonly numberStart: number;
  /** Counts things with a measure word, so that what follows may be the thing counted. */
  readonly counts: boolean;
};

export type FigureOptions = {
  /** What bare 元 is. */
  readonly yuan: string;
  /** Offsets that belong to names or dates: for each character 1 where no figure may begin. */
  readonly masked: Uint8Array;
};

/** All figures of a folded text, from left to right, not overlapping. Never throws; time is linear. */
export function findFigures(text: string, options: FigureOptions): FoldedFigure[] {
  const found: FoldedFigure[] = [];
  let at = 0;
  let last = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (options.masked[at] || !(beginsNumeral(character) || '翻半'.includes(character))) {
      at++;
      continue;
    }
    const idiom = IDIOMS.matchAt(text, at);
    if (idiom && !isCount(text, at, idiom.word)) {
      at += idiom.word.length;
      continue;
    }
    const figure = readFigure(text, at, last, options);
    if (figure) {
      found.push(figure);
      at = figure.end;
      last = figure.end;
    } else at = skipNumber(text, at);
  }
  return found;
}

/** 一次 in 一次检查 is an article, but 一次 is never what a longer numeral begins with: 一百, 三级 … stay figures. */
function isCount(text: string, at: number, word: string): boolean {
  const numeral = readNumeral(text, at);
  return numeral !== null && numeral.end > at + word.length;
}

/** Behind a number that is no figure, so that its tail is not read as another one. */
function skipNumber(text: string, at: number): number {
  if (text.charAt(at - 1) === '第') return readNumeral(text, at)?.end ?? at + 1;
  if (!isAsciiDigit(text.charAt(at))) return at + 1;
  let end = at;
  while (isAsciiDigit(text.charAt(end)) || (text.charAt(end) === '.' && isAsciiDigit(text.charAt(end + 1)))) end++;
  return end;
}

function readFigure(text: string, at: number, floor: number, options: FigureOptions): FoldedFigure | null {
  if (isInsideCode(text, at)) return null;
  const amount =
    readFraction(text, at) ??
    readDoubling(text, at) ??
    readHalfUnit(text, at) ??
    readRange(text, at, options) ??
    readAmount(text, at, options);
  if (!amount) return null;
  const before = readBefore(text, at, floor, amount);
  if (!before) return null;
  const after = readAfter(text, amount.end);
  const unit =
    before.currency && amount.unit.canonical === options.yuan
      ? { ...amount.unit, canonical: before.currency }
      : amount.unit;
  const hedged = applyHedge(amount, before.hedge ?? after.hedge);
  const sign = before.negative ? -1 : 1;
  return {
    ...quantityOf(hedged, unit, sign),
    rate: before.rate ?? after.rate,
    start: before.start,
    end: after.end,
    numberStart: at,
    counts: unit.counts && unit !== NO_UNIT,
  };
}

/** A number with its unit, as exact decimals in the canonical unit. */
type Amount = {
  readonly end: number;
  readonly value: Decimal | null;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly place: Decimal;
  readonly hedge: Hedge;
  readonly unit: Unit;
};

function readAmount(text: string, at: number, options: FigureOptions): Amount | null {
  const numeral = readNumeral(text, at);
  if (!numeral || !isPlausible(text, at, numeral)) return null;
  const unit = readUnit(text, numeral.end, numeral, options);
  if (!unit) return null;
  if (numeral.bare && numeral.hedge === 'none' && !HEDGES_BEFORE.matchBefore(text, at)) return null;
  return continueCompound(text, scaleBy(numeral, unit.unit, unit.end), options);
}

/** A bare 一 with a measure word is an article; 两 only where the word is not an idiom. */
function isPlausible(text: string, at: number, numeral: Numeral): boolean {
  const word = text.slice(at, numeral.end);
  if (numeral.arabic) return !(word.length > 1 && word.startsWith('0') && !word.startsWith('0.'));
  if (word !== '一') return true;
  const unit = UNITS.matchAt(text, numeral.end);
  return unit !== null && !unit.value.counts && !'天年周度秒'.includes(unit.word);
}

function scaleBy(numeral: Numeral, unit: Unit, end: number): Amount {
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

function readUnit(
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

const MINUTE: Unit = { canonical: 's', factor: fromInteger(60), counts: false };

function beforeSeconds(text: string, at: number): boolean {
  const seconds = readNumeral(text, at);
  return seconds !== null && text.charAt(seconds.end) === '秒';
}

/** Latin units end where the word ends; 年 behind four digits and 天 in 今天 are dates; 成 needs one digit. */
function isUnitHere(text: string, at: number, word: string, numeral: Numeral): boolean {
  const end = at + word.length;
  if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9]/.test(text.charAt(end))) return false;
  if (word === '成') return isTenths(text, at, numeral);
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
  return next === '' || /[,。;、!?)"~\-至到]/.test(next) || '暴上下升降增减涨跌扩提突'.includes(next);
}

/** 5块2毛, 1分30秒, 3小时20分, 七成六: smaller units of the same kind that follow at once. */
function continueCompound(text: string, amount: Amount, options: FigureOptions): Amount {
  if (amount.hedge !== 'none') return amount;
  const half = readHalf(text, amount);
  if (half) return half;
  const next = readNumeral(text, amount.end);
  if (!next || next.hedge !== 'none') return amount;
  if (amount.unit === TENTHS && toNumber(next.high) < 10)
    return plus(amount, multiply(next.low, fromInteger(1)), next.end);
  const match = readUnit(text, next.end, next, options) ?? fen(text, next.end, amount);
  if (!match || match.unit.canonical !== amount.unit.canonical || match.unit.counts)
    return bareFraction(text, amount, next);
  const added = multiply(next.low, match.unit.factor);
  if (toNumber(added) >= toNumber(amount.unit.factor)) return amount;
  return continueCompound(text, plus({ ...amount, unit: match.unit }, added, match.end), options);
}

const TENTHS = UNITS.matchAt('成', 0)?.value;

function plus(amount: Amount, added: Decimal, end: number): Amount {
  const low = add(amount.low, added);
  return { ...amount, end, value: amount.value && low, low, high: low, place: significantPlace(added) };
}

/** 两年半, 15斤半: half a unit more. */
function readHalf(text: string, amount: Amount): Amount | null {
  if (
    text.charAt(amount.end) !== '半' ||
    amount.unit.counts ||
    (amount.unit.canonical === '%' && amount.unit !== TENTHS)
  )
    return null;
  return plus(amount, multiply(amount.unit.factor, { mantissa: 5n, exponent: -1 }), amount.end + 1);
}

/** 5块2: tenths of a yuan whose unit is left out. */
function bareFraction(text: string, amount: Amount, next: Numeral): Amount {
  const block =
    text.charAt(amount.end - 1) === '块' && toNumber(next.high) < 10 && !beginsNumeral(text.charAt(next.end));
  return block ? plus(amount, shift(next.low, -1), next.end) : amount;
}

/** 分 is a minute behind hours and a hundredth behind 角 or 毛. */
function fen(text: string, at: number, amount: Amount): { readonly unit: Unit; readonly end: number } | null {
  if (text.charAt(at) !== '分' || amount.unit.counts) return null;
  if (amount.unit.canonical === 's') return { unit: MINUTE, end: at + 1 };
  return { unit: { ...amount.unit, factor: { mantissa: 1n, exponent: -2 } }, end: at + 1 };
}

/** 半天, 半个月: half of a unit of time. */
function readHalfUnit(text: string, at: number): Amount | null {
  const match = text.charAt(at) === '半' ? UNITS.matchAt(text, at + 1) : null;
  if (
    match?.value.canonical !== 's' ||
    beginsNumeral(text.charAt(at - 1)) ||
    '度报'.includes(text.charAt(at + 1 + match.word.length) || ' ')
  )
    return null;
  const half: Decimal = { mantissa: 5n, exponent: -1 };
  return scaleBy({ ...hundred(0), value: half, low: half, high: half }, match.value, at + 1 + match.word.length);
}

/** 百分之二十二, 千分之三, 三分之一, 半数-like words: a proportion in per cent. */
function readFraction(text: string, at: number): Amount | null {
  const unit = UNITS.matchAt('%', 0)?.value;
  if (!unit) return null;
  const per = text.startsWith('百分之', at)
    ? 0
    : text.startsWith('千分之', at)
      ? -1
      : text.startsWith('万分之', at)
        ? -2
        : null;
  if (per !== null) {
    const numeral =
      text.startsWith('百', at + 3) && !beginsNumeral(text.charAt(at + 4))
        ? hundred(at + 4)
        : readNumeral(text, at + 3);
    return numeral && scaleBy(numeral, { ...unit, factor: { mantissa: 1n, exponent: per } }, numeral.end);
  }
  if (text.startsWith('一半', at) && !'会而'.includes(text.charAt(at + 2) || ' '))
    return {
      ...scaleBy(hundred(0), unit, at + 2),
      value: fromInteger(50),
      low: fromInteger(50),
      high: fromInteger(50),
    };
  return readVulgarFraction(text, at, unit);
}

function hundred(end: number): Numeral {
  const value = fromInteger(100);
  return {
    end,
    value,
    low: value,
    high: value,
    place: fromInteger(1),
    hedge: 'none',
    scaled: false,
    arabic: false,
    bare: false,
    scale: 0,
  };
}

function readVulgarFraction(text: string, at: number, unit: Unit): Amount | null {
  const denominator = readNumeral(text, at);
  if (!denominator || !text.startsWith('分之', denominator.end)) return null;
  const numerator = readNumeral(text, denominator.end + 2);
  const below = toNumber(denominator.low);
  if (!numerator || below <= 0) return null;
  const value = { mantissa: (numerator.low.mantissa * 10n ** 8n) / denominator.low.mantissa, exponent: -6 };
  return { end: numerator.end, value, low: value, high: value, place: fromInteger(1), hedge: 'none', unit };
}

/** 翻番, 翻一番 (twice), 翻两番 (four times). */
function readDoubling(text: string, at: number): Amount | null {
  if (text.charAt(at) !== '翻') return null;
  const numeral = readNumeral(text, at + 1);
  const end = numeral ? numeral.end : at + 1;
  const unit = UNITS.matchAt('倍', 0)?.value;
  if (text.charAt(end) !== '番' || !unit) return null;
  const value = fromInteger(2 ** Math.min(20, numeral ? toNumber(numeral.low) : 1));
  return { end: end + 1, value, low: value, high: value, place: fromInteger(1), hedge: 'none', unit };
}

/** 3至5万, 14天到1个月, 5-20%: one figure with two ends; a scale that stands once holds for both. */
function readRange(text: string, at: number, options: FigureOptions): Amount | null {
  const first = readNumeral(text, at);
  if (!first || first.hedge === 'some' || '由从自'.includes(text.charAt(at - 1) || ' ')) return null;
  const firstUnit = readUnit(text, first.end, first, options);
  const ownUnit = firstUnit && firstUnit.unit !== NO_UNIT ? firstUnit : null;
  const dashAt = ownUnit?.end ?? first.end;
  if (!'至到-~'.includes(text.charAt(dashAt) || ' ')) return null;
  const second = readAmount(text, dashAt + 1, options);
  if (!second || second.hedge !== 'none' || second.unit === NO_UNIT) return null;
  if (ownUnit && ownUnit.unit.canonical !== second.unit.canonical) return null;
  const scale = ownUnit || first.scaled ? 0 : (readNumeral(text, dashAt + 1)?.scale ?? 0);
  const low = shift(multiply(first.low, (ownUnit ?? second).unit.factor), scale);
  if (toNumber(low) >= toNumber(second.high)) return null;
  return { ...second, value: null, low, hedge: 'range' };
}

type Before = {
  readonly start: number;
  readonly hedge: Hedge | null;
  readonly currency: string | null;
  readonly rate: string | null;
  readonly negative: boolean;
};

/** What stands before the number: minus, currency, hedge, rate; null where it makes the number no figure. */
function readBefore(text: string, at: number, floor: number, amount: Amount): Before | null {
  if (BEFORE_NOT_FIGURES.matchBefore(text, at)) return null;
  let start = at;
  let hedge: Hedge | null = null;
  let currency: string | null = null;
  const negative =
    (text.charAt(at - 1) === '-' && !/[0-9A-Za-z)]/.test(text.charAt(at - 2))) || text.endsWith('零下', at);
  if (negative) start -= text.charAt(at - 1) === '-' ? 1 : 2;
  for (let step = 0; step < 3; step++) {
    const money = CURRENCY_PREFIXES.matchBefore(text, start);
    const words = HEDGES_BEFORE.matchBefore(text, start);
    const word = money && !currency ? money.word : words && !hedge ? words.word : '';
    if (!word || start - word.length < floor) break;
    if (money && !currency) currency = money.value;
    else if (words) {
      if (isPeriodSince(text, start, words.value, amount)) break;
      hedge = words.value;
    }
    start -= word.length;
  }
  return { start, hedge, currency, rate: rateBefore(text, start), negative };
}

/** 近两个月以来, 近三年: the last months, not nearly two. 上 hedges only a bare hundred or thousand. */
function isPeriodSince(text: string, start: number, hedge: Hedge, amount: Amount): boolean {
  if (hedge === 'at-least' && text.charAt(start - 1) === '上') return !'百千万亿'.includes(text.charAt(start) || ' ');
  return (
    hedge === 'nearly' &&
    text.charAt(start - 1) === '近' &&
    amount.unit.canonical === 's' &&
    /^(?:以来|来|内|间|里)/.test(text.slice(amount.end))
  );
}

const RATES: readonly (readonly [string, string])[] = [
  ['每天', '日'],
  ['每日', '日'],
  ['日均', '日'],
  ['每月', '月'],
  ['月均', '月'],
  ['每年', '年'],
  ['年均', '年'],
  ['年产', '年'],
  ['人均', '人'],
  ['户均', '户'],
  ['亩均', '亩'],
  ['每秒', 's'],
  ['每小时', '小时'],
  ['每斤', '斤'],
  ['每公斤', '公斤'],
  ['每吨', '吨'],
  ['每平方米', 'm2'],
  ['每亩', '亩'],
  ['亩产', '亩'],
  ['每人', '人'],
  ['每户', '户'],
  ['每股', '股'],
];

function rateBefore(text: string, start: number): string | null {
  const window = text.slice(Math.max(0, start - 10), start);
  const clause = window.slice(Math.max(...Array.from(',。;:、', (mark) => window.lastIndexOf(mark))) + 1);
  return RATES.find(([word]) => clause.includes(word))?.[1] ?? null;
}

type After = { readonly end: number; readonly hedge: Hedge | null; readonly rate: string | null };

function readAfter(text: string, at: number): After {
  let end = at;
  let rate: string | null = null;
  const per =
    /^(?:\/|每)(平方米|立方米|公斤|千克|小时|斤|吨|秒|天|日|月|年|人|户|亩|股|升|度|千瓦时|桶|瓶|套|辆|次)/.exec(
      text.slice(at, at + 6),
    );
  if (per) {
    end += per[0].length;
    rate = per[1] === '平方米' ? 'm2' : per[1] === '秒' ? 's' : (per[1] ?? null);
  }
  const match = HEDGES_AFTER.matchAt(text, end);
  if (!match || !isHedgeAfter(text, end + match.word.length, match.word)) return { end, hedge: null, rate };
  return { end: end + match.word.length, hedge: match.value, rate };
}

/** 左右 and 上下 are safe; 多 and 余 must not begin another word, 起 not 起火. */
function isHedgeAfter(text: string, end: number, word: string): boolean {
  const next = text.charAt(end);
  if (word === '多' || word === '余') return !'少么样数种名家人次'.includes(next || ' ');
  if (word === '起' || word === '许') return next === '' || /[,。;、)]/.test(next);
  if (word === '前后' || word === '上下') return !'游级班左右'.includes(next || ' ');
  return true;
}

function applyHedge(amount: Amount, hedge: Hedge | null): Amount {
  if (!hedge || (amount.hedge !== 'none' && amount.hedge !== 'over-part') || !amount.value)
    return hedge && amount.hedge === 'none' ? { ...amount, hedge } : amount;
  if (amount.hedge === 'over-part' && hedge !== 'above') return amount;
  return { ...amount, hedge };
}

function quantityOf(amount: Amount, unit: Unit, sign: 1 | -1): Quantity {
  const n = amount.value ?? amount.low;
  const low = toNumber(amount.low);
  const high = toNumber(amount.high);
  const base = {
    value: amount.value ? sign * toNumber(amount.value) : null,
    precision: toNumber(amount.place),
    hedge: amount.hedge,
    unit: unit.canonical,
    rate: null,
  };
  const interval = (from: number | null, to: number | null, lowExcluded = false, highExcluded = false): Quantity =>
    sign > 0
      ? { ...base, low: from, high: to, lowExcluded, highExcluded }
      : { ...base, low: to && -to, high: from && -from, lowExcluded: highExcluded, highExcluded: lowExcluded };
  const times = (mantissa: bigint, exponent: number): number => toNumber(multiply(n, { mantissa, exponent }));
  switch (amount.hedge) {
    case 'none':
    case 'some':
    case 'range':
      return interval(low, high);
    case 'over-part':
      return interval(toNumber(n), toNumber(add(n, amount.place)), false, true);
    case 'nearly':
      return interval(times(9n, -1), toNumber(n));
    case 'about':
      return interval(times(95n, -2), times(105n, -2));
    case 'above':
      return interval(toNumber(n), Math.max(toNumber(add(n, amount.place)), times(11n, -1)), true);
    case 'at-least':
      return interval(toNumber(n), null);
    case 'at-most':
      return interval(null, toNumber(n));
    case 'below':
      return interval(null, toNumber(n), false, true);
  }
}

/** Part of a code, a version, a decimal number, an e-mail address or an English word: 5G, COVID-19, v1.2. */
function isInsideCode(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (!isAsciiDigit(text.charAt(at))) return false;
  if (/[A-Za-z0-9_@#.:/]/.test(before))
    return !(before === ':' || (before === '.' && !/[0-9A-Za-z]/.test(text.charAt(at - 2))));
  return before === '-' && /[A-Za-z0-9]/.test(text.charAt(at - 2)) && !/[0-9]/.test(text.charAt(at - 2));
}

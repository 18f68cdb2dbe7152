import { readAmount } from './amounts';
import { unitOfBare } from './bare-numbers';
import { currencyBefore } from './currencies';
import { beginsNumeralAt, digitAt, isAsciiDigit } from './digits';
import { readAfter, readBefore } from './figure-surroundings';
import { hedgeBefore } from './hedges';
import { IDIOMS } from './idioms';
import { isNotCounted } from './not-counted';
import { type Numeral, readNumeral } from './numerals';
import { beginsProportion, behindPer } from './proportions';
import { applyHedge, quantityOf } from './quantities';
import { type Quantity } from './quantity';
import { readRange } from './ranges';
import { type Amount, type FigureOptions } from './unit-reading';
import { NO_UNIT } from './units';
import { type WrittenNumber, writtenNumber } from './written-number';

/** A figure in a folded text; offsets are into that text. */
export type FoldedFigure = Quantity & {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, behind hedges and currency words. */
  readonly numberStart: number;
  /** Counts things with a measure word, so that what follows may be the thing counted. */
  readonly counts: boolean;
};

/** All figures of a folded text, from left to right, not overlapping. Never throws; time is linear. */
export function findFigures(text: string, options: FigureOptions): FoldedFigure[] {
  const found: FoldedFigure[] = [];
  let at = 0;
  let last: FoldedFigure | null = null;
  while (at < text.length) {
    if (text.charAt(at) === '《') {
      at = behindTitle(text, at);
      continue;
    }
    if (options.masked[at] || !(beginsNumeralAt(text, at) || beginsProportion(text, at))) {
      at++;
      continue;
    }
    const idiom = IDIOMS.matchAt(text, at);
    if (idiom && !isCount(text, at, idiom.word, options)) {
      at += idiom.word.length;
      continue;
    }
    const figure = readFigure(text, at, last, options);
    if (figure) {
      found.push(figure);
      at = figure.end;
      last = figure;
    } else at = skipNumber(text, at);
  }
  return found;
}

/** No title of a paper, book or law is longer. */
const LONGEST_TITLE = 60;

/** Behind the title that begins here, for its numbers are part of a name: 《忽然1周》; where it does not end, behind the bracket. */
function behindTitle(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST_TITLE).indexOf('》');
  return end < 0 ? at + 1 : at + end + 1;
}

/** 一次 in 一次检查 is an article, but what a longer figure begins with counts: 一百, 十分之一, 十分钟, and 上百家 does. */
function isCount(text: string, at: number, word: string, options: FigureOptions): boolean {
  const numeral = readNumeral(text, at);
  const amount = readAmount(text, at, options, numeral);
  const end = Math.max(numeral?.end ?? at, amount?.end ?? at);
  if (word === '百分百') return amount?.unit.canonical === '%';
  return end > at + word.length || (numeral?.bare === true && hedgeBefore(text, at) !== null);
}

/** Behind a number that is no figure, so that its tail is not read as another one. */
function skipNumber(text: string, at: number): number {
  if (text.charAt(at - 1) === '第') return behindOrdinals(text, at);
  const numeral = readNumeral(text, at);
  if (numeral?.scaled) return numeral.end;
  if (!isAsciiDigit(text.charAt(at))) return behindRun(text, at);
  let end = at;
  while (isAsciiDigit(text.charAt(end)) || (text.charAt(end) === '.' && isAsciiDigit(text.charAt(end + 1)))) end++;
  return end;
}

/** Behind the numbers of 第3, 第三至五. */
function behindOrdinals(text: string, at: number): number {
  const end = readNumeral(text, at)?.end ?? at + 1;
  const next = '-~至到、'.includes(text.charAt(end) || ' ') ? readNumeral(text, end + 1) : null;
  return next ? next.end : end;
}

/** Behind Chinese digits that stand in a row (一一一, 两三两三): a run that is no figure holds none. */
function behindRun(text: string, at: number): number {
  let end = at;
  while (digitAt(text, end) >= 0) end++;
  return end > at + 2 ? end : at + 1;
}

function readFigure(text: string, at: number, last: FoldedFigure | null, options: FigureOptions): FoldedFigure | null {
  if (isInsideCode(text, at)) return null;
  const numeral = readNumeral(text, at);
  const range = readRange(text, at, options, numeral);
  const amount = range ?? readAmount(text, at, options, numeral);
  if (!amount || isNotCounted(text, at, amount)) return null;
  const before = readBefore(text, at, amount, { floor: last?.end ?? 0, yuan: options.yuan });
  if (!before) return null;
  const after = readAfter(text, amount.end);
  const bare = amount.unit === NO_UNIT;
  const unit =
    before.currency && (amount.unit.canonical === options.yuan || bare)
      ? { ...amount.unit, canonical: before.currency }
      : (bare && unitOfBare(text, { start: before.start, end: amount.end }, last, options.yuan)) || amount.unit;
  const hedged = applyHedge(amount, before.hedge ?? after.hedge);
  const sign = before.negative && !range ? -1 : 1;
  return {
    ...quantityOf(hedged, unit, sign),
    rate: before.rate ?? after.rate,
    written: writtenOf(text, { at, end: after.end, numeral, amount }),
    start: before.start,
    end: after.end,
    numberStart: at,
    counts: unit.counts && unit !== NO_UNIT,
  };
}

/** How the number of a figure is written: that behind 百分之, else the one it begins with; words have none. */
function writtenOf(
  text: string,
  { at, end, numeral, amount }: { at: number; end: number; numeral: Numeral | null; amount: Amount },
): WrittenNumber | null {
  const above = behindPer(text, at);
  if (above !== null) {
    const share = readNumeral(text, above);
    return share && writtenNumber(text, above, end, share);
  }
  return numeral && !amount.worded ? writtenNumber(text, at, end, numeral) : null;
}

/** Part of a code, a version, a decimal number, an e-mail address or an English word: 5G, COVID-19, v1.2. */
function isInsideCode(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (!isAsciiDigit(text.charAt(at)) || currencyBefore(text, at, '')) return false;
  if (/[A-Za-z0-9_@#.:/×*]/.test(before))
    return !(before === ':' || ('./'.includes(before) && !/[0-9A-Za-z./]/.test(text.charAt(at - 2))));
  if (before === '+') return /[A-Za-z0-9]/.test(text.charAt(at - 2));
  return before === '-' && /[A-Za-z0-9]/.test(text.charAt(at - 2)) && !/[0-9]/.test(text.charAt(at - 2));
}

import { wordList } from '@/knowledge/lexicon';
import { readAmount, readLetters } from './amounts';
import { magnitudeBefore } from './contextual-units';
import { type Decimal, multiply, negate, shift, toNumber } from './decimal';
import { isAsciiDigit } from './digits';
import { type Numeral, readNumeral } from './numerals';
import { readProportion } from './proportions';
import { minusAt, minusBefore } from './signs';
import { type Amount, behindIncluded, type FigureOptions, readUnit, scaleBy } from './unit-reading';
import { NO_UNIT } from './units';

/** 3至5万, 14天到1个月, 5-20%, 百分之三到五: one figure with two ends, their signs in them; a scale or unit that stands once holds for both. */
export function readRange(text: string, at: number, options: FigureOptions, first: Numeral | null): Amount | null {
  if ('由从自'.includes(text.charAt(at - 1) || ' ')) return null;
  const proportion = readProportion(text, at, first);
  if (proportion) return readUpperEnd(text, at, proportion, options) ?? readBareUpperEnd(text, at, proportion);
  if (!first || first.hedge === 'some') return null;
  const firstUnit = readUnit(text, first.end, first, options);
  if (firstUnit && firstUnit.unit !== NO_UNIT)
    return readUpperEnd(text, at, scaleBy(first, firstUnit.unit, firstUnit.end), options);
  const from = behindDash(text, at, first.end);
  if (from === null) return null;
  const level = magnitudeBefore(text, at, first);
  if (level) return readBareUpperEnd(text, at, scaleBy(first, level, first.end));
  const sign = minusAt(text, from);
  const next = readNumeral(text, from + sign.length);
  const second = readAmount(text, from + sign.length, options, next);
  if (!next || !second || (second.unit === NO_UNIT && !(first.scaled && next.scaled))) return null;
  const scale = first.scaled ? 0 : (readLetters(text, from + sign.length, next, options)?.numeral ?? next).scale;
  const shared = scale + sharedPower(first, next, text.charAt(next.end - 1));
  const minus = minusBefore(text, at);
  const low = shift(multiply(first.low, second.unit.factor), shared);
  // 零下3到5度 holds for both ends, -3~5℃ for the first
  return between({ low, minus: minus !== '' }, second, sign !== '' || minus === '零下');
}

/** The hundreds or thousands of 三到五百 hold for both numbers, where both are one digit. */
function sharedPower(first: Numeral, next: Numeral, last: string): number {
  const scale = next.scale;
  const power = next.place.exponent - scale;
  const oneDigit = next.low.mantissa.toString().length + next.low.exponent === next.place.exponent + 1;
  return !first.scaled && toNumber(first.high) < 10 && oneDigit && !isAsciiDigit(last) && power >= 2 ? power : 0;
}

/**
 * Behind the dash between two ends, the first of which begins at `at` and ends at `end`, (含) before it passed over; null
 * where there is none. It may be doubled, but behind a minus the second one is a minus too: -5--3℃.
 */
function behindDash(text: string, at: number, end: number): number | null {
  const dash = behindIncluded(text, end);
  if (text.startsWith('--', dash) && minusBefore(text, at) === '') return dash + 2;
  return '至到-~'.includes(text.charAt(dash) || ' ') ? dash + 1 : null;
}

/** Behind these an amount is by how much, and what follows 至 may be how much it is then: 减少20张至180张. */
const CHANGES = wordList(
  '增加 增长 增 新增 减少 减 核减 下降 降低 降 上升 升 上涨 涨 下跌 跌 提高 扩大 缩减 缩小 收窄 上调 下调 回落',
);

/** A range is seldom so wide that its upper end is more times the lower one. */
const WIDEST_CHANGE = 3;

/** The range that begins with an amount at `at`: 3万元至5万元, 14天到1个月. */
function readUpperEnd(text: string, at: number, first: Amount, options: FigureOptions): Amount | null {
  const from = behindDash(text, at, first.end);
  if (from === null) return null;
  const sign = minusAt(text, from);
  const second = readAmount(text, from + sign.length, options);
  if (second?.unit.canonical !== first.unit.canonical) return null;
  const wide = toNumber(second.high) > WIDEST_CHANGE * toNumber(first.low);
  if (wide && CHANGES.matchBefore(text, at)) return null;
  return between({ low: first.low, minus: minusBefore(text, at) !== '' }, second, sign !== '');
}

/** 百分之三到五, 规模6.5到7. */
function readBareUpperEnd(text: string, at: number, first: Amount): Amount | null {
  const from = behindDash(text, at, first.end);
  const next = from === null ? null : readNumeral(text, from);
  return next && between({ low: first.low, minus: false }, scaleBy(next, first.unit, next.end), false);
}

type LowerEnd = { readonly low: Decimal; readonly minus: boolean };

/** The range between two ends, which are given without their signs; null where they are no range. */
function between({ low, minus }: LowerEnd, second: Amount, minusSecond: boolean): Amount | null {
  if (second.hedge !== 'none' && second.hedge !== 'over-part') return null;
  const ends = [minus ? negate(low) : low, minusSecond ? negate(second.high) : second.high] as const;
  const rising = toNumber(ends[0]) < toNumber(ends[1]);
  if (!rising && !minusSecond) return null;
  const [from, to] = rising ? ends : [ends[1], ends[0]];
  return { ...second, value: null, low: from, high: to, hedge: 'range' };
}

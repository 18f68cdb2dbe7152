import { isoOf, monthSpan, span } from './calendar';
import { isAsciiDigit } from './digits';
import { type Base, type Read, readMonth } from './months-and-days';

/** What may follow a year: a month, a half, a quarter, its beginning or end. */
export function readWithin(text: string, at: number, year: number, start: number): Read | null {
  const month = readMonth(text, at, { published: `${year}-12-31`, year });
  if (month)
    return { ...month, start, period: month.period && { ...month.period, text: text.slice(start, month.end) } };
  const part = readPart(text, at);
  if (!part) return null;
  const [from, to] = part.months;
  const end = at + part.length;
  return { start, end, period: monthSpan(year, from, to, text.slice(start, end)), statedYear: year };
}

const PARTS: readonly (readonly [string, number, number])[] = [
  ['上半年', 1, 6],
  ['下半年', 7, 12],
  ['前三季度', 1, 9],
  ['前两季度', 1, 6],
  ['第一季度', 1, 3],
  ['第二季度', 4, 6],
  ['第三季度', 7, 9],
  ['第四季度', 10, 12],
  ['第一季', 1, 3],
  ['第二季', 4, 6],
  ['第三季', 7, 9],
  ['第四季', 10, 12],
  ['第1季', 1, 3],
  ['第2季', 4, 6],
  ['第3季', 7, 9],
  ['第4季', 10, 12],
  ['一季度', 1, 3],
  ['二季度', 4, 6],
  ['三季度', 7, 9],
  ['四季度', 10, 12],
  ['首三季度', 1, 9],
  ['首三季', 1, 9],
  ['前三季', 1, 9],
  ['首半年', 1, 6],
  ['首季度', 1, 3],
  ['首季', 1, 3],
  ['全年', 1, 12],
  ['年底', 12, 12],
  ['年末', 12, 12],
  ['年初', 1, 1],
  ['底', 12, 12],
  ['末', 12, 12],
  ['初', 1, 1],
];

function readPart(
  text: string,
  at: number,
): { readonly length: number; readonly months: readonly [number, number] } | null {
  const part = PARTS.find(([word]) => text.startsWith(word, at));
  return part ? { length: part[0].length, months: [part[1], part[2]] } : null;
}

/** Words relative to the day of publication; month offsets count from the year or month of it. */
export function readRelative(text: string, at: number, base: Base): Read | null {
  const word = RELATIVE.find(([entry]) => text.startsWith(entry, at));
  if (!word) return readLoosePart(text, at, base);
  if (!base.published) return { start: at, end: at + word[0].length, period: null, statedYear: null };
  const [year, month] = base.published.split('-').map(Number) as [number, number];
  const [surface, kind, offset] = word;
  if (kind === 'year') {
    const inner = readWithin(text, at + surface.length, year + offset, at);
    if (inner) return { ...inner, statedYear: null };
    return { start: at, end: at + surface.length, period: monthSpan(year + offset, 1, 12, surface), statedYear: null };
  }
  if (kind === 'so-far')
    return {
      start: at,
      end: at + surface.length,
      period: span(`${year}-01-01`, base.published, surface),
      statedYear: null,
    };
  if (kind === 'month') {
    const shifted = new Date(Date.UTC(year, month - 1 + offset, 1));
    return {
      start: at,
      end: at + surface.length,
      period: monthSpan(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCMonth() + 1, surface),
      statedYear: null,
    };
  }
  if (kind === 'week') {
    const monday =
      Date.parse(base.published) - ((new Date(base.published).getUTCDay() + 6) % 7) * 86_400_000 + offset * 604_800_000;
    return {
      start: at,
      end: at + surface.length,
      period: span(isoOf(monday), isoOf(monday + 6 * 86_400_000), surface),
      statedYear: null,
    };
  }
  const day = isoOf(Date.parse(base.published) + offset * 86_400_000);
  return {
    start: at,
    end: at + surface.length,
    period: { ...span(day, day, surface), asOf: kind === 'now' },
    statedYear: null,
  };
}

const RELATIVE: readonly (readonly [string, 'year' | 'so-far' | 'month' | 'week' | 'day' | 'now', number])[] = [
  ['今年以来', 'so-far', 0],
  ['年初以来', 'so-far', 0],
  ['今年', 'year', 0],
  ['去年', 'year', -1],
  ['前年', 'year', -2],
  ['明年', 'year', 1],
  ['本年度', 'year', 0],
  ['上年', 'year', -1],
  ['本月', 'month', 0],
  ['当月', 'day', 0],
  ['当天', 'day', 0],
  ['当日', 'day', 0],
  ['同日', 'day', 0],
  ['当晚', 'day', 0],
  ['上月', 'month', -1],
  ['上周', 'week', -1],
  ['上星期', 'week', -1],
  ['上个星期', 'week', -1],
  ['本周', 'week', 0],
  ['上个月', 'month', -1],
  ['昨日', 'day', -1],
  ['昨天', 'day', -1],
  ['今日', 'day', 0],
  ['今天', 'day', 0],
  ['前天', 'day', -2],
  ['当前', 'now', 0],
];

/** 上半年, 一季度 without a year: the latest one that was over, or under way, on the day of publication. */
function readLoosePart(text: string, at: number, base: Base): Read | null {
  if (text.startsWith('年', at) && isAsciiDigit(text.charAt(at - 1))) return null;
  const part = readPart(text, at);
  if (!part || part.length < 2) return null;
  const end = at + part.length;
  const wording = text.slice(at, end);
  if (!base.published) return { start: at, end, period: null, statedYear: null };
  const [year, month] = base.published.split('-').map(Number) as [number, number];
  const [from, to] = part.months;
  const past = from > month || (wording === '全年' && month < 4 && to === 12) || (to === 12 && from < 12 && month < 4);
  return { start: at, end, period: monthSpan(past ? year - 1 : year, from, to, wording), statedYear: null };
}

import type { Period } from './mention';
import { digitValue, isAsciiDigit } from './numerals';

/** A date, a span of days or a time of day in a folded text; `period` is null for times and what can't be resolved. */
export type DateMention = { readonly start: number; readonly end: number; readonly period: Period | null };

/** All dates and times of a folded text, resolved against the day of publication (ISO) where they are relative. */
export function findDates(text: string, published: string | null): DateMention[] {
  const found: DateMention[] = [];
  let year = published ? Number(published.slice(0, 4)) : null;
  for (let at = 0; at < text.length; ) {
    const mention = readDate(text, at, { published, year });
    if (!mention) {
      at++;
      continue;
    }
    if (mention.statedYear) year = mention.statedYear;
    const last = found.at(-1);
    if (text.startsWith('当月', mention.start)) {
      const month = found.findLast(({ period }) => period !== null && isMonth(period))?.period ?? null;
      found.push({ start: mention.start, end: mention.end, period: month });
      at = mention.end;
      continue;
    }
    const hour = mention.period ? null : hourAt(text, mention);
    if (hour !== null && last?.period && last.end === mention.start)
      found[found.length - 1] = { ...last, end: mention.end, period: { ...last.period, hour } };
    else found.push(withAsOf(text, mention));
    at = mention.end;
  }
  return found;
}

type Base = { readonly published: string | null; readonly year: number | null };
type Read = DateMention & { readonly statedYear: number | null };

/** Characters that a date can begin with; all others are passed over at once. */
const STARTERS = '0123456789一二三四五六七八九十〇两今去前明上下本当昨同年首第全民';

function readDate(text: string, at: number, base: Base): Read | null {
  const character = text.charAt(at);
  if (!STARTERS.includes(character)) return null;
  return (
    readIso(text, at) ??
    readRepublicYear(text, at) ??
    readYear(text, at) ??
    readMonth(text, at, base) ??
    readDay(text, at, base) ??
    readTime(text, at) ??
    readRelative(text, at, base)
  );
}

/** 比上年, 去年同期, 较2月: what something is compared with, and not when it was. */
function isBase(text: string, { start, end }: Read): boolean {
  return (
    /(?:比|较|相当于|对比|高于|低于|好于)$/.test(text.slice(Math.max(0, start - 3), start)) ||
    text.startsWith('同期', end)
  );
}

function isMonth({ start, end }: Period): boolean {
  return start.slice(0, 7) === end.slice(0, 7) && start.endsWith('-01') && start !== end;
}

/** The hour of a time of day (21 in 21时止, 15时30分), or null. */
function hourAt(text: string, { start }: Read): number | null {
  const match = /^(\d{1,2})(?:时|:)/.exec(text.slice(start, start + 3));
  return match ? Number(match[1]) : null;
}

/** 截至 before a date: the state on that day. */
function withAsOf(text: string, mention: Read): DateMention {
  const asOf =
    /(?:截至|截止|截止到|截至到|至|到)$/.test(text.slice(Math.max(0, mention.start - 4), mention.start)) &&
    /截/.test(text.slice(Math.max(0, mention.start - 4), mention.start));
  const { start, end } = mention;
  const period = isBase(text, mention) ? null : mention.period;
  return { start, end, period: period && asOf ? { ...period, start: period.end, asOf: true } : period };
}

/** 2022-04-24, 2022/4/24, 2022.4.24. */
function readIso(text: string, at: number): Read | null {
  if (isAsciiDigit(text.charAt(at - 1))) return null;
  const match = /^((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text.slice(at, at + 12));
  if (!match) return null;
  const [whole, year, , month, day] = match;
  const period = daySpan(Number(year), Number(month), Number(day), Number(day), whole);
  return period && { start: at, end: at + whole.length, period, statedYear: Number(year) };
}

/** 民国112年: years of the Republic, as written in Taiwan. */
function readRepublicYear(text: string, at: number): Read | null {
  const match = /^民国(\d{1,3})年/.exec(text.slice(at, at + 6));
  if (!match) return null;
  const year = Number(match[1]) + 1911;
  const end = at + match[0].length;
  return (
    readWithin(text, end, year, at) ?? {
      start: at,
      end,
      period: span(`${year}-01-01`, `${year}-12-31`, match[0]),
      statedYear: year,
    }
  );
}

function readYear(text: string, at: number): Read | null {
  const digits = readDigits(text, at, 4);
  if (!digits || digits.length !== 4 || digits.value < 1800 || digits.value > 2200 || isAsciiDigit(text.charAt(at - 1)))
    return null;
  const end = at + 4;
  if (text.charAt(end) !== '年' && !/^[-~至到](?:19|20)\d\d年/.test(text.slice(end, end + 6))) return null;
  const year = digits.value;
  const inner = text.charAt(end) === '年' ? readWithin(text, end + 1, year, at) : null;
  if (inner) return { ...inner, statedYear: year };
  const until = /^年?[-~至到]((?:19|20)\d\d)年/.exec(text.slice(end, end + 8));
  const stop = end + (until ? until[0].length : 1) + (/^[度版]/.test(text.charAt(end + 1)) && !until ? 1 : 0);
  if (until)
    return {
      start: at,
      end: stop,
      period: span(`${year}-01-01`, `${until[1]}-12-31`, text.slice(at, stop)),
      statedYear: Number(until[1]),
    };
  return {
    start: at,
    end: stop,
    period: span(`${year}-01-01`, `${year}-12-31`, text.slice(at, stop)),
    statedYear: year,
  };
}

/** What may follow a year: a month, a half, a quarter, its beginning or end. */
function readWithin(text: string, at: number, year: number, start: number): Read | null {
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

/** 4月, 4月22日, 1-5月, 前4月, 3月22日至28日, 4月底; never 3个月. */
function readMonth(text: string, at: number, base: Base): Read | null {
  if (isAsciiDigit(text.charAt(at - 1)) || digitValue(text.charAt(at - 1)) !== null) return null;
  const first = readDigits(text, at, 2);
  if (!first || first.value < 1 || first.value > 12) return null;
  let end = at + first.length;
  let last = first.value;
  const range = /^月?(?:份)?[-~至到]/.exec(text.slice(end, end + 4));
  const second = range && readDigits(text, end + range[0].length, 2);
  if (
    range &&
    second &&
    text.charAt(end + range[0].length + second.length) === '月' &&
    second.value <= 12 &&
    !readDigits(text, end + range[0].length + second.length + 1, 2)
  ) {
    end += range[0].length + second.length;
    last = second.value;
  }
  if (text.charAt(end) !== '月') return null;
  end++;
  const day = last === first.value ? readDigits(text, end, 2) : null;
  if (day && /[日号]/.test(text.charAt(end + day.length)) && day.value >= 1 && day.value <= 31)
    return monthDay({ text, start: at, month: first.value, day: day.value, end: end + day.length + 1 }, base);
  const tail = /^(?:份|底|末|初|上旬|中旬|下旬)/.exec(text.slice(end, end + 2));
  if (tail) end += tail[0].length;
  const year = resolveYear(base, last, null);
  const sinceJanuary = text.charAt(at - 1) === '前' && last === first.value;
  const start = sinceJanuary ? at - 1 : at;
  const from = sinceJanuary ? 1 : first.value;
  return {
    start,
    end,
    period: year === null ? null : monthSpan(year, from, last, text.slice(start, end)),
    statedYear: null,
  };
}

type DayOfMonth = {
  readonly text: string;
  readonly start: number;
  readonly month: number;
  readonly day: number;
  readonly end: number;
};

function monthDay({ text, start, month, day, end }: DayOfMonth, base: Base): Read {
  const until = /^(?:0时)?[-~至到](?:(\d{1,2})月)?(\d{1,2})[日号]/.exec(text.slice(end, end + 9));
  const year = resolveYear(base, month, day);
  let stop = until ? end + until[0].length : end;
  const time = readTime(text, stop);
  const hour = time ? hourAt(text, time) : null;
  if (time) stop = time.end;
  const wording = text.slice(start, stop);
  if (year === null) return { start, end: stop, period: null, statedYear: null };
  const from = isoDay(year, month, day);
  const to = until ? isoDay(year, Number(until[1] ?? month), Number(until[2])) : from;
  return { start, end: stop, period: from && to ? { ...span(from, to, wording), hour } : null, statedYear: null };
}

/** 22日, 15日至18日: a day of the month of publication or of the one before. */
function readDay(text: string, at: number, base: Base): Read | null {
  const digits = readDigits(text, at, 2);
  if (!digits || isAsciiDigit(text.charAt(at - 1)) || digits.value < 1 || digits.value > 31) return null;
  const end = at + digits.length;
  if (
    text.charAt(end) !== '日' ||
    '内均后前常报游间'.includes(text.charAt(end + 1) || ' ') ||
    '连近为'.includes(text.charAt(at - 1) || ' ')
  )
    return null;
  if (!base.published) return { start: at, end: end + 1, period: null, statedYear: null };
  const [year, month, day] = base.published.split('-').map(Number) as [number, number, number];
  const back = digits.value > day ? 1 : 0;
  const [y, m] = month - back < 1 ? [year - 1, 12] : [year, month - back];
  return {
    start: at,
    end: end + 1,
    period: daySpan(y, m, digits.value, digits.value, text.slice(at, end + 1)),
    statedYear: null,
  };
}

/** 15时30分, 9点半, 12:30, 0-24时: time of day, which is no figure and no period. */
function readTime(text: string, at: number): Read | null {
  if (isAsciiDigit(text.charAt(at - 1)) || digitValue(text.charAt(at - 1)) !== null || text.charAt(at - 1) === '百')
    return null;
  const match =
    /^(?:\d{1,2}-)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九两])(?:时(?!间|段|期|速|长|尚|代|刻|而|常)(?:(?:\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分|许|半|多)?|点(?:\d{1,2}分|钟|半|多|许|整)|:\d\d(?::\d\d)?(?!\d))/.exec(
      text.slice(at, at + 14),
    );
  return match && { start: at, end: at + match[0].length, period: null, statedYear: null };
}

/** Words relative to the day of publication; month offsets count from the year or month of it. */
function readRelative(text: string, at: number, base: Base): Read | null {
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

function resolveYear(base: Base, month: number, day: number | null): number | null {
  if (!base.published) return base.year;
  const [year, publishedMonth, publishedDay] = base.published.split('-').map(Number) as [number, number, number];
  if (base.year !== null && base.year !== year) return base.year;
  const later =
    month > publishedMonth + 6 ||
    (month > publishedMonth && publishedMonth <= 2) ||
    (month === publishedMonth && day !== null && day > publishedDay + 200);
  return later ? year - 1 : year;
}

function readDigits(
  text: string,
  at: number,
  most: number,
): { readonly value: number; readonly length: number } | null {
  let length = 0;
  let value = 0;
  while (length < most && isAsciiDigit(text.charAt(at + length)))
    value = value * 10 + Number(text.charAt(at + length++));
  if (length) return isAsciiDigit(text.charAt(at + length)) ? null : { value, length };
  return readChineseDigits(text, at, most);
}

function readChineseDigits(
  text: string,
  at: number,
  most: number,
): { readonly value: number; readonly length: number } | null {
  if (most === 4) {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      const digit = digitValue(text.charAt(at + i));
      if (digit === null) return null;
      value = value * 10 + digit;
    }
    return { value, length: 4 };
  }
  const match = /^(?:([二三]?)十([一二三四五六七八九]?)|([一二三四五六七八九]))/.exec(text.slice(at, at + 3));
  if (!match) return null;
  const ones = digitValue(match[2] || match[3] || '') ?? 0;
  const tens = match[3] ? 0 : digitValue(match[1] ?? '') || 1;
  return { value: tens * 10 + ones, length: match[0].length };
}

function span(start: string, end: string, text: string): Period {
  return { start, end, asOf: false, hour: null, text };
}

function monthSpan(year: number, from: number, to: number, text: string): Period {
  const last = new Date(Date.UTC(year, to, 0)).getUTCDate();
  return span(`${year}-${pad(from)}-01`, `${year}-${pad(to)}-${pad(last)}`, text);
}

function daySpan(year: number, month: number, from: number, to: number, text: string): Period | null {
  const [start, end] = [isoDay(year, month, from), isoDay(year, month, to)];
  return start && end ? span(start, end, text) : null;
}

/** The ISO date, or null where there is no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

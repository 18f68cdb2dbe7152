import { digitValue, isAsciiDigit } from '@/figures/digits';
import { UNITS } from '@/figures/units';
import { wordList } from '@/knowledge/lexicon';
import { characterSet } from '@/text/character-table';
import { isHan } from '@/text/fold';
import { type DateMention, daySpan, monthSpan, partsOf, readDigits, span, stateAtEnd } from './calendar';
import { isoDay } from './iso-day';
import type { Period } from './period';

/** What relative dates go by: the day of publication (ISO), and the year stated last. */
export type Base = { readonly published: string | null; readonly year: number | null };

/** A date as read, with the year if it states one. */
export type Read = DateMention & { readonly statedYear: number | null };

/** The hour of a time of day (21 in 21时止, 15时30分), or null. */
export function hourAt(text: string, { start }: Read): number | null {
  const match = /^(\d{1,2})(?:时|:)/.exec(text.slice(start, start + 3));
  return match ? Number(match[1]) : null;
}

/** 4月, 4月22日, 1-5月, 前4月, 3月22日至28日, 4月底; never 3个月. */
export function readMonth(text: string, at: number, base: Base): Read | null {
  if (text.charAt(at - 1) === '年' && /(?<!\d)\d{1,2}年$/.test(text.slice(Math.max(0, at - 4), at))) return null; // 判囚1年4月
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
  const tail = /^(?:份(?:上旬|中旬|下旬|底|末)?|底|末|初|上旬|中旬|下旬)/.exec(text.slice(end, end + 3))?.[0] ?? '';
  end += tail.length;
  const year = resolveYear(base, last, null);
  const sinceJanuary = text.charAt(at - 1) === '前' && last === first.value;
  const start = sinceJanuary ? at - 1 : at;
  const from = sinceJanuary ? 1 : first.value;
  return {
    start,
    end,
    period: year === null ? null : partOfMonth(monthSpan(year, from, last, text.slice(start, end)), tail),
    statedYear: null,
  };
}

/** The days of a month that are its 上旬, 中旬 or 下旬; its last day as a state for 底 and 末; else all of it. */
function partOfMonth(month: Period, tail: string): Period {
  const day = (number: string): string => `${month.end.slice(0, 8)}${number}`;
  if (/[底末]$/.test(tail)) return stateAtEnd(month);
  if (tail.endsWith('上旬')) return { ...month, end: day('10') };
  if (tail.endsWith('中旬')) return { ...month, start: day('11'), end: day('20') };
  return tail.endsWith('下旬') ? { ...month, start: day('21') } : month;
}

/** The Han characters that 前5个月 may stand behind: behind others 前 is part of another word or means before. */
const BEFORE_FIRST = characterSet('年国市省区县州港台司业在于及的');

/** 前5个月, 首11个月: the months of a year from January on; of the last year where these are not over yet. */
export function readFirstMonths(text: string, at: number, base: Base): Read | null {
  if (!'前首头'.includes(text.charAt(at))) return null;
  const before = text.charCodeAt(at - 1);
  if (isHan(before) && !BEFORE_FIRST[before]) return null;
  const count = text.charAt(at + 1) === '两' ? { value: 2, length: 1 } : readDigits(text, at + 1, 2);
  if (!count || count.value < 2 || count.value > 11 || !text.startsWith('个月', at + 1 + count.length)) return null;
  const end = at + count.length + 3;
  const [year, month] = base.published ? partsOf(base.published) : [null, null];
  const stated = base.year ?? year;
  const of = stated !== null && stated === year && count.value > month ? stated - 1 : stated;
  const period = of === null ? null : monthSpan(of, 1, count.value, text.slice(at, end));
  return { start: at, end, period, statedYear: null };
}

type DayOfMonth = {
  readonly text: string;
  readonly start: number;
  readonly month: number;
  readonly day: number;
  readonly end: number;
};

/** The end of a range of days, behind its first: 至28日, 8时至27日, 夜间至19日. */
const UNTIL =
  /^(?:\d{1,2}时(?:\d{1,2}分)?|凌晨|清晨|早晨|上午|中午|下午|傍晚|晚间?|夜间?)?起?[-~至到](?:(\d{1,2})月)?(\d{1,2})[日号]/;

function monthDay({ text, start, month, day, end }: DayOfMonth, base: Base): Read {
  const until = UNTIL.exec(text.slice(end, end + 14));
  const ahead = month === 1 && /(?:预计|预测|元旦|将|至)[^。]{0,8}$/.test(text.slice(Math.max(0, start - 10), start));
  const resolved = resolveYear(base, month, day);
  const year = ahead && resolved !== null && base.published?.startsWith(`${resolved}-12`) ? resolved + 1 : resolved;
  let stop = until ? end + until[0].length : end;
  const time = readTime(text, stop);
  const hour = time ? hourAt(text, time) : null;
  if (time) stop = time.end;
  const wording = text.slice(start, stop);
  if (year === null) return { start, end: stop, period: null, statedYear: null };
  const from = isoDay(year, month, day);
  const last = until ? Number(until[1] ?? month) : month;
  const to = until ? isoDay(last < month ? year + 1 : year, last, Number(until[2])) : from;
  return { start, end: stop, period: from && to ? { ...span(from, to, wording), hour } : null, statedYear: null };
}

/** Words before a number of days: 拘留15日 is not the 15th. */
const BEFORE_DAYS = wordList(
  '连 连续 连跌 连涨 连升 连降 连胜 连败 近 为 为期 拘留 长达 历时 历经 耗时 满 逾 超过 约 至少 不少于 不足 不到 需 须 要 羁押',
);

/** Words before a day to come: 预计9日. */
const AHEAD = /(?:预计|预测|将|有望|定于)[,:]?[^,。]{0,2}$/;

/** 22日, 15日至18日: a day of the month of publication or of the one before. */
export function readDay(text: string, at: number, base: Base): Read | null {
  const digits = readDigits(text, at, 2);
  if (!digits || digits.value < 1 || digits.value > 31 || /[\d前后每次同]/.test(text.charAt(at - 1))) return null;
  if (digits.length === 1 && !isAsciiDigit(text.charAt(at))) return null; // 一日捐, 三日: lengths, and not the 1st or 3rd
  const end = at + digits.length;
  if (
    text.charAt(end) !== '日' ||
    '内均后前常报游间'.includes(text.charAt(end + 1) || ' ') ||
    /^[以之]内/.test(text.slice(end + 1, end + 3)) ||
    (UNITS.matchAt(text, end)?.word.length ?? 0) > 1 ||
    (BEFORE_DAYS.matchBefore(text, at) && text.charAt(at - 2) !== '合')
  )
    return null;
  if (!base.published) return { start: at, end: end + 1, period: null, statedYear: null };
  const until = UNTIL.exec(text.slice(end + 1, end + 15));
  const last = until && until[1] === undefined ? Number(until[2]) : null;
  const ranges = last !== null && last > digits.value && last <= 31;
  const stop = ranges && until ? end + 1 + until[0].length : end + 1;
  const [year, month, day] = partsOf(base.published);
  const ahead = AHEAD.test(text.slice(Math.max(0, at - 5), at));
  const back = digits.value > day && !ahead ? 1 : 0;
  const [y, m] = month - back < 1 ? [year - 1, 12] : [year, month - back];
  return {
    start: at,
    end: stop,
    period: daySpan(y, m, digits.value, ranges ? last : digits.value, text.slice(at, stop)),
    statedYear: null,
  };
}

/** 15时30分, 9点半, 12:30, 0-24时: time of day, which is no figure and no period. */
export function readTime(text: string, at: number): Read | null {
  if (isAsciiDigit(text.charAt(at - 1)) || digitValue(text.charAt(at - 1)) !== null || text.charAt(at - 1) === '百')
    return null;
  const match =
    /^(?:\d{1,2}-)?(?:\d{1,2}|十[一二]?|[零一二三四五六七八九两])(?:时(?!间|段|期|速|长|尚|代|刻|而|常)(?:(?:\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分|许|半|多)?|点(?:\d{1,2}分|钟|半|多|许|整)|:\d\d(?::\d\d)?(?!\d))/.exec(
      text.slice(at, at + 14),
    );
  return match && { start: at, end: at + match[0].length, period: null, statedYear: null };
}

function resolveYear(base: Base, month: number, day: number | null): number | null {
  if (!base.published) return base.year;
  const [year, publishedMonth, publishedDay] = partsOf(base.published);
  if (base.year !== null && base.year !== year) return base.year;
  const later =
    month > publishedMonth + 6 ||
    (month > publishedMonth && publishedMonth <= 2) ||
    (month === publishedMonth && day !== null && day > publishedDay + 200);
  return later ? year - 1 : year;
}

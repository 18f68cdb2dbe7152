import { beginsNumeralAt, isAsciiDigit } from '@/figures/digits';
import { Lexicon } from '@/knowledge/lexicon';
import { characterSet } from '@/text/character-table';
import { type DateMention, daySpan, readDigits, span } from './calendar';
import { type Base, hourAt, type Read, readDay, readFirstMonths, readMonth, readTime } from './months-and-days';
import { type Period } from './period';
import { readRelative, readWithin } from './relative-dates';

/** All dates and times of a folded text, resolved against the day of publication (ISO) where they are relative. */
export function findDates(text: string, published: string | null): DateMention[] {
  const found: DateMention[] = [];
  let year = published ? Number(published.slice(0, 4)) : null;
  const latest: Record<PointedTo, Period | null> = { day: null, month: null };
  for (let at = 0; at < text.length; ) {
    if (!STARTERS[text.charCodeAt(at)]) {
      at++;
      continue;
    }
    const numeralEnd = behindNumeral(text, at);
    if (numeralEnd > at && !FOLLOWERS[text.charCodeAt(numeralEnd)]) {
      at = numeralEnd;
      continue;
    }
    const mention = readBackward(text, at, latest) ?? readDate(text, at, { published, year });
    if (!mention) {
      at++;
      continue;
    }
    at = mention.end;
    if (mention.statedYear) year = mention.statedYear;
    const last = found.at(-1);
    const hour = mention.period ? null : hourAt(text, mention);
    const dated =
      hour !== null && last?.period && last.end === mention.start
        ? { ...last, end: mention.end, period: { ...last.period, hour } }
        : withAsOf(text, mention);
    if (dated.start === last?.start) found[found.length - 1] = dated;
    else found.push(dated);
    if (dated.period && isDay(dated.period)) latest.day = dated.period;
    if (dated.period && isMonth(dated.period)) latest.month = dated.period;
  }
  return found;
}

type PointedTo = 'day' | 'month';

/** Words that point back to a month or a day named before. */
const BACKWARD: Lexicon<PointedTo> = new Lexicon([
  ['当月', 'month'],
  ['当天', 'day'],
  ['当日', 'day'],
  ['同日', 'day'],
  ['当晚', 'day'],
]);

function readBackward(text: string, at: number, latest: Readonly<Record<PointedTo, Period | null>>): Read | null {
  const match = BACKWARD.matchAt(text, at);
  return match && { start: at, end: at + match.word.length, period: latest[match.value], statedYear: null };
}

function isDay({ start, end }: Period): boolean {
  return start === end;
}

/** Characters that a date can begin with; all others are passed over at once. */
const STARTERS = characterSet('0123456789零一二三四五六七八九十廿卅〇壹贰两今去前明上下本当同昨年首头第全民');

/** Characters that follow the first number of a date: behind others no date can begin in that number. */
const FOLLOWERS = characterSet('年月份日号时点季Oo:-/.~至到');

/** Behind the row of numerals at `at`; `at` itself where none stands there. */
function behindNumeral(text: string, at: number): number {
  let end = at;
  while (end < text.length && beginsNumeralAt(text, end)) end++;
  return end;
}

function readDate(text: string, at: number, base: Base): Read | null {
  const arabic = isAsciiDigit(text.charAt(at));
  return (
    (arabic ? readIso(text, at) : null) ??
    (arabic || text.charAt(at) === '民' ? readRepublicYear(text, at) : null) ??
    readYear(text, at) ??
    readMonth(text, at, base) ??
    readFirstMonths(text, at, base) ??
    readDay(text, at, base) ??
    readTime(text, at) ??
    (arabic ? null : readRelative(text, at, base))
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

/** 民国112年, and 112年3月8日, 112年度: years of the Republic, as written in Taiwan. */
function readRepublicYear(text: string, at: number): Read | null {
  const match = /^(?:民国(\d{1,3})年|(1[01]\d)年(?=度|底|初|上半年|下半年|第?[一二三四1-4]季|\d{1,2}月))/.exec(
    text.slice(at, at + 12),
  );
  if (!match || isAsciiDigit(text.charAt(at - 1))) return null;
  const year = Number(match[1] ?? match[2]) + 1911;
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

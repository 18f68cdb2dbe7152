import { beginsNumeralAt, isAsciiDigit } from '@/figures/digits';
import { characterSet } from '@/text/character-table';
import { type DateMention, daySpan, readDigits, span, stateAtEnd } from './calendar';
import { readHoliday } from './holidays';
import { type Base, hourAt, type Read, readDay, readFirstMonths, readMonth, readTime } from './months-and-days';
import { type Latest, NOTHING_NAMED, readPointing, withPeriod } from './pointing-words';
import { readRelative, readWithin } from './relative-dates';
import { readWeekday } from './weekdays';

/**
 * All dates and times of a folded text, resolved against the day of publication (ISO) where they are relative. `before`:
 * the periods that the text before it named last, for words that point back (当日).
 */
export function findDates(text: string, published: string | null, before: Latest = NOTHING_NAMED): DateMention[] {
  const found: DateMention[] = [];
  let year = published ? Number(published.slice(0, 4)) : null;
  let latest = before;
  for (let at = 0; at < text.length; ) {
    const starts = STARTERS[text.charCodeAt(at)] ?? 0;
    if (starts === 0) {
      at++;
      continue;
    }
    const numeralEnd = behindNumeral(text, at);
    if (numeralEnd > at && !FOLLOWERS[text.charCodeAt(numeralEnd)]) {
      at = numeralEnd;
      continue;
    }
    const base = { published, year };
    const mention =
      (starts & POINTING ? readPointing(text, at, latest, published) : null) ??
      (starts & HOLIDAY ? readHoliday(text, at, base, latest.span) : null) ??
      (starts & DATE ? readDate(text, at, base) : null);
    if (!mention) {
      at++;
      continue;
    }
    if (mention.statedYear) year = mention.statedYear;
    const last = found.at(-1);
    const hour = mention.period ? null : hourAt(text, mention);
    const dated =
      hour !== null && last?.period && last.end === mention.start
        ? { ...last, end: mention.end, period: { ...last.period, hour } }
        : inPlace(text, mention, published);
    at = dated.end;
    const joined = last && joinedWith(text, last, dated);
    if (joined) found[found.length - 1] = joined;
    else if (dated.start === last?.start) found[found.length - 1] = dated;
    else found.push(dated);
    latest = withPeriod(latest, joined?.period ?? dated.period);
  }
  return found;
}

/** 去年12月至今年3月: two times as one from the first to the last; null where they are none. */
function joinedWith(text: string, first: DateMention, last: DateMention): DateMention | null {
  if (!first.period || !last.period || !/^[至到-]$/.test(text.slice(first.end, last.start))) return null;
  const { start } = first.period;
  const { end } = last.period;
  if (first.period.asOf || last.period.asOf || start >= end) return null;
  return { start: first.start, end: last.end, period: span(start, end, text.slice(first.start, last.end)) };
}

/** What a date can begin with: numbers and words of time; words that point back; days of a holiday. */
const DATE = 1;
const POINTING = 2;
const HOLIDAY = 4;
const STARTERS = buildStarters();

function buildStarters(): Uint8Array {
  const starters = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++)
      starters[characters.charCodeAt(i)] = (starters[characters.charCodeAt(i)] ?? 0) | kind;
  };
  mark('0123456789零一二三四五六七八九十廿卅〇壹贰两今去前明后上下本这昨年首头第全民周星礼开', DATE);
  mark('当同次翌期季年月', POINTING);
  mark('假黄小长连初正大年', HOLIDAY);
  return starters;
}

/** Characters that follow the first number of a date: behind others no date can begin in that number. */
const FOLLOWERS = characterSet('年月份日号时点季Oo:-/.~至到');

/** Behind the row of numerals at `at`; `at` itself where none stands there. */
function behindNumeral(text: string, at: number): number {
  let end = at;
  while (end < text.length && beginsNumeralAt(text, end)) end++;
  return end;
}

/** What a day of the week begins with. */
const WEEKDAYS = '周星礼上本这下';

function readDate(text: string, at: number, base: Base): Read | null {
  const arabic = isAsciiDigit(text.charAt(at));
  return (
    (arabic ? readIso(text, at) : null) ??
    (arabic || text.charAt(at) === '民' ? readRepublicYear(text, at) : null) ??
    (arabic ? readFinancialYear(text, at) : null) ??
    readYear(text, at) ??
    readMonth(text, at, base) ??
    readFirstMonths(text, at, base) ??
    readDay(text, at, base) ??
    readTime(text, at) ??
    (arabic
      ? null
      : ((WEEKDAYS.includes(text.charAt(at)) ? readWeekday(text, at, base) : null) ?? readRelative(text, at, base)))
  );
}

/** Words before a date with which something is compared. */
const COMPARED = /(?:比|较|相当于|对比|高于|低于|好于|多于|少于|不及|超过|打破|刷新|改写|追平)$/;

/** What stands behind a time that goes on to the day of the report. */
const UNTIL_NOW = /^(?:以来|至今(?![年天日晨早午晚]))/;

/** What stands behind the month in which a future is due. */
const DUE = /^(?:交货|交割|到期|合约|期货|期合约|主力)/;

/** 与上月调查相比, 与上周持平. */
const WITH = /(?:与|和|同|跟)$/;
const LIKENED = /^[^,。;]{0,8}(?:相比|持平|相当|一致|比较)/;

/** What stands behind the year of a name: 2024年春运专班, 2025年度论坛. */
const NAMED_AFTER_YEAR =
  /^[^,。;:、!?()"\d]{0,12}?(?:专班|论坛|博览会|交易会|洽谈会|招聘会|发布会|锦标赛|联赛|马拉松|运动会|艺术节|文化节|电影节|榜单|蓝皮书|白皮书|大奖赛|公开赛)/;

/** What a date tells where it stands: a state (截至), something beside what is reported, or the time itself. */
function inPlace(text: string, { start, end, period }: Read, published: string | null): DateMention {
  const before = text.slice(Math.max(0, start - 4), start);
  if (UNTIL_NOW.test(text.slice(end, end + 3)) && period && published && period.start <= published)
    return { start, end: end + 2, period: { ...period, end: published, asOf: false } };
  const sameDays = text.startsWith('同期', end);
  if (DUE.test(text.slice(end, end + 4))) return { start, end, period: null, aside: 'name' };
  const compared = COMPARED.test(before) || (WITH.test(before) && LIKENED.test(text.slice(end, end + 14)));
  if (sameDays && !compared && period)
    return { start, end: end + 2, period: null, aside: 'own', sameDaysOf: Number(period.end.slice(0, 4)) };
  if (sameDays || compared) {
    const binds = compared && /^的?约?[\d一二三四五六七八九十百]/.test(text.slice(end, end + 3));
    return { start, end: sameDays ? end + 2 : end, period: null, aside: binds ? 'own' : 'base', own: period };
  }
  if (text.startsWith('上年', start) && period && /^(?:度)?则?[为是]/.test(text.slice(end, end + 4)))
    return { start, end, period: null, aside: 'own', own: period, sameDaysOf: Number(period.end.slice(0, 4)) };
  if (/^的约?\d/.test(text.slice(end, end + 3))) return { start, end, period: null, aside: 'own', own: period };
  if (/^(?:零时|0时)?起(?!始|步|来|码|点|用|草|诉|重|家|伏)/.test(text.slice(end, end + 4)))
    return { start, end, period: null, aside: 'beginning' };
  if (
    period &&
    period.start.endsWith('-01-01') &&
    period.end.endsWith('-12-31') &&
    NAMED_AFTER_YEAR.test(text.slice(end, end + 18))
  )
    return { start, end, period: null, aside: 'name' };
  const asOf = /截/.test(before) && /(?:截至|截止|截止到|截至到|至|到)$/.test(before);
  return { start, end, period: period && asOf ? stateAtEnd(period) : period };
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

/** First months of years that do not begin in January: budgets of Hong Kong, school years. */
const FIRST_MONTHS: Readonly<Record<string, number>> = { 财政年度: 4, 财年: 4, 年度: 4, 学年度: 9, 学年: 9 };

/** 2026/27年度, 2024-25学年. */
function readFinancialYear(text: string, at: number): Read | null {
  const match = /^((?:19|20)\d\d)[/-](?:20)?(\d\d)(财政年度|财年|年度|学年度?)/.exec(text.slice(at, at + 13));
  if (!match || isAsciiDigit(text.charAt(at - 1))) return null;
  const [whole, first, last, kind = ''] = match;
  const year = Number(first);
  const month = FIRST_MONTHS[kind] ?? 4;
  if ((year + 1) % 100 !== Number(last)) return null;
  const to = new Date(Date.UTC(year + 1, month - 1, 0)).toISOString().slice(0, 10);
  const period = span(`${year}-${String(month).padStart(2, '0')}-01`, to, whole);
  return { start: at, end: at + whole.length, period, statedYear: null };
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

import { digitValue } from '@/figures/digits';
import { DAY_MS, daysAfter, readDigits, span } from './calendar';
import { lunarDay, newYearDay } from './lunar';
import type { Base, Read } from './months-and-days';
import type { Period } from './period';

/** Holidays that begin on a day of our calendar, and how they are called. */
const FIRST_DAYS: readonly (readonly [monthDay: string, name: RegExp])[] = [
  ['01-01', /元旦/],
  ['05-01', /五一|劳动节/],
  ['10-01', /国庆|十一黄金周|双节/],
];
const LUNAR_NEW_YEAR = /春节|过年|新春|贺岁|农历新年/;

const DAY_OF_HOLIDAY =
  /^(?:小?长假|假期|黄金周|连假)(?:的)?(?:(首日|首天)|(前|头)([一二三四五六七八九十两\d]{1,2})(?:天|日)|第([一二三四五六七八九\d]{1,2})(?:天|日))/;
const LUNAR_DAY = /^(?:正月|大年|年)?(初[一二三四五六七八九十])(?!中|级|步|心|衷|学生|年级|班|生|男|女)/;

/**
 * 假期第二天, 黄金周前三天, 年初三: counted from the first day of the holiday, which is the span named last, else the
 * holiday that the text names; lunar days from the New Year of the year of publication.
 */
export function readHoliday(text: string, at: number, { published }: Base, latest: Period | null): Read | null {
  const next = text.charAt(at + 1);
  const mayBeLunar = text.charAt(at) === '初' || next === '初' || next === '年' || next === '月';
  const lunar = mayBeLunar ? LUNAR_DAY.exec(text.slice(at, at + 4)) : null;
  const holiday = '期金假长'.includes(next || ' ') ? DAY_OF_HOLIDAY.exec(text.slice(at, at + 10)) : null;
  const word = (lunar ?? holiday)?.[0];
  if (!word) return null;
  const mention = { start: at, end: at + word.length, statedYear: null };
  if (lunar) {
    const day = published && newYearDay(Number(published.slice(0, 4)), lunarDay(lunar[1] ?? ''));
    return { ...mention, period: day ? span(day, day, word) : null };
  }
  const [, firstDay, firstDays, count, nth] = holiday ?? [];
  const first = firstDayOf(text.slice(0, at), published, latest);
  if (!first) return { ...mention, period: null };
  const number = firstDay ? 1 : numberIn(count ?? nth ?? '');
  const last = daysAfter(first, number - 1);
  return { ...mention, period: span(firstDays ? first : last, last, word) };
}

function numberIn(text: string): number {
  return readDigits(text, 0, 2)?.value ?? (text === '两' ? 2 : (digitValue(text) ?? 1));
}

/** Shortest and longest span that is a holiday. */
const HOLIDAY_DAYS = { least: 3, most: 9 } as const;

function firstDayOf(before: string, published: string | null, latest: Period | null): string | null {
  const days = latest ? (Date.parse(latest.end) - Date.parse(latest.start)) / DAY_MS + 1 : 0;
  if (latest && days >= HOLIDAY_DAYS.least && days <= HOLIDAY_DAYS.most) return latest.start;
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  if (LUNAR_NEW_YEAR.test(before)) return newYearDay(year, 1);
  const named = FIRST_DAYS.find(([, name]) => name.test(before));
  const near = named ?? FIRST_DAYS.find(([monthDay]) => isWithin(`${year}-${monthDay}`, published));
  return near ? `${year}-${near[0]}` : null;
}

/** Is a text of that day written during the holiday or just behind it? */
function isWithin(first: string, published: string): boolean {
  const days = (Date.parse(published) - Date.parse(first)) / DAY_MS;
  return days >= 0 && days <= HOLIDAY_DAYS.most;
}

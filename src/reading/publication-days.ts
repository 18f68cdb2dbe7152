/**
 * When something was published: dates stated in a page's metadata, and the day that a page without any must be of.
 *
 * Nothing is ever taken from the clock. A day without a year counts only where the page itself tells the year.
 */

import { isoDay } from '@/dates/iso-day';
import { lunarDay, lunarYears } from '@/dates/lunar';
import { folded } from '@/text/fold';
import { fieldDay, zonedDay } from './program-dates';

/** A day that a text speaks of; `year` is null where it doesn't say. */
type DayMention = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Is it announced for later (4月16日,将在…)? */
  readonly planned: boolean;
};

const ISO = /(?<!\d)((?:19|20)\d{2})([-/.年])(\d{1,2})[-/.月](\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const REPUBLIC = /民国(\d{2,3})年(\d{1,2})月(\d{1,2})日/;
const HAN_REPUBLIC =
  /民国([〇零一二三四五六七八九十百]{1,5})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;
const HAN_DATE =
  /([一二〇零九]{1}[〇零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const DAY = /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/g;
const PLANNED = /^[^。;]{0,12}?(?:将|拟|预计|计划)|^(?:前|之前|以前)/;
const PLANNED_BEFORE = /(?:定于|将于|拟于|截止到?|截至|延至|至|到)$/;
const LUNAR = /(?<!\d)(\d{1,2})月(\d{1,2})日[^。]{0,3}?农历正月([初十廿二三][一二三四五六七八九十]?)/g;
const WEEKDAY = /(?<!\d)(\d{1,2})月(\d{1,2})日[,(]?(?:星期|周|礼拜)([一二三四五六日天])/g;
/** The year itself, but not a goal for years to come. */
const YEAR = /(?<![\d到至于及前])((?:19|20)\d{2})年(?!底|末|以前|之前|前|以后|以来|前后|远景|度)/g;

/**
 * The ISO date in a string such as 2022-04-24T09:12:00+08:00, 2022年4月24日 09:12, 2022/4/24, 二〇二二年四月二十四日,
 * 民國113年5月1日 or Sun, 24 Apr 2022 01:12:00 GMT: the day as written there or, where it has a zone, the day in China
 * then. Null where there is none or no such day.
 */
export function parsePublished(text: string): string | null {
  const zoned = zonedDay(text.slice(0, 300));
  if (zoned) return zoned;
  const plain = folded(text.slice(0, 300)).replace(/(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)/g, '');
  const iso = ISO.exec(plain);
  if (iso) return isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const compact = COMPACT.exec(plain);
  if (compact) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const republic = REPUBLIC.exec(plain);
  if (republic) return isoDate(Number(republic[1]) + 1911, Number(republic[2]), Number(republic[3]));
  const hanRepublic = HAN_REPUBLIC.exec(plain);
  if (hanRepublic)
    return isoDate(
      republicYear(hanRepublic[1] ?? '') + 1911,
      hanNumber(hanRepublic[2] ?? ''),
      hanNumber(hanRepublic[3] ?? ''),
    );
  const han = HAN_DATE.exec(plain);
  return han ? isoDate(hanYear(han[1] ?? ''), hanNumber(han[2] ?? ''), hanNumber(han[3] ?? '')) : null;
}

/** As `parsePublished`, of a field that holds nothing but a date: 111/04/15, 1649986200 and 44666 are days there. */
export function parseDateField(text: string): string | null {
  return fieldDay(folded(text.slice(0, 300))) ?? parsePublished(text);
}

/** Every day that a folded text names as 4月22日 or 2022年4月22日, left to right. */
function daysIn(foldedText: string): DayMention[] {
  const found: DayMention[] = [];
  for (const match of foldedText.matchAll(DAY)) {
    const month = Number(match[2]);
    const day = Number(match[3]);
    if (!isoDate(2000, month, day)) continue;
    const end = match.index + match[0].length;
    const planned =
      PLANNED.test(foldedText.slice(end, end + 20)) ||
      PLANNED_BEFORE.test(foldedText.slice(Math.max(0, match.index - 4), match.index));
    found.push({ year: match[1] ? Number(match[1]) : null, month, day, planned });
  }
  return found;
}

/**
 * The newest day that a page speaks of, with its year where the page gives one: beside a day, by a lunar day
 * (1月26日农历正月初二), by a weekday, or by the one year it names. Null where there is no day or no certain year.
 */
export function latestDay(foldedText: string): string | null {
  const days = daysIn(foldedText).filter(({ planned }) => !planned);
  if (days.length === 0) return null;
  const year = inferYear(foldedText);
  if (year === null) return null;
  // days without a year lie in the months before printing: of the months named, none comes after a gap of half a year
  const months = new Set(days.map(({ month }) => month));
  const wraps = months.has(1) && (months.has(12) || months.has(11));
  const all = days.map((d) => isoDate(d.year ?? (wraps && d.month > 6 ? year - 1 : year), d.month, d.day) ?? '');
  return all.sort().at(-1) || null;
}

function inferYear(text: string): number | null {
  const possible: number[][] = [];
  for (const [, month, day, lunar = ''] of text.matchAll(LUNAR)) {
    const years = lunarYears({ month: Number(month), day: Number(day), lunarDay: lunarDay(lunar) });
    if (years.length > 0) possible.push(years);
  }
  if (possible.length > 0) return only(possible.reduce((all, years) => all.filter((year) => years.includes(year))));
  const named = [...text.matchAll(YEAR)];
  const newest = Math.max(...named.map(([, year]) => Number(year)));
  const mentions = named.filter(([, year]) => Number(year) === newest);
  // a year alone may be any year of a story; with a month, or again and again, it is the year that the page is about
  const certain =
    mentions.length > 1 || mentions.some((match) => /^\d{1,2}月/.test(text.slice(match.index + 5, match.index + 8)));
  return certain && weekdaysFit(text, newest) ? newest : null;
}

function weekdaysFit(text: string, year: number): boolean {
  for (const [, month, day, name = ''] of text.matchAll(WEEKDAY)) {
    const weekday = '日一二三四五六'.indexOf(name === '天' ? '日' : name);
    if (new Date(Date.UTC(year, Number(month) - 1, Number(day))).getUTCDay() !== weekday) return false;
  }
  return true;
}

function only(years: readonly number[]): number | null {
  const [first, ...others] = years;
  return first !== undefined && others.length === 0 ? first : null;
}

/** The day in a year that newspapers are read of. */
function isoDate(year: number, month: number, day: number): string | null {
  return year >= 1900 && year < 2100 ? isoDay(year, month, day) : null;
}

function hanYear(text: string): number {
  return Number([...text].map((digit) => '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit)).join(''));
}

/** 一百一十一 and 一一一 are the same year. */
function republicYear(text: string): number {
  if (!/[十百]/.test(text)) return hanYear(text);
  const [hundreds, rest] = text.includes('百') ? text.split('百') : ['', text];
  return (hundreds ? hanNumber(hundreds) * 100 : 0) + hanNumber((rest ?? '').replace(/^[〇零]/, '') || ' ');
}

function hanNumber(text: string): number {
  const digit = (character: string): number => ' 一二三四五六七八九'.indexOf(character || ' ');
  const ten = text.indexOf('十');
  if (ten < 0) return digit(text);
  return (ten === 0 ? 1 : digit(text.charAt(0))) * 10 + digit(text.charAt(ten + 1));
}

/**
 * Dates as programs, spreadsheets and other calendars write them: the day in China, where the news is from.
 *
 * RFC 822 and 5322 (feeds, mail), ISO 8601 with a zone, the form of C's `ctime` that Weibo uses, English dates, years of
 * the Republic, seconds since 1970, serial days of Excel.
 */
import { DAY_MS, isoOf } from '@/dates/calendar';
import { isoDay } from '@/dates/iso-day';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(?<month>${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const CLOCK = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?';
const ZONE = '(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})';
const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<day>\\d{1,2})';

/** Forms of dates; without a zone, numbers alone are no matter of this file. */
const FORMS = [
  // 2022-04-14T23:30:00Z
  `(?<!\\d)${YEAR}[-/.](?<month>\\d{1,2})[-/.]${DAY}[T\\s]+${CLOCK}\\s*${ZONE}(?!\\d)`,
  // Fri, 15 Apr 2022 09:00:00 +0800; 15 April 2022
  `(?<!\\d)${DAY}[\\s-]+${MONTH}[\\s,-]+${YEAR}(?:[,\\s]+${CLOCK}\\s*${ZONE}?)?`,
  // Fri Apr 15 09:00:00 +0800 2022
  `\\b${MONTH}\\s+${DAY}\\s+${CLOCK}\\s*${ZONE}?\\s*${YEAR}(?!\\d)`,
  // April 15, 2022
  `\\b${MONTH}\\s*${DAY}(?:st|nd|rd|th)?\\s*,?\\s+${YEAR}(?!\\d)`,
].map((form) => new RegExp(form, 'i'));
const CHINA_MINUTES = 8 * 60;

/** The day in China of a date with a zone or in English words; null where there is none. */
export function zonedDay(text: string): string | null {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts) return chinaDay(parts);
  }
  return null;
}

/** Years of the Republic are three digits, or two with their name before them. */
const REPUBLIC =
  /^(?:中华民国|民国)?\s*(1\d{2}|(?<=民国\s*)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?!\d)/;
const REPUBLIC_DIGITS = /^(1\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/;
/** 4/15/2022 and 15/4/2022; 4/5/2022 may be two days and is none. */
const YEAR_BEHIND = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})(?!\d)/;
/** 4/15/22 of an American Excel, where nothing else can be meant. */
const SHORT_YEAR = /^(1[0-2]|0?[1-9])\/(1[3-9]|2\d|3[01])\/(\d{2})(?![\d/])/;
const SECONDS = /^([3-9]\d{8}|[1-4]\d{9})(?:\d{3})?(?:\.\d+)?$/;
/** Serial days of Excel from 2000 to 2050, with the hour as a fraction; its day 1 is 1900-01-01, and 1900 a leap year. */
const SERIAL = /^(3[6-9]\d{3}|4\d{4}|5[0-4]\d{3})(?:\.\d+)?$/;
const SERIAL_OF_1970 = 25_569;

/** The day that a field for a date holds and only such a field can: `text` is folded. Null where it holds none. */
export function fieldDay(text: string): string | null {
  const plain = text.trim();
  const seconds = SECONDS.exec(plain)?.[1];
  if (seconds) return isoOf(Number(seconds) * 1000 + CHINA_MINUTES * 60_000);
  const serial = SERIAL.exec(plain)?.[1];
  if (serial) return isoOf((Number(serial) - SERIAL_OF_1970) * DAY_MS);
  const republic = REPUBLIC.exec(plain) ?? REPUBLIC_DIGITS.exec(plain);
  if (republic) return isoDay(Number(republic[1]) + 1911, Number(republic[2]), Number(republic[3]));
  const short = SHORT_YEAR.exec(plain);
  if (short) return isoDay(2000 + Number(short[3]), Number(short[1]), Number(short[2]));
  const behind = YEAR_BEHIND.exec(plain);
  if (!behind) return null;
  const [first, second, year] = [Number(behind[1]), Number(behind[2]), Number(behind[3])];
  if (first <= 12 && second <= 12 && first !== second) return null;
  return first > 12 ? isoDay(year, second, first) : isoDay(year, first, second);
}

function chinaDay(parts: Readonly<Record<string, string | undefined>>): string | null {
  const { year, month = '', day, hour, minute, zone } = parts;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  const stated = isoDay(Number(year), number, Number(day));
  if (stated === null || zone === undefined) return stated;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return isoOf(Date.UTC(Number(year), number - 1, Number(day), Number(hour), Number(minute) - ahead + CHINA_MINUTES));
}

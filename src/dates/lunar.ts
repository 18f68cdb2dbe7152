import { DAY_MS, isoOf } from './calendar';

/** The years in which a day of the lunar calendar falls on a day of ours: 1月26日农历正月初二 is in 2020. */

/** The first day of the first lunar month as month * 100 + day, from 2000 on (Hong Kong Observatory's tables). */
const NEW_YEARS = [
  205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201,
  122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208,
];
const FIRST_YEAR = 2000;
const NUMERALS = '一二三四五六七八九十';

/** A calendar day beside a day of the first lunar month, as a text gives them. */
type LunarHint = { readonly month: number; readonly day: number; readonly lunarDay: number };

/** The years from 2000 to 2035 in which both are the same day. */
export function lunarYears({ month, day, lunarDay }: LunarHint): number[] {
  return NEW_YEARS.flatMap((packed, i) => {
    const year = FIRST_YEAR + i;
    const newYear = Date.UTC(year, Math.floor(packed / 100) - 1, packed % 100);
    return Date.UTC(year, month - 1, day) === newYear + (lunarDay - 1) * DAY_MS ? [year] : [];
  });
}

/** The number of a lunar day: 初二 is 2, 十五 is 15, 廿三 is 23; 0 for anything else. */
export function lunarDay(text: string): number {
  const tens = { 初: 0, 十: 10, 廿: 20 }[text.charAt(0)];
  if (text === '二十') return 20;
  if (text === '三十') return 30;
  const ones = NUMERALS.indexOf(text.charAt(1)) + 1;
  return tens === undefined || ones === 0 ? 0 : tens + ones;
}

/** The ISO day of the first lunar month's `day` in a year from 2000 to 2035, or null. */
export function newYearDay(year: number, day: number): string | null {
  const packed = NEW_YEARS[year - FIRST_YEAR];
  if (packed === undefined) return null;
  return isoOf(Date.UTC(year, Math.floor(packed / 100) - 1, packed % 100) + (day - 1) * DAY_MS);
}

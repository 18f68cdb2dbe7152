import type { Language } from './language';

/** A day or a span as the judge names it: ISO days, joined by a dash. */
const SPAN = /^(\d{4})-(\d\d)-01—(\d{4})-(\d\d)-(\d\d)$/;

/**
 * A period in the reader's words where it is whole months or years, else its days as they are.
 *
 * @example periodText('2022-01-01—2022-06-30', 'zh-Hans') // '2022年1—6月'
 */
export function periodText(period: string, language: Language): string {
  const [, year = '', month = '', lastYear = '', lastMonth = '', lastDay] = SPAN.exec(period) ?? [];
  if (lastDay === undefined || Number(lastDay) < daysOf(Number(lastYear), Number(lastMonth))) return period;
  const isWhole = month === '01' && lastMonth === '12';
  const [from, to] = [Number(month), Number(lastMonth)];
  if (language === 'en') {
    if (isWhole) return year === lastYear ? year : `${year}–${lastYear}`;
    const [first, last] = [`${year}-${month}`, `${lastYear}-${lastMonth}`];
    return first === last ? first : `${first} to ${last}`;
  }
  if (isWhole) return year === lastYear ? `${year}年` : `${year}—${lastYear}年`;
  if (year !== lastYear) return `${year}年${from}月—${lastYear}年${to}月`;
  return from === to ? `${year}年${from}月` : `${year}年${from}—${to}月`;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

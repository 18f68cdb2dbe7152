import { daysAfter, span } from './calendar';
import type { Base, Read } from './months-and-days';

const DAYS = '一二三四五六日天';
const WEEKDAY =
  /^(上上|上个?|本|这个?|下个?)?(?:周|星期|礼拜)([一二三四五六日天])(?![一二三四五六日天岁年期刊报])(?<!周一(?=[致样般]))/;
const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 上个: -1, 本: 0, 这: 0, 这个: 0, 下: 1, 下个: 1 };

/** 周三, 上周五, 下星期一: without a week the last such day on or before the day of publication. */
export function readWeekday(text: string, at: number, { published }: Base): Read | null {
  const match = WEEKDAY.exec(text.slice(at, at + 7));
  if (!match) return null;
  const [word, week, name = ''] = match;
  const end = at + word.length;
  if (!published) return { start: at, end, period: null, statedYear: null };
  const today = (new Date(published).getUTCDay() + 6) % 7;
  const wanted = Math.min(DAYS.indexOf(name), 6);
  const back = week === undefined ? (today - wanted + 7) % 7 : today - wanted - 7 * (WEEKS[week] ?? 0);
  const day = daysAfter(published, -back);
  return { start: at, end, period: span(day, day, word), statedYear: null };
}

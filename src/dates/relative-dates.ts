import { isAsciiDigit } from '@/figures/digits';
import { Lexicon } from '@/knowledge/lexicon';
import { daysAfter, monthSpan, partsOf, span, stateAtEnd } from './calendar';
import { type Base, type Read, readFirstMonths, readMonth } from './months-and-days';
import type { Period } from './period';

/** What may follow a year: a month, a half, a quarter, its beginning or end. */
export function readWithin(text: string, at: number, year: number, start: number): Read | null {
  const base = { published: `${year}-12-31`, year };
  const month = readMonth(text, at, base) ?? readFirstMonths(text, at, base);
  if (month)
    return { ...month, start, period: month.period && { ...month.period, text: text.slice(start, month.end) } };
  const part = PARTS.matchAt(text, at);
  if (!part) return null;
  const [from, to] = part.value;
  const end = at + part.word.length;
  return { start, end, period: partOfYear(year, part.word, [from, to], text.slice(start, end)), statedYear: year };
}

/** A part of a year; its end is a state. */
function partOfYear(year: number, word: string, [from, to]: readonly [number, number], wording: string): Period {
  const period = monthSpan(year, from, to, wording);
  return /[底末]$/.test(word) ? stateAtEnd(period) : period;
}

/** Parts of a year, with their first and last months. */
const PARTS: Lexicon<readonly [from: number, to: number]> = new Lexicon(
  [
    '1 1 年初 初',
    '1 3 第一季度 第一季 第1季度 第1季 一季度 首季度 首季 一季报 第一季度末 一季度末',
    '1 6 上半年 前两季度 首半年 上半年末',
    '1 9 前三季度 前三季 首三季度 首三季 三季报',
    '1 12 全年',
    '4 6 第二季度 第二季 第2季度 第2季 二季度 第二季度末 二季度末',
    '7 9 第三季度 第三季 第3季度 第3季 三季度 第三季度末 三季度末',
    '7 12 下半年',
    '10 12 第四季度 第四季 第4季度 第4季 四季度 第四季度末 四季度末',
    '12 12 年底 年末 底 末',
  ].flatMap((row) => {
    const [from, to, ...words] = row.split(' ');
    return words.map((word): [string, [number, number]] => [word, [Number(from), Number(to)]]);
  }),
);

/** Words relative to the day of publication; month offsets count from the year or month of it. */
export function readRelative(text: string, at: number, base: Base): Read | null {
  const match = RELATIVE.matchAt(text, at);
  if (!match) return readLoosePart(text, at, base);
  const { word, value: relation } = match;
  const end = at + word.length;
  if (!base.published) {
    const known =
      relation.kind === 'year' && base.year !== null ? monthSpan(base.year + relation.offset, 1, 12, word) : null;
    return { start: at, end, period: known, statedYear: null };
  }
  const ahead = word === '年内' && AHEAD_BEFORE.test(text.slice(Math.max(0, at - 8), at));
  if (ahead) return { start: at, end, period: monthSpan(partsOf(base.published)[0], 1, 12, word), statedYear: null };
  const inner =
    relation.kind === 'year' ? readWithin(text, end, partsOf(base.published)[0] + relation.offset, at) : null;
  return inner
    ? { ...inner, statedYear: null }
    : { start: at, end, period: relativePeriod(base.published, relation, word), statedYear: null };
}

type Relation = {
  readonly kind: 'year' | 'so-far' | 'quarter' | 'month' | 'week' | 'day';
  readonly offset: number;
};

function relativePeriod(published: string, { kind, offset }: Relation, wording: string): Period {
  const [year, month] = partsOf(published);
  switch (kind) {
    case 'year':
      return monthSpan(year + offset, 1, 12, wording);
    case 'so-far':
      return span(`${year}-01-01`, published, wording);
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 3 * offset;
      const shifted = new Date(Date.UTC(year, first, 1));
      return monthSpan(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCMonth() + 3, wording);
    }
    case 'month': {
      const shifted = new Date(Date.UTC(year, month - 1 + offset, 1));
      return monthSpan(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCMonth() + 1, wording);
    }
    case 'week': {
      const monday = daysAfter(published, 7 * offset - ((new Date(published).getUTCDay() + 6) % 7));
      return span(monday, daysAfter(monday, 6), wording);
    }
    case 'day': {
      const day = daysAfter(published, offset);
      return span(day, day, wording);
    }
  }
}

const RELATIVE: Lexicon<Relation> = new Lexicon(
  (
    [
      ['so-far', 0, '今年以来 年初以来 今年至今 年初至今 年内 开年以来'],
      ['year', -2, '前年'],
      ['year', -1, '去年 上年'],
      ['year', 0, '今年 本年度'],
      ['year', 1, '明年 下年度'],
      ['quarter', -1, '上季 上季度 上个季度'],
      ['quarter', 0, '本季 本季度'],
      ['quarter', 1, '下季 下季度'],
      ['month', -1, '上月 上个月'],
      ['month', 0, '本月 这个月'],
      ['month', 1, '下月 下个月'],
      ['week', -1, '上周 上星期 上个星期'],
      ['week', 0, '本周 本星期 这周'],
      ['week', 1, '下周 下星期'],
      ['day', -2, '前天 前日 前晚'],
      ['day', -1, '昨日 昨天 昨晚 昨夜 昨晨 昨早 昨午 昨下午 昨上午 昨'],
      ['day', 0, '今日 今天 今晚 今晨 今早 今午'],
      ['day', 1, '明日 明天 明晚 明早 明晨'],
      ['day', 2, '后天 后日'],
    ] as const
  ).flatMap(([kind, offset, words]) => words.split(' ').map((word): [string, Relation] => [word, { kind, offset }])),
);

/** Words that speak of what is to come. */
const AHEAD_BEFORE = /(?:预计|预测|预期|预估|有望|力争|计划|拟|将|目标)[^,。;]{0,5}$/;
const AHEAD_BEHIND = /^[^,。;]{0,12}(?:预计|有望|力争|计划|拟|将|目标|指引)/;

/**
 * 上半年, 一季度 without a year: the latest one that was over, or under way, on the day of publication. 全年 is the last
 * year in spring and this one in winter; between them it may be either.
 */
function readLoosePart(text: string, at: number, base: Base): Read | null {
  if (text.startsWith('年', at) && isAsciiDigit(text.charAt(at - 1))) return null;
  const part = PARTS.matchAt(text, at);
  if (!part || part.word.length < 2) return null;
  const end = at + part.word.length;
  if (!base.published) return { start: at, end, period: null, statedYear: null };
  const [year, month] = partsOf(base.published);
  const [from, to] = part.value;
  const ahead = AHEAD_BEFORE.test(text.slice(Math.max(0, at - 8), at)) || AHEAD_BEHIND.test(text.slice(end, end + 14));
  if (part.word === '全年' && month > 5 && month < 11 && !ahead)
    return { start: at, end, period: null, statedYear: null };
  const past =
    !ahead && (from > month || (part.word === '全年' && month <= 5) || (to === 12 && from < 12 && month < 4));
  const period = partOfYear(past ? year - 1 : year, part.word, part.value, part.word);
  return { start: at, end, period, statedYear: null };
}

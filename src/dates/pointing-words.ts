import { Lexicon } from '@/knowledge/lexicon';
import { daysAfter, isoOf, span, stateAtEnd } from './calendar';
import type { Read } from './months-and-days';
import type { Period } from './period';

/** The periods named last in a text: a day, a month, a span of more days (a month is one), and the last of any kind. */
export type Latest = Readonly<Record<'day' | 'month' | 'span' | 'any', Period | null>>;

export const NOTHING_NAMED: Latest = { day: null, month: null, span: null, any: null };

/** The same with a period more. */
export function withPeriod(latest: Latest, period: Period | null): Latest {
  if (!period) return latest;
  const { start, end, asOf } = period;
  const isDay = start === end;
  return {
    day: isDay ? period : latest.day,
    month: isMonth(period) ? period : latest.month,
    span: isDay || asOf ? latest.span : period,
    any: period,
  };
}

function isMonth({ start, end }: Period): boolean {
  return start.slice(0, 7) === end.slice(0, 7) && start.endsWith('-01') && start !== end;
}

type Pointing = {
  /** What it points back to. */
  readonly to: keyof Latest;
  /** The thing itself, the day behind it, the state at its end, or at the end of its year or month. */
  readonly means: 'itself' | 'next-day' | 'end' | 'end-of-year' | 'end-of-month';
};

const POINTING: Lexicon<Pointing> = new Lexicon(
  (
    [
      ['day', 'itself', '当天 当日 同日 当晚'],
      ['day', 'next-day', '次日 翌日'],
      ['month', 'itself', '当月'],
      ['span', 'itself', '期内 期间 同期'],
      ['span', 'end', '期末 季末'],
      ['any', 'end-of-year', '年末 年底'],
      ['any', 'end-of-month', '月末 月底'],
    ] as const
  ).flatMap(([to, means, words]) => words.split(' ').map((word): [string, Pointing] => [word, { to, means }])),
);

/** 当天, 期末, 年底: by what the text named last; `published` is the ISO day of publication or null. */
export function readPointing(text: string, at: number, latest: Latest, published: string | null): Read | null {
  const match = POINTING.matchAt(text, at);
  if (!match) return null;
  const { to, means } = match.value;
  const mention = { start: at, end: at + match.word.length, statedYear: null };
  const period = latest[to];
  switch (means) {
    case 'itself':
      return { ...mention, period };
    case 'next-day': {
      const day = period && daysAfter(period.end, 1);
      return { ...mention, period: day ? span(day, day, match.word) : null };
    }
    case 'end':
      return { ...mention, period: period && stateOf(period.end, match.word) };
    case 'end-of-year': {
      const year = period?.end.slice(0, 4) ?? yearEnding(published);
      return { ...mention, period: year ? stateOf(`${year}-12-31`, match.word) : null };
    }
    case 'end-of-month': {
      const end = period?.end ?? published;
      return { ...mention, period: end ? stateOf(lastOfMonth(end), match.word) : null };
    }
  }
}

/** The year whose end a text of that day speaks of: in spring the last one. */
function yearEnding(published: string | null): string | null {
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  return String(Number(published.slice(5, 7)) <= 3 ? year - 1 : year);
}

function lastOfMonth(day: string): string {
  return isoOf(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
}

/** The state on a day. */
function stateOf(day: string, wording: string): Period {
  return stateAtEnd(span(day, day, wording));
}

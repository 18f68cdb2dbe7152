import { type DateMention, partsOf, span } from '@/dates/calendar';
import { isoDay } from '@/dates/iso-day';
import type { Period } from '@/dates/period';
import type { FoldedFigure } from '@/figures/figures';
import { clauseAt, type Frame } from './frame';
import type { Stated } from './who/spoken';

/** The time that a figure speaks of, as ISO days, both included; all null where no day is known. A state holds on its day. */
export type When = {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: 'day' | 'span' | 'state' | null;
  readonly stated: Stated;
};

/** The times that a sentence goes on with. */
export type Times = {
  /** What the paragraph states. */
  readonly paragraph: Period | null;
  /** What the text stated last, for the rows of a list. */
  readonly last: Period | null;
  /** What a heading or a table's head over it states, and the title. */
  readonly heading: Period | null;
  readonly title: Period | null;
  /** The day of the report that the paragraph names (27日统计), for what has no other time. */
  readonly report: Period | null;
  /** ISO day of publication, or null. */
  readonly published: string | null;
};

/** What stands before a date behind its figure: 4所将于|明年停办, 3%(|2023年). */
const DATED_BEHIND = /\($|(?:将|拟|计划|预计)[于在]?$/;

/** Reads the time of each figure of a sentence, and what the next sentence goes on with. */
export function readWhen(frame: Frame, before: Times): { readonly when: readonly When[]; readonly next: Times } {
  const times = frame.dates.filter((date) => date.period !== null);
  const stated = times.filter((date) => !isReportDay(frame.text, date));
  const told = times.find((date) => isReportDay(frame.text, date))?.period ?? null;
  const report = told ?? before.report;
  const here = { ...before, report };
  return {
    when: frame.figures.map((figure) => whenOf(frame, figure, { stated, told }, here)),
    next: { ...here, ...carried(carriedFrom(frame, stated), before) },
  };
}

function carried(period: Period | null, { paragraph, last }: Times): Pick<Times, 'paragraph' | 'last'> {
  return { paragraph: period ?? paragraph, last: period ?? last };
}

/** What the sentences behind one without figures go on with. */
export function timesAfter(frame: Frame, before: Times): Times {
  return frame.dates.length === 0 ? before : readWhen(frame, before).next;
}

/** 4月23日发布的数据, 15日电, 今天公布: the day of the report and not of what it reports. */
export function isReportDay(text: string, { end, period }: DateMention): boolean {
  if (!period || period.asOf || period.start !== period.end) return false;
  return REPORTED.test(text.slice(end, end + 18));
}

const REPORTED =
  /^[^,。;]{0,12}?(?:公布|发布|通报|披露|公告|获悉|介绍|透露|表示|消息|报道|宣布|晒出|统计|电$|电[,)]|讯|称|说,|指出)/;

/** Words that speak of the moment of the report: the state on the day of publication. */
const NOW = /(?:目前|现时|现营运|现有|现存|尚有|仍有|至今|迄今|如今|截至(?:今|现)|现共有|眼下|现已|现拥有)/;

function whenOf(
  frame: Frame,
  figure: FoldedFigure,
  { stated, told }: { readonly stated: readonly DateMention[]; readonly told: Period | null },
  times: Times,
): When {
  const { text, dates, sentence } = frame;
  const clause = clauseAt(frame, figure.start);
  const before = stated.filter(({ end }) => end <= figure.start);
  const last = stateWithin(before) ?? respectiveDate(frame, figure, before) ?? before.at(-1) ?? null;
  const own = dates.findLast(
    ({ aside, start, end }) => aside === 'own' && end <= figure.start && start >= clause.start,
  );
  if (own && (own.sameDaysOf !== undefined || !crossesFigure(frame, own.end, figure.start))) {
    const base = last?.period ?? times.paragraph ?? times.heading ?? times.title;
    const period = sameDaysOf(own.sameDaysOf, base) ?? own.own ?? sameDaysOf(own.sameDaysOf, dayOf(times.published));
    if (period) return whenIn(period, 'clause');
  }
  if (last?.period && last.start >= clause.start) return whenIn(last.period, 'clause');
  const { published } = times;
  if (published && NOW.test(text.slice(clause.start, figure.start)) && !last?.period?.asOf)
    return { from: published, to: published, kind: 'state', stated: 'clause' };
  if (last?.period) return whenIn(last.period, 'sentence');
  if (published && NOW.test(text.slice(sentence.start, figure.start)))
    return { from: published, to: published, kind: 'state', stated: 'sentence' };
  const behind = stated.find(({ start }) => start >= figure.end && start < clause.end);
  if (behind?.period && DATED_BEHIND.test(text.slice(figure.end, behind.start))) return whenIn(behind.period, 'clause');
  if (told && (!times.paragraph || isOneDay(times.paragraph))) return whenIn(told, 'sentence');
  if (times.paragraph) return whenIn(times.paragraph, 'paragraph');
  if (times.heading) return whenIn(times.heading, 'heading');
  if (times.title) return whenIn(times.title, 'title');
  if (times.report) return whenIn(times.report, 'sentence');
  return { from: published, to: published, kind: published === null ? null : 'day', stated: 'article' };
}

/** 截至29日,今年雨季以来已造成…: the state, where a longer time that holds its day is named behind it. */
function stateWithin(before: readonly DateMention[]): DateMention | null {
  const [state, long] = before.slice(-2);
  if (!state?.period?.asOf || !long?.period || long.period.asOf) return null;
  const { start, end } = long.period;
  const soFar = /^(?:今年|年内|年初|去年)/.test(long.period.text);
  return soFar && start <= state.period.end && end >= state.period.end ? state : null;
}

/** 2022年至2024年分别为x、y、z, 3月、4月分别x、y: the time of each figure of a run is the one at its place. */
function respectiveDate(frame: Frame, figure: FoldedFigure, before: readonly DateMention[]): DateMention | null {
  const { figures, runs } = frame;
  const i = figures.indexOf(figure);
  const run = runs.get(i);
  if (!run) return null;
  const { first, length, lead } = run;
  const place = i - first;
  const clause = clauseAt(frame, lead.end);
  const inside = before.filter(({ start, end }) => start >= clause.start && end <= lead.end);
  if (inside.length === length) return inside[place] ?? null;
  const [only] = inside;
  const { start, end } = only?.period ?? { start: '', end: '' };
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
  if (!only?.period || inside.length !== 1 || years !== length) return null;
  const year = Number(start.slice(0, 4)) + place;
  return { ...only, period: { ...only.period, start: `${year}-01-01`, end: `${year}-12-31` } };
}

/** Is it a day, and not the state on one? */
function isOneDay({ start, end, asOf }: Period): boolean {
  return start === end && !asOf;
}

/** Does another figure stand between two offsets? */
function crossesFigure({ figures }: Frame, from: number, to: number): boolean {
  return figures.some(({ start }) => start >= from && start < to);
}

/** The same days of another year: 去年同期 of 2024-01-01..06-30 is 2023-01-01..06-30. */
function sameDaysOf(year: number | undefined, period: Period | null): Period | null {
  if (year === undefined || !period) return null;
  const own = Number(period.end.slice(0, 4));
  const shift = (year < own ? year : own - 1) - own; // of a past year, the year before it
  const moved = (iso: string): string => {
    const [year, month, day] = partsOf(iso);
    return isoDay(year + shift, month, day) ?? `${year + shift}-02-28`;
  };
  return { ...period, start: moved(period.start), end: moved(period.end) };
}

function dayOf(published: string | null): Period | null {
  return published === null ? null : span(published, published, '');
}

function whenIn(period: Period, stated: Stated): When {
  const { start, end, asOf } = period;
  return { from: asOf ? end : start, to: end, kind: asOf ? 'state' : start === end ? 'day' : 'span', stated };
}

/** What may stand before the date that a sentence begins with: 据统计,. */
const BEFORE_LEADING = /^["'(]?(?:[据从][^,]{0,8},)?$/;

/** What the sentences behind go on with: the time that this one begins with, else the one named last. */
function carriedFrom({ text, sentence }: Frame, stated: readonly DateMention[]): Period | null {
  const [first] = stated;
  const last = stated.at(-1);
  if (!first || !last) return null;
  const leads = BEFORE_LEADING.test(text.slice(sentence.start, first.start));
  const part = last !== first && /其中[^,。;]{0,8}$/.test(text.slice(sentence.start, last.start));
  return (leads || part ? first : last).period;
}

import type { DateMention } from '@/dates/calendar';
import type { PlaceMention } from '@/knowledge/gazetteer';
import type { Words } from '@/knowledge/word-table';
import { cutClauses, type Frame, type NamedBody } from './frame';
import { isReportDay, type Times } from './when';
import { glance, type Spoken } from './who/spoken';
import { isPlaceName, type Subject } from './who/subject-mentions';

/** What a text goes on with from paragraph to paragraph. */
export type Flow = { readonly spoken: Spoken; readonly times: Times; readonly title: Spoken };

type Head = {
  readonly folded: { readonly text: string };
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly organizations: readonly NamedBody[];
  readonly words: Words;
};

/** What the title and what is known of a text say before its first paragraph. */
export function beginFlow(
  title: Head,
  {
    place,
    date,
    subject = null,
  }: { readonly place: string | null; readonly date: string | null; readonly subject?: string | null },
): Flow {
  const { text } = title.folded;
  const topic = subjectOfHead(title, place);
  const spoken: Spoken = {
    topic: subject ? { name: subject, kind: 'body' } : topic,
    stated: 'title',
    body: topic?.kind === 'body' ? topic : null,
    place: topic?.kind === 'place' ? topic : null,
    group: [],
    own: place,
  };
  const time = title.dates.find((one) => one.period !== null && !isReportDay(text, one))?.period ?? null;
  return {
    spoken,
    title: spoken,
    times: { paragraph: null, last: null, heading: null, title: time, report: null, published: date },
  };
}

/** What a title speaks of: its first subject. */
function subjectOfHead(
  { folded: { text }, organizations, places, dates, words }: Head,
  own: string | null,
): Subject | null {
  const sentence = { start: 0, end: text.length };
  const clauses = cutClauses(text, sentence);
  const frame: Frame = {
    text,
    sentence,
    clauses,
    figures: [],
    runs: new Map(),
    dates,
    places,
    organizations,
    words,
    isRow: false,
  };
  return glance(frame, { topic: null, stated: 'title', body: null, place: null, group: [], own }).topic;
}

/** A line that numbers what follows: 一、, (2), 3. — what the item before spoke of ends there. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[、.)](?!\d)|[一二三四五六七八九十]是)/;

/** What a paragraph begins with; table cells go by what stands beside and over them. */
export function beginParagraph(
  { spoken, times, title }: Flow,
  { text, labels, isRow }: { readonly text: string; readonly labels: readonly string[]; readonly isRow: boolean },
): Flow {
  const told = NUMBERED.test(text)
    ? title
    : { ...spoken, stated: spoken.stated === 'title' ? spoken.stated : ('article' as const) };
  const [beside] = labels;
  return {
    spoken: beside
      ? { ...told, topic: { name: beside, kind: isPlaceName(beside) ? 'place' : 'item' }, stated: 'heading' }
      : told,
    times: { ...times, paragraph: null, report: null, heading: times.heading ?? (isRow ? times.last : null) },
    title,
  };
}

const LONGEST_HEADING = 40;

/** What the next paragraph takes over: the times of a heading, and the state that a bulletin reports. */
export function endParagraph(
  { title, times: before }: Flow,
  { spoken, times }: { readonly spoken: Spoken; readonly times: Times },
  text: string,
): Flow {
  const heads = text.length <= LONGEST_HEADING && !/[。!?;,]/.test(text);
  const stated = times.paragraph;
  const heading = stated && (heads || stated.asOf) ? stated : before.heading;
  return { title, spoken, times: { ...times, heading } };
}

const LONGEST_ROW = 60;

/** A line that begins with what it is about: 高丽菜42.6元, 锦庭服务:营业收入28.4亿元. */
const ROW = /^[^\d,。;:]{2,14}:?\d|^[^\d,。;:]{2,12}:[^。]{0,10}\d/;

/** Which of the folded paragraphs are rows of a list: short ones that begin alike, two or more on end. */
export function findRows(texts: readonly string[]): boolean[] {
  const like = texts.map((text) => text.length <= LONGEST_ROW && !text.includes('。') && ROW.test(text));
  return like.map((is, i) => is && (like[i - 1] === true || like[i + 1] === true));
}

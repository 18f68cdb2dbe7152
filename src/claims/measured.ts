import type { DateMention } from '@/dates/calendar';
import type { FoldedFigure } from '@/figures/figures';
import { beginsCommonWord, isVerb } from '@/names/words';
import { characterSet } from '@/text/character-table';
import { isHan } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import { within } from '@/text/within';
import type { Frame } from './frame';
import { isRelative } from './relative';

/** 107家|小微企业, 累计授信金额|达6776万元: the noun counted, else the words before the figure; for a table cell else its first label. */
export function readMeasured(frame: Frame, i: number, labels: readonly string[]): string {
  const run = frame.runs.get(i);
  if (run?.takesUp) return readMeasured(frame, i - run.length, labels);
  if (run && i > run.first) return readMeasured(frame, run.first, labels);
  const figure = frame.figures[i];
  if (!figure) return '';
  const item = itemAround(frame, figure, i);
  const after = nounAfter(frame.text, figure, item.end);
  const before = phraseBefore(frame, item.start, figure);
  if (after && (figure.counts || isVerb(before))) return after;
  return before || after || labels[0] || '';
}

/** No clause is looked at further than this from its figure. */
const LONGEST_REACH = 120;

const BEFORE_CLAUSE = characterSet(',;:?');
const BEHIND_CLAUSE = characterSet(',;:。!?');

/** From comma to comma; brackets of the figure's own unit do not end a clause. */
function clauseAround({ text, sentence }: Frame, figure: Span): Span {
  const first = Math.max(sentence.start, figure.start - LONGEST_REACH);
  let start = figure.start;
  while (start > first && !BEFORE_CLAUSE[text.charCodeAt(start - 1)]) start--;
  const last = Math.min(sentence.end, figure.end + LONGEST_REACH);
  let end = figure.end;
  while (end < last && !BEHIND_CLAUSE[text.charCodeAt(end)]) end++;
  return { start, end };
}

/** Within a clause that lists figures (条幅320条、告知书1600份) the part that belongs to this one. */
function itemAround(frame: Frame, figure: FoldedFigure, i: number): Span {
  const { text, figures } = frame;
  const clause = clauseAround(frame, figure);
  let { start, end } = clause;
  const before = figures[i - 1];
  const after = figures[i + 1];
  if (before && before.end > start) {
    const comma = text.slice(before.end, figure.start).lastIndexOf('、');
    start = before.end + comma + 1;
  }
  if (after && after.start < end) {
    const comma = text.slice(figure.end, after.start).indexOf('、');
    end =
      comma >= 0 ? figure.end + comma : isRelative(figure.unit) ? figure.end : Math.min(after.start, figure.end + 12);
  }
  return { start, end: Math.max(end, figure.end) };
}

const LONGEST_NOUN = 12;
const BRACKET = characterSet('()');
const BEHIND_NOUN = characterSet('的了在是为和与及已均共等');

function isOfNoun(unit: number): boolean {
  return BRACKET[unit] === 1 || (isHan(unit) && !BEHIND_NOUN[unit]);
}

function nounAfter(text: string, figure: FoldedFigure, end: number): string {
  let at = figure.end;
  if ('的"'.includes(text.charAt(at) || ' ')) at++;
  const start = at;
  while (at < end && at - start < LONGEST_NOUN && isOfNoun(text.charCodeAt(at))) {
    if (at - start >= 2 && beginsCommonWord(text, at)) break;
    at++;
  }
  return text.slice(start, at).replace(/[()]+$/, '');
}

const TRAILING =
  /(?:累计达到|累计达|达到|达|为|有|共计|合计|共有|共|约|是|至|到|完成|实现|突破|超|计|同比增长|同比下降|增长|下降|由|从|自|原|了|的|近|已|均|分别|各自|依次)+$/;

const LEADING =
  /^(?:截至目前|目前|截至|其中|同时|此外|另外|另有|已经|已|先后|共计|共|累计|全区|全市|全县|全省|今年|同期|分别|并|还|为|实现|完成|新增|有|了|,|、|"|\s)+/;

function phraseBefore({ text, dates, organizations }: Frame, start: number, figure: FoldedFigure): string {
  let from = start;
  const lead = { start, end: figure.start };
  const named: readonly Span[] = [...within<DateMention>(dates, lead), ...within<Span>(organizations, lead)];
  for (const { end } of named) from = Math.max(from, end);
  const phrase = text.slice(from, figure.start).replace(TRAILING, '');
  const kept = phrase.replace(LEADING, (words) => (words.endsWith('累计') ? '累计' : ''));
  return kept.length > 16 ? kept.slice(-16) : kept;
}

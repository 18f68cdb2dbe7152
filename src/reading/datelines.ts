/** What stands before a report's first sentence: 本报讯(记者 申波), 新华社北京4月14日电, 【本報訊】, (上接第1版). */
import { isPlace } from '@/knowledge/gazetteer';
import { parseByline } from './bylines';
import { isPersonName, isPersonNotPlace } from './person-names';
import { simplify } from './simplify';

/** A dateline at the beginning of a paragraph: where the text begins behind it, and whom it names. */
export type Dateline = { readonly end: number; readonly names: readonly string[] };

const OPEN = '[【\\[(〔《]?\\s?';
const CLOSE = '\\s?[】\\])〕》]?';
const AGENCY =
  '(?:本\\s?[报网台刊社]|新华社|中新社|中新网|人民网|中央社|新华网|[\\u4e00-\\u9fff]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|新报|快报|都市报|新闻网|在线|电视台|客户端))';
/** 本报讯, 本报太原4月14日讯, 新华社北京4月14日电, 据新华社电, 【大公报专讯】. */
const REPORT = new RegExp(
  `^${OPEN}据?${AGENCY}\\s?[\\u4e00-\\u9fff]{0,6}?\\s?(?:\\d{1,2}月\\d{1,2}日)?\\s?(?:综合|专|快|消息)?(?:消息|[讯电](?![话视力子影脑动台气信梯讯息问器站网商]))${CLOSE}`,
);
/** Where a byline in a dateline ends without a bracket. */
const REPORTED = /(?:报道|报导|摄影报道|综合报道)\s?[:：]?/g;
const LONGEST = 90;

const PAGE = '\\s?第?\\s?[0-9一二三四五六七八九十]{0,3}[a-z]?[0-9]{0,2}\\s?版';
const FROM = '(?:上接|紧接|承接|转接|文接)';
const CONTINUED = new RegExp(
  `^[▲△●■◆]?\\s?(?:[(\\[【〔]\\s?${FROM}${PAGE}[^)\\]】〕。]{0,40}[)\\]】〕]|${FROM}${PAGE})\\s?`,
  'i',
);
const CONTINUES = new RegExp(`[(\\[【〔]?\\s?下?转${PAGE}[^)\\]】〕。,]{0,20}[)\\]】〕]?\\s?$`, 'i');

/** The length of a mark such as (上接第1版) that opens a paragraph, or 0. `head` is simplified. */
export function continuedLength(head: string): number {
  return CONTINUED.exec(head.slice(0, LONGEST))?.[0].length ?? 0;
}

/** The length of a mark such as (下转第3版) that ends a paragraph, or 0. `tail` is simplified. */
export function continuesLength(tail: string): number {
  return CONTINUES.exec(tail.slice(-40))?.[0].length ?? 0;
}

/** Reads the dateline that opens a paragraph; null where it has none. Offsets are those of `text`. */
export function parseDateline(text: string): Dateline | null {
  const raw = text.slice(0, LONGEST);
  const head = simplify(raw);
  const report = REPORT.exec(head)?.[0].length ?? 0;
  if (report === 0) return bracketed(raw, head, 0, true) ?? reported(raw, head, 0);
  const start = skip(head, report, /[\s:,]/);
  const named = bracketed(raw, head, start, false) ?? reported(raw, head, start) ?? spaced(raw, head, start);
  return named ?? { end: start, names: insideNames(raw.slice(0, report)) };
}

/** (记者 申波) directly behind, or, where it stands alone, at the beginning: 〔記者王小明／台北報導〕. */
function bracketed(raw: string, head: string, start: number, alone: boolean): Dateline | null {
  if (!/[([【〔]/.test(head.charAt(start))) return null;
  const close = head.slice(start).search(/[)\]】〕]/);
  if (close < 0) return null;
  const inner = raw.slice(start + 1, start + close);
  const byline = parseByline(inner);
  const agency = alone && /^(?:新华社|中新社|中央社|本报|本网).{0,30}[电讯]$/.test(simplify(inner));
  if (!byline && !agency) return null;
  // a bracket alone that credits a picture or stands for nothing else is no dateline
  if (alone && byline?.photo) return null;
  return { end: skip(head, start + close + 1, /[\s:,]/), names: byline?.names ?? insideNames(inner) };
}

/** 记者张三 通讯员李四报道: up to its colon or 报道. */
function reported(raw: string, head: string, start: number): Dateline | null {
  if (!/^.{0,8}(?:记者|通讯员)/.test(head.slice(start, start + 12))) return null;
  const slice = head.slice(start, start + 50);
  for (const match of slice.matchAll(REPORTED)) {
    const byline = parseByline(raw.slice(start, start + match.index + match[0].replace(/[\s:：]/g, '').length));
    if (byline) return { end: skip(head, start + match.index + match[0].length, /[\s:,]/), names: byline.names };
  }
  return null;
}

/** 本报讯 记者 张三 通讯员 李四 近日,…: the longest part that is a byline and is set off by a space. */
function spaced(raw: string, head: string, start: number): Dateline | null {
  if (!/^.{0,8}(?:记者|通讯员)/.test(head.slice(start, start + 12))) return null;
  for (let end = Math.min(head.length, start + 50); end > start + 3; end--) {
    if (head.charAt(end) !== ' ') continue;
    const byline = parseByline(raw.slice(start, end));
    if (byline?.names.every(isPersonNotPlace)) return { end: skip(head, end, / /), names: byline.names };
  }
  return null;
}

/** 中央社記者王小明台北14日電: the name between 记者 and the place. */
function insideNames(report: string): string[] {
  const after = /记者([\u4e00-\u9fff]{2,6}?)(?=\d|$)/.exec(simplify(report))?.[1] ?? '';
  for (const length of [3, 2]) {
    const name = after.slice(0, length);
    if (name.length === length && isPersonName(name) && (after.length === length || isPlace(after.slice(length)))) {
      const at = simplify(report).indexOf(after);
      return [report.slice(at, at + length)];
    }
  }
  return [];
}

function skip(text: string, from: number, characters: RegExp): number {
  let at = from;
  while (at < text.length && characters.test(text.charAt(at))) at++;
  return at;
}

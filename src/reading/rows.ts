/** What each line of a page is: headline, byline, text, caption, or nothing that belongs to an article. */
import { findSignature, parseByline, type Signature } from './bylines';
import { continuedLength, continuesLength, type Dateline, parseDateline } from './datelines';
import { isColumnTitle, isFurniture, isNoticeTitle, isSlogan } from './furniture';
import { isLabel } from './labels';
import type { Line } from './lines';
import { cut, type SourcePassage } from './passages';
import { parsePublished } from './publication-days';
import { parseStamp } from './stamp-lines';

/** What a headline row is: a headline or section heading (`plain`), or something that stands beside one. */
export type HeadRole = 'plain' | 'subtitle' | 'column' | 'slogan' | 'label' | 'notice';

/** What a line is, by itself. */
export type Kind =
  | { readonly type: 'furniture' }
  /** The page's own date (2022年4月15日 星期五), or what a web page says of its publication. */
  | { readonly type: 'date'; readonly date: string; readonly masthead: boolean; readonly names: readonly string[] }
  | { readonly type: 'byline'; readonly names: readonly string[] }
  | { readonly type: 'head'; readonly role: HeadRole }
  /** A short line under a picture that says nothing but what it shows. */
  | { readonly type: 'caption'; readonly credited: boolean }
  | {
      readonly type: 'text';
      readonly dateline: Dateline | null;
      readonly continued: number;
      readonly signature: Signature | null;
    };

/** A line with what it is. */
export type Row = Line & { readonly kind: Kind };

/** A row of text. */
export type TextRow = Row & { readonly kind: Extract<Kind, { type: 'text' }> };

/** No headline is longer, and few captions without content are as long as the second. */
const LONGEST_HEAD = 45;
const LONGEST_CAPTION = 25;
const ENDS_SENTENCE = /[。;,、:…]["')]?$/;
const DATE_LINE = /^[\s(]*(?:(?:19|20)\d{2}|[二一][〇零一二三四五六七八九]{3})\s?年.{2,8}日/;
/** The head of a printed page: 02 要闻 2022年4月15日 星期五. */
const PAGE_HEAD = /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日.{0,4}星期[一二三四五六日天]/;
const METADATA =
  /^[【[]?(?:发布时间|发布日期|发表时间|刊发日期|更新时间|时间|日期|出版日期|来源|稿源|文章来源|信息来源|作者)\s?[:|]/;
const CAPTION =
  /^(?:图为|上图|下图|左图|右图|图[①②③④1-9一二三四][:为]?)|在.{1,10}中$|(?:工作|生活|比赛|表演|采访|训练|巡逻|检查|演练|活动)中的.{2,5}$|(?:合影|留影|剪影|一角|现场照|资料照片|资料图|效果图|示意图|供图)[)。]?$/;
const POINTS_AT_PICTURE = /^(?:图为|上图|下图|左图|右图|图[①②③④1-9一二三四][:为])/;

/** Is this text the caption of a picture in the same article (图为…)? `head` is simplified. */
export function pointsAtPicture(head: string): boolean {
  return POINTS_AT_PICTURE.test(head.trimStart());
}

/** The body's part of a row of text: without its dateline, its signature and what points to another page. */
export function bodyPassage({ kind, passage, tail }: TextRow, dateline = kind.dateline?.end ?? 0): SourcePassage {
  const start = Math.max(dateline, kind.continued);
  const end = kind.signature ? kind.signature.start : passage.text.length - continuesLength(tail);
  return cut(passage, start, Math.max(start, end));
}

/** Says what a line is. Looks at its beginning and its end only. */
export function classify(line: Line): Kind {
  const { head, passage } = line;
  const { text } = passage;
  if (isFurniture(head)) return { type: 'furniture' };
  const dated = dateKind(line);
  if (dated) return dated;
  const byline = text.length <= 100 ? (parseByline(text) ?? bracketedNames(text)) : null;
  if (byline) return { type: 'byline', names: byline.names };
  const continued = continuedLength(head);
  const dateline = continued > 0 ? null : parseDateline(text);
  const signature = findSignature(text);
  if (continued === 0 && !dateline) {
    if (isEmptyCaption(line, signature)) return { type: 'caption', credited: signature !== null };
    const role = headRole(line);
    if (role) return { type: 'head', role };
  }
  return { type: 'text', dateline, continued, signature };
}

function dateKind({ head, passage }: Line): Kind | null {
  if (passage.text.length > 100) return null;
  const metadata = METADATA.test(head);
  if (!metadata && passage.text.length <= 60 && !/[。;!?]/.test(head) && PAGE_HEAD.test(head)) {
    const date = parsePublished(head.slice(head.search(PAGE_HEAD)));
    if (date) return { type: 'date', date, masthead: true, names: [] };
  }
  const stamp = metadata ? null : parseStamp(passage.text);
  if (stamp?.date && stamp.sure) return { type: 'date', date: stamp.date, masthead: !stamp.alone, names: stamp.names };
  if (!metadata && !(DATE_LINE.test(head) && passage.text.length <= 50 && !/[。;!?]/.test(head))) return null;
  const date = parsePublished(passage.text);
  const names = metadata ? authors(passage.text) : [];
  if (metadata && !date) return names.length > 0 ? { type: 'byline', names } : { type: 'furniture' };
  if (!date) return null;
  if (metadata) return { type: 'date', date, masthead: true, names };
  const rest = head.replace(/^.*?日/, '').trim();
  if (rest === '') return { type: 'date', date, masthead: false, names };
  const masthead = /^(?:[(\s]*(?:星期|周|农历|第?\s?[A-Z]?\d+\s?版|\d{1,2}:\d{2}|来源|编辑|责编|总第))/i.test(rest);
  return masthead ? { type: 'date', date, masthead: true, names } : null;
}

/** The names in 来源:太原日报 作者:张三. */
function authors(text: string): readonly string[] {
  const at = text.search(/作\s?者|[记記]\s?者/);
  const end = at < 0 ? -1 : text.slice(at).search(/\s(?:来源|來源|编辑|編輯|责编|責編|浏览|字号|\d)/);
  return at < 0 ? [] : (parseByline(text.slice(at, end < 0 ? undefined : at + end))?.names ?? []);
}

function bracketedNames(text: string): { readonly names: readonly string[] } | null {
  const signature = /^[(（【〔]/.test(text) ? findSignature(text) : null;
  return signature?.start === 0 ? signature : null;
}

function isEmptyCaption({ head, passage, level }: Line, signature: Signature | null): boolean {
  const length = signature?.photo ? signature.start : passage.text.length;
  // a whole sentence is content, however short: 图为乔家巷社区工作人员清扫街道。
  if (signature && /[。!?]$/.test(head.slice(0, length).trim())) return false;
  if (level > 0 || length > LONGEST_CAPTION || /\d/.test(head.slice(0, length))) return false;
  return signature?.photo === true || CAPTION.test(head);
}

function headRole(line: Line): HeadRole | null {
  const { head, passage, level, item } = line;
  const { length } = passage.text;
  if (/^\s?(?:-{2,}|—)/.test(head)) return length <= 2 * LONGEST_HEAD ? 'subtitle' : null;
  if (level === 0 && !hasHeadShape(head, length, item)) return null;
  if (length > 2 * LONGEST_HEAD) return null;
  if (isColumnTitle(head)) return 'column';
  if (isNoticeTitle(head)) return 'notice';
  if (isSlogan(head)) return 'slogan';
  return isLabel(head) ? 'label' : 'plain';
}

function hasHeadShape(head: string, length: number, item: boolean): boolean {
  if (item || length > LONGEST_HEAD || length < 2 || ENDS_SENTENCE.test(head) || /。./.test(head)) return false;
  if (!/[\u4e00-\u9fff]{2}/.test(head) || /^[,。、;:!?)"]/.test(head.replace(/^"(?=.*")/, ''))) return false;
  const commas = head.split(/[,;]/).length - 1;
  if (/[!?]["')]?$/.test(head) && (commas > 0 || length > 20)) return false;
  if (/:\s?\d|\d{7,}|^\d{1,2}[.、)]/.test(head)) return false;
  return commas <= 2;
}

/** The line beside a headline that says when and by whom an article was published: 2024-02-10 来源：某某日报, 某某日报 2024-02-10. */
import { partBesideDay } from './beside-day';
import { parsePublished } from './publication-days';
import { simplify } from './simplify';

/** What such a line says. */
type Stamp = {
  /** ISO date, or null where it only names the outlet. */
  readonly date: string | null;
  readonly outlet: string | null;
  /** Whom a byline in it names. */
  readonly names: readonly string[];
  /** Does the line by itself say that it is one, wherever it stands? Else only its place under a headline does. */
  readonly sure: boolean;
  /** Is it nothing but a day? */
  readonly alone: boolean;
};

const LONGEST = 80;
const LONGEST_OUTLET = 16;
const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇零○一二三四五六七八九]{3}|民国\\s?\\d{2,3})';
const DAY = new RegExp(
  `${YEAR}\\s?(?:年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日|[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d))|(?<!\\d)20\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
);
const HOUR =
  /[T\s]*(?:上午|下午|晚上?|凌晨)?\d{1,2}[:时]\d{2}(?:[:分]\d{2})?(?:\.\d+)?秒?分?\s?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|发布|更新)?/;
const WEEKDAY = /(?:星期|周|礼拜)[一二三四五六日天]/;
/** Names of fields; what stands behind them up to the next field or separator is their value. */
const FIELDS =
  '(?:文章|信息|新闻)?来\\s?源|稿源|出处|发布时间|发布日期|发表时间|发布于|发表于|刊发日期|出版日期|更新时间|更新于|时\\s?间|日\\s?期|发布者|作\\s?者|记者|责任编辑|责编|编\\s?辑|浏览量?|浏览次数|阅读量?|阅读数|点击量?|点击数|字号|版次|分类|栏目|频道';
const FIELD = new RegExp(`(?:${FIELDS})\\s?[:/|]\\s?((?:(?!(?:${FIELDS})\\s?[:/|])[^\\s|,;()（）【】[\\]])*)`, 'g');
const LABELLED = new RegExp(`(?:${FIELDS})\\s?$`);
const SOURCE_FIELD = /(?:来\s?源|稿源|出处)\s?[:/|]/;
const BETWEEN = /[\s|·•/,;()（）【】〔〕[\]《》<>—–\-:]+/g;
/** What names of media end in. */
const OUTLET =
  /(?:报|网|社|台|新闻|在线|客户端|周刊|杂志|月刊|融媒体?|融媒体中心|发布|频道|快讯|头条|通讯社|新闻联播|app)$/i;

/** Without one of these a line is none. */
const SIGN = /[\d０-９]{4}|[〇零○]|民[国國]|[来來]\s?源|稿源|出[处處]/;

/** Reads a line as a stamp; null where it says anything else. */
export function parseStamp(line: string): Stamp | null {
  const text = line.trim();
  if (text.length > LONGEST || text.length < 6 || !SIGN.test(text)) return null;
  const plain = simplify(text);
  if (/[。，,、;；!?！？“”"]/.test(plain)) return null;
  const day = DAY.exec(plain);
  const rest = day ? `${plain.slice(0, day.index)} ${plain.slice(day.index + day[0].length)}` : plain;
  // a headline speaks of the day that it names; here it is set off
  if (day && !isSetOff(rest, day.index)) return null;
  const untimed = day ? rest.replace(HOUR, ' ').replace(WEEKDAY, ' ') : rest;
  const fields = [...untimed.matchAll(FIELD)];
  const source = fields.find(([whole]) => SOURCE_FIELD.test(whole))?.[1] ?? '';
  if (!day && source === '') return null;
  const left = untimed.replace(FIELD, ' ').replace(BETWEEN, ' ').trim();
  const beside = partBesideDay(left);
  if (beside.outlet.length > LONGEST_OUTLET || /\d{3}/.test(left)) return null;
  const outlet = partBesideDay(source).outlet || beside.outlet;
  return {
    date: day ? parsePublished(day[0]) : null,
    outlet: outlet === '' ? null : asWritten(text, plain, outlet),
    names: beside.names.map((name) => asWritten(text, plain, name)),
    sure: left === '' || OUTLET.test(left),
    alone: left === '' && fields.length === 0,
  };
}

/** Does white space, a sign or the hour stand beside the day that was cut out at `at`, where a space stands for it now? */
function isSetOff(line: string, at: number): boolean {
  const before = line.slice(0, at);
  const behind = line.slice(at + 1);
  const opens = LABELLED.test(before) || !/[\p{L}\d]$/u.test(before);
  return opens && (!/^[\p{L}\d]/u.test(behind) || [HOUR, WEEKDAY].some((sign) => behind.search(sign) === 0));
}

/** A name in the script of the line; `plain` is the line simplified, character for character. */
function asWritten(line: string, plain: string, name: string): string {
  const at = plain.indexOf(name);
  return at < 0 ? name : line.slice(at, at + name.length);
}

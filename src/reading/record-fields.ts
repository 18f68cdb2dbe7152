/** Articles as records of a file (JSON, CSV, front matter): what their fields are called, and what becomes of them. */

import { partBesideDay } from './beside-day';
import type { ImportedArticle } from './imported';
import { hasChinese } from './page-text';
import { parseDateField } from './publication-days';
import { simplify } from './simplify';
import { readSingle } from './single-article';

/** What a field can hold. */
export type FieldRole = 'title' | 'text' | 'published' | 'source' | 'author' | 'url' | 'place';

/** A record's fields by what they hold, as written there. */
export type RecordFields = Readonly<Partial<Record<FieldRole, string>>>;

/** Names of fields, lower case, without spaces, `_` and `-`; where a record has several, the first of the list counts. */
const NAMES: Readonly<Record<FieldRole, readonly string[]>> = {
  title:
    '标题,標題,题目,題目,新闻标题,文章标题,新聞標題,文章標題,headline,title,newstitle,articletitle,subject,name'.split(
      ',',
    ),
  text: '正文,内容,內容,全文,文本,内文,內文,新闻内容,文章内容,新聞內容,文章內容,articlebody,fulltext,maintext,content,text,body,article,newscontent,contenttext,plaintext,contenthtml,html,desc,description,摘要,summary,abstract'.split(
    ',',
  ),
  published:
    '发布日期,发布时间,發布日期,發布時間,發佈日期,發佈時間,见报日期,見報日期,刊登日期,发表时间,发表日期,發表時間,發表日期,出版日期,刊发日期,日期,时间,時間,datepublished,publisheddate,publishdate,publishedat,publishtime,pubdate,pubtime,published,date,datetime,time,createdat,createtime,timestamp'.split(
      ',',
    ),
  source:
    '媒体,媒體,媒体名称,媒體名稱,来源,來源,来源媒体,报纸,報紙,报刊,刊物,网站,source,sourcename,outlet,publisher,media,medianame,newspaper,site,sitename,website,domain'.split(
      ',',
    ),
  author: '作者,记者,記者,署名,author,authors,byline,reporter,journalist,writer,creator'.split(','),
  url: '链接,鏈接,連結,网址,網址,原文链接,地址,url,link,href,permalink,canonicalurl,articleurl,sourceurl'.split(','),
  place: '地区,地區,地点,地點,地方,城市,省市,place,location,region,city,dateline'.split(','),
};
const ROLES = Object.keys(NAMES) as FieldRole[];

/** Which key or column holds what: the role of each name that the table knows, the surest name for each role. */
export function rolesOf(names: readonly string[]): ReadonlyMap<FieldRole, number> {
  const plain = names.map((name) => name.toLowerCase().replace(/[\s_\-.:：\ufeff]/g, ''));
  const found = new Map<FieldRole, number>();
  for (const role of ROLES) {
    for (const name of NAMES[role]) {
      const at = plain.indexOf(name);
      if (at < 0 || [...found.values()].includes(at)) continue;
      found.set(role, at);
      break;
    }
  }
  return found;
}

/** The fields of an object from JSON. Lists of strings are joined, `{"name": …}` is its name. */
export function fieldsOf(record: object): RecordFields {
  const entries = Object.entries(record as Record<string, unknown>);
  const roles = rolesOf(entries.map(([name]) => name));
  return Object.fromEntries(
    [...roles].map(([role, at]) => [role, wording(entries[at]?.[1], role === 'text' ? '\n' : '、')]),
  );
}

function wording(value: unknown, glue: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((item) => wording(item, glue))
      .filter((item) => item !== '')
      .join(glue);
  if (typeof value === 'object' && value !== null) {
    const inner = value as Record<string, unknown>;
    return wording(
      inner['name'] ?? inner['title'] ?? inner['text'] ?? inner['$date'] ?? inner['$numberLong'] ?? '',
      glue,
    );
  }
  return '';
}

/** Makes an article of a record; null where it holds no Chinese text. `fallback` names the file it is from. */
export function importRecord(fields: RecordFields, fallback: string): ImportedArticle | null {
  const { text = '', title, author, published, place } = fields;
  const article = readSingle(text, {
    title: title?.trim() || null,
    author: author?.trim() || null,
    published: (published && parseDateField(published)) || null,
    place: place?.trim() || null,
  });
  if (!article || !hasChinese(article.text)) return null;
  const url = fields.url?.trim() ?? '';
  return {
    article,
    source: outletNamed(fields.source?.trim() ?? '') || fallback,
    url: /^https?:\/\//.test(url) ? url : null,
    part: null,
  };
}

/** What a field names as the source, unless that is only who wrote it: 本报记者 王某. */
function outletNamed(source: string): string {
  const plain = simplify(source);
  return /记者|通讯员/.test(plain) && partBesideDay(plain).outlet === '' ? '' : source;
}

/** Who wrote it: lines such as □本报记者 周俊英 通讯员 王志强, signatures such as (郭晓华、张 鑫), credits such as 靳俊利 摄. */
import { isPlace } from '@/knowledge/gazetteer';
import { namesFrom } from './person-names';
import { simplify } from './simplify';

/** The people a byline names; `photo` where it only credits pictures. */
type Byline = { readonly names: readonly string[]; readonly photo: boolean };

/** A byline at the end of a paragraph and where it begins. */
export type Signature = Byline & { readonly start: number };

/** Media and how they call themselves before 记者. */
const OUTLET =
  '(?:本[报网台刊社]|新华社|中新社|中央社|新华网|人民网|[\\u4e00-\\u9fff]{2,8}?(?:日报|晚报|晨报|早报|时报|商报|新报|快报|都市报|青年报|报社|报|新闻网|在线|电视台|广播电台|电台|客户端|融媒体中心))';
const ROLE_BEFORE = new RegExp(
  `^(?:${OUTLET}?(?:全媒体|融媒体|融媒|首席|见习|实习|特约|特派|特邀|资深|高级|摄影|文字|驻站|驻地|视频)*(?:记者|通讯员|撰稿人?|评论员|主笔)(?:站)?|实习生|作者|文字整理|文字|摄影报道|摄影|摄像|图片|配图|绘图|漫画|供图|撰文|采写|编写|整理|报道组|文图|图文|文|图|摄|本[报网台刊社])(?::|$|(?=.))`,
);
/** One character is a role only where it stands alone: 文 and 图 begin names and words. */
const SHORT_ROLES = new Set(['文', '图', '摄', '文图', '图文', '文摄', '摄文']);
const ROLE_AFTER =
  /(?:摄影报道|图片报道|综合报道|报道|报导|文图|图文|文摄|摄影|摄制|供图|供稿|提供|整理|撰文|采写|摄)$/;
const PHOTO_ONLY = /^(?:摄影|摄像|摄|供图|图片|配图|提供|图)$/;
const SEPARATORS = /[\s、,，/／;；|｜·&和与()（）[\]【】〔〕{}□■◎●○◇◆△▲☆★▌▍▎※⊙◤◥:：]+/u;
const FOREIGN = /[^\u3400-\u9fff\s、,，/／;；|｜·&()（）[\]【】〔〕□■◎●○◇◆△▲☆★▌▍▎※⊙◤◥:：]/u;
const LONGEST = 120;
/** What stands in a signature's place without being names. */
const NO_NAMES = /^(?:完|待续|未完|下转|上接|化名|略|全文|见|摘自|据|来源|注)/;

/** Reads a line or a bracket that holds nothing but a byline with its roles (记者 …); null for anything else. */
export function parseByline(text: string): Byline | null {
  if (text.length > LONGEST || text.length < 3 || FOREIGN.test(text.replace(/·/g, ''))) return null;
  const marked = /^[\s(（[【]*[□■◎●○◇◆△▲☆★▌▍▎※⊙]/u.test(text);
  const roles: string[] = [];
  const parts: string[] = [];
  for (const chunk of text.replace(/([\u4e00-\u9fff])·(?=[\u4e00-\u9fff])/g, '$1\u30fb').split(SEPARATORS)) {
    const read = readChunk(chunk);
    roles.push(...read.roles);
    if (read.name && !isPlace(simplify(read.name))) parts.push(read.name.replaceAll('\u30fb', '·'));
  }
  if (roles.length === 0) return null;
  const named = roles.some((role) => /记者|通讯员|撰稿|作者|实习生/.test(role));
  const names = namesFrom(parts, marked || named);
  return names && names.length > 0 && names.length <= 20 ? { names: [...new Set(names)], photo: isPhoto(roles) } : null;
}

/** Reads a bracket that holds nothing but names, (郭晓华、张 鑫), or a byline with roles. */
export function parseSignature(inner: string): Byline | null {
  const byline = parseByline(inner);
  if (byline || inner.length > 40 || NO_NAMES.test(simplify(inner)) || FOREIGN.test(inner)) return byline;
  const parts = inner.split(SEPARATORS).filter((part) => part !== '');
  if (parts.length === 0) return null;
  const names = namesFrom(parts, false);
  return names && names.length > 0 && names.length <= 8 ? { names, photo: false } : null;
}

/** The byline at the end of a paragraph, in brackets or behind its last full stop; null where it has none. */
export function findSignature(text: string): Signature | null {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  const plain = simplify(tail).trimEnd();
  if (/[)\]】]$/.test(plain)) {
    const open = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('['), plain.lastIndexOf('【'));
    const inner = open < 0 ? '' : tail.slice(open + 1, plain.length - 1);
    const ended = open === 0 ? from === 0 : /[。!?…"';:)]\s*$/.test(plain.slice(Math.max(0, open - 4), open));
    const byline = ended ? parseSignature(inner) : parseByline(inner);
    return byline ? { ...byline, start: from + open } : null;
  }
  const stop = Math.max(...['。', '!', '?', '"'].map((mark) => plain.lastIndexOf(mark)));
  const byline = stop > 0 && stop < plain.length - 2 ? parseByline(tail.slice(stop + 1)) : null;
  return byline ? { ...byline, start: from + stop + 1 } : null;
}

/** Takes the roles off both ends of a chunk: 记者李杰华, 刘斐摄, 王小明台北报导. */
function readChunk(chunk: string): { readonly roles: readonly string[]; readonly name: string } {
  const plain = simplify(chunk); // of the same length
  if (SHORT_ROLES.has(plain)) return { roles: [plain], name: '' };
  const roles: string[] = [];
  let start = 0;
  let end = plain.length;
  const left = (): string => plain.slice(start, end);
  for (let role = ROLE_BEFORE.exec(left())?.[0]; role; role = ROLE_BEFORE.exec(left())?.[0]) {
    if (role.length === 1 || (role.length === 2 && SHORT_ROLES.has(role) && role !== chunk.slice(start, end))) break;
    roles.push(role);
    start += role.length;
  }
  for (let role = ROLE_AFTER.exec(left())?.[0]; role; role = ROLE_AFTER.exec(left())?.[0]) {
    roles.push(role);
    end -= role.length;
  }
  // 王小明台北: the place that a reporter writes from
  const place = [3, 2].find(
    (length) => roles.length > 0 && end - start >= length + 2 && isPlace(left().slice(-length)),
  );
  return { roles, name: chunk.slice(start, end - (place ?? 0)) };
}

function isPhoto(roles: readonly string[]): boolean {
  return (
    roles.every((role) => PHOTO_ONLY.test(role) || /^本[报网]|记者|通讯员/.test(role)) &&
    roles.some((role) => PHOTO_ONLY.test(role))
  );
}

/** Mark-up that a scrape left in the text: HTML entities and tags, markdown emphasis, links and pictures. */
import type { Repair } from './repair';

/** Named entities that newspapers' pages use; numbers are read by the code. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['middot', '·'],
  ['bull', '•'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['times', '×'],
  ['deg', '°'],
  ['permil', '‰'],
  ['yen', '¥'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['shy', ''],
  ['zwnj', ''],
  ['zwj', ''],
  ['laquo', '«'],
  ['raquo', '»'],
]);
/** Tags that may stand in running text; what isn't in this table is taken for text (<3, <作者>). */
const INLINE = new Set(
  'a b i u s em strong span font sup sub small big mark code img abbr ruby rb rt rp wbr'.split(' '),
);
const BLOCK = new Set(
  'p br div li ul ol h1 h2 h3 h4 h5 h6 table tr td th tbody thead section article center hr blockquote figure figcaption'.split(
    ' ',
  ),
);
const LONGEST_TAG = 400;
const LONGEST_LINK = 600;

/** What stands instead of an entity, a tag or a markdown sign that begins at `at`; null where it is plain text. */
export function markupRepair(text: string, at: number): Repair | null {
  switch (text.charAt(at)) {
    case '&':
      return entity(text, at);
    case '<':
      return tag(text, at);
    case '*':
      return text.charAt(at + 1) === '*' ? { length: 2, put: '' } : null;
    case '\\':
      return '*_#[]()-.`>+'.includes(text.charAt(at + 1) || ' ') ? { length: 1, put: '' } : null;
    case '!':
      return text.charAt(at + 1) === '[' ? picture(text, at) : null;
    default:
      return link(text, at);
  }
}

function entity(text: string, at: number): Repair | null {
  const end = text.slice(at, at + 10).indexOf(';');
  if (end < 2) return null;
  const name = text.slice(at + 1, at + end);
  const put = name.startsWith('#') ? numbered(name.slice(1)) : ENTITIES.get(name);
  return put === undefined ? null : { length: end + 1, put };
}

function numbered(digits: string): string | undefined {
  const code = /^x[\da-f]{1,6}$/i.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : /^\d{1,7}$/.test(digits)
      ? Number(digits)
      : -1;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f)) return '';
  if (code < 0x20 || code > 0xffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return code === 0xa0 ? ' ' : String.fromCharCode(code);
}

function tag(text: string, at: number): Repair | null {
  const slice = text.slice(at, at + LONGEST_TAG);
  if (slice.startsWith('<!--')) {
    const close = slice.indexOf('-->');
    return close > 0 ? { length: close + 3, put: '' } : null;
  }
  const name = /^<\/?([a-z][a-z0-9]{0,10})(?=[\s/>])/i.exec(slice)?.[1]?.toLowerCase();
  const close = name ? slice.indexOf('>') : -1;
  if (!name || close < 0) return null;
  if (BLOCK.has(name)) return { length: close + 1, put: '\n' };
  return INLINE.has(name) ? { length: close + 1, put: '' } : null;
}

/** ![alt](address) goes altogether: a picture's text is no part of the article. */
function picture(text: string, at: number): Repair | null {
  const slice = text.slice(at, at + LONGEST_LINK);
  const middle = slice.indexOf('](');
  const close = middle > 0 ? slice.indexOf(')', middle) : -1;
  return close > 0 && !slice.slice(0, close).includes('\n') ? { length: close + 1, put: '' } : null;
}

/** [text](address) leaves its text. */
function link(text: string, at: number): Repair | null {
  const slice = text.slice(at, at + LONGEST_LINK);
  const middle = slice.indexOf('](');
  const close = middle > 0 ? slice.indexOf(')', middle) : -1;
  if (close < 0 || !/^\]\((?:https?:|\/|\.|#|www\.)/.test(slice.slice(middle, middle + 12))) return null;
  const label = slice.slice(1, middle);
  if (label.includes('[') || slice.slice(0, close).includes('\n')) return null;
  return { length: close + 1, put: label, at: Array.from({ length: label.length }, (_, i) => i + 1) };
}

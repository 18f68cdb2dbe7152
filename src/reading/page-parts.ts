/** Articles that a site splits over several pages: which part is this one? */
import type { PageDocument } from './dom';
import type { PageText } from './page-facts';

/** Where addresses carry the number of a page: 12345_2.html, 12345-2.shtml, ?page=2, /12345/2. */
const NUMBERED = [
  /^(.*[\w])[_-](\d{1,2})(\.s?html?)$/i,
  /^(.*[?&](?:page|p|pn|pageno|currentpage)=)(\d{1,2})((?:&.*)?)$/i,
  /^(.*\/\w{5,})\/(\d{1,2})(\/?)$/,
] as const;
const NEXT = /^(?:下一?[页頁]|上一?[页頁]|下一[页頁]\s*[>»]+|余下全文|全文阅读|繼續閱讀|\d{1,2})$/;
const MOST_LINKS = 5_000;

/** The part of a longer article that this page is, by its links to the other parts; null where it is all of it. */
export function partOf(document: PageDocument, url: string): PageText['part'] {
  const here = plainAddress(url);
  const own = numberIn(here);
  const others = new Set<number>();
  let base = false; // is there a link to the address without a number?
  let looked = 0;
  for (const link of document.querySelectorAll('a[href]')) {
    if (looked++ > MOST_LINKS) break;
    if (!NEXT.test((link.textContent ?? '').trim())) continue;
    const there = plainAddress(absolute(link.getAttribute('href') ?? '', here));
    const number = numberIn(there);
    if (number && number.stem === (own?.stem ?? stemOf(here, number))) others.add(number.value);
    else if (own && stemOf(there, own) === own.stem) base = true;
  }
  if (others.size === 0 && !(own && base)) return null;
  // CMS of governments count from the second page on: t123.html, t123_1.html
  const least = Math.min(...others, own?.value ?? Number.POSITIVE_INFINITY);
  const shift = least === 1 && (base || !own) ? 1 : 0;
  const number = (own?.value ?? 1 - shift) + shift;
  const most = Math.max(number, ...[...others].map((value) => value + shift));
  return { number, of: most > 1 ? most : null };
}

type Numbered = { readonly stem: string; readonly value: number; readonly form: number };

function numberIn(address: string): Numbered | null {
  for (const [form, pattern] of NUMBERED.entries()) {
    const match = pattern.exec(address);
    if (match) return { stem: `${match[1]}\n${match[3] ?? ''}`, value: Number(match[2]), form };
  }
  return null;
}

/** The stem that an address without a number has in the form of another one. */
function stemOf(address: string, { form }: Numbered): string {
  const dot = address.lastIndexOf('.');
  if (form === 0) return dot < 0 ? '' : `${address.slice(0, dot)}\n${address.slice(dot)}`;
  if (form === 1) return `${address}${address.includes('?') ? '&' : '?'}page=\n`;
  return `${address.replace(/\/$/, '')}\n`;
}

function plainAddress(url: string): string {
  return url.replace(/#.*$/, '').replace(/^https?:/, '');
}

function absolute(href: string, base: string): string {
  if (/^(?:https?:)?\/\//.test(href)) return href;
  const host = /^\/\/[^/]+/.exec(base)?.[0] ?? '';
  if (href.startsWith('/')) return host + href;
  if (href.startsWith('?')) return base.replace(/\?.*$/, '') + href;
  return base.replace(/\?.*$/, '').replace(/[^/]*$/, '') + href.replace(/^\.\//, '');
}

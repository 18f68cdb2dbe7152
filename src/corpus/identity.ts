import type { ImportedArticle } from '@/reading/imported';
import { folded } from '@/text/fold';

/** Parameters that say how a reader came to a page, and not which page it is. */
const TRACKING = /^(?:utm_.*|spm|scm|from|source|share.*|fbclid|gclid|_t|timestamp|wfr|for|isappinstalled|nsukey)$/i;

/**
 * An address without what does not belong to the page: fragment, tracking parameters, the end of the path that servers
 * fill in themselves. As it was given where it is no address.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  if (!/^#[!/]/.test(url.hash)) url.hash = ''; // pages of one-page applications have their path in it
  for (const name of new Set(url.searchParams.keys())) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  url.pathname = url.pathname.replace(/\/(?:index|default)\.s?html?$/i, '/');
  const port = url.port === '' ? '' : `:${url.port}`;
  // http and https, with or without slash: one page.
  return `//${url.hostname.replace(/^www\./, '')}${port}${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}`;
}

/** Ids that an article may have. */
export type Identity = {
  readonly id: string;
  /**
   * The id of its very text: for an article that only shares source, title and date with another. Null where whatever
   * else has `id` is the same article.
   */
  readonly byText: string | null;
};

/**
 * What makes an article the same when it comes again: its canonical address; without one its source, title and date;
 * without these its source and text. Two short notices of a page may share source, title and date: whether the text is
 * another version or another article is for the caller to see.
 */
export async function identify({ article, source, url, part }: ImportedArticle): Promise<Identity> {
  const piece = part ? `part ${part.number}` : '';
  if (url !== null && url.trim() !== '') return { id: await idOf(['url', canonicalUrl(url), piece]), byText: null };
  const byText = await idOf(['text', source, article.title, article.text]);
  const title = folded(article.title);
  if (title === '' || article.date === null) return { id: byText, byText: null };
  return { id: await idOf(['title', folded(source), title, article.date, piece]), byText };
}

/** 120 bits of SHA-256 in letters, digits, `_` and `-`. */
async function idOf(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(parts.join('\u0000'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 15);
  const base64 = btoa(String.fromCharCode(...digest));
  return `r-${base64.replaceAll('+', '-').replaceAll('/', '_')}`;
}

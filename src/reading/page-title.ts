/** The headline of a page, without what sites put behind it: 标题_频道_站名. */
import { type PageDocument, squeeze } from './dom';

/** What names of sites end in or hold. */
const SITE =
  /(?:网|網|网站|網站|报|報|新闻|新聞|日报|晚报|在线|線上|在線|频道|頻道|电视台|電視台|客户端|社|台|官网|官方网站|论坛|财经|資訊|资讯|订阅|门户|平台|杂志|周刊|时报|时讯|头条|[a-z]{2,}\b.*)$/i;
const LONGEST_SUFFIX = 16;
const SHORTEST_TITLE = 4;
/** A heading that says less of the title is a section or the name of the site. */
const ENOUGH_OF_TITLE = 0.5;

/** A title in its parts: what it says, and what stands behind it. */
type TitleParts = { readonly title: string; readonly suffixes: readonly string[] };

/** Takes the names of channels and sites off the end of a page's title. */
function splitTitle(full: string): TitleParts {
  let title = squeeze(full);
  const suffixes: string[] = [];
  for (let parts = cutSuffix(title); parts; parts = cutSuffix(title)) {
    title = parts.title;
    suffixes.unshift(parts.suffix);
  }
  return { title, suffixes };
}

/** The separators of titles, surest first, and whether what follows must look like the name of a site. */
const SEPARATORS: readonly { readonly sign: RegExp; readonly named: boolean }[] = [
  { sign: /\s*[_|｜]\s*/g, named: false },
  { sign: /\s*--\s*/g, named: false },
  { sign: /\s+[-–—·]\s+/g, named: false },
  { sign: /[-–—]+/g, named: true },
];

function cutSuffix(title: string): { readonly title: string; readonly suffix: string } | null {
  for (const { sign, named } of SEPARATORS) {
    const last = [...title.matchAll(sign)].at(-1);
    if (!last) continue;
    const before = title.slice(0, last.index);
    const suffix = title.slice(last.index + last[0].length);
    const short = suffix.length <= LONGEST_SUFFIX && suffix.length < before.length + SHORTEST_TITLE;
    if (before.length >= SHORTEST_TITLE && short && (!named || SITE.test(suffix))) return { title: before, suffix };
  }
  return null;
}

/** The page's headline: the heading that its title repeats, else the title without the names behind it. */
export function titleOf(document: PageDocument): TitleParts {
  const stated = ['meta[property="og:title"]', 'meta[name="twitter:title"]'].map((selector) =>
    squeeze(document.querySelector(selector)?.getAttribute('content') ?? ''),
  );
  const full = squeeze(document.title) || stated.find((title) => title !== '') || '';
  const parts = splitTitle(full);
  const heading = headingIn(document, { titles: [full, ...stated].map(bare), parts });
  if (heading !== null) return { title: heading, suffixes: parts.suffixes };
  const shortest = stated.map((title) => splitTitle(title).title).filter((title) => title.length >= SHORTEST_TITLE);
  const title = shortest.find((candidate) => parts.title.startsWith(candidate)) ?? parts.title;
  return { title, suffixes: parts.suffixes };
}

function headingIn(
  document: PageDocument,
  { titles, parts }: { readonly titles: readonly string[]; readonly parts: TitleParts },
): string | null {
  const least = Math.max(SHORTEST_TITLE, bare(parts.title).length * ENOUGH_OF_TITLE);
  const names = parts.suffixes.map(bare);
  for (const selector of ['h1, [itemprop="headline"]', 'h2', 'h3']) {
    for (const element of document.querySelectorAll(selector)) {
      const text = squeeze(element.textContent ?? '');
      const plain = bare(text);
      if (plain.length < least || names.includes(plain)) continue;
      if (titles.some((title) => title.includes(plain))) return text;
    }
  }
  return null;
}

/** A title as it is compared: pages differ in spaces and quotes only. */
export function bare(title: string): string {
  return title.replace(/[\s"'“”‘’「」『』]/g, '').toLowerCase();
}

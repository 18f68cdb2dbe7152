/** The headline of a page, without what sites put behind it: 标题_频道_站名. */
import { type PageDocument, squeeze } from './dom';

/** What names of sites end in or hold. */
const SITE =
  /(?:网|網|网站|網站|报|報|新闻|新聞|日报|晚报|在线|線上|在線|频道|頻道|电视台|電視台|客户端|社|台|官网|官方网站|论坛|财经|資訊|资讯|订阅|门户|平台|杂志|周刊|时报|时讯|头条|[a-z]{2,}\b.*)$/i;
const LONGEST_SUFFIX = 28;
/** Dashes stand within headlines too. */
const LONGEST_DASHED = 16;
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
  const section = /^(.{2,6}?)\s*[_|｜]\s*(?=\S{4})/.exec(title);
  return { title: section?.[1] && isSection(section[1]) ? title.slice(section[0].length) : title, suffixes };
}

/** Topics that sites have sections for. */
const SECTION = new RegExp(
  `^(?:${[
    '即时|即時|焦点|焦點|要闻|要聞|时政|時政|社会|社會|国际|國際|国内|國內|两岸|兩岸|大陆|大陸|港澳|港闻|港聞|本地|本港|地方|中国|中國|全球',
    '财经|財經|经济|經濟|产经|產經|股市|证券|證券|房产|房產|地产|地產|娱乐|娛樂|体育|體育|科技|数码|數碼|汽车|汽車|生活|健康|医疗|醫療',
    '教育|文化|旅游|旅遊|政治|军事|軍事|评论|評論|观点|觀點|社论|社論|专题|專題|热点|熱點|头条|頭條|滚动|滾動|资讯|資訊|突发|突發|辟谣|闢謠',
    '图片|圖片|视频|影片|影音|独家|獨家|原创|原創|首页|首頁|正文',
  ].join('|')})(?:新闻|新聞|要闻|要聞|频道|頻道|资讯|資訊|事件|专区|專區|中心|版)?$`,
);

/** Is this the name of a section, and of no site? */
function isSection(name: string): boolean {
  return SECTION.test(name.replace(/\s/g, ''));
}

/** Outlets whose names say nothing of what they are. */
const OUTLET =
  /香港01|端传媒|端傳媒|36氪|虎嗅|财新|財新|界面|澎湃|观察者|鳳凰|凤凰|搜狐|网易|腾讯|游民星空|东网|東網|星島|明報|on\.cc|tvbs|ettoday|bbc|rfi|dw|rti/i;

/** The name of the site among what stands behind a title: sites put their sections before it or after it. */
export function siteAmong(suffixes: readonly string[]): string | undefined {
  const names = suffixes.filter((name) => !isSection(name));
  return names.findLast((name) => OUTLET.test(name) || SITE.test(name)) ?? names.at(-1);
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
    const most = named ? LONGEST_DASHED : LONGEST_SUFFIX;
    const short = suffix.length <= most && (suffix.length < before.length + SHORTEST_TITLE || SITE.test(suffix));
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

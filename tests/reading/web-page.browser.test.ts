import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '@/reading/extract-page';
import { extractSelection } from '@/reading/extract-selection';
import type { ImportedArticle } from '@/reading/imported';
import type { PageText } from '@/reading/page-facts';
import { importPage } from '@/reading/page-text';

const BODY = [
  '杏林区新增供水管网32公里，惠及居民1.6万户。全区各单位按照统一部署，各项工作有序推进，群众生活得到充分保障。',
  '项目总投资1.2亿元，自去年启动以来一直受到居民的关心与支持。区里表示，将继续做好各项工作，确保工程按期完成。',
  '据了解，后续工程将在年底以前全部完成，届时可再增加用户五千余户，同时降低漏损率2.5个百分点，居民用水更有保障。',
];
const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join('');
const URL = 'https://news.example.cn/2022/0415/c1001.html';

type Given = {
  readonly head?: string;
  readonly title?: string;
  readonly over?: string;
  readonly article?: string;
  readonly under?: string;
};

/** A page as sites build them: navigation, the article, links to other ones. */
function page({
  head = '',
  title = '供水管网完成改造_要闻_太原新闻网',
  over = '<h1>供水管网完成改造</h1>',
  article = PARAGRAPHS,
  under = '',
}: Given = {}): Document {
  const links = ['银行上门办贷款', '广场新添百盏灯', '水厂扩建忙']
    .map((text) => `<li><a href="/x">${text}</a></li>`)
    .join('');
  return new DOMParser().parseFromString(
    `<html><head><title>${title}</title>${head}</head><body><nav><ul>${links}</ul></nav>
     <div class="main">${over}<div class="content" id="content">${article}</div>${under}</div>
     <aside><h3>热门推荐</h3><ul>${links}</ul></aside><footer>版权所有 太原新闻网 <a href="/about">关于我们</a></footer></body></html>`,
    'text/html',
  );
}

/** What the page takes out and the background makes an article of. */
const imported = (taken: PageText | null): ImportedArticle | null => taken && importPage(taken);
const readWebPage = (document: Document, url: string) => imported(extractPage(document, url));
const readSelection = (text: string, document: Document, url: string) =>
  imported(extractSelection(text, document, url));
const read = (given: Given = {}, url = URL) => readWebPage(page(given), url);

describe('extractPage and importPage', () => {
  it('takes the article out of its page', () => {
    const document = page();
    const before = document.documentElement.outerHTML;
    expect(readWebPage(document, URL)).toMatchObject({
      source: '太原新闻网',
      url: URL,
      part: null,
      article: { title: '供水管网完成改造', text: BODY.join('\n') },
    });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each<[string, Given, string]>([
    ['a heading that the title repeats', { over: '<h2>供水管网完成改造</h2>' }, '供水管网完成改造'],
    ['a title with channel and site behind it', { over: '' }, '供水管网完成改造'],
    ['a title with bars', { over: '', title: '供水管网 完成改造 | 要闻 | 太原新闻网' }, '供水管网 完成改造'],
    [
      'a title with its section before it',
      { over: '', title: '社會 | 供水管網完成改造 | 聯合新聞網' },
      '供水管網完成改造',
    ],
    [
      'a title with a long name of the site',
      { over: '', title: '供水管网完成改造工程_游民星空 GamerSky.com' },
      '供水管网完成改造工程',
    ],
    ['a title with dashes', { over: '', title: '供水管网完成改造--时政--太原网' }, '供水管网完成改造'],
    [
      'a title with a dash of its own',
      { over: '', title: '“水-电-气”管网完成改造 - 太原新闻网' },
      '“水-电-气”管网完成改造',
    ],
    ['a title that says a range', { over: '', title: '5月20日-31日供水管网完成改造' }, '5月20日-31日供水管网完成改造'],
    ['the logo as the first heading', { over: '<h1>太原新闻网</h1><h2>供水管网完成改造</h2>' }, '供水管网完成改造'],
    [
      'og:title alone',
      { over: '', title: '', head: '<meta property="og:title" content="供水管网完成改造">' },
      '供水管网完成改造',
    ],
  ])('finds the headline: %s', (_, given, title) => {
    expect(read(given)?.article.title).toBe(title);
  });

  it.each<[string, Given, string | null]>([
    ['meta', { head: '<meta property="article:published_time" content="2022-04-15T08:30:00+08:00">' }, '2022-04-15'],
    [
      'JSON-LD',
      {
        head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-04-15T08:30:00Z",}</script>',
      },
      '2022-04-15',
    ],
    ['time', { over: '<h1>供水管网完成改造</h1><time datetime="2022-04-15">上周五</time>' }, '2022-04-15'],
    [
      'the line under the headline',
      { over: '<h1>供水管网完成改造</h1><div>2022年04月15日 08:30 来源：太原日报</div>' },
      '2022-04-15',
    ],
    ['nowhere', {}, null],
    [
      'a day in the text only',
      { article: `${PARAGRAPHS}<p>2009年5月14日，该厂在南京成立，至今已有多年历史。</p>` },
      null,
    ],
  ])('finds the date in %s', (_, given, date) => {
    expect(read(given)?.article.date).toBe(date);
  });

  it.each<[string, Given, string]>([
    ['og:site_name', { head: '<meta property="og:site_name" content="太原网 | 首页">' }, '太原网'],
    [
      '来源',
      {
        over: '<h1>供水管网完成改造</h1><p class="info">2022-04-15 来源：太原日报 作者：赵明</p>',
        title: '供水管网完成改造',
      },
      '太原日报',
    ],
    [
      '来源 without a space behind it',
      { over: '<h1>供水管网完成改造</h1><p>来源：太原日报作者：赵明</p>', title: '供水管网完成改造' },
      '太原日报',
    ],
    ['the title', {}, '太原新闻网'],
    ['the title, before its section', { title: '供水管網完成改造｜香港01｜社會新聞' }, '香港01'],
    ['the title, before a section of its own', { title: '供水管網完成改造｜香港01｜政情' }, '香港01'],
    ['the title, before its sections', { title: '供水管网完成改造_澎湃新闻_时政_要闻' }, '澎湃新闻'],
    ['the address', { title: '供水管网完成改造' }, 'news.example.cn'],
  ])('names the outlet by %s', (_, given, source) => {
    expect(read(given)?.source).toBe(source);
  });

  it.each<[string, Given, readonly string[]]>([
    ['meta', { head: '<meta name="author" content="赵明">' }, ['赵明']],
    [
      'the line under the headline',
      { over: '<h1>供水管网完成改造</h1><p>2022-04-15 记者：赵明 编辑：李四</p>' },
      ['赵明'],
    ],
    ['the first line', { article: `<p>太原日报记者 赵明 钱红</p>${PARAGRAPHS}` }, ['赵明', '钱红']],
    ['the dateline', { article: `<p>本报讯（记者 赵明）${BODY[0]}</p><p>${BODY[1]}</p><p>${BODY[2]}</p>` }, ['赵明']],
    ['the signature', { article: `${PARAGRAPHS}<p>（赵明、钱红）</p>` }, ['赵明', '钱红']],
    [
      'nobody: the editor is none',
      { head: '<meta name="author" content="肖春芳">', under: '<div>[责任编辑:肖春芳]</div>' },
      [],
    ],
    ['nobody: media and offices are none', { head: '<meta name="author" content="金融界">' }, []],
    ['nobody: programs are none', { head: '<meta name="author" content="管理员">' }, []],
    ['nobody: the unknown is none', { over: '<h1>供水管网完成改造</h1><p>作者：未知　责任编辑：棒棒不是糖</p>' }, []],
    ['nobody: the site is not a name', { head: '<meta name="author" content="太原新闻网">' }, []],
    ['nobody: numbers are not names', { head: '<meta name="author" content="105092">' }, []],
  ])('names the author by %s', (_, given, byline) => {
    const imported = read(given);
    expect(imported?.article.byline).toEqual(byline);
    expect(imported?.article.text).toBe(BODY.join('\n'));
  });

  it.each([
    ['（责任编辑：李四）'],
    ['[责任编辑:李四]'],
    ['来源：太原日报'],
    ['原标题：供水管网提前完成改造'],
    ['声明：本网力求信息真实、准确，文章提及内容仅供参考，不构成投资建议。'],
    ['免责声明：本文来自自媒体，不代表本网的观点和立场。'],
    ['（本文来自太原新闻，更多原创资讯请下载“太原新闻”APP）'],
    ['扫描二维码关注公众号'],
    ['分享'],
    ['facebook'],
    ['供水|管网|改造'],
    ['本新聞文字、照片、影片，版權所有，禁止任何媒體引用、改寫、轉貼分享，違者必究。'],
    ['更新時間：2022/04/15 08:30'],
    ['太原发布2022-04-15 09:30'],
    ['转播到腾讯微博'],
    ['轉播到騰訊微博'],
    ['分享、点赞、在看'],
    ['相關報導：去年漏水逾500宗'],
    ['同場加映：去年漏水逾500宗　點擊下圖放大（+3）'],
    ['▶ 延伸閱讀：去年漏水逾500宗'],
    ['點擊圖片看更多相片'],
    ['請繼續往下閱讀...'],
    ['[廣告] 请继续往下阅读…'],
    ['（廣告）'],
    ['THE END'],
    ['—— END ——'],
    ['【完】'],
    ['点击上方“太原发布”关注我们'],
    ['关注新浪科技'],
    ['海量资讯、精准解读，尽在新浪财经APP'],
    ['打开游民APP，查看更多精彩内容'],
    ['更多相关资讯请关注：逆水寒专区'],
    ['本文由某某网站制作发布，未经允许禁止转载。'],
    ['新浪声明：此消息系转载自合作媒体，登载此文出于传递更多信息之目的。'],
    ['本網站之文字、圖片及影音，非經授權，不得轉載、公開播送。'],
    ['返回搜狐，查看更多'],
    ['我要反馈保存网页'],
    ['图片来源：视觉中国'],
    ['圖／市府提供'],
    ['跟贴 120'],
    ['＋12'],
  ])('leaves out what is the site’s own: %s', (line) => {
    expect(
      read({ article: `<p>${BODY[0]}</p><p>${line}</p><p>${BODY[1]}</p><p>${BODY[2]}</p><p>${line}</p>` })?.article
        .text,
    ).toBe(BODY.join('\n'));
  });

  it.each([
    ['全区未经消费者授权不得转让信息的规定自2022年起施行，共查处12起。'],
    ['相关部门表示，更多新闻中心将在年内建成，共计12处。'],
    ['点击量突破1.2亿次，图片展览吸引3万人。'],
    ['项目|2021年|2022年'],
  ])('keeps what only looks like it: %s', (line) => {
    expect(read({ article: `<p>${BODY[0]}</p><p>${BODY[1]}</p><p>${line}</p><p>${BODY[2]}</p>` })?.article.text).toBe(
      [BODY[0], BODY[1], line, BODY[2]].join('\n'),
    );
  });

  it.each<[string, string]>([
    ['<del>23</del>', ''],
    ['<s>23</s>', ''],
    ['<strike>２３</strike>', ''],
    ['<span style="text-decoration: line-through">23</span>', ''],
    ['<span style="color:red;text-decoration-line:line-through;">23</span>', ''],
    ['<span style="font-size:0">4</span>', ''],
    ['<span style="font-size: 0px;">4</span>', ''],
    ['<i style="display:none">4</i>', ''],
    ['<i style="visibility:hidden">4</i>', ''],
    ['<b style="opacity:0">4</b>', ''],
    ['<span style="display:inline-block;width:0;height:0;overflow:hidden">4</span>', ''],
    ['<sup>[1]</sup>', ''],
    ['<sup>①</sup>', ''],
    ['<span style="font-size:0.9em">约</span>', '约'],
    ['<span style="opacity:0.8">約</span>', '約'],
  ])('reads no struck text, noise or marks of notes into a number: %s', (inside, seen) => {
    const paragraph = (text: string): string =>
      `<p>${BODY[0]}</p><p>另有管网${text}32公里在建，投入资金1.2亿元，年内全部完工。</p>`;
    expect(read({ article: `${paragraph(inside)}<p>${BODY[1]}</p>` })?.article.text.split('\n')[1]).toBe(
      `另有管网${seen}32公里在建，投入资金1.2亿元，年内全部完工。`,
    );
  });

  it('keeps powers, and drops the mark of a note inside of a figure', () => {
    const text =
      '建筑面积1200m<sup>2</sup>，用水量3.5万m<sup>3</sup>，投入6776<sup>3</sup>万元，惠及107家<sup>[2]</sup>企业。';
    expect(read({ article: `<p>${BODY[0]}</p><p>${text}</p><p>${BODY[1]}</p>` })?.article.text.split('\n')[1]).toBe(
      '建筑面积1200m²，用水量3.5万m³，投入6776万元，惠及107家企业。',
    );
  });

  it.each<[string, string]>([
    ['paragraphs', PARAGRAPHS],
    ['sections', BODY.map((text) => `<section>${text}</section>`).join('')],
    ['spans in sections', BODY.map((text) => `<section><section><span>${text}</span></section></section>`).join('')],
    [
      'nested sections',
      `<section>${BODY.map((text) => `<section><section><p><strong>${text}</strong></p></section></section>`).join('')}</section>`,
    ],
    ['one paragraph with breaks', `<p>${BODY.join('<br>')}</p>`],
  ])('reads what a page shows only once its scripts have run, in %s', (_, article) => {
    for (const style of ['visibility: hidden;', 'visibility: hidden; opacity: 0; ', 'opacity:0', 'display:none']) {
      const html = `<html><head><title></title><meta property="og:title" content="供水管网完成改造"><script>var ct = "1649986200";</script></head><body>
        <div id="js_article" class="rich_media"><h1 class="rich_media_title">供水管网完成改造</h1>
        <div id="meta_content"><span>某某作者</span><a id="js_name">太原发布</a><em id="publish_time"></em></div>
        <div class="rich_media_content" id="js_content" style="${style}">${article}</div>
        <p>来源：区住建局 编辑：小明</p><p>往期推荐</p><p><a href="x">去年完成投资99亿元</a></p></div></body></html>`;
      const imported = readWebPage(new DOMParser().parseFromString(html, 'text/html'), 'https://mp.weixin.qq.com/s/x');
      expect(imported).toMatchObject({
        source: '太原发布',
        article: { title: '供水管网完成改造', date: '2022-04-15', text: BODY.join('\n') },
      });
    }
  });

  it('ends before the links to other articles', () => {
    const others = '<p>相关阅读</p><p>银行上门办贷款</p><p>广场新添百盏灯</p>';
    expect(read({ article: PARAGRAPHS + others })?.article.text).toBe(BODY.join('\n'));
    const dated = '<div>银行上门办贷款</div><div>2022-04-14</div><div>广场新添百盏灯</div><div>2022-04-13</div>';
    expect(read({ article: PARAGRAPHS + dated })?.article.text).toBe(BODY.join('\n'));
  });

  it('keeps headings of sections and reads tables row by row', () => {
    const article = `<p>${BODY[0]}</p><h3>项目建设有速度</h3><p>${BODY[1]}</p><table><tr><td>管网</td><td>32公里</td></tr></table><p>${BODY[2]}</p>`;
    expect(read({ article })?.article.text).toBe(
      [BODY[0], '项目建设有速度', BODY[1], '管网 32公里', BODY[2]].join('\n'),
    );
  });

  it('finds a report of one paragraph', () => {
    expect(read({ article: `<p>${BODY[0]}</p>` })?.article.text).toBe(BODY[0]);
  });

  it('takes the canonical address, but not that of the front page', () => {
    const canonical = (href: string): Given => ({ head: `<link rel="canonical" href="${href}">` });
    expect(read(canonical('https://news.example.cn/c1001.html'), `${URL}?from=app`)?.url).toBe(
      'https://news.example.cn/c1001.html',
    );
    expect(read(canonical('https://news.example.cn/'), URL)?.url).toBe(URL);
  });

  it.each<[string, string, string, { number: number; of: number | null } | null]>([
    [
      'the first of three',
      'c1001.html',
      '<a href="c1001.html">1</a><a href="c1001_2.html">2</a><a href="/2022/0415/c1001_3.html">3</a><a href="c1001_2.html">下一页</a>',
      { number: 1, of: 3 },
    ],
    [
      'the second of three',
      'c1001_2.html',
      '<a href="c1001.html">上一页</a><a href="c1001_3.html">下一页</a>',
      { number: 2, of: 3 },
    ],
    [
      'counted from nought',
      'c1001_1.html',
      '<a href="c1001.html">1</a><a href="c1001_2.html">3</a>',
      { number: 2, of: 3 },
    ],
    ['a parameter', 'c1001.html?page=2', '<a href="?page=1">1</a><a href="?page=3">3</a>', { number: 2, of: 3 }],
    ['another article', 'c1001.html', '<a href="c1002.html">下一页</a><a href="c0999_2.html">2</a>', null],
    ['no links', 'c1001_2.html', '', null],
  ])('says which part of an article a page is: %s', (_, name, under, part) => {
    expect(
      read({ under: `<div class="pages">${under}</div>` }, `https://news.example.cn/2022/0415/${name}`)?.part,
    ).toEqual(part);
  });

  it.each([
    ['nothing', ''],
    ['English', '<h1>News</h1><p>All units work in order, as was planned, and people live well in this town.</p>'],
    ['links', '<ul><li><a href="/1">银行上门办贷款</a></li><li><a href="/2">广场新添百盏灯</a></li></ul>'],
  ])('gives nothing for a page of %s', (_, html) => {
    expect(readWebPage(new DOMParser().parseFromString(html, 'text/html'), URL)).toBeNull();
  });

  it('runs and loads nothing of a hostile page', async () => {
    const seen: string[] = [];
    Object.assign(globalThis, { hostile: (what: string) => seen.push(what) });
    const observer = new PerformanceObserver((list) =>
      seen.push(
        ...list
          .getEntries()
          .map(({ name }) => name)
          .filter((name) => name.includes('hostile')),
      ),
    );
    observer.observe({ entryTypes: ['resource'] });
    const address = `${location.origin}/hostile`;
    read({
      head: `<script>hostile('script')</script><link rel="stylesheet" href="${address}.css"><meta http-equiv="refresh" content="0;url=${address}">`,
      article: `<img src="${address}.png" onerror="hostile('error')"><svg onload="hostile('svg')"></svg><iframe src="${address}.html" srcdoc="<script>parent.hostile('frame')</script>"></iframe><object data="${address}.swf"></object><video src="${address}.mp4" autoplay></video>${PARAGRAPHS}`,
    });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await fetch(location.href); // whatever was loaded before is in the list by then
    observer.disconnect();
    expect(seen).toEqual([]);
  });

  it('bears any nesting', () => {
    const tag = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '<table>',
      '<td>',
      '<ul>',
      '<h1>',
      '<a href=x>',
      '<b>',
      '<!--',
      '-->',
      '<script>',
      BODY[0] ?? '',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
        readWebPage(new DOMParser().parseFromString(tags.join(''), 'text/html'), URL);
      }),
      { numRuns: 60 },
    );
    expect(read({ article: '<div>'.repeat(3000) + PARAGRAPHS })?.article.text ?? BODY.join('\n')).toBe(BODY.join('\n'));
  });
});

describe('extractSelection and importPage', () => {
  it('is an article of what is selected, named and dated after its page', () => {
    const document = page({ head: '<meta property="article:published_time" content="2022-04-15">' });
    expect(readSelection(`${BODY[1]}\n\n${BODY[2]}`, document, URL)).toMatchObject({
      source: '太原新闻网',
      url: URL,
      part: null,
      article: { title: '供水管网完成改造', date: '2022-04-15', text: `${BODY[1]}\n${BODY[2]}` },
    });
    expect(readSelection('about us', document, URL)).toBeNull();
  });
});

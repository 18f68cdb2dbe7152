/**
 * What news sites put around and between an article's paragraphs and extraction leaves in. Words only; a new wording is
 * one word more in its table. Looked up in simplified text.
 */
import { isFurniture } from './furniture';

/** A heading of links to other articles: everything behind it is other articles. */
const RELATED =
  /^[【[>\s]*(?:相关|推荐|延伸|热门|更多|热点|最新|精彩|精华|往期|今日|本周|编辑)?(?:阅读|新闻|推荐|文章|报道|链接|资讯|热门|热点|精选|评论|内容)(?:推荐|阅读|排行榜?|列表)?[】\]:>\s]*$|^(?:猜你喜欢|你可能(?:也|还)?(?:想看|喜欢|感兴趣)|大家都在看|看更多|为您推荐|网友评论|我要评论|发表评论|评论区)/;

/** Sentences of the site about itself, whole paragraphs of them. */
const NOTICES: readonly RegExp[] = [
  /^[（(【[]?(?:免责声明|版权声明|特别声明|郑重声明|风险提示及免责|声明:|注:本文|本文来自|本文转自|转自:|转载请|未经.{0,8}(?:授权|许可|允许)|原题为|原标题|原文标题|标题:|来源:|稿源:|文章来源|信息来源|责任编辑|责编|编辑[:|]|编审|审核[:|]|校对[:|]|监制[:|]|主编[:|]|出品[:|]|策划[:|]|图源|综合整理自|综合自|本文首发|本文系|本文为|更多(?:原创|精彩|新闻|资讯|内容))/,
  /版权所有|违者必究|不代表本[网站报]|不代表.{1,12}(?:观点|立场)|仅供参考|风险自担|不构成.{0,8}建议/,
  /^.{0,30}(?:下载|加入|关注).{0,30}(?:客户端|app|公众号|微信号|粉丝团|频道|抽奖)/i,
  /(?:点击|扫描|长按|识别).{0,10}(?:二维码|投票|查看更多|阅读原文|下载)|火热进行中|点击投票/,
  /^(?:>>|更多).{0,12}(?:粉丝团|专题)|(?:ios|android).{0,6}(?:载点|下载)|^活动办法|付费会员|已过查询时效/i,
  /自杀(?:解决不了|防治|防治咨询)|^再给自己一次机会|专线:[\d-]{4,}/,
  /贡献[)）]$|(?:对此文|对本文)亦有贡献/,
];
/** When and by whom, in one line without a sentence: 2019-03-18 23:59联合报 记者陈嘉宁/桃园机场报导. */
const STAMP =
  /^(?:(?:建立|更新|最新更新|发稿|发布|发表)(?:时间|日期)?:|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2})[^。]{0,60}$/;
const LONGEST_NOTICE = 160;

/** Buttons and counters that stand alone on a line. */
const BUTTONS =
  /^(?:分享(?:到|至)?|facebook|line|twitter|plurk|weibo|wechat|微信|微博|新浪微博|朋友圈|qq(?:空间)?|收藏|点赞|赞|举报|纠错|打印|评论|复制链接|email|关闭|返回|展开全文|全文|听新闻|播报|订阅|关注|\+关注|已关注|登录|注册|a[+-]?|\d+(?:人)?(?:参与|评论|阅读|跟贴).{0,12})$/i;
/** Tags of an article; the row of a table has this form too, but holds numbers. */
const KEYWORDS = /^[^。,;]{1,20}(?:\|[^。,;|]{1,20}){2,}$/;
const NUMBERS = /\|\s*\d[\d.%]*\s*(?:\||$)/;
const DATE_ONLY = /^(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/;
/** What a site counts stands alone; a number under a short line is the cell of a table. */
const COUNTER = /^[\d,.]+$/;
const LONGEST_CELL = 20;
/** This many lines of dates at the end: a list of other articles. */
const LIST_DATES = 2;

/** Is this line the heading of a list of other articles? */
export function isRelatedHeading(line: string): boolean {
  return line.length <= 14 && RELATED.test(line);
}

/** Is this paragraph the site's own and no part of the article? */
export function isSiteText(line: string): boolean {
  const text = line.trim();
  if (isFurniture(text) || [BUTTONS, STAMP].some((sign) => sign.test(text))) return true;
  if (KEYWORDS.test(text) && !NUMBERS.test(text)) return true;
  return text.length <= LONGEST_NOTICE && NOTICES.some((notice) => notice.test(text));
}

/** Is this line what a site counts, by the line before it? */
export function isCounter(line: string, before: string | undefined): boolean {
  if (!COUNTER.test(line.trim())) return false;
  return before === undefined || before.length > LONGEST_CELL || /[。!?]$/.test(before) || isSiteText(before);
}

/** Where a list of other articles begins at the end of the lines; their number where there is none. */
export function listStart(lines: readonly string[]): number {
  let dates = 0;
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]?.trim() ?? '';
    if (DATE_ONLY.test(line)) dates++;
    else if (line.length > 50 || /[。!?;][”"')]?$/.test(line)) break;
    start = i;
  }
  return dates >= LIST_DATES ? start : lines.length;
}

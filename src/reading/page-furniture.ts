/**
 * What news sites put around and between an article's paragraphs and extraction leaves in. Words only; a new wording is
 * one word more in its table. Looked up in simplified text.
 */
import { isFurniture } from './furniture';

/** A heading of links to other articles: everything behind it is other articles. */
const RELATED =
  /^[【[>\s]*(?:相关|推荐|延伸|热门|更多|热点|最新|精彩|精华|往期|今日|本周|编辑)?(?:阅读|新闻|推荐|文章|报道|链接|资讯|热门|热点|精选|评论|内容)(?:推荐|阅读|排行榜?|列表)?[】\]:>\s]*$|^(?:猜你喜欢|你可能(?:也|还)?(?:想看|喜欢|感兴趣)|大家都在看|看更多|为[你您]推荐|app精彩推荐|往期回顾|网友评论|我要评论|发表评论|评论区)/;

/** Sentences of the site about itself, whole paragraphs of them. */
const NOTICES: readonly RegExp[] = [
  /^[（(【[]?(?:免责声明|版权声明|特别声明|郑重声明|风险提示及免责|声明:|(?:新浪|搜狐|网易|腾讯|凤凰|本网|本站|平台).{0,4}声明:|文章关键词|友情提示.{0,10}(?:键盘|翻页)|※?\s?提醒您:|核稿编辑|本文由.{2,16}(?:制作|发布|原创)|注:本文|本文来自|本文转自|转自:|转载请|未经.{0,8}(?:授权|许可|允许)|原题为|原标题|原文标题|标题:|来源[:|]|稿源[:|]|(?:本文|文章)来源|信息来源|责任编辑|责编|编辑[:|]|编审|审核[:|]|校对[:|]|监制[:|]|主编[:|]|出品[:|]|策划[:|]|图源|综合整理自|综合自|本文首发|本文系|本文为|更多(?:原创|精彩|新闻|资讯|内容))/,
  /版权所有|违者必究|(?:非经|未经).{0,10}(?:授权|许可|同意|允许).{0,14}(?:转载|转贴|复制|引用|播送|传输|镜像)|不代表本[网站报]|不代表.{1,12}(?:观点|立场)|仅供参考|风险自担|不构成.{0,8}建议/,
  /^.{0,30}(?:下载|加入|关注).{0,30}(?:客户端|app|公众号|微信号|粉丝团|频道|抽奖)/i,
  /(?:点击|扫描|长按|识别).{0,10}(?:二维码|投票|查看更多|阅读原文|下载)|火热进行中|点击投票/,
  /^(?:>>|更多).{0,12}(?:粉丝团|专题)|(?:ios|android).{0,6}(?:载点|下载)|^活动办法|付费会员|已过查询时效/i,
  /自杀(?:解决不了|防治|防治咨询)|^再给自己一次机会|专线:[\d-]{4,}/,
  /贡献[)）]$|(?:对此文|对本文)亦有贡献/,
];
/** When and by whom, in one line without a sentence: 2019-03-18 23:59联合报 记者陈嘉宁/桃园机场报导. */
const STAMP =
  /^(?:(?:建立|更新|最新更新|发稿|发布|发表|出版)(?:时间|日期)?:|[^。,;!?]{0,30}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2})[^。]{0,60}$/;
const LONGEST_NOTICE = 160;

/** What stands over or before links to other articles and to the site's own, on one line with them. */
const PROMOTIONS: readonly RegExp[] = [
  /^[▶►▸>»☞●■◆▌※\s]*[【[(]?(?:同场加映|延伸阅读|推荐阅读|(?:相关|更多|热门|精选)(?:报道|报导|新闻|文章|影片|视频|图辑|专题)|看更多|热话)[】\])]?\s?(?::|$)/,
  /^[▶►▸>»☞●■◆▌※\s]*更多.{0,8}(?:新闻|报道|报导|文章|资讯|内容)$/,
  /(?:点击|按)(?:下|上|此|以下|图|照)?(?:图|图片|相片|照片)(?:.{0,4}(?:放大|看|更多|浏览)|[(↓]|$)/,
  /^(?:更多)?.{0,6}(?:资讯|内容|攻略|消息)?请(?:点击)?关注\s?:/,
  /(?:尽在|就在|请到).{2,12}(?:app|客户端)$/i,
  /^(?:打开|在)?.{0,12}(?:app|客户端)(?:内)?(?:打开|查看|阅读|看|,).{0,14}$/i,
  /^点击(?:上方|下方)?.{0,12}(?:蓝字|名片|关注)|^点击.{0,4}阅读原文|^(?:点个?|喜欢就点个?|觉得不错).{0,4}["“]?在看/,
  /^关注(?:我们|.{2,10}(?:公众号|微信|微博|头条号|视频号|科技|财经))$|公众号$|^.{0,6}微信公众号\s?:/,
];
/** An advertisement in the text, and the word to read on behind it. */
const ADVERTISEMENT =
  /^[[【(〈<]?(?:广告|advertisement|sponsored)[\])】〉>]?$|^[[【(〈<]?(?:广告)?[\])】〉>]?\s?(?:请)?(?:继续(?:往下)?阅读|点击下一页|下一页(?:更精彩|继续))|^未完待续.{0,12}$/i;
const END = /^[-—–=*~\s■◆●【[(（]*(?:the\s?end|end|全文完|本文完|完)[-—–=*~\s■◆●】\])）。.]*$/i;
/** Who made a picture, alone on a line. */
const CREDIT =
  /^[(（▲▼△]*(?:图|图片|图文|照片|资料图|资料图片|示意图|题图|封面图?)\s?(?:来源|来自|取自|源自|[:/|])[^。]{1,30}$/;

/** Buttons and counters that stand alone on a line. */
const BUTTONS =
  /^(?:分享(?:到|至)?|(?:转播|转发|分享)(?:到|至)?(?:腾讯|新浪)?(?:微博|微信|朋友圈)?|facebook|line|twitter|plurk|weibo|wechat|微信|微博|新浪微博|朋友圈|qq(?:空间)?|收藏|点赞|赞|举报|纠错|打印|评论|复制链接|email|关闭|返回|展开全文|全文|听新闻|播报|订阅|关注|\+关注|已关注|登录|注册|我要反馈|保存网页|我要反馈保存网页|纠错|【纠错】|举报|举报[/|]反馈|反馈|留言|看留言|字体大小|放大图片|加入收藏|追踪我们|订阅电子报|我要订阅|赞助|加入line好友|阅读原文|展开(?:剩余)?(?:全文|阅读)|打开app阅读全文|返回.{2,4},?查看更多|文章导航|人已评分|当前页:?\d*|\d+条评论|跟贴\s?\d+|参与\s?\d+|\(\d+\)|\+\d{1,3}|[\d:]{4,5}\s?\/\s?[\d:]{4,5}|(?:分享|点赞|在看|收藏|转发)(?:[、,/ ](?:分享|点赞|在看|收藏|转发))+|分享让更多人看到|a[+-]?|\d+(?:人)?(?:参与|评论|阅读|跟贴).{0,12})$/i;
/** Tags of an article; the row of a table has this form too, but holds numbers. */
const KEYWORDS = /^[^。,;]{1,20}(?:\|[^。,;|]{1,20}){2,}$/;
const NUMBERS = /\d[^|]*\|(?:.*\|)?[^|]*\d/;
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
  if (isFurniture(text) || [BUTTONS, STAMP, ADVERTISEMENT, END, CREDIT].some((sign) => sign.test(text))) return true;
  if (KEYWORDS.test(text) && !NUMBERS.test(text)) return true;
  if (text.length > LONGEST_NOTICE) return false;
  return (
    NOTICES.some((notice) => notice.test(text)) || (!text.includes('。') && PROMOTIONS.some((sign) => sign.test(text)))
  );
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

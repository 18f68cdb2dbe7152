/**
 * What stands on a page without being news: tables of navigation, imprint, column titles and slogans.
 *
 * All of them are looked up in simplified text without spaces. A new wording is one word more in its table.
 */

/** Short lines that begin with one of these are left out. */
const IMPRINT =
  /^(?:关键词|关键字|标签|版权所有|版权声明|copyright|©|\(c\)|责任编辑|责编|本版责编|本版编辑|编辑[:|]|编审|审核[:|]|审读|美编|版式|校对|责校|值班(?:主任|编辑|总编)|组版|制图[:|]|联系(?:我们|邮箱|网站|方式[:])|投稿(?:邮箱|信箱)|新闻热线|报料|爆料|广告(?:热线|服务|刊例|部)|发行(?:热线|部)|订阅热线|邮发代号|国内统一(?:连续出版物号|刊号)|cn\d{2}-|零售价|今日\d{1,2}版|总第?\d+期|关于我们|关於我们|网站(?:地图|首页|声明)|手机版|返回(?:首页|顶部|目录)|首页[>|]|当前位置|您(?:现在)?的位置|上一[篇版条]|下一[篇版条]|上一页|下一页|分享(?:到|至)|扫一扫|扫码|扫描二维码|打印(?:本页|$)|字号|字体[:]|大中小|点击(?:数|量|次数|进入|查看)|阅读(?:数|量|次数)|浏览(?:数|量|次数)|相关(?:新闻|阅读|链接|报道)|推荐阅读|延伸阅读|热门推荐|猜你喜欢|免责声明|声明:|特别声明|投诉文章|违法和不良|[沪京粤津晋豫鲁冀苏浙闽赣湘鄂川渝云贵陕甘青宁新藏蒙辽吉黑琼桂皖]icp|.{0,6}公网安备|增值电信|互联网新闻信息服务|技术支持|地址:.{0,40}邮编|邮编[:]|e-?mail|https?:|www\.|\d{1,2}版[:]?[^。]{0,8}$|第[0-9a-z]{1,3}版[:]?[^。]{0,8}$|\[?\(?完\)?\]?$|\(?未完待续\)?$|下转)/i;
/** What is longer, or a sentence with its full stop, is text. */
const LONGEST_IMPRINT = 80;
const IMPRINT_INSIDE = /版权所有|allrightsreserved|责任编辑:|责编:|公网安备|icp备|[a-z0-9]@[a-z0-9]+\.(?:com|cn|net)$/i;

/** Is this line navigation, imprint or advertisement of the site itself? `line` is simplified. */
export function isFurniture(line: string): boolean {
  const text = line.replace(/^[\s【[(]+/, '').replaceAll(' ', '');
  if (text.length > LONGEST_IMPRINT || text.includes('。')) return false;
  return IMPRINT.test(text) || IMPRINT_INSIDE.test(text);
}

/** Titles of columns: they stand over articles of every day. */
const COLUMNS = new Set(
  (
    '要闻 新闻 简讯 快讯 短讯 短波 动态 本地 本埠 时政 民生 社会 经济 财经 综合 文化 教育 体育 健康 法治 国内 国际 时评 评论 社论 ' +
    '专题 专版 特刊 广告 导读 头条 摘要 编者按 通讯 特写 人物 视点 焦点 聚焦 关注 热点 观察 纵横 广角 副刊 连载 提示 延伸阅读 ' +
    '相关链接 图说新闻 图片新闻 图片报道 图文报道 新闻图片 图说 影像 镜头 部门动态 基层动态 工作动态 基层传真 一线传真 新闻速递 一句话新闻'
  ).split(' '),
);
const COLUMN_ENDINGS =
  /^.{1,5}(?:动态|新闻|简讯|快讯|短波|短讯|速递|快递|传真|专栏|专题|专版|之窗|广角|视点|视窗|聚焦|观察|播报|传递|资讯|论坛|撷英|掠影|风采|在线|频道|头条|时讯|要闻|速览|一览|看点|进行时)$/;

/** Is this the title of a column? `line` is simplified. */
export function isColumnTitle(line: string): boolean {
  const text = line.replace(/^[-—·|◆●■□▲★【[(《"]+|[】\])》"|·◆●■□▲★]+$/g, '').replaceAll(' ', '');
  return COLUMNS.has(text) || (COLUMN_ENDINGS.test(text) && !/[,:!?\d]/.test(text));
}

/** What a campaign's slogan says; headlines of single articles don't. */
const SLOGAN =
  /我们(?:一起|在行动|同在)|一起加油|争做|争当.{0,6}人$|争创|^创建.{0,6}(?:城市|城区|县城|卫生|文明|园林)|^(?:清洁|美丽|文明|平安)(?:家园|城市|乡村)(?:行动)?$|不忘初心|牢记使命|众志成城|万众一心|同舟共济|携手同行|共克时艰$|共渡难关$|奋进新时代|奋斗新征程|喜迎|庆祝.{0,10}周年|学习贯彻|学习宣传|深入学习|出彩.{0,6}人|^(?:疫情防控|脱贫攻坚|复工复产)(?:进行时|在行动|一线)/;
const LONGEST_SLOGAN = 18;

/** Is this the slogan of a campaign, printed as a banner? `line` is simplified. */
export function isSlogan(line: string): boolean {
  return line.length <= LONGEST_SLOGAN && SLOGAN.test(line.replaceAll(' ', ''));
}

/** Endings of the titles of official notices. */
const NOTICE = /(?:公告|通告|公示|启事|声明|通知书?|通报|公报|布告|告示|倡议书|公开信|告知书)(?:\(.{1,12}\))?$/;

/** Is this the title of an official notice? `line` is simplified. */
export function isNoticeTitle(line: string): boolean {
  const text = line.replaceAll(' ', '');
  return NOTICE.test(text) && !/^(?:特此|此|现予|予以)/.test(text);
}

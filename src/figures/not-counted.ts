import { wordList } from '@/knowledge/lexicon';
import { isHan } from '@/text/fold';
import { toNumber } from './decimal';
import { beginsNumeralAt, isAsciiDigit } from './digits';
import type { Amount } from './unit-reading';

/** Is an amount that is read at `at` said of a place in an order, a time, a class or something named before, and no count? */
export function isNotCounted(text: string, at: number, amount: Amount): boolean {
  return (
    isFirst(text, at, amount) ||
    isTimeAgo(text, amount) ||
    isDaysOfMonth(text, amount) ||
    isClass(text, at, amount) ||
    isSize(text, at, amount) ||
    isSection(text, at, amount) ||
    isArticleOfLaw(text, at, amount) ||
    isSession(text, at, amount) ||
    isNamedBefore(text, at, amount)
  );
}

/** Words that end in 前, 首 or 头 and do not say that what follows comes first: 目前5人, 码头3个. */
const NOT_FIRST = wordList(
  `目前 此前 之前 以前 日前 提前 超前 当前 年前 月前 天前 周前 时前 钟前 生前 事前 午前 空前 跟前 门前 眼前 面前 从前 先前 早前 往前 向前
   街头 码头 龙头 工头 镜头 源头 点头 带头 牵头 回头 口头 人头 渡头 滩头 榜首 为首 岁首`,
);

/** Measures of what comes in a row. */
const IN_A_ROW = new Set('轮 场 人 个 局 节 站 打 批 次 道 集 期 盘'.split(' '));

/** 前7个月, 此前8个月, 首三天, 前8轮, 今明两年: which ones, not how many. */
function isFirst(text: string, at: number, { unit }: Amount): boolean {
  if (unit.canonical === 's' && /[今昨去][明今]$/.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (!'前首头'.includes(text.charAt(at - 1) || ' ')) return false;
  const longer = NOT_FIRST.matchBefore(text, at)?.word;
  if (longer) return unit.canonical === 's' && (longer === '此前' || longer === '之前');
  return unit.canonical === 's' || IN_A_ROW.has(unit.canonical);
}

/** 三年前, 一小时前, 四年一度. */
function isTimeAgo(text: string, { unit, end }: Amount): boolean {
  if (unit.canonical !== 's') return false;
  if (text.startsWith('一度', end) || text.startsWith('一遇', end)) return true;
  return text.charAt(end) === '前' && !'后往列来途沿景端'.includes(text.charAt(end + 1) || ' ');
}

/** 15至17日: days of a month, but for 3至5日内. */
function isDaysOfMonth(text: string, { hedge, unit, end, high }: Amount): boolean {
  if (hedge !== 'range' || unit.canonical !== 's' || text.charAt(end - 1) !== '日' || toNumber(high) > 31 * 86_400)
    return false;
  return !'内间期以'.includes(text.charAt(end) || ' ');
}

/** Events of athletes, who run and shoot over a length: 110米栏, 10米气步枪. */
const EVENTS =
  /^(?:个人)?(?:栏|接力|混合|自由泳|蛙泳|蝶泳|仰泳|障碍|短跑|长跑|速滑|气?步枪|气?手枪|跳?台[^州山湾阶]|跳?板)/;

/** 49公斤级, 2.4万箱级, 110米栏, 南下294公里: a size, a class, an event or a place on a road. */
function isClass(text: string, at: number, { unit, end }: Amount): boolean {
  if (/^(?:以[上下])?级(?!别)/.test(text.slice(end, end + 4))) return true;
  if (text.charAt(end) === '级') return false;
  if (unit.canonical !== 'm' || !isAsciiDigit(text.charAt(at))) return false;
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(end, end + 5)];
  if (text.endsWith('公里', end) && (behind.startsWith('处') || /南下|北上|[东西南北]向/.test(before))) return true;
  return EVENTS.test(behind) || /[男女]子$/.test(before);
}

const TIMES = '×✕╳*xX乘';
const BEHIND_TIMES = new RegExp(`[\\d一二两三四五六七八九十百米mM][${TIMES}][一二两三四五六七八九十百]*$`);

/** 2.5米×5.3米, 十乘二十米: one side of a size. */
function isSize(text: string, at: number, { unit, end }: Amount): boolean {
  if (unit.canonical !== 'm') return false;
  const isFirst = TIMES.includes(text.charAt(end) || ' ') && beginsNumeralAt(text, end + 1);
  return isFirst || BEHIND_TIMES.test(text.slice(Math.max(0, at - 6), at));
}

/** What may stand before the number of a section: a pause, or the figure that ends the section before. */
const BEFORE_SECTION = /(?:^|[\s,。;:、!?)元%])$/;

/** 2.3项目已开工, 2.4人口: the number of a section whose heading begins like a measure word. */
function isSection(text: string, at: number, { unit, end }: Amount): boolean {
  if (!unit.counts || !SECTION_NUMBER.test(text.slice(at, at + 6))) return false;
  return BEFORE_SECTION.test(text.slice(Math.max(0, at - 1), at)) && isHan(text.charCodeAt(end));
}

const SECTION_NUMBER = /^\d{1,2}\.\d{1,2}(?![\d.])/;

/** Words that end in 法 and are no law. */
const NO_LAW = wordList(
  '办法 做法 方法 无法 想法 看法 说法 依法 执法 立法 违法 司法 非法 合法 书法 手法 用法 打法 疗法',
);
const LAW = /(?:》|[^,。;]法|条例|规则|规例|章程|宪法|公约|附例)(?:第)?$/;
/** 第4条及12条, 第59至66条 */
const BESIDE_ARTICLE = /第[^,。;]{1,16}条(?:[及和、与或至]|以及)$/;
const LEGISLATION = /^(?:立法|释法|的?解释|的?规定|之规定|所[订定])/;

/** 《防止贿赂条例》12条, 基本法104条, 23条立法: which article of a law, and not how many. */
function isArticleOfLaw(text: string, at: number, { unit, end }: Amount): boolean {
  if (unit.canonical !== '条') return false;
  const before = text.slice(Math.max(0, at - 20), at);
  if (LEGISLATION.test(text.slice(end, end + 4)) || BESIDE_ARTICLE.test(before)) return true;
  return LAW.test(before) && !NO_LAW.matchBefore(text, at);
}

const SESSION = /^(?:全体)?(?:会议|全会)/;
const OF_AN_ASSEMBLY = /(?:届|人大|政协|委员会|常委会|代表大会)[^,;。]{0,6}$/;

/** 十四届全国人大四次会议: which session, and not how many. */
function isSession(text: string, at: number, { unit, end }: Amount): boolean {
  if (unit.canonical !== '次' || !SESSION.test(text.slice(end, end + 4))) return false;
  return OF_AN_ASSEMBLY.test(text.slice(Math.max(0, at - 12), at));
}

/** What follows those that were just named: 两人将对决, 两家均上涨. */
const OF_THOSE = /^(?:合共|合计持|将|相差|差距|均|都|各|分别|也|则|先后|之间)/;

/** 这两个数字, 上述两项, 两人相差9票: things that were named, in a Chinese digit. */
function isNamedBefore(text: string, at: number, { unit, end }: Amount): boolean {
  if (!unit.counts || !'两三四五六七八九'.includes(text.charAt(at))) return false;
  if (/[这那该]$|[上前]述$/.test(text.slice(Math.max(0, at - 2), at))) return true;
  return (
    text.charAt(at) === '两' && /^$|[,。;:、!?"]/.test(text.charAt(at - 1)) && OF_THOSE.test(text.slice(end, end + 3))
  );
}

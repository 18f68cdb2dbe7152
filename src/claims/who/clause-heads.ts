import { wordList } from '@/knowledge/lexicon';
import { WORD_KIND } from '@/knowledge/word-kinds';
import type { Span } from '@/text/offset-map';
import type { Frame } from '../frame';
import { TRADE_WORDS } from './trade-words';

/** What a clause begins with before it says anything: 其中, 但. */
const OPENING =
  /^(?:["'(,;:、\s]|其中|而|但|另外|另|此外|同时|以及|还有|并且|并|且|则|当中|据悉|据了解|据介绍|数据显示|统计显示|结果显示|资料显示|连同|加上|月内|年内|期内|期间)+/;

/** What is said of a subject begins here: copulas, words of change, of having, earning, making. */
const PREDICATES = wordList(
  '则 为 是 达 达到 报 报收 收报 收于 收在 收盘 收 开盘 涨 跌 升 降 微涨 微跌 大涨 大跌 涨幅 跌幅 增 减 增幅 降幅 增长 下降 上升 上涨 下跌 增加 减少 ' +
    '提高 回落 反弹 下调 上调 调升 调降 环比 同比 按年 按月 年增 年减 月增 月减 季增 季减 较 比 约 近 超 超过 逾 突破 有 共 共有 仅 已 均 还 将 拟 计划 预计 ' +
    '累计 新增 分别 各 占 卖 卖出 售出 销售 交付 实现 完成 录得 获 获得 营收 营业收入 净利润 净利 收入 利润 亏损 盈利 每 的 在 于 由 从 至 到 以 被 首次 ' +
    '新开 现有 拥有 投入 投资 建成 生产 发送 接待 拿下 斩获 贡献 持有 募资 融资 获批 中标 签约 裁员 裁减 关闭 昨 今 上半年 目前 公布 宣布 披露 发布 ' +
    '表示 称 回应 发 正 正式 也 又 再 更 仍 可 需 应 已经 正在 寻求 召开 推出 举行 通过 载客 取得 实际 人均 日均 平均 当地时间 美东时间 北京时间 增聘 减产 招募 收治 截获 查获 合计 共计 总计 设 全长 公告 放量 触及 产销',
);

const LONGEST_HEAD = 18;
/** Kinds of words that no subject holds. */
const STOPS: ReadonlySet<number> = new Set<number>([
  WORD_KIND.verb,
  WORD_KIND.other,
  WORD_KIND.particle,
  WORD_KIND.punctuation,
  WORD_KIND.date,
]);

/** What a clause is about by where it stands, and whether it holds characters that make no words and so a name. */
export type Head = Span & {
  /** Where the characters begin that make no words (启澜|汽车); null where all are words. */
  readonly unknown: number | null;
  /** Where a word begins that is a name of persons or of a place elsewhere (宏达|贸易); null without one. */
  readonly called: number | null;
  /** Are all its characters such that make no words, as in a person's name? */
  readonly isPerson: boolean;
  /** Behind the verbs that it begins with (失业|人数). */
  readonly actionEnd: number;
  /** The word behind it. */
  readonly predicate: string;
};

/** The words from the beginning of a clause to its predicate, a date or the figure; null where it begins with these. */
export function headOf({ text, dates, organizations, words }: Frame, clause: Span, figureStart: number): Head | null {
  let start = headStart(text, dates, clause);
  const begins = (one: Span): boolean => one.start > start;
  const limit = Math.min(
    figureStart,
    start + LONGEST_HEAD,
    dates.find(begins)?.start ?? text.length,
    organizations.find((one) => begins(one) && !isJoint(text, one.start - 1))?.start ?? text.length,
  );
  if (limit - start < 2 || NO_HEAD.test(text.slice(start, start + 2))) return null;
  const { begin, kind } = words;
  let end = start;
  let row = 0;
  let unknown: number | null = null;
  let called: number | null = null;
  let actionEnd = start;
  for (let next = start + 1; next <= limit; next++) {
    const at = begin[next] ?? -1;
    if (at < 0) continue;
    if (at < end) return null; // a word that began before the clause does
    const is = kind[next] ?? 0;
    const predicate = PREDICATES.matchAt(text, at)?.word.length ?? 0;
    if (predicate > 1 || predicate === next - at || (end > start + 1 && isDigit(text.charCodeAt(at)))) break;
    // 湛|能|科技: a single character in a name, between one that makes no word and a word of trade
    const inName = row > 0 && next === at + 1 && TRADE_WORDS.matchAt(text, next) !== null;
    if (row === 0 && kind[next + 1] === WORD_KIND.unknown && CLASSES.has(text.slice(at, next))) {
      start = end = actionEnd = next; // 智能装备企业|拓航机器人
      called = null;
      continue;
    }
    if (STOPS.has(is) && !inName && !JOINTS_ALONE.includes(text.slice(at, next))) break;
    row = is === WORD_KIND.unknown || inName ? row + 1 : 0;
    if (row === LEAST_UNKNOWN) unknown ??= next - LEAST_UNKNOWN;
    if (at === start || is === WORD_KIND.name || is === WORD_KIND.location) called ??= at;
    if (is === WORD_KIND.verbal && actionEnd === at) actionEnd = next;
    end = next;
  }
  if (end < start + 2) return null;
  const isPerson = unknown === start && row === end - start && row <= LONGEST_PERSON;
  return { start, end, unknown, called, isPerson, actionEnd, predicate: PREDICATES.matchAt(text, end)?.word ?? '' };
}

/** Behind the conjunctions and dates that a clause begins with. */
function headStart(text: string, dates: Frame['dates'], clause: Span): number {
  let start = clause.start;
  for (;;) {
    const opening = OPENING.exec(text.slice(start, start + 12))?.[0].length ?? 0;
    const date = dates.find((one) => one.start <= start + opening && one.end > start + opening);
    const next = date ? date.end : start + opening;
    if (next === start) return start;
    start = next;
  }
}

const NO_HEAD = /^(?:前者|后者|该|其|本|此|网传|有|据|较|共同)/;
const JOINTS_ALONE = ['和', '与', '及', '暨', '、', '·'];

function isJoint(text: string, at: number): boolean {
  return JOINTS_ALONE.includes(text.charAt(at));
}

/** What stands before the name of a company and says what it is. */
const CLASSES: ReadonlySet<string> = new Set('企业 车企 药企 厂商 巨头 龙头 运营商 制造商 生产商 品牌 平台'.split(' '));

const LONGEST_PERSON = 4;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Fewest characters in a row that belong to no word and so make a name. */
const LEAST_UNKNOWN = 2;

/** Words for what is measured, at the end of a phrase: 第一产业|增加值, 通信类|价格. */
const MEASURES =
  /(?:的|平均|综合|批发|零售|总|净|新增|累计|最高|最低|人均|日均|收盘|结算|期末|年末|实际|规模|全年|大宗)*(?:价格|均价|售价|批发价|零售价|报价|股价|单价|收盘价|期价|增加值|总产值|产值|总额|余额|金额|销售额|成交额|交易额|成交量|销量|产量|产能|总量|数量|流量|客流量?|客运量|货运量|吞吐量|营业收入|营收|利润|毛利率|利率|费率|汇率|比重|占比|份额|市占率|面积|人数|人次|规模|成本|支出|投资额?|需求|供应量?|库存|出口额?|进口额?|用电量|发电量|得票率?|支持率|票房|浓度|水位|蓄水率|蓄水量|蓄水|进度|收入|学费|票价|月薪|工资|罚款|PM[\d.]+|AQI|GDP|CPI|PPI|PMI|[顺逆]差|赤字|盈余|[总销产发用存流客运货]量|[增产价面余差市]值|[^率]{0,2}率)$/;

/** A phrase without the words for what is measured. */
export function withoutMeasure<T extends Span>(text: string, span: T): T {
  const measure = MEASURES.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return { ...span, end: span.end - measure };
}

/** The members of a list: 拓跃汽车和极源汽车, 太康、郸城; one span where there is no list. */
export function membersOf(text: string, span: Span): Span[] {
  const members: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    const joint = JOINTS.exec(text.slice(at, Math.min(at + 2, span.end)))?.[0].length ?? 0;
    if (joint === 0) continue;
    members.push({ start, end: at });
    start = at + joint;
    at = start - 1;
  }
  return [...members, { start, end: span.end }].filter((member) => member.end > member.start);
}

const JOINTS = /^(?:以及|[、和与及暨])/;

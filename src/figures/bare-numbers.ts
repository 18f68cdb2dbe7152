import { Lexicon } from '@/knowledge/lexicon';
import type { Span } from '@/text/offset-map';
import { isCurrency } from './currencies';
import { fromInteger } from './decimal';
import { endsSpoken } from './digits';
import { COUNTED_NOUNS } from './measure-words';
import type { Unit } from './units';

/** The unit of a figure, and where the figure ends. */
type Counted = { readonly unit: string; readonly end: number };

/** What stands for bare 元 in the table. */
const YUAN = '元';

/** Words that say what a number without a unit is in, which may be none: 常住人口28.2万, 净亏8700万, 阅读量10w+. */
const SAYING: Lexicon<string> = new Lexicon(
  [
    ...COUNTED_NOUNS,
    ['人', '人口 人数 总人数 死亡 受伤 死者 伤者 选举人 粉丝数 粉丝量 关注者'] as const,
    ['人次', '人次 客流 客流量 客运量 旅客量 发送量'] as const,
    ['户', '户数 用户数'] as const,
    [
      '',
      '阅读 阅读量 播放 播放量 浏览 浏览量 点击量 观看量 下载量 转发 转发量 点赞 点赞量 点赞数 评论 评论数 曝光 曝光量',
    ] as const,
    [
      YUAN,
      `营收 收入 净利 纯利 盈利 利润 亏损 净亏 投资 投入 融资 资金 成本 售价 单价 总价 均价 报价 底价 造价 损失 赔偿 赔付 金额 成交额 销售额 交易额
       营业额 产值 总值 市值 资产 负债 贷款 存款 债务 欠款 工资 月薪 年薪 底薪 薪水 薪资 补贴 补助 津贴 奖金 罚款 罚金 费用 学费 房租 租金 月租 首付
       预算 经费 保费 税收 税款 花费 开支 支出 募资 捐款 善款 赃款 赌资 彩金 奖池 赔 赚 挣 亏 欠 罚 拿出 卖了 花了 赚了 赔了 派息 分红 估值 定价 起拍价 成交价 票房`,
    ] as const,
  ].flatMap(([unit, words]) => words.split(/\s+/).map((word): [string, string] => [word, unit])),
);

/** How far before the number such a word may stand in its clause, and a figure of the same sentence. */
const REACH_OF_WORD = 12;
const REACH_OF_FIGURE = 40;

/** Units that one number passes on to the next: what several words of a report count alike. */
const PASSED_ON = new Set('人 人次 户 例 票 辆 份 剂'.split(' '));

/**
 * The unit of a number that has none, from what its clause says that it is of, else from the count or sum of money that the
 * same sentence states before it (99.3万人次入境,日均14.2万), else of 三个亿 money; null where nothing says one.
 */
export function unitOfBare(text: string, { start, end }: Span, previous: Counted | null, yuan: string): Unit | null {
  const said = unitSaidBefore(text, start, yuan) ?? unitPassedOn(text, start, previous);
  return said ?? (endsSpoken(text, end) ? unitNamed(yuan, false) : null);
}

function unitPassedOn(text: string, at: number, previous: Counted | null): Unit | null {
  if (!previous || previous.end < at - REACH_OF_FIGURE || /[。;!?]/.test(text.slice(previous.end, at))) return null;
  const money = isCurrency(previous.unit);
  return PASSED_ON.has(previous.unit) || money ? unitNamed(previous.unit, !money) : null;
}

/** The unit that the words of its clause before a number say: 阅读量10w+. */
export function unitSaidBefore(text: string, at: number, yuan: string): Unit | null {
  for (let end = at; end > Math.max(0, at - REACH_OF_WORD); end--) {
    if (',。;:!?'.includes(text.charAt(end - 1))) break;
    const word = SAYING.matchBefore(text, end);
    if (word) return unitNamed(word.value === YUAN ? yuan : word.value, word.value !== YUAN);
  }
  return null;
}

function unitNamed(canonical: string, counts: boolean): Unit {
  return { canonical, factor: fromInteger(1), counts };
}

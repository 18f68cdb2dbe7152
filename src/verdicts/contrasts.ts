import { Lexicon } from '@/knowledge/lexicon';

/**
 * Words that stand for each other's opposite or neighbour in a row of measures: a figure of one is never a figure of the
 * other, however much else is the same. Words for one member are joined by a slash. Folded; a longer word hides a shorter
 * one in it (非税收入 is not 税收).
 */
const GROUPS: readonly (readonly string[])[] = `
  城镇 农村
  第一产业 第二产业 第三产业
  工业 农业 服务业 建筑业
  男性 女性
  出口 进口
  收入 支出
  应收 应付
  出生 死亡 受伤 失联
  存款 贷款
  销售 施工 竣工 新开工 在建 续建
  合同 到账 到位 实际使用
  计划 完成
  猪肉 牛肉 羊肉 鸡肉 鸡蛋
  小麦 玉米 水稻 大豆 油菜 棉花
  食品 非食品
  税收 非税收入
  上午 下午
  白天 夜间
  早高峰 晚高峰
  工作日 节假日
  最高/最大/最多/峰值 最低/最小/最少 平均/日均/月均/年均
  小学 初中 高中 幼儿园 大学/高校
  公办 民办
  招生 毕业 在校
  男生 女生
  成人 儿童
  本地 输入 境外 本土
  确诊 无症状 疑似 治愈 出院 密接 密切接触者
  国内 国外 国际
  进站 出站
  到达 发送
  公路 铁路 水路 航空 民航
  轿车 客车 货车
  线上 线下
  买入 卖出
  增持 减持
  民商事 刑事 行政
  受理 审结
  住院 门诊
  大型 中型 小型
  开工 竣工
  省重点 市重点
  公共 私人 自用
  小微企业 个体工商户
  购买 销售
  增值税 所得税 消费税
  新房 二手房
  轻型 普通型 重型
  纯电动 插电式
  营业收入 净利润 总资产 负债
  返岗 退休
  一期 二期 三期
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

/** Words that hide a member, because they name several at once and so none. */
export const COLLECTIVE: readonly string[] = '中小型 大中型 中小学 城镇和农村 进出口 存贷款'.split(' ');

/** A member of a row: its place in it. */
type Member = { readonly row: number; readonly member: number };

const MEMBERS: Lexicon<readonly Member[]> = buildMembers();

function buildMembers(): Lexicon<readonly Member[]> {
  const members = new Map<string, Member[]>(COLLECTIVE.map((word) => [word, []]));
  for (const [row, group] of GROUPS.entries()) {
    for (const [member, words] of group.entries()) {
      for (const word of words.split('/')) members.set(word, [...(members.get(word) ?? []), { row, member }]);
    }
  }
  return new Lexicon(members);
}

/** The members that a text names, by row. */
export type NamedMembers = ReadonlyMap<number, ReadonlySet<number>>;

/** Which members of which rows the words of a measure name; a longer word hides those in it. */
export function namedIn(measure: string): NamedMembers {
  const named = new Map<number, Set<number>>();
  for (let at = 0; at < measure.length; ) {
    const found = MEMBERS.matchAt(measure, at);
    if (!found) {
      at++;
      continue;
    }
    for (const { row, member } of found.value) named.set(row, (named.get(row) ?? new Set()).add(member));
    at += found.word.length;
  }
  return named;
}

/** Do two measures name different members of one row, like 城镇 and 农村? */
export function contrasts(here: NamedMembers, there: NamedMembers): boolean {
  for (const [row, members] of here) {
    const others = there.get(row);
    if (others && ![...members].some((member) => others.has(member))) return true;
  }
  return false;
}

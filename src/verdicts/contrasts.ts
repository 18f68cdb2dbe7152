/**
 * Words that stand for each other's opposite or neighbour in a row of measures: a figure of one is never a figure of the
 * other, however much else is the same. Folded; a longer member hides a shorter one in it (非税收入 is not 税收).
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
  上午 下午
  小学 初中 高中 幼儿园 大学
  本地 输入 境外 本土
  确诊 无症状 疑似 治愈 出院 密接 密切接触者
  国内 国外 国际
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

/** Do two measures name different members of one row, like 城镇 and 农村? */
export function contrasts(here: string, there: string): boolean {
  return GROUPS.some((group) => {
    const [a, b] = [membersIn(here, group), membersIn(there, group)];
    return a.length > 0 && b.length > 0 && !a.some((member) => b.includes(member));
  });
}

function membersIn(text: string, group: readonly string[]): string[] {
  const found = group.filter((member) => text.includes(member));
  return found.filter((member) => !found.some((longer) => longer !== member && longer.includes(member)));
}

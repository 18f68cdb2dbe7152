/** Terms that stand in every report and say little about what is measured; words that `contentTerms` leaves out need no row. */
export const LIGHT_TERMS: ReadonlySet<string> = new Set(
  `工作 企业 项目 今年 去年 情况 方面 疫情 防控 服务 管理 中心 部门 单位 人员 提供 帮助 持续 重点 全面 以上 平均 数据 年同 比上 期间
  本报 报讯 投资 计划 建设`
    .trim()
    .split(/\s+/),
);

/** How much a content term says: words of a synonym row most, phrases of every report least. */
export function weightOf(term: string): number {
  return LIGHT_TERMS.has(term) ? 0.35 : term.length > 2 ? 1.5 : 1;
}

/** Measure words that may count the same things, so that only the wording differs: 110处卡点, 110个卡点. */
const GENERIC_MEASURES = new Set('个处顶座条项所件只台张支家户份栋间株人');

export function isGenericMeasure(unit: string): boolean {
  return GENERIC_MEASURES.has(unit);
}

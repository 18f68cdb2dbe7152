/** Common bigrams of news, which say little about what is measured. */
const LIGHT = new Set(
  `工作 企业 项目 同比 增长 下降 累计 全市 全区 全县 全省 今年 去年 其中 目前 截至 达到 完成 实现 共计 合计 同时 记者 了解 介绍 表示 相关 有关 进行 开展 情况
  方面 疫情 防控 服务 管理 中心 我市 我区 部门 单位 人员 提供 帮助 通过 持续 不断 主要 重点 全面 新增 超过 以上 平均 数据 显示 较上 上年 年同 同期 比上 期间
  本报 报讯 投资 计划 建设`
    .trim()
    .split(/\s+/),
);

/** How much a content term says: words of a synonym row most, phrases of every report least. */
export function weightOf(term: string): number {
  return LIGHT.has(term) ? 0.35 : term.length > 2 ? 1.5 : 1;
}

/** Measure words that may count the same things, so that only the wording differs: 110处卡点, 110个卡点. */
const GENERIC_MEASURES = new Set('个处顶座条项所件只台张支家户名份栋间株人');

export function isGenericMeasure(unit: string): boolean {
  return GENERIC_MEASURES.has(unit);
}

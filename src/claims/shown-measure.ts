/** Words that a measure never begins with: what stands before them was cut off, as in 的日均呼入量. */
const BEFORE = /^(?:的|了|着|们|能够|可以|可能|已经|正在|将会|预计|据悉|[、，,；;：:])+/;

/**
 * Words that say what becomes of a figure, or how it stands in its sentence, and name nothing that could be measured. A
 * verb that is also the name of a measure (投资, 出口, 补贴) is not among them.
 */
const NO_MEASURE = [
  // what becomes of a figure
  '暴涨 猛涨 大涨 上涨 涨至 涨到 猛增 激增 剧增 增加 增至 增到 飙升 攀升 上升 升至 升到 回升 提升 提高 扩大 扩至',
  '暴跌 大跌 下跌 跌至 跌到 跌破 下滑 下降 降低 降至 降到 回落 减少 减至 缩减 缩小 锐减 骤降 骤减 翻番 翻倍',
  '达到 达成 高达 多达 突破 超过 超出 逼近 接近 保持 维持 稳定 停留',
  // what somebody does with it
  '实现 完成 提供 带来 给予 获得 取得 获取 接受 收到 发出 出现 发生 形成 产生 造成 导致 引发 成为 作为 属于 包括 涉及 用于',
  '来自 位于 需要 必须 应该 应当 能够 可以 可能 希望 计划 打算 开始 继续 进行 开展 表示 指出 显示 认为 要求 得知',
  // how it stands
  '已经 正在 将会 曾经 仅有 只有 还有 约有 共有 没有 其中 大约 平均 左右 以上 以下 以内 不足 不到 至少 最多 最少 总共 合计 共计',
]
  .join(' ')
  .split(' ');

const ONLY_NO_MEASURE = new RegExp(`^(?:${NO_MEASURE.join('|')}|[的了着过将把被就也都又还更])+$`);

/**
 * What a claim measures, as it is shown: without what was left over of the words before it, and nothing where no measure
 * is left. What is compared stays as it was read.
 *
 * @example shownMeasure('的日均呼入量') // 日均呼入量
 * @example shownMeasure('暴涨') // ''
 */
export function shownMeasure(measured: string): string {
  const rest = measured.replace(BEFORE, '').trim();
  return rest.length < 2 || ONLY_NO_MEASURE.test(rest) ? '' : rest;
}

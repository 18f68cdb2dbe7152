import { isHan } from '@/text/fold';
import { wordList } from '@/text/lexicon';
import { SYNONYMS } from './synonyms';

/** Words of every report, and words of change that a claim keeps apart: they break terms and are none. */
const SEPARATORS = wordList(`
  同比 环比 增长 下降 上升 回落 减少 增加 上涨 下跌 下滑 提高 降低 增幅 降幅 涨幅 跌幅 名义 微跌 微涨 较上年 比上年 上年 上年同期 去年同期 同期 较 按年 年增 年减 月增 月减 季减 季增
  实现 完成 达到 全市 全区 全县 全省 全镇 全国 全港 全台 我市 我区 我县 我省 该区 该市 其中 当中 累计 目前 截至 截至目前 同时 此外 公布 发布 显示 记者 了解 获悉 统计 通报 介绍 表示 报告期 期内
  已经 先后 共同 共计 合计 总计 分别 其余 包括 成为 进行 开展 以及 之间 通过 按照 根据 为了 由于 相关 有关 各类 各个 主要 约占 占比 超过 左右 以上 以下 新增 净增 累积 平均 日均 本轮 当日 当天 当月 本月
  最高 最低 最大 最小 最多 最少 单日 单月 月均 年均 峰值 其次
  出现 折合 约合 缩减 缩短 压缩 压减 精简 延长 扩大
`);

/** Characters of grammar and numerals, of which terms are not made. */
const STOP = new Set(
  '的了着过在是和与及或等对向从由把被将给为以其这那此该各每也都就还又再已均共有达约近超逾余多来至到于而但并则更最很不没未可能会要得之一二三四五六七八九两零〇几第',
);

/**
 * The content terms of a folded text: synonyms brought to one word, and the pairs of neighbouring Han characters that
 * are not grammar. Each once, in order.
 */
export function contentTerms(text: string): string[] {
  const terms = new Set<string>();
  let previous = '';
  for (let at = 0; at < text.length; ) {
    const synonym = SYNONYMS.matchAt(text, at);
    if (synonym) {
      terms.add(synonym.value);
      for (let i = 0; i + 2 <= synonym.value.length; i++) terms.add(synonym.value.slice(i, i + 2));
      previous = '';
      at += synonym.word.length;
      continue;
    }
    const separator = SEPARATORS.matchAt(text, at);
    if (separator) {
      previous = '';
      at += separator.word.length;
      continue;
    }
    const name = latinNameAt(text, at);
    if (name) {
      terms.add(name.toUpperCase());
      previous = '';
      at += name.length;
      continue;
    }
    const character = text.charAt(at);
    const content = isHan(text.charCodeAt(at)) && !STOP.has(character);
    if (content && previous) terms.add(previous + character);
    previous = content ? character : '';
    at++;
  }
  return [...terms];
}

/** A word of Latin letters (APP, ETC), or null; one letter alone (A股) says too little. */
function latinNameAt(text: string, at: number): string | null {
  let end = at;
  while (/[a-z]/i.test(text.charAt(end)) && end - at < LONGEST_NAME) end++;
  return end - at > 1 ? text.slice(at, end) : null;
}

const LONGEST_NAME = 20;

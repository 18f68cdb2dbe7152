import { Lexicon } from '@/knowledge/lexicon';
import { isHan } from '@/text/fold';
import { type Span } from '@/text/offset-map';
import { within } from '@/text/within';
import { SYNONYMS } from './synonyms';

/** Words of every report, and words of change that a claim keeps apart: they break terms and are none. */
const SEPARATORS = `
  同比 环比 增长 下降 上升 回落 减少 增加 上涨 下跌 下滑 提高 降低 增幅 降幅 涨幅 跌幅 名义 微跌 微涨 较上年 比上年 上年 上年同期 去年同期 同期 较 按年 年增 年减 月增 月减 季减 季增
  实现 完成 达到 全市 全区 全县 全省 全镇 全国 全港 全台 我市 我区 我县 我省 该区 该市 其中 当中 累计 目前 截至 截至目前 同时 此外 公布 发布 显示 记者 了解 获悉 统计 通报 介绍 表示 报告期 期内
  已经 先后 共同 共计 合计 总计 分别 其余 包括 成为 进行 开展 以及 之间 通过 按照 根据 为了 由于 相关 有关 各类 各个 主要 约占 占比 超过 左右 以上 以下 新增 净增 累积 平均 日均 本轮 当日 当天 当月 本月
  最高 最低 最大 最小 最多 最少 单日 单月 月均 年均 峰值 其次
  出现 折合 约合 缩减 缩短 压缩 压减 精简 延长 扩大
`;

/** Synonyms with the word that they are brought to, and separators with null. */
const WORDS: Lexicon<string | null> = new Lexicon<string | null>([
  ...SYNONYMS,
  ...SEPARATORS.trim()
    .split(/\s+/)
    .map((word) => [word, null] as const),
]);

/** Characters of grammar and numerals, of which terms are not made. */
const STOP =
  '的了着过在是和与及或等对向从由把被将给为以其这那此该各每也都就还又再已均共有达约近超逾余多来至到于而但并则更最很不没未可能会要得之一二三四五六七八九两零〇几第';

/** By UTF-16 unit: 1 for Han characters that terms are made of, 2 for Latin letters, 0 for all others. */
const CONTENT = 1;
const LATIN = 2;
const KINDS = buildKinds();

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < kinds.length; code++) if (isHan(code)) kinds[code] = CONTENT;
  for (let i = 0; i < STOP.length; i++) kinds[STOP.charCodeAt(i)] = 0;
  for (let i = 0; i < 26; i++) kinds[0x41 + i] = kinds[0x61 + i] = LATIN;
  return kinds;
}

/** A content term and where the words that it comes from stand. */
export type TermAt = Span & { readonly term: string };

/**
 * The content terms of a folded text in their order: synonyms brought to one word, words of Latin letters (APP, ETC), and
 * the pairs of neighbouring Han characters that are not grammar. Linear time.
 */
export function findTerms(text: string): TermAt[] {
  const found: TermAt[] = [];
  let previous = false;
  for (let at = 0; at < text.length; ) {
    const match = WORDS.matchAt(text, at);
    if (match) {
      const end = at + match.word.length;
      if (match.value !== null) for (const term of partsOf(match.value)) found.push({ start: at, end, term });
      previous = false;
      at = end;
      continue;
    }
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if (kind === LATIN) {
      const end = behindName(text, at);
      if (end - at > 1) found.push({ start: at, end, term: text.slice(at, end).toUpperCase() });
      at = end;
    } else {
      if (kind === CONTENT && previous) found.push({ start: at - 1, end: at + 1, term: text.slice(at - 1, at + 1) });
      at++;
    }
    previous = kind === CONTENT;
  }
  return found;
}

/** The content terms of a folded text, each once, in order. */
export function contentTerms(text: string): string[] {
  return unique(findTerms(text));
}

/** Of the terms of a text, those inside a span of it, each once, in order. */
export function termsWithin(terms: readonly TermAt[], span: Span): string[] {
  return unique(within(terms, span));
}

/** Terms, each once, in order. */
export function unique(...lists: readonly (readonly TermAt[])[]): string[] {
  const terms = new Set<string>();
  for (const list of lists) for (const { term } of list) terms.add(term);
  return [...terms];
}

const PARTS = new Map<string, readonly string[]>();

/** A word, and the pairs in it, by which it still is like other words. */
function partsOf(word: string): readonly string[] {
  const known = PARTS.get(word);
  if (known) return known;
  const parts = [word];
  for (let i = 0; i + 2 <= word.length; i++) parts.push(word.slice(i, i + 2));
  PARTS.set(word, parts);
  return parts;
}

const LONGEST_NAME = 20;

/** Behind a word of Latin letters; one letter alone (A股) says too little. */
function behindName(text: string, at: number): number {
  let end = at + 1;
  while (KINDS[text.charCodeAt(end)] === LATIN && end - at < LONGEST_NAME) end++;
  return end;
}

import { Lexicon } from '@/text/lexicon';
import type { Hedge } from './mention';

/** Words before a number that hedge it; 近 before a period of time means "the last" and is dealt with by the reader. */
export const HEDGES_BEFORE: Lexicon<Hedge> = new Lexicon(
  rows({
    nearly: '近 接近 将近 逼近 近乎 几近',
    about: '约 大约 约为 大概 约合 约有 约占 约达 约需 约计 大约有 大约为 大约占 差不多 大致',
    above: '超 超过 逾 突破 超出 多于 高于 大于 已超 超逾 破 过',
    'at-least': '不少于 至少 不低于 最少 不小于 起码 上 最低',
    'at-most': '不超过 至多 最多 不高于 不多于 顶多 不大于 不逾 控制在',
    below: '不到 不足 低于 少于 不满 未满 小于 未到 不及 未达',
  }),
);

/** Hedges that are verbs or parts of words before any number but a bare one: 上百, 过万. */
export const HEDGES_OF_BARE = '上过';

/** Words behind a number and its unit that hedge it. */
export const HEDGES_AFTER: Lexicon<Hedge> = new Lexicon(
  rows({
    about: '左右 上下 前后 许',
    'at-least': '以上 + 及以上 或以上 以上的 起 起步',
    'at-most': '以内 以下 之内 及以下 或以下 封顶',
    'over-part': '多 余 有余 出头 开外 余元 挂零',
  }),
);

function* rows(table: Partial<Record<Hedge, string>>): Generator<readonly [string, Hedge]> {
  for (const [hedge, words] of Object.entries(table)) {
    for (const word of words.split(' ')) yield [word, hedge as Hedge];
  }
}

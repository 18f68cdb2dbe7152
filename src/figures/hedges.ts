import { Lexicon, wordList } from '@/knowledge/lexicon';
import type { Hedge } from './quantity';

/** Words before a number that hedge it; 近 before a period of time means "the last" and is dealt with by the reader. */
const HEDGES_BEFORE: Lexicon<Hedge> = new Lexicon(
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

/** Words that end in the characters of a hedge and hedge nothing: 签约28个, 附近5家, 打破两项纪录, 走过百年. */
const NOT_HEDGES: Lexicon<string> = new Lexicon(
  [
    ['约', '签 节 预 违 履 特 解 契 条 公 制 赴 邀 毁 续 守 爽 失 租 集 简 隐 婚 誓 纽 相'],
    ['近', '附 最 邻 临 靠 新 贴 就 远 走 亲 相 毗 迫'],
    ['破', '打 攻 识 侦 爆 告 看'],
    ['超', '赶 反 高 英 中 德 意 沙 农 商'],
    [
      '过',
      '通 经 路 穿 度 走 看 做 去 来 有 到 越 跨 飞 错 不 躲 胜 熬 挺 说 用 见 难 吃 跑 写 读 听 学 打 干 当 试 提 开 办 参 转 翻 闯 迈 跳 绕 掠 历 住 养 种 卖 买 拍 演 采 访',
    ],
    ['上', '晚 网 以 马 早 街 路 线 身 船 车 会 山 地 海 天 世 史 报 村 台 手 头 面 班 岗 市 岛 场 桌 墙 河 江 湖 水'],
  ].flatMap(([end = '', beginnings = '']) =>
    beginnings.split(' ').map((beginning): [string, string] => [beginning + end, beginning + end]),
  ),
);

/** Words that end in those, where the hedge stands behind another word: 损失|约, 持续|约. */
const STILL_HEDGES = wordList(
  '损失约 流失约 遗失约 丢失约 消失约 销毁约 烧毁约 摧毁约 损毁约 出租约 承租约 持续约 延续约 连续约 陆续约 办公约',
);

/** The hedge that ends just before `end`, with its word; null where there is none. */
export function hedgeBefore(text: string, end: number): { readonly word: string; readonly value: Hedge } | null {
  const hedge = HEDGES_BEFORE.matchBefore(text, end);
  const longer = hedge && NOT_HEDGES.matchBefore(text, end);
  if (!longer || longer.word.length <= hedge.word.length || STILL_HEDGES.matchBefore(text, end)) return hedge;
  return null;
}

/** The hedge that begins at `at`, with its word: in 翻了近两番; null where there is none. */
export function hedgeAt(text: string, at: number): { readonly word: string; readonly value: Hedge } | null {
  return HEDGES_BEFORE.matchAt(text, at);
}

/** Words behind a number and its unit that hedge it. */
const HEDGES_AFTER: Lexicon<Hedge> = new Lexicon(
  rows({
    about: '左右 上下 前后 许',
    'at-least': '以上 + 及以上 或以上 以上的 起 起步',
    'at-most': '以内 以下 之内 及以下 或以下 封顶',
    'over-part': '多 余 有余 出头 开外 余元 挂零',
  }),
);

/** What follows the words of a hedge where they belong to another: 3公里多功能步道, 5家以上市公司为主, 以下简称. */
const OTHER_WORD: ReadonlyMap<string, string> = new Map([
  ['多', '少么样数种名家人次部方地渠措层级维功媒重边元国'],
  ['余', '少么样数种名家人次额款粮'],
  ['以上', '市述'],
  ['以下', '简列述'],
  ['以内', '部外涵'],
  ['左右', '为两侧手'],
  ['上下', '游级班左右联楼文车'],
  ['前后', '游级班左右'],
  ['+', '0123456789'],
]);

/** Hedges that are hedges only at the end of a clause: 500元起, but 5人起诉. */
const CLOSING = '起许';

/** The hedge that begins at `at`, behind a number and its unit; null where there is none. */
export function hedgeBehind(text: string, at: number): { readonly word: string; readonly value: Hedge } | null {
  const hedge = HEDGES_AFTER.matchAt(text, at);
  if (!hedge) return null;
  const next = text.charAt(at + hedge.word.length);
  const closed = next === '' || ',。;、)'.includes(next);
  if (CLOSING.includes(hedge.word)) return closed ? hedge : null;
  return next !== '' && OTHER_WORD.get(hedge.word)?.includes(next) ? null : hedge;
}

function* rows(table: Partial<Record<Hedge, string>>): Generator<readonly [string, Hedge]> {
  for (const [hedge, words] of Object.entries(table)) {
    for (const word of words.split(' ')) yield [word, hedge as Hedge];
  }
}

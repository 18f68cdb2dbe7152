import { Lexicon } from '@/knowledge/lexicon';
import { currencyBefore } from './currencies';
import { HEDGES_OF_BARE, hedgeBefore, hedgeBehind } from './hedges';
import { BEFORE_NOT_FIGURES } from './idioms';
import { readNumeral } from './numerals';
import { type Hedge } from './quantity';
import { minusBefore } from './signs';
import { type Amount, behindIncluded } from './unit-reading';
import { UNITS } from './units';

type Before = {
  readonly start: number;
  readonly hedge: Hedge | null;
  readonly currency: string | null;
  readonly rate: string | null;
  readonly negative: boolean;
};

/** What stands before the number: minus, currency, hedge, rate; null where it makes the number no figure. */
export function readBefore(
  text: string,
  at: number,
  amount: Amount,
  { floor, yuan }: { readonly floor: number; readonly yuan: string },
): Before | null {
  if (BEFORE_NOT_FIGURES.matchBefore(text, at)) return null;
  if (text.charAt(at - 1) === '每' && RECKONED_PER.has(amount.unit.canonical)) return null;
  let start = at;
  let hedge: Hedge | null = null;
  let currency: string | null = null;
  const minus = minusBefore(text, at);
  start -= minus.length;
  for (let step = 0; step < 3; step++) {
    const money = currencyBefore(text, start, yuan);
    const words = hedgeBefore(text, start);
    const word = money && !currency ? money.word : words && !hedge ? words.word : '';
    if (!word || start - word.length < floor) break;
    if (money && !currency) currency = money.value;
    else if (words) {
      if (isOtherWord(text, start, words.word, amount)) break;
      hedge = words.value;
    }
    start -= word.length;
  }
  return { start, hedge, currency, rate: rateBefore(text, start), negative: minus !== '' };
}

/** 近两个月以来: the last months, not nearly two; 破3项纪录; 上 and 过 hedge only a bare hundred or thousand. */
function isOtherWord(text: string, start: number, word: string, amount: Amount): boolean {
  if (HEDGES_OF_BARE.includes(word)) return !'百千万亿'.includes(text.charAt(start) || ' ');
  if (word === '破') return !/[百千万亿%]/.test(text.slice(start, amount.end)); // 破3项纪录
  if (word.startsWith('最') && amount.unit.canonical === '℃') return true; // 最低8.3度
  return word === '近' && amount.unit.canonical === 's' && /^(?:以来|来|内|间|里)/.test(text.slice(amount.end));
}

/** What a rate is per, by the word that says so: after 每, 元/斤 or 均. Units that convert stand in their canonical form. */
const PER: readonly (readonly [rate: string, words: string])[] = [
  ['s', '秒'],
  ['分钟', '分钟 分'],
  ['小时', '小时 时'],
  ['日', '天 日'],
  ['周', '周'],
  ['月', '月 个月'],
  ['季度', '季度 季'],
  ['年', '年'],
  ['m2', '平方米 平米 ㎡ m²'],
  ['m3', '立方米'],
  ['L', '升'],
  ...'平方公里 公顷 亩 公里 米 坪 公斤 千克 克 毫升 吨 斤 担 盎司 磅 蒲式耳 夸脱 加仑 度 千瓦时 人次 人 户 家 个 只 头 件 次 股 桶 瓶 套 辆 台 张 箱 盒 万人 千人'
    .split(' ')
    .map((word): [string, string] => [word, word]),
];

const PER_WORDS: readonly (readonly [string, string])[] = PER.flatMap(([rate, words]) =>
  words.split(' ').map((word): [string, string] => [word, rate]),
);

const PER_LEXICON: Lexicon<string> = new Lexicon(PER_WORDS);

/** Behind the number: 16.5元/斤, 180立方米每秒. */
const RATES_AFTER: Lexicon<string> = new Lexicon(
  PER_WORDS.flatMap(([word, rate]) => ['/', '每'].map((sign): [string, string] => [`${sign}${word}`, rate])),
);

/** Before the number: 每斤16.5元, 日均1.9万人次, 时速350公里. */
const RATES_BEFORE: Lexicon<string> = new Lexicon([
  ...PER_WORDS.map(([word, rate]): [string, string] => [`每${word}`, rate]),
  ...'日均 月均 年均 人均 户均 亩均 周均 亩产 年产 月产 日产 日处理'
    .split(' ')
    .map((word): [string, string] => [word, word.charAt(0)]),
  ['时速', '小时'],
  ['时均', '小时'],
]);

/** How far before the number a rate may stand in its clause. */
const RATE_REACH = 10;

/** The rate nearest before the number in its clause. */
function rateBefore(text: string, start: number): string | null {
  for (let at = start - 1; at >= Math.max(0, start - RATE_REACH); at--) {
    if (',。;:、'.includes(text.charAt(at))) return null;
    const rate = RATES_BEFORE.matchAt(text, at);
    if (rate && at + rate.word.length <= start) return rate.value;
    const many = text.charAt(at) === '每' ? denominatorEnd(text, at + 1) : null;
    if (many !== null && many <= start) return text.slice(at + 1, many);
  }
  return null;
}

/** Behind the number of people or households that something is reckoned per (每10万人口发病3例), or null. */
function denominatorEnd(text: string, at: number): number | null {
  const numeral = readNumeral(text, at);
  const unit = numeral && UNITS.matchAt(text, numeral.end);
  return numeral && unit && RECKONED_PER.has(unit.value.canonical) ? numeral.end + unit.word.length : null;
}

const RECKONED_PER = new Set(['人', '户']);

/** 22元一斤: what a sum of money is for one of. */
function priceOfOne(text: string, at: number): { readonly word: string; readonly value: string } | null {
  if (text.charAt(at) !== '一' || !'元块角毛币镑'.includes(text.charAt(at - 1))) return null;
  const per = PER_LEXICON.matchAt(text, at + 1);
  return per && !'性级'.includes(text.charAt(at + 1 + per.word.length) || ' ')
    ? { word: `一${per.word}`, value: per.value }
    : null;
}

type After = { readonly end: number; readonly hedge: Hedge | null; readonly rate: string | null };

/** What stands behind the unit: a rate, a hedge. */
export function readAfter(text: string, at: number): After {
  const per = RATES_AFTER.matchAt(text, at) ?? priceOfOne(text, at);
  const rate = per ? per.value : null;
  const end = at + (per?.word.length ?? 0);
  const hedgeAt = behindIncluded(text, end);
  const match = hedgeBehind(text, hedgeAt);
  return match ? { end: hedgeAt + match.word.length, hedge: match.value, rate } : { end, hedge: null, rate };
}

import { HEDGES_AFTER, HEDGES_BEFORE } from './hedges';
import { BEFORE_NOT_FIGURES } from './idioms';
import { type Hedge } from './mention';
import { type Amount } from './unit-reading';
import { CURRENCY_PREFIXES } from './currencies';

type Before = {
  readonly start: number;
  readonly hedge: Hedge | null;
  readonly currency: string | null;
  readonly rate: string | null;
  readonly negative: boolean;
};

/** What stands before the number: minus, currency, hedge, rate; null where it makes the number no figure. */
export function readBefore(text: string, at: number, floor: number, amount: Amount): Before | null {
  if (BEFORE_NOT_FIGURES.matchBefore(text, at)) return null;
  let start = at;
  let hedge: Hedge | null = null;
  let currency: string | null = null;
  const negative =
    (text.charAt(at - 1) === '-' && !/[0-9A-Za-z)]/.test(text.charAt(at - 2))) || text.endsWith('零下', at);
  if (negative) start -= text.charAt(at - 1) === '-' ? 1 : 2;
  for (let step = 0; step < 3; step++) {
    const money = CURRENCY_PREFIXES.matchBefore(text, start);
    const words = HEDGES_BEFORE.matchBefore(text, start);
    const word = money && !currency ? money.word : words && !hedge ? words.word : '';
    if (!word || start - word.length < floor) break;
    if (money && !currency) currency = money.value;
    else if (words) {
      if (isPeriodSince(text, start, words.value, amount)) break;
      hedge = words.value;
    }
    start -= word.length;
  }
  return { start, hedge, currency, rate: rateBefore(text, start), negative };
}

/** 近两个月以来, 近三年: the last months, not nearly two. 上 hedges only a bare hundred or thousand. */
function isPeriodSince(text: string, start: number, hedge: Hedge, amount: Amount): boolean {
  if (hedge === 'at-least' && text.charAt(start - 1) === '上') return !'百千万亿'.includes(text.charAt(start) || ' ');
  return (
    hedge === 'nearly' &&
    text.charAt(start - 1) === '近' &&
    amount.unit.canonical === 's' &&
    /^(?:以来|来|内|间|里)/.test(text.slice(amount.end))
  );
}

const RATES: readonly (readonly [string, string])[] = [
  ['每天', '日'],
  ['每日', '日'],
  ['日均', '日'],
  ['每月', '月'],
  ['月均', '月'],
  ['每年', '年'],
  ['年均', '年'],
  ['年产', '年'],
  ['人均', '人'],
  ['户均', '户'],
  ['亩均', '亩'],
  ['每秒', 's'],
  ['每小时', '小时'],
  ['每斤', '斤'],
  ['每公斤', '公斤'],
  ['每吨', '吨'],
  ['每平方米', 'm2'],
  ['每亩', '亩'],
  ['亩产', '亩'],
  ['每人', '人'],
  ['每户', '户'],
  ['每股', '股'],
];

function rateBefore(text: string, start: number): string | null {
  const window = text.slice(Math.max(0, start - 10), start);
  const clause = window.slice(Math.max(...Array.from(',。;:、', (mark) => window.lastIndexOf(mark))) + 1);
  return RATES.find(([word]) => clause.includes(word))?.[1] ?? null;
}

type After = { readonly end: number; readonly hedge: Hedge | null; readonly rate: string | null };

export function readAfter(text: string, at: number): After {
  let end = at;
  let rate: string | null = null;
  const per =
    /^(?:\/|每)(平方米|立方米|公斤|千克|小时|斤|吨|秒|天|日|月|年|人|户|亩|股|升|度|千瓦时|桶|瓶|套|辆|次)/.exec(
      text.slice(at, at + 6),
    );
  if (per) {
    end += per[0].length;
    rate = per[1] === '平方米' ? 'm2' : per[1] === '秒' ? 's' : (per[1] ?? null);
  }
  const match = HEDGES_AFTER.matchAt(text, end);
  if (!match || !isHedgeAfter(text, end + match.word.length, match.word)) return { end, hedge: null, rate };
  return { end: end + match.word.length, hedge: match.value, rate };
}

/** 左右 and 上下 are safe; 多 and 余 must not begin another word, 起 not 起火. */
function isHedgeAfter(text: string, end: number, word: string): boolean {
  const next = text.charAt(end);
  if (word === '多' || word === '余') return !'少么样数种名家人次'.includes(next || ' ');
  if (word === '起' || word === '许') return next === '' || /[,。;、)]/.test(next);
  if (word === '前后' || word === '上下') return !'游级班左右'.includes(next || ' ');
  return true;
}

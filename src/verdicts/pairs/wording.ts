import type { Words } from '@/claims/words';

/**
 * What the words at a figure say about the kind of its number. Rows of patterns over the folded words between the figure
 * before and this one (`before`) and behind it (`after`).
 */

/** Against what a change is measured. */
export type Base = 'year' | 'previous' | 'other';

const BASES: readonly (readonly [Base, RegExp])[] = [
  ['year', /同比|按年|年增|年减|较(?:上|去)年|比(?:上|去)年|比前一年|较前一年|上年同期|去年同期/],
  [
    'previous',
    /环比|按月|按季|月增|月减|季增|季减|较上[月季周半]|比上[月季周半]|较前[一日月季周]|比前[一日月季周]|较昨|比昨|较年初|比年初/,
  ],
  ['other', /较|比(?!例|重|率|亚|利|特|分|赛)/],
];

/** What a change is measured against, by the words before its figure; null where they say nothing of it. */
export function baseOf(before: string): Base | null {
  return BASES.find(([, words]) => words.test(before))?.[0] ?? null;
}

/** So far (累计) or of one day, week or turn (新增). */
export type Extent = 'cumulative' | 'single';

const EXTENTS: readonly (readonly [Extent, RegExp])[] = [
  ['cumulative', /累计|累积|合计|共计|总计/],
  ['single', /当日|单日|日新增|当天|本日|新增|昨日|首日|单周|当月|单月|日均|平均|每[天日月年]/],
];

/** How much of a course of time the figure counts, by the words before it. */
export function extentOf(before: string): Extent | null {
  return EXTENTS.find(([, words]) => words.test(before))?.[0] ?? null;
}

/** The old value of a change and the new one. */
export type Role = 'from' | 'to';

const HEDGED = '(?:大约|[约約近逾超])?$';
/** 增至, 提高到, 缩短为: what stands right before the new value. */
const CAME_TO = new RegExp(
  `(?:增加|提高|提升|上升|上涨|增长|扩大|延长|放宽|上调|调升|调高|降低|下降|减少|下跌|缩短|缩减|压缩|收窄|下调|调降|调低|调整|[增升涨加提扩延降减跌缩压调改])(?:至|到|为|成)(?:了)?${HEDGED}`,
);
/** What stands between an old value and the new one that is behind it. */
const COMES_TO = /^[^,;。]{0,8}(?:至|到|为|成)(?:了|大约|[约近逾超])?$/;
/** 由12分钟缩短为8分钟. */
const STARTS_FROM = /[由从自][^,;。由从自]{0,16}$/;
/** 去年同期为, 一年前, 高于上届的: what stands right before an old value. */
const BEFORE_NOW =
  '(?:原来|原先|原本|此前|以往|前值|初值|(?:去|上|前)(?:年|届|月|季|周|次)|昨[日天晚]|前一[年日天晚月周]|[一两半]年前|[一1]个月前)';
const SAME_TIME = '(?:同期|同月|同日|同季|同时|此时|当时|年初|年底|底|末)?';
const IS = '(?:的|为|是|仅|只|有|则|还|不过)*';
const WAS = new RegExp(`${BEFORE_NOW}${SAME_TIME}${IS}${HEDGED}`);
const BESIDE_OLD = new RegExp(`(?:[较比与跟和]|[高低多少快慢]于)[^,;。较比与跟和]{0,10}的?${HEDGED}`);
const BESIDE_OLD_BEHIND =
  /^(?:相比|相较|比较?|(?:有所|略有|还|又|大幅|小幅|明显)?(?:增加|提高|上升|上涨|增长|降低|下降|减少|下跌|[增升涨降减跌高低多少]))/;

/**
 * Which of the two ends of a change the figure is, by the words right before and behind it; null where it is none. The
 * size of a change is none.
 */
export function roleOf({ before, after }: Words, isChange: boolean): Role | null {
  if (isChange) return null;
  if (CAME_TO.test(before)) return 'to';
  if (STARTS_FROM.test(before) && COMES_TO.test(after)) return 'from';
  if (WAS.test(before)) return 'from';
  return BESIDE_OLD.test(before) && BESIDE_OLD_BEHIND.test(after) ? 'from' : null;
}

const SERIES = /截至|累计|收盘|收报|报收|现有|尚有|最新|今日|当日|单日|日均|昨日|0-24时|新增|目前|现|暂|初步/;

/** Do the words speak of a state or a count that changes from day to day? */
export function isOfSeries(sentence: string): boolean {
  return SERIES.test(sentence);
}

const OTHERS = /另外|另有|另|其余|其他|剩余|剩下/;

/** Is the figure of others than those spoken of before? */
export function isOfOthers(before: string): boolean {
  return OTHERS.test(before);
}

const EXTREMES: readonly (readonly [string, RegExp])[] = [
  ['most', /最高|最大|最多|峰值|最快|最长/],
  ['least', /最低|最小|最少|最慢|最短|起(?:价|拍|步)/],
  ['mean', /平均|日均|月均|年均|人均|均价|均值/],
];

/** Is the figure a greatest, a least or a mean one? */
export function extremeOf(before: string): string | null {
  return EXTREMES.find(([, words]) => words.test(before))?.[0] ?? null;
}

const HOUR =
  /(凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|晚|夜)?(\d{1,2}|[一二三四五六七八九十]{1,2})[时点](?!候|间|期|代|评|名|赞|击|差|段|效|限|尚|装|有)(?:(\d{1,2})分|(半))?/g;
const AFTERNOON = /下午|午后|傍晚|晚|夜/;
const NUMERALS = '零一二三四五六七八九十';

/** The time of day that a stretch of text names last, in minutes; null where it names none. */
export function hourOf(text: string): number | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(HOUR)) last = match;
  if (!last) return null;
  const [, part = '', digits = '', minutes, half] = last;
  const hour = /\d/.test(digits) ? Number(digits) : numeral(digits);
  const shifted = AFTERNOON.test(part) && hour < 12 ? hour + 12 : hour;
  return 60 * shifted + (half ? 30 : Number(minutes ?? 0));
}

function numeral(characters: string): number {
  const [first = '', second = ''] = characters;
  if (second === '') return NUMERALS.indexOf(first);
  return first === '十' ? 10 + NUMERALS.indexOf(second) : 10 * NUMERALS.indexOf(first);
}

const SURPLUS = '净利润?|纯利|溢利|盈利|为盈|利润|净赚|盈余|顺差|出超|买超|净买入|净流入|净迁入';
const DEFICIT = '净亏损?|净损|负的|为亏|亏损?|亏蚀|赤字|逆差|入超|卖超|净卖出|净流出|净迁出';
/** The last of these words, a few characters before the figure: 转亏为盈|6420万元. */
const SIGNED = new RegExp(`.*(?:(${SURPLUS})|(${DEFICIT}))[^,;。]{0,6}$`);

/** Which of two opposites an amount is, by the words before its figure and the figure's own, which may begin with the last of them (卖|超188亿). */
export function signOf(before: string, figure: string): 'surplus' | 'deficit' | null {
  const found = SIGNED.exec(figure.startsWith('超') ? `${before}超` : before);
  return found ? (found[1] === undefined ? 'deficit' : 'surplus') : null;
}

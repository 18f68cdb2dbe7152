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

/** The old value of a change and the new one, by the words right before the figure. */
export type Role = 'from' | 'to';

const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'to',
    /(?:增至|升至|降至|减至|跌至|涨至|增加至|增加到|提高到|提高至|降低到|下降到|上升到|扩大到|缩短至|缩短到|缩短为|调整为|上调至|下调至|调升至|调降至|[增升降减涨跌改]为|[增升降减涨跌]到|至|到)(?:约|近|逾|超)?$/,
  ],
  [
    'from',
    /(?:由|从|自|较|比|原来的?|原先的?|原本的?|此前的?|去年(?:同期)?(?:的|为)?|上年(?:同期)?(?:的|为)?)[^,;]{0,6}$/,
  ],
];

/** Which of the two ends of a change the figure is; null where it is none. */
export function roleOf(before: string): Role | null {
  return ROLES.find(([, words]) => words.test(before))?.[0] ?? null;
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

const SURPLUS = /(?:净利润?|纯利|溢利|盈利|利润|净赚|盈余|顺差|出超|买超|净买入|净流入|净迁入)[^,;。]{0,6}$/;
const DEFICIT = /(?:亏损?|净亏损?|亏蚀|赤字|逆差|入超|卖超|净卖出|净流出|净迁出)[^,;。]{0,4}$/;

/** Which of two opposites an amount is, by the words before its figure and the figure's own, which may begin with the last of them (卖|超188亿). */
export function signOf(before: string, figure: string): 'surplus' | 'deficit' | null {
  const lead = /^[超超]/.test(figure) ? `${before}超` : before;
  return DEFICIT.test(lead) ? 'deficit' : SURPLUS.test(lead) ? 'surplus' : null;
}

import { Lexicon } from '@/knowledge/lexicon';
import { characterSet } from '@/text/character-table';
import { fromInteger, parseDecimal, toNumber } from './decimal';
import type { Numeral } from './numerals';
import type { Unit } from './units';

/**
 * A surface that is a unit only beside certain words, or of certain numbers: 8厘 of interest, 38度 of temperature. Of several
 * rows of one surface the first that holds is taken.
 */
type ContextualUnit = {
  readonly unit: Unit;
  /** What must stand before the number, so far back in its sentence. */
  readonly before?: RegExp;
  readonly reach?: number;
  /** Or what must stand at once behind the surface. */
  readonly behind?: RegExp;
  readonly of?: (numeral: Numeral) => boolean;
  /** What bare 元 must be. */
  readonly yuan?: RegExp;
};

const measured = (canonical: string, factor: string): Unit => ({
  canonical,
  factor: parseDecimal(factor),
  counts: false,
});
const counted = (canonical: string): Unit => ({ canonical, factor: fromInteger(1), counts: true });
const below =
  (most: number) =>
  ({ scaled, high }: Numeral): boolean =>
    !scaled && toNumber(high) < most;

const PAUSE = /^(?:$|[,。;、!?)\d一二两三四五六七八九十和及])/;
const OUTSIDE_MAINLAND = /HKD|MOP/;
const OF_INTEREST = /息|利率|融资成本|资金成本|按揭|回报|贷款|定存/;
const OF_HOMES = /面积|单位|地方|平方|空间|[店铺楼]|呎价|实用|建筑|地皮|地盘|[高中低]层|户型|连租/;

const ROWS: readonly (readonly [surfaces: string, row: ContextualUnit])[] = [
  [
    '度',
    {
      unit: measured('℃', '1'),
      before: /[气水体高低室降升]温|温度|摄氏|零下|寒|炎热|酷热|回暖/,
      reach: 40,
      of: below(100),
    },
  ],
  ['度', { unit: measured('℃', '1'), before: /最[低高][^电充,]{0,6}$/, reach: 10, of: below(60) }],
  ['度', { unit: measured('kWh', '1'), before: /[电充]/, reach: 16 }],
  ['度', { unit: measured('kWh', '1'), behind: /^[^,。;]{0,11}[电充]/ }],
  ['级', { unit: counted('级'), before: /[风震浪]|里氏|芮氏|烈度/, reach: 9, of: below(20) }],
  ['级', { unit: counted('级'), behind: /^(?:左右|以上)?(?:的?地|强|余|浅源)震/, of: below(11) }],
  ['厘', { unit: measured('%', '0.1'), before: /月息/, reach: 8 }],
  ['厘', { unit: measured('%', '1'), before: OF_INTEREST, reach: 16 }],
  ['分', { unit: measured('%', '1'), before: /月息/, reach: 6 }],
  ['分', { unit: measured('%', '10'), before: /年息/, reach: 6 }],
  ['分', { unit: measured('s', '60'), behind: /^多钟/ }],
  [
    '分',
    {
      unit: measured('CNY', '0.01'),
      before: /^(?!.*(?:评分|得分)).*(?:[元币]|价(?!值)|派息|股息)/,
      reach: 12,
      of: below(100),
    },
  ],
  ['分', { unit: counted('分'), before: /^(?!.*(?:[时点度][\d.零一二两三四五六七八九十]{1,4}|百)$)/, reach: 7 }],
  ['点', { unit: counted('点'), before: /[涨跌升挫]\d+$/, reach: 6 }],
  ['金 银 铜', { unit: counted('枚'), before: /奖牌|金牌|代表[团队]|选手|队|[夺摘获斩]/, reach: 40, behind: PAUSE }],
  ['呎 尺', { unit: measured('m', '0.3048'), behind: /^(?:[至到-]\d+[呎尺])?[高长宽深外远]/, yuan: OUTSIDE_MAINLAND }],
  ['呎 尺', { unit: measured('m2', '0.09290304'), before: OF_HOMES, reach: 20, yuan: OUTSIDE_MAINLAND }],
  ['呎 尺', { unit: measured('m2', '0.09290304'), behind: /^(?:单位|住宅|[两三]房|开放式)/, yuan: OUTSIDE_MAINLAND }],
  ['呎 尺', { unit: measured('m', '0.3048'), before: /[高长宽深阔]/, reach: 12, yuan: OUTSIDE_MAINLAND }],
  ['毫 毫子', { unit: measured('CNY', '0.1'), yuan: OUTSIDE_MAINLAND }],
  ['蚊', { unit: measured('CNY', '1'), yuan: OUTSIDE_MAINLAND, of: ({ high }) => toNumber(high) > 2 }],
  ['方', { unit: measured('m3', '1'), of: ({ scaled }) => scaled }],
  [
    '方',
    { unit: measured('m3', '1'), before: /[水气砂沙料填挖]|土[石方]|混凝土/, reach: 16, of: ({ arabic }) => arabic },
  ],
];

/** What follows these surfaces where they are part of a word: 分别, 分店, 方面, 毫米. */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map([
  ['度', '假过量'],
  ['级', '别数配差响应警防火'],
  ['厘', '米清定'],
  [
    '分',
    '之别局店行校院部公支散布类析期享工歧成发化班步批流段组区队头辨拆球野制配账红子泌母管开解离层贝娩割摊局会法比点数',
  ],
  ['呎', '价'],
  ['尺', '寸度'],
  ['毫', '米升克秒无不发巴安'],
  ['方', '面案式向法略针便圆能才可'],
]);

const BY_SURFACE: Lexicon<readonly ContextualUnit[]> = new Lexicon(grouped());

const FIRST_CHARACTERS = characterSet(BY_SURFACE.words());

function* grouped(): Generator<readonly [string, readonly ContextualUnit[]]> {
  const surfaces = new Set(ROWS.flatMap(([words]) => words.split(' ')));
  for (const surface of surfaces)
    yield [surface, ROWS.filter(([words]) => words.split(' ').includes(surface)).map(([, row]) => row)];
}

/** The unit that stands at `at` behind a number that begins at `from`, if what is around it makes it one. */
export function contextualUnit(
  text: string,
  at: number,
  numeral: Numeral,
  yuan: string,
): { readonly unit: Unit; readonly end: number } | null {
  if (!FIRST_CHARACTERS[text.charCodeAt(at)]) return null;
  const match = BY_SURFACE.matchAt(text, at);
  if (!match) return null;
  const end = at + match.word.length;
  if (NOT_BEFORE.get(match.word)?.includes(text.charAt(end) || ' ')) return null;
  for (const row of match.value) if (holds(row, text, { at, end, numeral, yuan })) return { unit: row.unit, end };
  return null;
}

type Place = { readonly at: number; readonly end: number; readonly numeral: Numeral; readonly yuan: string };

function holds({ before, reach = 0, behind, of, yuan: where }: ContextualUnit, text: string, place: Place): boolean {
  if (of?.(place.numeral) === false || where?.test(place.yuan) === false) return false;
  if (behind && !behind.test(text.slice(place.end, place.end + 14))) return false;
  return !before || before.test(sentenceBefore(text, place.at, reach));
}

/** Up to `reach` characters before `at`, of the same sentence. */
function sentenceBefore(text: string, at: number, reach: number): string {
  const window = text.slice(Math.max(0, at - reach), at);
  return window.slice(window.search(/[^。;]*$/));
}

/** Words that say the unit of the number behind them, which has none of its own: 规模5.8. */
const MAGNITUDE = /(?:规模|[里芮]氏|震级)(?:达到?|为)?$/;

/** The magnitude of an earthquake that is written without 级: 规模7.2, 规模6.5到7. */
export function magnitudeBefore(text: string, at: number, numeral: Numeral): Unit | null {
  if (!numeral.arabic || numeral.scaled || toNumber(numeral.high) >= 10) return null;
  return MAGNITUDE.test(text.slice(Math.max(0, at - 5), at)) ? LEVEL : null;
}

const LEVEL = counted('级');

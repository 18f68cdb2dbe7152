import type { Claim } from '@/claims/claim';
import { folded } from '@/text/fold';

/** A respect in which things are of one of several kinds, one of these, and the folded words that say it, as a pattern. */
type Row = readonly [respect: string, kind: string, words: string];

/** Said right at a count: by the last word of its own (3死) or the first behind it (3人死亡). */
const AT_COUNTS: readonly Row[] = [
  ['medal', 'gold', '金(?:牌|$)'],
  ['medal', 'silver', '银(?:牌|$)'],
  ['medal', 'bronze', '铜(?:牌|$)'],
  ['fate', 'dead', '死|遇难|身亡|丧生|罹难|不治'],
  ['fate', 'hurt', '伤|受伤|轻伤|重伤'],
  ['fate', 'missing', '失踪|失联|下落不明'],
  ['fate', 'rescued', '获救|脱险'],
  ['sex', 'men', '男(?:性|$)'],
  ['sex', 'women', '女(?:性|$)'],
];

/** Said of any figure before or behind it: opposites that can both be true of one subject. */
const OPPOSITES: readonly Row[] = [
  ['trade', 'out', '(?<!进)出口(?!处)'],
  ['trade', 'in', '进口(?!处)'],
  ['patients', 'in', '(?:入|住)院'],
  ['patients', 'out', '出院'],
  ['votes', 'for', '支持|赞成|同意'],
  ['votes', 'against', '反对|不同意'],
  ['quality', 'good', '(?<!不)(?:合格|达标)'],
  ['quality', 'bad', '不合格|不达标'],
  ['holding', 'more', '增持'],
  ['holding', 'less', '减持'],
  ['liquidity', 'out', '投放'],
  ['liquidity', 'in', '回笼'],
  ['accounts', 'due to us', '应收'],
  ['accounts', 'due to others', '应付'],
  ['budget', 'income', '收入'],
  ['budget', 'spending', '支出'],
  ['flow', 'in', '(?<!净)流入'],
  ['flow', 'out', '(?<!净)流出'],
  ['move', 'in', '迁入'],
  ['move', 'out', '迁出'],
  ['deal', 'buy', '(?<!净)买入'],
  ['deal', 'sell', '(?<!净)卖出'],
  ['life', 'births', '出生'],
  ['life', 'deaths', '死亡'],
  ['travel', 'in', '(?<!出)入境'],
  ['travel', 'out', '出境'],
];

/** Units of what `AT_COUNTS` is said of. */
const COUNTED = new Set(['枚', '人', '块', '面']);
const OWN = /(?:[金银铜死伤男女]|失踪|失联|获救)$/;

const FIRST = AT_COUNTS.map(([respect, kind, words]) => ({ respect, kind, pattern: new RegExp(`^(?:${words})`) }));
const OPPOSITE = new RegExp(OPPOSITES.map(([, , words]) => `(${words})`).join('|'), 'g');

/**
 * Of which kinds what a figure counts or measures is, by respect: gold is no silver, the dead are not the hurt, exports no
 * imports. Empty where its words say nothing of it.
 */
export type Kinds = ReadonlyMap<string, string>;

const NONE: Kinds = new Map();

/** The kinds that a figure's words say; of opposites in a row the one nearest to it counts, and one before it first. */
export function kindsOf({ text, unit, words }: Pick<Claim, 'text' | 'unit' | 'words'>): Kinds {
  const kinds = new Map<string, string>();
  const said = OWN.exec(folded(text.slice(-2)))?.[0] ?? words.after;
  const count = COUNTED.has(unit) ? FIRST.find(({ pattern }) => pattern.test(said)) : undefined;
  if (count) kinds.set(count.respect, count.kind);
  for (const [respect, kind] of oppositesIn(words.before)) kinds.set(respect, kind);
  for (const [respect, kind] of oppositesIn(words.after)) if (!kinds.has(respect)) kinds.set(respect, kind);
  return kinds.size > 0 ? kinds : NONE;
}

function oppositesIn(words: string): (readonly [respect: string, kind: string])[] {
  return Array.from(words.matchAll(OPPOSITE), ([, ...groups]) => {
    const [respect, kind] = OPPOSITES[groups.findIndex((group) => group !== undefined)] as Row;
    return [respect, kind];
  });
}

/** Can nothing be of both? */
export function areExclusive(a: Kinds, b: Kinds): boolean {
  for (const [respect, kind] of a) {
    const other = b.get(respect);
    if (other !== undefined && other !== kind) return true;
  }
  return false;
}

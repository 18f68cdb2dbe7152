import type { Claim } from '@/claims/claim';
import type { OwnCheck } from './own-check';
import { type OwnItem, ownCheck, type Range, rangeOf, rangesMeet, writeLike, writtenPlace } from './own-items';
import { COMPARED_WITH, OPENS_PART, OTHER_WHOLE, STATES_CHANGE, STATES_DIFFERENCE, STATES_SHARE } from './own-words';

/** A share is of a part named at most so many figures before it. */
const MOST_STEPS_BACK = 4;

/** 1400户企业中,448户已复工,占32%: a part, its whole, and the share that the text says it is. */
export function findShares(items: readonly OwnItem[]): OwnCheck[] {
  return items.flatMap((share, i) => {
    const part = items[i - 1];
    if (!part || part.sentence !== share.sentence || share.claim.unit !== '%' || share.claim.growth) return [];
    if (share.lead.length > 24 || OTHER_WHOLE.test(share.lead)) return [];
    const stated = STATES_SHARE.exec(share.lead);
    const whole = stated ? wholeOf(items, i - 1) : null;
    if (!stated || !whole) return [];
    const rate = stated.groups?.['rate'];
    const between = `${part.lead}|${share.lead.slice(0, stated.index)}`;
    if (rate && !between.includes(rate)) return [];
    return checkRatio('share', share, [part, whole], ratio(part.claim, whole.claim));
  });
}

/** The figure of the same unit that the words before the part, or before the list it stands in, say it is a part of. */
function wholeOf(items: readonly OwnItem[], at: number): OwnItem | null {
  const part = items[at];
  if (!part) return null;
  const isWhole = ({ claim, sentence }: OwnItem): boolean =>
    claim.unit === part.claim.unit &&
    sentence >= part.sentence - 1 &&
    (claim.value ?? 0) >= (part.claim.value ?? Number.POSITIVE_INFINITY);
  for (let i = at; i > Math.max(0, at - MOST_STEPS_BACK); i--) {
    const item = items[i];
    if (!item || item.sentence !== part.sentence || !(item.claim.unit === part.claim.unit || item.claim.unit === '%'))
      return null;
    if (OPENS_PART.test(item.lead)) return items.slice(Math.max(0, i - 3), i).findLast(isWhole) ?? null;
  }
  return null;
}

/** 由120人增至150人,增长25%; 150人,比去年的120人增加30人: old value, new value, and the change that the text says. */
export function findGrowth(items: readonly OwnItem[]): OwnCheck[] {
  return items.flatMap((change, i) => {
    const [first, second] = [items[i - 2], items[i - 1]];
    if (!first || !second || first.sentence !== change.sentence || second.sentence !== change.sentence) return [];
    if (first.claim.unit !== second.claim.unit || !STATES_CHANGE.test(change.lead)) return [];
    if (first.claim.role === 'from' && second.claim.role === 'to') return checkChange(change, first, second);
    if (STATES_DIFFERENCE.test(second.lead)) return checkRate(change, first, second);
    return COMPARED_WITH.test(second.lead) ? checkChange(change, second, first) : [];
  });
}

function checkChange(change: OwnItem, before: OwnItem, after: OwnItem): OwnCheck[] {
  const [a, b] = [before.claim, after.claim];
  const up = (b.value ?? 0) >= (a.value ?? 0);
  const isDifference = change.claim.unit === a.unit || (change.claim.unit === '百分点' && a.unit === '%');
  if (isDifference) return checkRatio('growth', change, [before, after], difference(a, b, up));
  const changed = ratio(b, a);
  if (!changed || !isRatio(change.claim.unit) || a.unit === '%') return [];
  const percent = change.claim.unit === '%' ? 100 : 1;
  const relative = (of: number): number => (of / 100 - 1) * percent * (up ? 1 : -1);
  const [one, other] = [relative(changed.range.low), relative(changed.range.high)];
  return checkRatio('growth', change, [before, after], {
    value: relative(changed.value),
    range: { low: Math.min(one, other), high: Math.max(one, other) },
  });
}

/** 31205人,比上年少1846人,减幅5.6%: the rate of a difference from a value that is not named. */
function checkRate(rate: OwnItem, level: OwnItem, difference: OwnItem): OwnCheck[] {
  const { value, hedge } = level.claim;
  if (rate.claim.unit !== '%' || value === null || difference.claim.value === null || hedge !== 'none') return [];
  const fell = /[减降少跌缩落]/.test(difference.lead);
  const base = { ...level.claim, value: value + (fell ? 1 : -1) * difference.claim.value };
  return checkRatio(
    'growth',
    rate,
    [level, difference],
    ratio(difference.claim, { ...base, low: base.value, high: base.value }),
  );
}

type Calculated = { readonly value: number; readonly range: Range };

/** The one in percent of the other, with what rounding of both allows. */
function ratio(part: Claim, whole: Claim): Calculated | null {
  const [a, b] = [rangeOf(part), rangeOf(whole)];
  if (!a || !b || !part.value || !whole.value || b.low <= 0) return null;
  return {
    value: (100 * part.value) / whole.value,
    range: { low: (100 * a.low) / b.high, high: (100 * a.high) / b.low },
  };
}

function difference(before: Claim, after: Claim, up: boolean): Calculated | null {
  const [a, b] = up ? [rangeOf(before), rangeOf(after)] : [rangeOf(after), rangeOf(before)];
  if (!a || !b || before.value === null || after.value === null) return null;
  return { value: Math.abs(after.value - before.value), range: { low: b.low - a.high, high: b.high - a.low } };
}

/**
 * Holds where the figure is the calculated one rounded at its last place. A ratio does not hold where it is off by more
 * than that whole place, as truncating may put it, and says nothing between.
 */
function checkRatio(
  kind: 'share' | 'growth',
  stated: OwnItem,
  terms: readonly OwnItem[],
  calculated: Calculated | null,
): OwnCheck[] {
  const { low, high, hedge, unit } = stated.claim;
  if (!calculated || low === null || high === null) return [];
  const place = hedge === 'none' ? writtenPlace(stated.claim) : 0;
  const within = (slack: number): boolean => rangesMeet({ low: low - slack, high: high + slack }, calculated.range);
  const holds = within(place / 2);
  if (!holds && isRatio(unit) && within(place)) return [];
  const result = isRatio(unit)
    ? `${Number(calculated.value.toFixed(2))}${unit}`
    : writeLike(stated.claim, calculated.value);
  return [ownCheck(kind, stated, terms, { holds, result })];
}

function isRatio(unit: string): boolean {
  return unit === '%' || unit === '倍';
}

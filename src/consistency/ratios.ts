import type { Claim } from '@/claims/claim';
import type { OwnCheck } from './own-check';
import { type OwnItem, ownCheck, type Range, rangeOf, rangesMeet, reachOf, writeLike, writtenPlace } from './own-items';

/** What a calculation comes to: the number itself, what rounding of its terms allows, and what their words may at most. */
export type Calculated = { readonly value: number; readonly range: Range; readonly reach: Range };

type Terms = readonly [Claim, Claim];

/**
 * Calculates with two figures, of which either may stand for any number of an interval; what is calculated must rise or
 * fall steadily with each of them. Null where one has no number, or nothing comes of them.
 */
export function calculate([a, b]: Terms, by: (a: number, b: number) => number): Calculated | null {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  if (!one || !other || a.value === null || b.value === null) return null;
  const over = (x: Range, y: Range): Range => {
    const corners = [x.low, x.high].flatMap((n) => [y.low, y.high].map((m) => by(n, m)));
    return { low: Math.min(...corners), high: Math.max(...corners) };
  };
  const found = { value: by(a.value, b.value), range: over(one, other), reach: over(reachOf(a), reachOf(b)) };
  return Number.isFinite(found.range.low) && Number.isFinite(found.range.high) ? found : null;
}

/** The one in percent of the other. */
export function share(part: Claim, whole: Claim): Calculated | null {
  return part.value && whole.value ? calculate([part, whole], (a, b) => (100 * a) / b) : null;
}

/** How a stated figure stands to what it is calculated from: a truncated ratio may be off by its last written place. */
export function compareStated({ claim }: OwnItem, { range, reach }: Calculated): 'fits' | 'unclear' | 'apart' {
  const { low, high, hedge, unit } = claim;
  if (low === null || high === null) return 'unclear';
  const place = hedge === 'none' ? writtenPlace(claim) : 0;
  if (rangesMeet({ low: low - place / 2, high: high + place / 2 }, range)) return 'fits';
  const far = reachOf(claim);
  const truncated = isRatio(unit) ? place : place / 2;
  const near = { low: far.low - truncated, high: far.high + truncated };
  return Number.isNaN(reach.low) || Number.isNaN(reach.high) || rangesMeet(near, reach) ? 'unclear' : 'apart';
}

/** What is found of a share or a change; nothing where truncating may explain it. */
export function checkStated(
  kind: 'share' | 'growth',
  stated: OwnItem,
  by: readonly OwnItem[],
  calculated: (Calculated & { readonly terms?: readonly string[] }) | null,
): OwnCheck[] {
  const outcome = calculated ? compareStated(stated, calculated) : 'unclear';
  if (!calculated || outcome === 'unclear') return [];
  const { unit } = stated.claim;
  const result = isRatio(unit)
    ? `${Number(calculated.value.toFixed(2))}${unit}`
    : writeLike(stated.claim, calculated.value);
  const { terms } = calculated;
  return [ownCheck(kind, stated, by, { holds: outcome === 'fits', result, ...(terms && { terms }) })];
}

/** Is it a unit of ratios? */
export function isRatio(unit: string): boolean {
  return unit === '%' || unit === '倍';
}

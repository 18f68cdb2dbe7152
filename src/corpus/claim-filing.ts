import type { Claim } from '@/claims/claim';
import type { Quantity } from '@/figures/quantity';
import { folded } from '@/text/fold';
import { claimKeys } from '@/verdicts/claim-keys';

/** What claims can be looked up by. One index over all of them, so that a claim is written once. */
type Filing =
  | { readonly by: 'alignment'; readonly key: string } // a key of `claimKeys`
  | { readonly by: 'organization'; readonly name: string }
  | { readonly by: 'measure'; readonly organization: string | null; readonly measured: string }
  | { readonly by: 'magnitude'; readonly unit: string; readonly bucket: number };

/** Buckets grow by a fifth, so that a hedged figure stands in one to three of them. */
const BUCKET_RATIO = 1.2;
/** An interval without end is filed up to twice (down to half) its other end: beyond, figures are not compared anyway. */
const OPEN_REACH = 2;
/** A range this wide says next to nothing; what is beyond is not filed. */
const MOST_BUCKETS = 32;
/** Zero, and what is nearly so, has no logarithm. */
const SMALLEST = 1e-12;
/** Relative; for the rounding of floating-point arithmetic (0.6776 × 10⁸). */
const TOLERANCE = 1e-9;

/** The index entry of one filing in one generation. */
export function filingKey(generation: number, filing: Filing): string {
  switch (filing.by) {
    case 'alignment':
      return `${generation}|k|${filing.key}`;
    case 'organization':
      return `${generation}|o|${filing.name}`;
    case 'measure':
      return `${generation}|m|${filing.organization ?? ''}|${folded(filing.measured)}`;
    case 'magnitude':
      return `${generation}|v|${filing.unit}|${filing.bucket}`;
  }
}

/** All index entries of a claim. */
export function filingKeys(generation: number, claim: Claim): string[] {
  const { organization, measured, unit } = claim;
  const filings: Filing[] = [
    ...claimKeys(claim).map((key) => ({ by: 'alignment', key }) as const),
    ...(organization === null ? [] : [{ by: 'organization', name: organization } as const]),
    { by: 'measure', organization, measured },
    ...bucketsOf(claim).map((bucket) => ({ by: 'magnitude', unit, bucket }) as const),
  ];
  return [...new Set(filings.map((filing) => filingKey(generation, filing)))];
}

/** The buckets that the interval of a quantity reaches into; quantities of one unit that `meet` share one. */
export function bucketsOf(quantity: Quantity): number[] {
  const slack = roundingSlack(quantity);
  const { low, high } = bounds(quantity);
  const first = bucketOf((low - slack) * (1 - TOLERANCE));
  const last = bucketOf((high + slack) * (1 + TOLERANCE));
  return Array.from({ length: Math.min(last - first + 1, MOST_BUCKETS) }, (_, i) => first + i);
}

/** Do the intervals of two quantities of one unit meet? What may have been rounded off is let pass: 0.68亿 meets 6776万. */
export function meet(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.rate !== b.rate) return false;
  const one = bounds(a);
  const other = bounds(b);
  const slack = Math.max(roundingSlack(a), roundingSlack(b)) + TOLERANCE * Math.abs(one.high);
  return one.low <= other.high + slack && other.low <= one.high + slack;
}

/** Half of the last digit's place, but never more than a fiftieth: who looks for 100家 does not want 149家. */
function roundingSlack({ hedge, precision, value }: Quantity): number {
  return hedge === 'none' ? Math.min(precision / 2, Math.abs(value ?? 0) * 0.02) : 0;
}

function bounds({ value, low, high }: Quantity): { low: number; high: number } {
  if (low === null && high === null) return { low: value ?? 0, high: value ?? 0 };
  return { low: low ?? (high ?? 0) / OPEN_REACH, high: high ?? (low ?? 0) * OPEN_REACH };
}

function bucketOf(value: number): number {
  return Math.floor(Math.log(Math.max(Math.abs(value), SMALLEST)) / Math.log(BUCKET_RATIO));
}

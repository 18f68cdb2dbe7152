import type { Span } from '@/text/offset-map';

/**
 * Of spans with values the set that overlap nowhere and whose sum is greatest (weighted interval scheduling), from left
 * to right. Spans of no positive value are never in it. Of sets of one value the one with the earlier, shorter spans.
 */
export function bestSpans<T extends Span & { readonly value: number }>(spans: readonly T[]): T[] {
  const worth = spans.filter(({ value }) => value > 0).sort((a, b) => a.end - b.end || b.start - a.start);
  const ends = worth.map(({ end }) => end);
  const sums = new Float64Array(worth.length + 1);
  const before = new Int32Array(worth.length);
  for (const [i, { start, value }] of worth.entries()) {
    before[i] = countUpTo(ends, start, i);
    const taken = (sums[before[i] ?? 0] ?? 0) + value;
    sums[i + 1] = Math.max(sums[i] as number, taken);
  }
  const best: T[] = [];
  for (let i = worth.length; i > 0; ) {
    if (sums[i] === sums[i - 1]) i--;
    else {
      best.push(worth[i - 1] as T);
      i = before[i - 1] as number;
    }
  }
  return best.reverse();
}

/** How many of the first `count` ends are at most `start`. */
function countUpTo(ends: readonly number[], start: number, count: number): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex } from '@/text/first-index';

describe('firstIndex', () => {
  it('finds what a scan finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, least) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const scanned = sorted.findIndex((number) => number >= least);
        const found = firstIndex(sorted.length, (i) => (sorted[i] ?? 0) >= least);
        expect(found).toBe(scanned < 0 ? sorted.length : scanned);
      }),
    );
  });
});

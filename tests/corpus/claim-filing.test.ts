import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@/claims/claim';
import { bucketsOf, meet } from '@/corpus/claim-filing';
import { sampleRecognize } from './sample-articles';

function amount(text: string): Claim {
  const [claim] = sampleRecognize({ title: '', text, place: null, date: null }).claims;
  if (!claim) throw new Error(`test: ${text} is no amount`);
  return claim;
}

const interval = (low: number | null, high: number | null, hedge: Claim['hedge'] = 'range'): Claim => ({
  ...amount('1万元'),
  value: null,
  low,
  high,
  hedge,
});

describe('meet', () => {
  it.each([
    ['6776万元', '0.6776亿元'],
    ['6776万元', '0.68亿元'],
    ['1亿元', '10000万元'],
  ])('lets %s and %s meet', (a, b) => {
    expect(meet(amount(a), amount(b))).toBe(true);
    expect(meet(amount(b), amount(a))).toBe(true);
  });

  it.each([
    ['6776万元', '6767万元'],
    ['6776万元', '0.5亿元'],
    ['1亿元', '1.4亿元'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(meet(amount(a), amount(b))).toBe(false);
  });

  it('does not compare units', () => {
    expect(meet(amount('5万元'), { ...amount('5万元'), unit: '家' })).toBe(false);
    expect(meet(amount('5万元'), { ...amount('5万元'), rate: '斤' })).toBe(false);
  });

  it('reaches from an open end twice as far', () => {
    expect(meet(interval(100, null, 'at-least'), interval(150, 160))).toBe(true);
    expect(meet(interval(null, 100, 'at-most'), interval(10, 20))).toBe(false);
  });
});

describe('bucketsOf', () => {
  it('gives a common bucket to quantities that meet', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const quantities = fc.record({
      low: fc.double({ min: 0, max: 1e12, noNaN: true }),
      width: share,
      begin: share,
      end: share,
    });
    fc.assert(
      fc.property(quantities, ({ low, width, begin, end }) => {
        const high = low * (1 + 2 * width);
        const a = interval(low, high);
        const b = interval(low + begin * (high - low), high * (1 + end));
        expect(meet(a, b)).toBe(true);
        expect(bucketsOf(a).some((bucket) => bucketsOf(b).includes(bucket))).toBe(true);
      }),
    );
  });

  it('gives a common bucket to what only rounding makes equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(10, 100, 1000), (number, place) => {
        const exact = amount(`${number}万元`);
        const rounded = amount(`${Math.round(number / place) * place}万元`);
        fc.pre(meet(exact, rounded));
        expect(bucketsOf(exact).some((bucket) => bucketsOf(rounded).includes(bucket))).toBe(true);
      }),
    );
  });

  it('holds zero', () => {
    expect(bucketsOf(interval(0, 0))).toHaveLength(1);
  });
});

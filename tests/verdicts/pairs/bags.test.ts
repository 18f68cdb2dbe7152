import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bagOfCharacters,
  bagOfLetters,
  bagOfSlot,
  common,
  containment,
  likeness,
  weigh,
  weighedLikeness,
} from '@/verdicts/pairs/bags';

describe('bagOfLetters', () => {
  it('passes over numbers, punctuation and spaces', () => {
    expect(bagOfLetters('新增 12 例，确诊')).toEqual(bagOfLetters('新增例确诊'));
  });

  it('holds each pair once', () => {
    expect(bagOfLetters('一一一')).toHaveLength(1);
  });
});

describe('bagOfSlot', () => {
  it('takes every number for one sign', () => {
    expect(bagOfSlot('第3批|例')).toEqual(bagOfSlot('第15批|例'));
    expect(bagOfSlot('第3批|例')).not.toEqual(bagOfSlot('第批|例'));
  });
});

describe('likeness', () => {
  const text = fc.string({ unit: fc.constantFrom(...'新增确诊病例12,'), maxLength: 20 });

  it('is 1 of a bag with itself, 0 with nothing', () => {
    fc.assert(
      fc.property(text, (one) => {
        const bag = bagOfLetters(one);
        expect(likeness(bag, bag)).toBe(bag.length > 0 ? 1 : 0);
        expect(likeness(bag, bagOfLetters(''))).toBe(0);
      }),
    );
  });

  it('counts as a plain count of members does, either way round', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [bagOfLetters(one), bagOfLetters(other)];
        const both = [...a].filter((member) => b.includes(member)).length;
        expect(common(a, b)).toBe(both);
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(containment(a, b)).toBeGreaterThanOrEqual(likeness(a, b));
      }),
    );
  });

  it('weighed alike is half of both kinds of share', () => {
    const [a, b] = [bagOfCharacters('甲乙'), bagOfCharacters('乙丙丁')];
    const [x, y] = [weigh(a, () => 1), weigh(b, () => 1)];
    expect(weighedLikeness(x, y)).toBeCloseTo(0.5 * containment(a, b) + 0.5 * likeness(a, b));
  });
});

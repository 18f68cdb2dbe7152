import { describe, expect, it } from 'vitest';
import { COLLECTIVE, contrasts, namedIn } from '@/verdicts/contrasts';

describe('contrasts', () => {
  it.each([
    ['城镇居民收入', '农村居民收入', true],
    ['税收', '非税收入', true],
    ['小学教师', '中小学教师', false],
    ['城镇居民收入', '城镇居民收入', false],
    ['进出口总额', '出口', false],
  ])('%s, %s: %s', (here, there, expected) => {
    expect(contrasts(namedIn(here), namedIn(there))).toBe(expected);
  });
});

describe('COLLECTIVE', () => {
  it.each(COLLECTIVE)('%s names no member, though a part of it does', (word) => {
    expect(namedIn(word).size).toBe(0);
    const parts = Array.from(word, (_, i) => namedIn(word.slice(i))).slice(1);
    expect(parts.some(({ size }) => size > 0) || namedIn(word.slice(0, -1)).size > 0).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '@/page/geometry';

const word = { left: 500, top: 100, right: 560, bottom: 120 };
const card = { left: 300, top: 126, right: 660, bottom: 400 };

describe('isOnTheWay', () => {
  it.each([
    ['on the word', 510, 110, true],
    ['in the card', 400, 300, true],
    ['in the gap', 530, 123, true],
    ['across the corner', 420, 118, true],
    ['beside the word', 400, 104, false],
    ['above the word', 530, 90, false],
    ['below the card', 400, 420, false],
  ])('%s', (_where, x, y, expected) => {
    expect(isOnTheWay({ x, y }, word, card)).toBe(expected);
  });
});

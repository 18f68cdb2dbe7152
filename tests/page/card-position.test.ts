import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardWidth, placeCard, withinView } from '@/page/card-position';

const view = { width: 1000, height: 700 };
const wordAt = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });
const place = (left: number, top: number, height = 240) => {
  const word = wordAt(left, top);
  return placeCard({ word, at: word, card: { width: 360, height }, view });
};

describe('placeCard', () => {
  it('prefers below, then above', () => {
    expect(place(100, 100).side).toBe('below');
    expect(place(100, 500).side).toBe('above');
  });

  it('keeps inside the view', () => {
    expect(place(950, 100).left).toBe(1000 - 8 - 360);
  });

  it('goes beside a word that leaves no room below or above', () => {
    const word = { left: 20, top: 100, right: 120, bottom: 620 };
    expect(placeCard({ word, at: word, card: { width: 360, height: 300 }, view }).side).toBe('right');
  });

  it('stays on its side while there is room', () => {
    const word = wordAt(100, 500);
    expect(placeCard({ word, at: word, card: { width: 360, height: 300 }, view, previous: 'below' }).side).toBe(
      'below',
    );
  });

  it('never covers the word and is never higher than half the view', () => {
    const size = fc.integer({ min: 40, max: 2000 });
    const scene = fc.record({
      x: fc.nat(1000),
      y: fc.nat(1000),
      w: size,
      h: fc.integer({ min: 10, max: 300 }),
      card: size,
    });
    fc.assert(
      fc.property(scene, fc.record({ width: size, height: size }), ({ x, y, w, h, card }, window) => {
        const word = { left: x, top: Math.min(y, window.height), right: x + w, bottom: Math.min(y, window.height) + h };
        const width = cardWidth(window);
        const position = placeCard({ word, at: word, card: { width, height: card }, view: window });
        const height = Math.min(card, position.maxHeight);
        const { left, top } = position;
        const apart = left >= word.right || left + width <= word.left || top >= word.bottom || top + height <= word.top;
        expect(apart || height === 0).toBe(true);
        expect(height).toBeLessThanOrEqual(window.height / 2);
      }),
    );
  });
});

describe('withinView', () => {
  it.each([
    ['leaves a card that is in view where it is', [100, 200, 360, 240], [100, 200, 360, 240]],
    ['brings back what hangs out on the right and below', [900, 650, 360, 240], [640, 460, 360, 240]],
    ['brings back what hangs out on the left and above', [-50, -20, 360, 240], [0, 0, 360, 240]],
    ['shows the beginning of a card that is larger, as high as the view', [40, 40, 1200, 900], [0, 0, 1200, 700]],
  ] as const)('%s', (_, [left, top, width, height], expected) => {
    const placed = withinView({ left, top }, { width, height }, view);
    expect([placed.left, placed.top, placed.width, placed.height]).toEqual(expected);
  });
});

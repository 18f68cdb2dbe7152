import { describe, expect, it } from 'vitest';
import { foldsOfPages } from './stories';

describe('foldsOfPages', () => {
  it('keeps a page with those that are among its articles, and deals out the rest evenly', () => {
    const pages = [
      { id: 'a', against: ['b', 'x'] },
      { id: 'b', against: ['c'] },
      { id: 'c', against: [] },
      ...Array.from({ length: 8 }, (_, i) => ({ id: `p${i}`, against: ['x'] })),
    ];
    const folds = foldsOfPages(pages);
    expect(new Set(['a', 'b', 'c'].map((id) => folds.get(id))).size).toBe(1);
    const sizes = [0, 1, 2, 3, 4].map((fold) => [...folds.values()].filter((one) => one === fold).length);
    expect(Math.min(...sizes)).toBe(2);
  });
});

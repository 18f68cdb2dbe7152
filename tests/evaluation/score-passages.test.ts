import { describe, expect, it } from 'vitest';
import { addPassageScore, emptyPassageScore, scorePassage } from './score-passages';

describe('scorePassage', () => {
  const passage = {
    id: 'p',
    text: '教育局与港大学生会会面',
    entities: [
      [0, 3, 'ORG'],
      [4, 9, 'ORG'],
    ],
    optional: [[4, 6]],
  } as const;
  const found = (...spans: [number, number][]) => ({
    organizations: spans.map(([start, end]) => ({
      start,
      end,
      text: passage.text.slice(start, end),
      name: null,
      kind: 'government' as const,
    })),
  });

  it.each<[string, [number, number][], [number, number, number]]>([
    [
      'all found',
      [
        [0, 3],
        [4, 9],
      ],
      [2, 2, 2],
    ],
    [
      'a part of a body is not the body, and counts neither way where it is optional',
      [
        [0, 3],
        [4, 6],
      ],
      [2, 1, 1],
    ],
    ['too long is wrong', [[0, 4]], [2, 1, 0]],
    ['nothing found', [], [2, 0, 0]],
  ])('%s', (_, spans, [bodies, given, right]) => {
    const sum = emptyPassageScore();
    const { score, faults } = scorePassage(passage, found(...spans));
    addPassageScore(sum, score);
    expect(sum).toEqual({ bodies, found: given, right });
    expect(faults).toHaveLength(bodies - right + given - right);
  });
});

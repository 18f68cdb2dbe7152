import { describe, expect, it } from 'vitest';
import type { ClaimReport } from '@/command-line/claim-report';
import type { ArticleReport } from '@/command-line/inspect';
import type { ExpectedClaim } from './cases';
import { ASPECTS, type Aspect, addClaimScore, emptyClaimScore, scoreClaims } from './score-claims';

const TEXT = '云溪镇7月有学生368人。';
const JULY = { from: '2024-07-01', to: '2024-07-31', kind: 'span' } as const;
const EXPECTED: ExpectedClaim = {
  text: '368人',
  at: 8,
  who: { name: '赣州市', kind: 'place', also: ['赣州市教育局'] },
  when: JULY,
  statement: 'fact',
};
const RIGHT: ClaimReport = {
  who: { name: '赣州市', kind: 'place', stated: 'clause' },
  when: { ...JULY, stated: 'clause' },
  statement: 'fact',
  direction: null,
  sign: null,
  part: false,
  cumulative: null,
};

function scored(
  found: Partial<ClaimReport>,
  expected: Partial<ExpectedClaim> = {},
  span: readonly [number, number] = [8, 12],
) {
  const [start, end] = span;
  const figure = { start, end, text: TEXT.slice(start, end), ...RIGHT, ...found };
  return scoreClaims({ id: 'x-1', topic: '', text: TEXT, claims: [{ ...EXPECTED, ...expected }] }, {
    figures: [figure],
    organizations: [],
  } as unknown as ArticleReport);
}

describe('scoreClaims', () => {
  it('counts what is right in every aspect', () => {
    const { score, faults } = scored({});
    expect(score).toEqual({ claims: 1, found: 1, ...Object.fromEntries(ASPECTS.map((aspect) => [aspect, 1])) });
    expect(faults).toEqual([]);
  });

  it.each<[Exclude<Aspect, 'all'>, Partial<ClaimReport>]>([
    ['who', { who: { ...RIGHT.who, name: '南昌市' } }],
    ['who', { who: { name: null, kind: null, stated: 'article' } }],
    ['when', { when: { ...RIGHT.when, to: '2024-07-30' } }],
    ['when', { when: { from: null, to: null, kind: null, stated: 'article' } }],
    ['statement', { statement: 'plan' }],
    ['direction', { direction: 'up' }],
    ['part', { part: true }],
    ['cumulative', { cumulative: 'single' }],
  ])('counts one fault where %s is wrong (%#)', (aspect, found) => {
    const { score, faults } = scored(found);
    for (const one of ASPECTS) expect(score[one]).toBe(one === aspect || one === 'all' ? 0 : 1);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`x-1 8 368人: ${aspect} `);
  });

  it.each(['赣州市', '江西省赣州市', '赣州市教育局'])('takes %s for the name', (name) => {
    expect(scored({ who: { ...RIGHT.who, name } }).score.who).toBe(1);
  });

  it.each(['江西省', '赣县区', '赣州市公安局', ''])('does not take %j for the name', (name) => {
    expect(scored({ who: { ...RIGHT.who, name } }).score.who).toBe(0);
  });

  it('does not ask of what kind the time is, nor where it is stated', () => {
    expect(scored({ when: { ...RIGHT.when, kind: 'state', stated: 'title' } }).score.all).toBe(1);
  });

  it('takes what is left out for none', () => {
    expect(scored({}, { direction: null, part: null, cumulative: null }).score.all).toBe(1);
    expect(scored({}, { direction: 'down' }).score.direction).toBe(0);
    expect(scored({ direction: 'down' }, { direction: 'down' }).score.all).toBe(1);
  });

  it('takes a figure that is longer or shorter for the one expected', () => {
    expect(scored({}, {}, [8, 11]).score.found).toBe(1);
    expect(scored({}, {}, [7, 12]).score.found).toBe(1);
  });

  it('has nothing right where the figure is not found', () => {
    const { score, faults } = scored({}, {}, [0, 3]);
    expect(score).toEqual({ ...emptyClaimScore(), claims: 1 });
    expect(faults).toEqual(['x-1 8 368人: not found']);
  });
});

describe('addClaimScore', () => {
  it('adds every count', () => {
    const sum = emptyClaimScore();
    for (const { score } of [scored({}), scored({ part: true })]) addClaimScore(sum, score);
    expect(sum).toMatchObject({ claims: 2, found: 2, who: 2, part: 1, all: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import type { ArticleReport, FigureReport } from '@/command-line/inspect';
import type { CheckCase, ExpectedFigure, Verdict } from './cases';
import { addScore, emptyCheckScore, scoreCheck } from './score-checks';

const TEXT = '云溪镇有学生368人,老师42人,其中女老师30人。';

function expected(
  surface: string,
  value: number,
  expect: Verdict = 'agrees',
  more: Partial<ExpectedFigure> = {},
): ExpectedFigure {
  return { text: surface, context: surface, low: value, high: value, unit: '人', expect, allowed: [expect], ...more };
}

function caseOf(figures: readonly ExpectedFigure[], more: Partial<CheckCase> = {}): CheckCase {
  const about = { id: 'x-1', kind: '', topic: '', title: '', date: '2024-08-15', place: '', text: TEXT, against: [] };
  return { ...about, figures, not_figures: [], organizations: [], ...more };
}

function given(surface: string, value: number, verdict?: Verdict, more: Partial<FigureReport> = {}): FigureReport {
  const start = TEXT.indexOf(surface);
  const quantity = { value, low: value, high: value, unit: '人' };
  return {
    ...quantity,
    start,
    end: start + surface.length,
    text: surface,
    ...(verdict && { verdict }),
    ...more,
  } as FigureReport;
}

function reportOf(figures: readonly FigureReport[], organizations: readonly string[] = []): ArticleReport {
  const named = organizations.map((text) => ({ text, start: 0, end: text.length }));
  return { figures, organizations: named } as unknown as ArticleReport;
}

describe('scoreCheck', () => {
  it('counts what is right', () => {
    const { score, faults } = scoreCheck(caseOf([expected('368人', 368)]), reportOf([given('368人', 368, 'agrees')]));
    expect(score).toMatchObject({
      figures: 1,
      spans: 1,
      values: 1,
      found: 1,
      accepted: 1,
      falseDiffers: 0,
      falseAgrees: 0,
    });
    expect(score.matrix.agrees).toEqual({ agrees: 1, differs: 0, related: 0, none: 0 });
    expect(faults).toEqual([]);
  });

  it.each<[Verdict, Verdict, Partial<ReturnType<typeof emptyCheckScore>>]>([
    ['related', 'differs', { falseDiffers: 1, falseAgrees: 0, accepted: 0 }],
    ['agrees', 'differs', { falseDiffers: 1, falseAgrees: 0, accepted: 0 }],
    ['differs', 'agrees', { falseDiffers: 0, falseAgrees: 1, accepted: 0 }],
    ['differs', 'related', { falseDiffers: 0, falseAgrees: 0, accepted: 0 }],
    ['none', 'none', { falseDiffers: 0, falseAgrees: 0, accepted: 1 }],
  ])('expects %s, is given %s', (wanted, verdict, counts) => {
    const { score, faults } = scoreCheck(
      caseOf([expected('368人', 368, wanted)]),
      reportOf([given('368人', 368, verdict)]),
    );
    expect(score).toMatchObject(counts);
    expect(score.matrix[wanted][verdict]).toBe(1);
    expect(faults).toHaveLength(counts.accepted === 1 ? 0 : 1);
  });

  it('accepts every verdict that a fair editor would', () => {
    const figure = expected('368人', 368, 'agrees', { allowed: ['related'] });
    for (const verdict of ['agrees', 'related'] as const)
      expect(scoreCheck(caseOf([figure]), reportOf([given('368人', 368, verdict)])).score.accepted).toBe(1);
    expect(scoreCheck(caseOf([figure]), reportOf([given('368人', 368)])).score.accepted).toBe(0);
  });

  it('counts a figure that is not found, unless it is optional', () => {
    const missed = scoreCheck(caseOf([expected('368人', 368)]), reportOf([]));
    expect(missed.score).toMatchObject({ figures: 1, spans: 0, accepted: 0 });
    expect(missed.faults).toEqual(['x-1 6 368人: not found', 'x-1 6 368人: none, expected agrees']);
    const optional = scoreCheck(caseOf([expected('368人', 368, 'agrees', { optional: true })]), reportOf([]));
    expect(optional.score.figures).toBe(0);
    expect(optional.faults).toEqual([]);
  });

  it.each<[string, Partial<FigureReport>, boolean]>([
    ['another value', { value: 386, low: 386, high: 386 }, false],
    ['another unit', { unit: '户' }, false],
    ['a fall with its sign', { value: -368, low: -368, high: -368 }, true],
    ['a unit in full width', { unit: ' 人' }, true],
    ['an interval about the value', { low: 360, high: 370 }, true],
    ['the rounding of doubles', { value: 368.000_000_1, low: 368.000_000_1, high: 368.000_000_1 }, true],
  ])('compares the value: %s', (_, change, right) => {
    const { score } = scoreCheck(caseOf([expected('368人', 368)]), reportOf([given('368人', 368, 'agrees', change)]));
    expect(score.spans).toBe(1);
    expect(score.values).toBe(right ? 1 : 0);
  });

  it('takes an open end for no other than an open end', () => {
    const open = expected('368人', 368, 'agrees', { high: null });
    const found = given('368人', 368, 'agrees', { value: 400, high: null });
    expect(scoreCheck(caseOf([open]), reportOf([found])).score.values).toBe(1);
    expect(scoreCheck(caseOf([open]), reportOf([{ ...found, high: 400 }])).score.values).toBe(0);
  });

  it('counts what is no figure and was taken for one', () => {
    const { score, faults } = scoreCheck(
      caseOf([expected('368人', 368)], { not_figures: ['42人', '30人'] }),
      reportOf([given('368人', 368, 'agrees'), given('42人', 42)]),
    );
    expect(score).toMatchObject({ traps: 2, trapped: 1, found: 2, spans: 1 });
    expect(faults).toEqual(['x-1 13 42人: no figure (42人)']);
  });

  it('counts organizations, and none that are optional', () => {
    const { score, faults } = scoreCheck(
      caseOf([], { organizations: ['云溪中学', '云溪小学'], organizations_optional: ['云溪镇'] }),
      reportOf([], ['云溪 中学', '云溪镇', '云溪局']),
    );
    expect(score).toMatchObject({ organizations: 2, organizationsRight: 1, organizationsFound: 2 });
    expect(faults).toEqual(['x-1 云溪小学: organization not found', 'x-1 云溪局: no organization']);
  });
});

describe('addScore', () => {
  it('adds every count', () => {
    const { score } = scoreCheck(caseOf([expected('368人', 368)]), reportOf([given('368人', 368, 'differs')]));
    const sum = emptyCheckScore();
    addScore(sum, score);
    expect(sum).toEqual(score);
    addScore(sum, score);
    expect(sum).toMatchObject({ figures: 2, spans: 2, values: 2, found: 2, falseDiffers: 2 });
    expect(sum.matrix.agrees.differs).toBe(2);
  });

  it('leaves what it adds as it was', () => {
    const empty = emptyCheckScore();
    addScore(emptyCheckScore(), empty);
    expect(empty).toEqual(emptyCheckScore());
  });
});

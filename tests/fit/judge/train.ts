import type { Contest, Rounds } from '@/verdicts/pairs/contest';
import { roundsOf } from '@/verdicts/pairs/contest';
import { AGREES_ALL, DIFFERS_ALL } from '@/verdicts/pairs/figure-features';
import { candidatesOf, type FigureCandidates, type FigureSums, sumsOf } from '@/verdicts/pairs/figure-verdicts';
import { WIDTH } from '@/verdicts/pairs/pair-table';
import { scorePairs } from '@/verdicts/pairs/score-pairs';
import {
  type Columns,
  inputOf,
  PLAIN_COLUMNS,
  placeOf,
  TOPIC_COLUMNS,
  VALUE_COLUMNS,
  type Weights,
} from '@/verdicts/pairs/vectors';
import { type FigureLesson, type Lesson, SAME } from './lessons';
import { fitLogistic, SparseRows } from './logistic';
import { FOLDS } from './stories';

/** What both fits settle; found by trying on folds. */
export const RECIPE = {
  pairL2: 25,
  figureL2: 8,
  /** How much a right pair of real news counts: they are few. */
  realRight: 2,
  /** How much a figure of real news counts in the fit of "agrees". */
  realAgrees: 0.3,
  /** Of pairs that nothing speaks for, this share is looked at. */
  easyKept: 0.06,
} as const;

const [SLOT, SENTENCE, MEET] = [placeOf('slot'), placeOf('sentence'), placeOf('meet')];

/** How much a pair counts in the fit, 0 where it is left out: of the many that are plainly of two things, a sample. */
function importanceOf({ group, pairs: { label, vectors } }: Lesson, row: number): number {
  if (label[row] === -1 || label[row] === SAME) return 0;
  if (label[row] === 1) return group === 'case' ? 1 : RECIPE.realRight;
  const offset = row * WIDTH;
  const [slot, sentence] = [vectors[offset + SLOT] ?? 0, vectors[offset + SENTENCE] ?? 0];
  const isMet = vectors[offset + MEET] === 1;
  const hard = Math.min(1, RECIPE.easyKept + slot ** 3 + sentence ** 2);
  const chance = isMet ? 1 : group === 'case' ? hard : hard / 2;
  return draw(row) < chance ? 1 / chance : 0;
}

/** A number from 0 to 1 that a row always draws. */
function draw(row: number): number {
  return (Math.imul(row + 1, 2654435761) >>> 0) / 2 ** 32;
}

/** Weights of pairs: the sum without values, the sum with them, and the sum for one measure. */
export type PairWeights = { readonly plain: Weights; readonly full: Weights; readonly topic: Weights };

/** The pairs that a fit looks at, as inputs of a model. */
export type PairRows = {
  readonly rows: SparseRows;
  readonly labels: readonly number[];
  readonly importance: readonly number[];
  readonly folds: readonly number[];
};

type Which = 'label' | 'topic';

function pairRows(lessons: readonly Lesson[], columns: Columns, which: Which): PairRows {
  const rows = new SparseRows(columns.names.length);
  const [labels, importance, folds]: [number[], number[], number[]] = [[], [], []];
  for (const lesson of lessons)
    for (let row = 0; row < lesson.pairs.size; row++) {
      const counts = which === 'label' ? importanceOf(lesson, row) : lesson.pairs.topic[row] === -1 ? 0 : 1;
      if (counts === 0) continue;
      const offset = row * WIDTH;
      rows.add((column) => inputOf(lesson.pairs.vectors, offset, columns.places[column] as readonly [number, number]));
      labels.push(lesson.pairs[which][row] as number);
      importance.push(counts);
      folds.push(lesson.fold);
    }
  return { rows, labels, importance, folds };
}

/** The pairs of all lessons as inputs of the three sums. */
export type Lessons = Readonly<Record<keyof PairWeights, PairRows>>;

export function prepare(lessons: readonly Lesson[]): Lessons {
  return {
    plain: pairRows(lessons, PLAIN_COLUMNS, 'label'),
    full: pairRows(lessons, VALUE_COLUMNS, 'label'),
    topic: pairRows(lessons, TOPIC_COLUMNS, 'topic'),
  };
}

/** Fits the three sums to all folds but one, to all where `leftOut` is null. `from`: where to begin. */
export function fitPairs(prepared: Lessons, leftOut: number | null, from?: PairWeights): PairWeights {
  const fitted = (which: keyof PairWeights): Weights => {
    const { rows, labels, importance, folds } = prepared[which];
    const counts = importance.map((one, i) => (folds[i] === leftOut ? 0 : one));
    return fitLogistic(rows, labels, { importance: counts, l2: RECIPE.pairL2, ...(from && { from: from[which] }) });
  };
  return { plain: fitted('plain'), full: fitted('full'), topic: fitted('topic') };
}

/** A figure of a page with what may decide about it, and then with its sums. */
export type FigureRow = FigureCandidates & {
  readonly lesson: Lesson;
  readonly figure: number;
  sums: FigureSums | null;
};

export function figureRows(lesson: Lesson, weights: PairWeights): FigureRow[] {
  const rounds: Rounds = roundsOf(scorePairs(lesson.pairs, weights));
  return lesson.figures.map((_, figure) => ({ ...candidatesOf(rounds, figure), lesson, figure, sums: null }));
}

/** Has an editor said what is right? */
const isRead = (row: FigureRow): boolean => figureOf(row).labelled !== null || figureOf(row).read !== null;

type Target = (row: FigureRow, contest: Contest) => number;

const figureOf = ({ lesson, figure }: FigureRow): FigureLesson => lesson.figures[figure] as FigureLesson;
const isRight = ({ lesson }: FigureRow, { row }: Contest): boolean => {
  const label = lesson.pairs.label[row];
  return label === 1 || label === SAME;
};

/** 1 where the page's figure differs and the pair is a right one; 0 where nothing differs; -1 where that is not known. */
const differsTarget: Target = (row, contest) => {
  const { expect, allowed, isChanged, labelled } = figureOf(row);
  switch (row.lesson.group) {
    case 'case':
      if (expect === 'differs') return isRight(row, contest) ? 1 : -1;
      return allowed.includes('differs') ? -1 : 0;
    case 'altered':
      return isChanged && isRight(row, contest) ? 1 : -1;
    case 'natural':
      return labelled === 'differs' ? -1 : 0;
    case 'other':
      return 0;
  }
};

/** 1 where the page's figure agrees and the pair is a right one; 0 where nothing agrees; -1 where that is not known. */
const agreesTarget: Target = (row, contest) => {
  const { expect, allowed, isChanged, labelled, read } = figureOf(row);
  const label = labelled ?? read;
  switch (row.lesson.group) {
    case 'case':
      if (expect === null) return -1;
      if (expect === 'agrees') return isRight(row, contest) ? 1 : -1;
      return allowed.includes('agrees') ? -1 : 0;
    case 'altered':
      return isChanged ? 0 : -1;
    case 'other':
      return 0;
    case 'natural':
      if (label === 'agrees') return 1;
      if (label === 'none' || label === 'related') return 0;
      return expect === 'agrees' && isRight(row, contest) ? 1 : -1;
  }
};

/** Weights of the two verdicts. */
export type FigureWeights = { readonly differs: Weights; readonly agrees: Weights };

const DIFFERS = Object.values(DIFFERS_ALL);
const AGREES = Object.values(AGREES_ALL);

/** The candidates of all figures as inputs of one verdict. */
type FigureTable = PairRows;

export type FigureTables = { readonly differs: FigureTable; readonly agrees: FigureTable };

export function figureTables(rows: readonly FigureRow[]): FigureTables {
  return {
    differs: tableOf(rows, {
      features: DIFFERS,
      candidates: ({ aparts }) => aparts,
      target: differsTarget,
    }),
    agrees: tableOf(rows, {
      features: AGREES,
      candidates: ({ meetings }) => meetings,
      target: agreesTarget,
      real: RECIPE.realAgrees,
    }),
  };
}

type Given = {
  readonly features: readonly ((contest: Contest) => number)[];
  readonly candidates: (row: FigureRow) => readonly Contest[];
  readonly target: Target;
  /** How much a figure of real news counts that no editor labelled. */
  readonly real?: number;
};

function tableOf(figures: readonly FigureRow[], { features, candidates, target, real = 1 }: Given): FigureTable {
  const rows = new SparseRows(features.length);
  const [labels, importance, folds]: [number[], number[], number[]] = [[], [], []];
  for (const row of figures)
    for (const one of candidates(row)) {
      const label = target(row, one);
      if (label < 0) continue;
      rows.add((column) => features[column]?.(one) ?? 0);
      labels.push(label);
      importance.push(isRead(row) || row.lesson.group === 'case' ? 1 : real);
      folds.push(row.lesson.fold);
    }
  return { rows, labels, importance, folds };
}

/** Fits both verdicts to all folds but one, to all where `leftOut` is null. */
export function fitFigures(tables: FigureTables, leftOut: number | null, from?: FigureWeights): FigureWeights {
  const fitted = (which: keyof FigureTables): Weights => {
    const { rows, labels, importance, folds } = tables[which];
    const counts = importance.map((one, i) => (folds[i] === leftOut ? 0 : one));
    return fitLogistic(rows, labels, { importance: counts, l2: RECIPE.figureL2, ...(from && { from: from[which] }) });
  };
  return { differs: fitted('differs'), agrees: fitted('agrees') };
}

export function scoreFigures(rows: readonly FigureRow[], weights: FigureWeights): void {
  for (const row of rows) row.sums = sumsOf(row, weights);
}

/** Both stages fitted to everything, and all figures with sums of what was fitted without their fold. */
export type CrossFitted = {
  readonly pairs: PairWeights;
  readonly figures: FigureWeights;
  readonly rows: readonly FigureRow[];
};

export function crossFit(lessons: readonly Lesson[], report: (line: string) => void): CrossFitted {
  let began = Date.now();
  const told = (what: string): void => {
    report(`${what}: ${Date.now() - began} ms`);
    began = Date.now();
  };
  const prepared = prepare(lessons);
  const pairs = fitPairs(prepared, null);
  told(`${prepared.plain.labels.length} pairs`);
  const rows = FOLDS.flatMap((fold) => {
    const weights = fitPairs(prepared, fold, pairs);
    return lessons.filter((lesson) => lesson.fold === fold).flatMap((lesson) => figureRows(lesson, weights));
  });
  told('pairs left out');
  const tables = figureTables(rows);
  const figures = fitFigures(tables, null);
  for (const fold of FOLDS)
    scoreFigures(
      rows.filter(({ lesson }) => lesson.fold === fold),
      fitFigures(tables, fold, figures),
    );
  told(`${tables.differs.labels.length} and ${tables.agrees.labels.length} candidates of ${rows.length} figures`);
  return { pairs, figures, rows };
}

import type { Contest, Rounds } from '@/verdicts/pairs/contest';
import { roundsOf } from '@/verdicts/pairs/contest';
import { AGREES_ALL, ASKED, DIFFERS_ALL } from '@/verdicts/pairs/figure-features';
import { candidatesOf, type FigureCandidates, type FigureSums, sumsOf } from '@/verdicts/pairs/figure-verdicts';
import { WIDTH } from '@/verdicts/pairs/pair-table';
import { scorePairs } from '@/verdicts/pairs/score-pairs';
import { type Columns, inputOf, PLAIN_COLUMNS, placeOf, TOPIC_COLUMNS, VALUE_COLUMNS } from '@/verdicts/pairs/vectors';
import {
  AGREES_NAMES,
  DIFFERS_NAMES,
  type FigureTables,
  type PairSums,
  type PairTables,
  readFigureTables,
  readPairTables,
  type SumTable,
  tableOf,
} from '@/verdicts/pairs/weights';
import { type Boosted, fitTrees, type Growth, writeTrees } from './boosting';
import { type FigureLesson, type Lesson, SAME } from './lessons';
import { fitLogistic, type Logistic, SparseRows } from './logistic';
import { FOLDS } from './stories';

/** What both fits settle; found by trying on folds. */
export const RECIPE = {
  pairL2: 25,
  figureL2: 8,
  pairTrees: { trees: 150, ends: 15, rate: 0.1 },
  figureTrees: { trees: 200, ends: 7, rate: 0.06 },
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

/** A sum that was fitted twice: by weights and by trees. */
type Fitted = { readonly logistic: Logistic; readonly boosted: Boosted };

/** The sum that is kept: the mean of the two. Each is right where the other errs: trees on what weights cannot say, weights where lessons are few. */
function meanOf({ logistic: { bias, weights }, boosted }: Fitted, names: readonly string[]): SumTable {
  const logistic = { bias: (bias + boosted.bias) / 2, weights: weights.map((weight) => weight / 2) };
  return { weights: tableOf(logistic, names), trees: writeTrees(boosted, names, 1 / 2) };
}

/** Sums of pairs: without values, with them, and for one measure. */
type FittedPairs = { readonly plain: Fitted; readonly full: Fitted; readonly topic: Fitted };

export function pairTablesOf({ plain, full, topic }: FittedPairs): PairTables {
  return {
    plain: meanOf(plain, PLAIN_COLUMNS.names),
    full: meanOf(full, VALUE_COLUMNS.names),
    topic: meanOf(topic, TOPIC_COLUMNS.names),
  };
}

/** What a fit looks at, as inputs of a model; trees ask the first `asked` of them. */
type PairRows = {
  readonly rows: SparseRows;
  readonly asked: number;
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
  const asked = columns.places.filter(([, other]) => other < 0).length;
  return { rows, asked, labels, importance, folds };
}

/** The pairs of all lessons as inputs of the three sums. */
type Lessons = Readonly<Record<keyof FittedPairs, PairRows>>;

function prepare(lessons: readonly Lesson[]): Lessons {
  return {
    plain: pairRows(lessons, PLAIN_COLUMNS, 'label'),
    full: pairRows(lessons, VALUE_COLUMNS, 'label'),
    topic: pairRows(lessons, TOPIC_COLUMNS, 'topic'),
  };
}

/** Fits the three sums to all folds but one, to all where `leftOut` is null. `from`: where to begin. */
function fitPairs(prepared: Lessons, leftOut: number | null, from?: FittedPairs): FittedPairs {
  const fitted = (which: keyof FittedPairs): Fitted =>
    fitTwice(prepared[which], { leftOut, from: from?.[which], l2: RECIPE.pairL2, growth: RECIPE.pairTrees });
  return { plain: fitted('plain'), full: fitted('full'), topic: fitted('topic') };
}

type Fit = {
  readonly leftOut: number | null;
  readonly from: Fitted | undefined;
  readonly l2: number;
  readonly growth: Growth;
};

function fitTwice({ rows, asked, labels, importance, folds }: PairRows, { leftOut, from, l2, growth }: Fit): Fitted {
  const counts = importance.map((one, i) => (folds[i] === leftOut ? 0 : one));
  return {
    logistic: fitLogistic(rows, labels, { importance: counts, l2, ...(from && { from: from.logistic }) }),
    boosted: fitTrees(rows, labels, { features: asked, importance: counts, growth }),
  };
}

/** A figure of a page with what may decide about it, and then with its sums. */
export type FigureRow = FigureCandidates & {
  readonly lesson: Lesson;
  readonly figure: number;
  sums: FigureSums | null;
};

function figureRows(lesson: Lesson, sums: PairSums): FigureRow[] {
  const rounds: Rounds = roundsOf(scorePairs(lesson.pairs, sums));
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

/** Sums of the two verdicts. */
type FittedFigures = { readonly differs: Fitted; readonly agrees: Fitted };

export function figureTablesOf({ differs, agrees }: FittedFigures): FigureTables {
  return { differs: meanOf(differs, DIFFERS_NAMES), agrees: meanOf(agrees, AGREES_NAMES) };
}

const DIFFERS = Object.values(DIFFERS_ALL);
const AGREES = Object.values(AGREES_ALL);

/** The candidates of all figures as inputs of the verdicts. */
type Candidates = { readonly differs: PairRows; readonly agrees: PairRows };

function candidateRows(rows: readonly FigureRow[]): Candidates {
  return {
    differs: candidatesFor(rows, {
      features: DIFFERS,
      asked: ASKED.differs,
      candidates: ({ aparts }) => aparts,
      target: differsTarget,
    }),
    agrees: candidatesFor(rows, {
      features: AGREES,
      asked: ASKED.agrees,
      candidates: ({ meetings }) => meetings,
      target: agreesTarget,
      real: RECIPE.realAgrees,
    }),
  };
}

type Given = {
  readonly features: readonly ((contest: Contest) => number)[];
  readonly asked: number;
  readonly candidates: (row: FigureRow) => readonly Contest[];
  readonly target: Target;
  /** How much a figure of real news counts that no editor labelled. */
  readonly real?: number;
};

function candidatesFor(
  figures: readonly FigureRow[],
  { features, asked, candidates, target, real = 1 }: Given,
): PairRows {
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
  return { rows, asked, labels, importance, folds };
}

/** Fits both verdicts to all folds but one, to all where `leftOut` is null. */
function fitFigures(tables: Candidates, leftOut: number | null, from?: FittedFigures): FittedFigures {
  const fitted = (which: keyof Candidates): Fitted =>
    fitTwice(tables[which], { leftOut, from: from?.[which], l2: RECIPE.figureL2, growth: RECIPE.figureTrees });
  return { differs: fitted('differs'), agrees: fitted('agrees') };
}

function scoreFigures(rows: readonly FigureRow[], fitted: FittedFigures): void {
  const sums = readFigureTables(figureTablesOf(fitted));
  for (const row of rows) row.sums = sumsOf(row, sums);
}

/** Both stages fitted to everything, and all figures with sums of what was fitted without their fold. */
export type CrossFitted = {
  readonly pairs: FittedPairs;
  readonly figures: FittedFigures;
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
    const sums = readPairTables(pairTablesOf(fitPairs(prepared, fold, pairs)));
    return lessons.filter((lesson) => lesson.fold === fold).flatMap((lesson) => figureRows(lesson, sums));
  });
  told('pairs left out');
  const tables = candidateRows(rows);
  const figures = fitFigures(tables, null);
  for (const fold of FOLDS)
    scoreFigures(
      rows.filter(({ lesson }) => lesson.fold === fold),
      fitFigures(tables, fold, figures),
    );
  told(`${tables.differs.labels.length} and ${tables.agrees.labels.length} candidates of ${rows.length} figures`);
  return { pairs, figures, rows };
}

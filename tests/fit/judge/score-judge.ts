import type { Contest } from '@/verdicts/pairs/contest';
import { verdictBySums } from '@/verdicts/pairs/figure-verdicts';
import type { Thresholds } from '@/verdicts/pairs/weights';
import type { FigureLesson, Group } from './lessons';
import { FOLDS } from './stories';
import type { FigureRow } from './train';

type Said = 'agrees' | 'differs' | 'related' | 'none';

function verdictOf({ sums }: FigureRow, limits: Thresholds): Said {
  return (sums && verdictBySums(sums, limits)) ?? 'none';
}

/** How one verdict does on the cases: how often an editor expects it, how often it is then said, said at all, and said wrongly. */
type VerdictCount = { expected: number; right: number; said: number; wrong: number };

/** Counts of verdicts on figures that no fit has seen. */
export type JudgeCount = {
  readonly agrees: VerdictCount;
  readonly differs: VerdictCount;
  figures: number;
  accepted: number;
  /** Of the cases that must differ: how many there are of a kind, and how many do. */
  readonly kinds: Map<string, { figures: number; differs: number }>;
  readonly natural: { figures: number; agrees: number; differs: number; readonly pages: Set<string> };
  readonly other: { figures: number; said: number };
  readonly labelled: { agrees: number; said: number; others: number; quiet: number };
  /** Of the agreements of real pages that a reader looked at: those still said, and those of them that are right. */
  readonly read: { said: number; right: number };
  readonly altered: Map<string, { figures: number; differs: number; agrees: number }>;
};

export function emptyJudgeCount(): JudgeCount {
  const verdict = (): VerdictCount => ({ expected: 0, right: 0, said: 0, wrong: 0 });
  return {
    agrees: verdict(),
    differs: verdict(),
    figures: 0,
    accepted: 0,
    kinds: new Map(),
    natural: { figures: 0, agrees: 0, differs: 0, pages: new Set() },
    other: { figures: 0, said: 0 },
    labelled: { agrees: 0, said: 0, others: 0, quiet: 0 },
    read: { said: 0, right: 0 },
    altered: new Map(),
  };
}

/** Counts the verdicts on some rows; figures that were not found count as nothing said. */
export function countVerdicts(to: JudgeCount, rows: readonly FigureRow[], limits: Thresholds): void {
  for (const lesson of new Set(rows.map((row) => row.lesson)))
    for (const figure of lesson.missed) {
      if (lesson.group === 'case') countCase(to, figure, 'none');
      if (lesson.group === 'altered') countAltered(to, lesson.kind, 'none');
    }
  for (const row of rows) {
    const figure = row.lesson.figures[row.figure];
    if (!figure) continue;
    const said = verdictOf(row, limits);
    switch (row.lesson.group) {
      case 'case':
        countCase(to, figure, said);
        break;
      case 'altered':
        if (figure.isChanged) countAltered(to, row.lesson.kind, said);
        break;
      case 'other':
        to.other.figures++;
        if (said === 'agrees' || said === 'differs') to.other.said++;
        break;
      case 'natural':
        countNatural(to, { figure, said, page: row.lesson.id });
    }
  }
}

function countCase(to: JudgeCount, { expect, allowed, why }: FigureLesson, said: Said): void {
  if (expect === null) return;
  to.figures++;
  if (allowed.includes(said)) to.accepted++;
  for (const verdict of ['agrees', 'differs'] as const) {
    const count = to[verdict];
    if (said === verdict) count.said++;
    if (said === verdict && !allowed.includes(verdict)) count.wrong++;
    if (expect === verdict) count.expected++;
    if (expect === verdict && said === verdict) count.right++;
  }
  if (expect !== 'differs') return;
  const kind = KINDS.find(([, words]) => words.test(why))?.[0] ?? 'another value';
  const count = to.kinds.get(kind) ?? { figures: 0, differs: 0 };
  count.figures++;
  if (said === 'differs') count.differs++;
  to.kinds.set(kind, count);
}

/** How a case was made wrong, by the words of its writer. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['exchanged', /exchang|swap|given (?:to|for)|taken from/i],
  ['digits', /digit|slip|transpos/i],
  ['direction', /direction|turned|sign|deficit|surplus/i],
  ['old value', /old|former|last year|previous|before|earlier/i],
  ['part or total', /part|total|sum|whole|share/i],
  ['scale', /scale|万|亿|萬|億|zero|tenfold|place|times|unit/i],
];

function countAltered(to: JudgeCount, kind: string, said: Said): void {
  const count = to.altered.get(kind) ?? { figures: 0, differs: 0, agrees: 0 };
  count.figures++;
  if (said === 'differs' || said === 'agrees') count[said]++;
  to.altered.set(kind, count);
}

function countNatural(
  to: JudgeCount,
  { figure, said, page }: { readonly figure: FigureLesson; readonly said: Said; readonly page: string },
): void {
  const { natural, labelled, read } = to;
  if (figure.read !== null && said === 'agrees') {
    read.said++;
    if (figure.read === 'agrees') read.right++;
  }
  natural.figures++;
  if (said === 'agrees') natural.agrees++;
  if (said === 'differs' && figure.labelled !== 'differs') {
    natural.differs++;
    natural.pages.add(page);
  }
  if (figure.labelled === 'agrees') {
    labelled.agrees++;
    if (said === 'agrees') labelled.said++;
  } else if (figure.labelled && figure.labelled !== 'differs') {
    labelled.others++;
    if (said !== 'agrees' && said !== 'differs') labelled.quiet++;
  }
}

/** What thresholds must keep to: false "differs" in 1,000 figures as printed, and of the cases the share that is right. */
export type Goal = { readonly naturalPerThousand: number; readonly differs: number; readonly agrees: number };

export const GOAL: Goal = { naturalPerThousand: 0.7, differs: 0.955, agrees: 0.96 };

/** The least thresholds at which these rows keep to the goal; that of "related" is the one that most verdicts are accepted with. */
export function chooseThresholds(rows: readonly FigureRow[], goal: Goal): Thresholds {
  const cases = rows.filter((row) => row.lesson.group === 'case' && figureOf(row).expect !== null);
  const naturals = rows.filter((row) => row.lesson.group === 'natural');
  const agrees = preciseFrom(cases, 'agrees', goal.agrees);
  const wrong = naturals.filter((row) => figureOf(row).labelled !== 'differs' && sumOf(row, 'agrees') < agrees);
  const differs = Math.max(
    preciseFrom(cases, 'differs', goal.differs),
    rareFrom(wrong, (goal.naturalPerThousand / 1000) * naturals.length),
  );
  const accepted = (related: number): number =>
    cases.filter((row) => figureOf(row).allowed.includes(verdictOf(row, { agrees, differs, related }))).length;
  const [first = 0, ...more] = Array.from({ length: 28 }, (_, i) => i / 4 - 5);
  const related = more.reduce((best, one) => (accepted(one) > accepted(best) ? one : best), first);
  return { agrees, differs, related };
}

const figureOf = ({ lesson, figure }: FigureRow): FigureLesson => lesson.figures[figure] as FigureLesson;
const sumOf = ({ sums }: FigureRow, verdict: 'agrees' | 'differs'): number =>
  sums?.[verdict] ?? Number.NEGATIVE_INFINITY;

/** The least sum from which on so large a share of what is said is right. */
function preciseFrom(rows: readonly FigureRow[], verdict: 'agrees' | 'differs', least: number): number {
  const bySum = [...rows].sort((a, b) => sumOf(b, verdict) - sumOf(a, verdict));
  let [right, from] = [0, Number.POSITIVE_INFINITY];
  for (const [i, row] of bySum.entries()) {
    if (figureOf(row).allowed.includes(verdict)) right++;
    if (right / (i + 1) >= least) from = sumOf(row, verdict);
  }
  return from;
}

/** The least sum that at most so many rows reach. */
function rareFrom(rows: readonly FigureRow[], most: number): number {
  const sums = rows.map((row) => sumOf(row, 'differs')).sort((a, b) => b - a);
  return (sums[Math.floor(most)] ?? Number.NEGATIVE_INFINITY) + 1e-6;
}

/** The rows of each fold, with thresholds that the others chose. */
function leftOut(
  rows: readonly FigureRow[],
  goal: Goal,
): { readonly left: readonly FigureRow[]; readonly limits: Thresholds }[] {
  return FOLDS.map((fold) => ({
    left: rows.filter(({ lesson }) => lesson.fold === fold),
    limits: chooseThresholds(
      rows.filter(({ lesson }) => lesson.fold !== fold),
      goal,
    ),
  }));
}

/** Counts over all folds, each at thresholds that the others chose. */
export function scoreLeftOut(rows: readonly FigureRow[], goal: Goal): JudgeCount {
  const total = emptyJudgeCount();
  for (const { left, limits } of leftOut(rows, goal)) countVerdicts(total, left, limits);
  return total;
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));
const perThousand = (part: number, whole: number): string => ((1000 * part) / Math.max(1, whole)).toFixed(2);

/** A result as lines to print. */
export function judgeLines({ natural, other, labelled, read, ...count }: JudgeCount): string[] {
  const verdict = (name: 'agrees' | 'differs'): string => {
    const { expected, right, said, wrong } = count[name];
    return `${name} P ${share(said - wrong, said)} (${said - wrong}/${said}) R ${share(right, expected)} (${right}/${expected})`;
  };
  const cases = [
    `cases: ${verdict('agrees')}; ${verdict('differs')}; accepted ${share(count.accepted, count.figures)}`,
    `cases that differ, by kind: ${[...count.kinds].map(([kind, { figures, differs }]) => `${kind} ${differs}/${figures}`).join(', ')}`,
  ];
  if (natural.figures === 0) return cases;
  return [
    ...cases,
    `real news: differs ${perThousand(natural.differs, natural.figures)} per 1,000 (${natural.differs} of ${natural.figures}, on ${natural.pages.size} pages), agrees ${perThousand(natural.agrees, natural.figures)}; on other topics ${other.said} of ${other.figures}`,
    `altered: ${[...count.altered].map(([kind, { figures, differs, agrees }]) => `${kind} ${share(differs, figures)} (${differs}/${figures}, agrees ${agrees})`).join(', ')}`,
    `labelled: agrees said ${labelled.said}/${labelled.agrees}, others kept quiet ${labelled.quiet}/${labelled.others}; agreements read: ${read.right} of ${read.said} right`,
  ];
}

/**
 * What was said wrongly of figures that no fit has seen, a line each, separated by tabs: what was said instead of what,
 * page, figure, sums, sentence, and the known figure that decided.
 */
export function missLines(rows: readonly FigureRow[], goal: Goal): string[] {
  return leftOut(rows, goal).flatMap(({ left, limits }) => left.flatMap((row) => missLine(row, limits)));
}

function missLine(row: FigureRow, limits: Thresholds): string[] {
  const { lesson, sums } = row;
  const figure = figureOf(row);
  const said = verdictOf(row, limits);
  const expected = expectedOf(lesson.group, figure);
  if (expected === null || expected.includes(said)) return [];
  const margin = (verdict: 'agrees' | 'differs'): string => ((sums?.[verdict] ?? 0) - limits[verdict]).toFixed(1);
  const known = (contest: Contest | null | undefined): string =>
    contest ? (lesson.known[lesson.pairs.article[contest.row] ?? 0]?.[lesson.pairs.there[contest.row] ?? 0] ?? '') : '';
  return [
    [
      `${said} for ${expected[0]}`,
      lesson.id,
      figure.text,
      `agrees ${margin('agrees')} with ${known(sums?.meeting)}`,
      `differs ${margin('differs')} from ${known(sums?.apart)}`,
      figure.told,
      figure.why,
    ].join('\t'),
  ];
}

/** The verdicts that are right, the best first; null where nothing is known. */
function expectedOf(group: Group, { expect, allowed, isChanged, labelled }: FigureLesson): readonly string[] | null {
  switch (group) {
    case 'case':
      return expect === null ? null : allowed;
    case 'altered':
      return isChanged ? ['differs'] : null;
    case 'other':
      return ['none', 'related'];
    case 'natural':
      if (labelled === 'agrees') return ['agrees'];
      if (labelled !== null && labelled !== 'differs') return ['none', 'related'];
      return labelled === null ? ['agrees', 'related', 'none'] : null;
  }
}

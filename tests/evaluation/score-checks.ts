import type { ArticleReport, FigureReport } from '@/command-line/inspect';
import { type CheckCase, spanOfFigure, VERDICTS, type Verdict } from './cases';

/** Counts over a set of cases; they add up. */
export type CheckScore = {
  figures: number;
  spans: number;
  values: number;
  found: number;
  accepted: number;
  traps: number;
  trapped: number;
  organizations: number;
  organizationsRight: number;
  organizationsFound: number;
  /** `differs` and `agrees` that no editor would accept. */
  falseDiffers: number;
  falseAgrees: number;
  /** By the verdict expected, then by the verdict given. */
  readonly matrix: Record<Verdict, Record<Verdict, number>>;
};

export function emptyCheckScore(): CheckScore {
  const row = (): Record<Verdict, number> => ({ agrees: 0, differs: 0, related: 0, none: 0 });
  return {
    figures: 0,
    spans: 0,
    values: 0,
    found: 0,
    accepted: 0,
    traps: 0,
    trapped: 0,
    organizations: 0,
    organizationsRight: 0,
    organizationsFound: 0,
    falseDiffers: 0,
    falseAgrees: 0,
    matrix: { agrees: row(), differs: row(), related: row(), none: row() },
  };
}

/** Adds one score to another. */
export function addScore(to: CheckScore, score: CheckScore): void {
  for (const [name, count] of Object.entries(score)) {
    if (name === 'matrix') continue;
    to[name as Exclude<keyof CheckScore, 'matrix'>] += count as number;
  }
  for (const expected of VERDICTS)
    for (const given of VERDICTS) to.matrix[expected][given] += score.matrix[expected][given];
}

/** One case scored: its counts, and a line for each fault. */
export type ScoredCase = { readonly score: CheckScore; readonly faults: readonly string[] };

/** Compares what was found in a case's text, given as one article, with what an editor finds there. */
export function scoreCheck(expected: CheckCase, found: ArticleReport): ScoredCase {
  const score = emptyCheckScore();
  const faults: string[] = [];
  const fault = (what: string): unknown => faults.push(`${expected.id} ${what}`);
  const left = new Set(found.figures);
  score.found = left.size;
  for (const figure of expected.figures) {
    const [start, end] = spanOfFigure(expected.text, figure);
    const at = `${start} ${figure.text}`;
    const touching = [...left].filter((one) => one.start < end && one.end > start);
    const match = touching.find((one) => isNear(one.low, figure.low) && isNear(one.high, figure.high)) ?? touching[0];
    if (!match && figure.optional) continue;
    score.figures++;
    if (!match) fault(`${at}: not found`);
    else {
      left.delete(match);
      score.spans++;
      if (isSameValue(match, figure)) score.values++;
      else
        fault(
          `${at}: ${match.low}..${match.high} ${match.unit}, expected ${figure.low}..${figure.high} ${figure.unit}`,
        );
    }
    const given = (match?.verdict ?? 'none') as Verdict;
    const allowed = new Set<Verdict>([figure.expect, ...figure.allowed]);
    score.matrix[figure.expect][given]++;
    if (allowed.has(given)) score.accepted++;
    else {
      fault(`${at}: ${given}, expected ${[...allowed].join(' or ')}`);
      if (given === 'differs') score.falseDiffers++;
      if (given === 'agrees') score.falseAgrees++;
    }
  }
  for (const trap of expected.not_figures) {
    score.traps++;
    const hit = [...left].find(({ text }) => squash(trap).includes(squash(text)));
    if (!hit) continue;
    score.trapped++;
    fault(`${hit.start} ${hit.text}: no figure (${trap})`);
  }
  scoreOrganizations(expected, found, score, fault);
  return { score, faults };
}

function scoreOrganizations(
  expected: CheckCase,
  found: ArticleReport,
  score: CheckScore,
  fault: (what: string) => unknown,
): void {
  const wanted = new Set(expected.organizations.map(squash));
  const optional = new Set((expected.organizations_optional ?? []).map(squash));
  const given = new Set(found.organizations.map(({ text }) => squash(text)));
  for (const name of optional) if (!wanted.has(name)) given.delete(name);
  score.organizations = wanted.size;
  score.organizationsFound = given.size;
  for (const name of wanted)
    if (given.has(name)) score.organizationsRight++;
    else fault(`${name}: organization not found`);
  for (const name of given) if (!wanted.has(name)) fault(`${name}: no organization`);
}

type Interval = { readonly low: number | null; readonly high: number | null; readonly unit: string };

function isSameValue(found: FigureReport, expected: Interval): boolean {
  if (squash(found.unit) !== squash(expected.unit)) return false;
  if (isNear(found.low, expected.low) && isNear(found.high, expected.high)) return true;
  return isNear(found.value, expected.low) || isNear(found.value, expected.high);
}

/** Equal but for rounding of doubles; falls may be given signed or not. */
function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(Math.abs(a) - Math.abs(b)) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

export function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/gu, '');
}

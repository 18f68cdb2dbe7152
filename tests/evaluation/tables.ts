import { VERDICTS } from './cases';
import type { CheckScore } from './score-checks';
import { ASPECTS, type ClaimScore } from './score-claims';
import type { PassageScore } from './score-passages';

/** Columns of the table of checks: shares of 1, empty where nothing was asked. */
const CHECK_COLUMNS: Readonly<Record<string, (score: CheckScore) => string>> = {
  figures: ({ figures }) => String(figures),
  'spans R': ({ spans, figures }) => share(spans, figures),
  'spans P': ({ spans, found }) => share(spans, found),
  values: ({ values, figures }) => share(values, figures),
  traps: ({ trapped, traps }) => `${trapped}/${traps}`,
  'orgs F1': ({ organizations, organizationsRight, organizationsFound }) =>
    share(2 * organizationsRight, organizations + organizationsFound),
  accepted: ({ accepted, figures }) => share(accepted, figures),
  'agrees R': ({ matrix }) => share(matrix.agrees.agrees, given(matrix.agrees)),
  'agrees P': (score) => share(saidOf(score, 'agrees') - score.falseAgrees, saidOf(score, 'agrees')),
  'differs R': ({ matrix }) => share(matrix.differs.differs, given(matrix.differs)),
  'differs P': (score) => share(saidOf(score, 'differs') - score.falseDiffers, saidOf(score, 'differs')),
  false: ({ falseDiffers, falseAgrees }) => `${falseDiffers}+${falseAgrees}`,
};

const CLAIM_COLUMNS: Readonly<Record<string, (score: ClaimScore) => string>> = {
  claims: ({ claims }) => String(claims),
  found: ({ found, claims }) => share(found, claims),
  ...Object.fromEntries(ASPECTS.map((aspect) => [aspect, (score: ClaimScore) => share(score[aspect], score.claims)])),
};

const PASSAGE_COLUMNS: Readonly<Record<string, (score: PassageScore) => string>> = {
  bodies: ({ bodies }) => String(bodies),
  found: ({ found }) => String(found),
  precision: ({ right, found }) => share(right, found),
  recall: ({ right, bodies }) => share(right, bodies),
  F1: ({ right, found, bodies }) => share(2 * right, found + bodies),
};

/** One line a part, under a line of column names; the table of pages with articles. `false`: false differs + false agrees. */
export function checkTable(rows: Iterable<readonly [name: string, score: CheckScore]>): string[] {
  return table(CHECK_COLUMNS, rows);
}

/** The table of passages with their bodies. */
export function passageTable(rows: Iterable<readonly [name: string, score: PassageScore]>): string[] {
  return table(PASSAGE_COLUMNS, rows);
}

/** The table of sentences with claims. */
export function claimTable(rows: Iterable<readonly [name: string, score: ClaimScore]>): string[] {
  return table(CLAIM_COLUMNS, rows);
}

/** Verdicts expected (down) against verdicts given (across). */
export function matrixTable({ matrix }: CheckScore): string[] {
  const columns = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, (row: Readonly<Record<string, number>>) => String(row[verdict])]),
  );
  return table(columns, Object.entries(matrix));
}

function table<Score>(
  columns: Readonly<Record<string, (score: Score) => string>>,
  rows: Iterable<readonly [name: string, score: Score]>,
): string[] {
  const lines = [
    ['', ...Object.keys(columns)],
    ...[...rows].map(([name, score]) => [name, ...Object.values(columns).map((cell) => cell(score))]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length))) ?? [];
  return lines.map((line) =>
    line.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  '),
  );
}

function given(row: Readonly<Record<string, number>>): number {
  return Object.values(row).reduce((sum, count) => sum + count, 0);
}

function saidOf({ matrix }: CheckScore, verdict: 'agrees' | 'differs'): number {
  return VERDICTS.reduce((sum, expected) => sum + matrix[expected][verdict], 0);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : (part / whole).toFixed(3);
}

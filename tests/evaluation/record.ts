import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_SETS, CLAIM_SETS, PASSAGE_SETS, readFamilies, readPassages } from './cases';
import { scoreCheckSet, scoreClaimSet, scorePassages } from './evaluate-sets';
import { addScore, type CheckScore, emptyCheckScore } from './score-checks';
import type { ClaimScore } from './score-claims';
import type { PassageScore } from './score-passages';
import { checkTable, claimTable, matrixTable, passageTable } from './tables';

const FILE = join(import.meta.dirname, 'record.txt');

/** A result: the tables, and a line for each fault, so that two results can be compared line by line. */
export type Result = { readonly tables: readonly string[]; readonly faults: readonly string[] };

/** Scores all sets that may be looked at, by set and by family of topics. */
export async function makeRecord(): Promise<Result> {
  const families = Object.entries(readFamilies());
  const familyOf = (topic: string): string => {
    const family = families.find(([, { topics }]) => topics.includes(topic));
    if (!family) throw new Error(`evaluation: no family has the topic ${topic}`);
    return family[0];
  };
  const total = emptyCheckScore();
  const byFamily = new Map(families.map(([name]) => [name, emptyCheckScore()] as const));
  const checks: [string, CheckScore][] = [];
  const faults: string[] = [];
  for (const set of CHECK_SETS) {
    const scored = await scoreCheckSet(set, familyOf);
    checks.push([set, scored.total]);
    addScore(total, scored.total);
    for (const [family, score] of scored.parts) addScore(byFamily.get(family) ?? emptyCheckScore(), score);
    faults.push(...scored.faults);
  }
  const claims: [string, ClaimScore][] = [];
  for (const set of CLAIM_SETS) {
    const scored = await scoreClaimSet(set);
    claims.push([set, scored.total], ...scored.parts);
    faults.push(...scored.faults);
  }
  const passages: [string, PassageScore][] = [];
  for (const set of PASSAGE_SETS) {
    const scored = await scorePassages(readPassages(set));
    passages.push([set, scored.total]);
    faults.push(...scored.faults);
  }
  return {
    tables: [
      'Pages against their articles',
      ...checkTable([...checks, ['all', total]]),
      '',
      ...checkTable(byFamily),
      '',
      'Verdicts expected (down), given (across)',
      ...matrixTable(total),
      '',
      'Sentences with claims',
      ...claimTable(claims),
      '',
      'Passages with their bodies',
      ...passageTable(passages),
    ],
    faults,
  };
}

/** The result that was kept last. */
export function readRecord(): Result {
  const [tables = '', faults = ''] = readFileSync(FILE, 'utf8').split('\n\nFaults\n');
  return { tables: tables.split('\n'), faults: faults.split('\n').filter((line) => line !== '') };
}

export function keepRecord({ tables, faults }: Result): void {
  writeFileSync(FILE, `${tables.join('\n')}\n\nFaults\n${faults.join('\n')}\n`);
}

/** What parts two results: faults that are gone (-) and new ones (+). */
export function recordChanges(before: Result, now: Result): string[] {
  const [old, fresh] = [new Set(before.faults), new Set(now.faults)];
  return [
    ...before.faults.filter((line) => !fresh.has(line)).map((line) => `- ${line}`),
    ...now.faults.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}

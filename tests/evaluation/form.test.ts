import { describe, expect, it } from 'vitest';
import {
  CHECK_SETS,
  type CheckCase,
  CLAIM_SETS,
  type ClaimCase,
  PASSAGE_SETS,
  readChecks,
  readClaimCases,
  readFamilies,
  readPassages,
  SEALED_CLAIM_SETS,
  SEALED_PASSAGE_SETS,
  spanOfFigure,
} from './cases';

/** What is wrong with the form of a case; nothing of it is recognized. */
function faultsOf(one: CheckCase): string[] {
  const faults: string[] = [];
  let spans: (readonly [number, number])[] = [];
  for (const figure of one.figures) {
    const { text, context, low, high, expect: expected, allowed, evidence } = figure;
    if (one.text.split(context).length !== 2) faults.push(`${context} does not stand once`);
    if (!context.includes(text)) faults.push(`${text} is not in its context`);
    const [start, end] = spanOfFigure(one.text, figure);
    if (spans.some(([from, to]) => start < to && end > from)) faults.push(`${text} overlaps another figure`);
    spans = [...spans, [start, end]];
    if (low !== null && high !== null && low > high) faults.push(`${text}: low is above high`);
    if (!allowed.includes(expected)) faults.push(`${text}: ${expected} is not allowed`);
    if (expected !== 'agrees' && expected !== 'differs') continue;
    const [, number, surface = ''] = /^(\d+): (.+)$/s.exec(evidence ?? '') ?? [];
    const article = one.against[Number(number) - 1];
    if (!article || !(article.text + article.title).includes(surface)) faults.push(`${text}: no evidence ${evidence}`);
  }
  for (const name of [...one.organizations, ...(one.organizations_optional ?? []), ...one.not_figures])
    if (!one.text.includes(name)) faults.push(`${name} is not in the text`);
  return faults;
}

function faultsOfClaims(one: ClaimCase): string[] {
  const faults: string[] = [];
  let last = -1;
  for (const { text, at, who, when } of one.claims) {
    if (one.text.slice(at, at + text.length) !== text) faults.push(`${text} does not stand at ${at}`);
    if (at <= last) faults.push(`${text} is not in the order of the text`);
    last = at;
    if ((who.name === null) !== (who.kind === null)) faults.push(`${text}: who has a name or a kind only`);
    if ((when.from === null) !== (when.kind === null)) faults.push(`${text}: when has days or a kind only`);
    if (when.from !== null && when.to !== null && when.from > when.to)
      faults.push(`${text}: when ends before it begins`);
  }
  return faults;
}

describe('pages with articles', () => {
  const cases = CHECK_SETS.flatMap(readChecks);

  it('have ids of their own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('are well-formed', () => {
    expect(cases.flatMap((one) => faultsOf(one).map((fault) => `${one.id}: ${fault}`))).toEqual([]);
  });

  it('have each topic in one family, and each family in one of five folds', () => {
    const families = Object.values(readFamilies());
    const topics = families.flatMap((family) => family.topics);
    expect(new Set(topics).size).toBe(topics.length);
    expect([...new Set(cases.map(({ topic }) => topic))].filter((topic) => !topics.includes(topic))).toEqual([]);
    expect(new Set(families.map(({ fold }) => fold))).toEqual(new Set([1, 2, 3, 4, 5]));
  });
});

describe('passages with their bodies', () => {
  it.each([...PASSAGE_SETS, ...SEALED_PASSAGE_SETS])('of %s have ids of their own and spans that part', (set) => {
    const passages = readPassages(set);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    for (const { id, text, entities } of passages) {
      let last = 0;
      for (const [start, end] of entities) {
        expect([id, start >= last, end > start, end <= text.length]).toEqual([id, true, true, true]);
        last = end;
      }
    }
  });
});

describe('sentences with claims', () => {
  it.each([...CLAIM_SETS, ...SEALED_CLAIM_SETS])('of %s are well-formed', (set) => {
    const cases = readClaimCases(set);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.flatMap((one) => faultsOfClaims(one).map((fault) => `${one.id}: ${fault}`))).toEqual([]);
  });
});

import { against as checkedAgainst, givenArticles } from '@/command-line/evidence';
import { type ArticleReport, inspect } from '@/command-line/inspect';
import { type CheckCase, type ClaimCase, type Passage, readChecks, readClaimCases } from './cases';
import { addScore, type CheckScore, emptyCheckScore, scoreCheck } from './score-checks';
import { addClaimScore, type ClaimScore, emptyClaimScore, scoreClaims } from './score-claims';
import { addPassageScore, emptyPassageScore, type PassageScore, scorePassage } from './score-passages';

/** A set scored: all of it, part by part (families of topics), and a line for each fault. */
export type Scored<Score> = {
  readonly total: Score;
  readonly parts: ReadonlyMap<string, Score>;
  readonly faults: readonly string[];
};

/** Scores sets of pages with articles, each page against its own; `familyOf` says which part a topic belongs to. */
export async function scoreCheckSet(set: string, familyOf: (topic: string) => string): Promise<Scored<CheckScore>> {
  const scored: { part: string; score: CheckScore; faults: readonly string[] }[] = [];
  for (const one of readChecks(set)) scored.push({ part: familyOf(one.topic), ...scoreCheck(one, await checked(one)) });
  return gather(scored, emptyCheckScore, addScore);
}

/** Scores a set of sentences with claims, by topic. */
export async function scoreClaimSet(set: string): Promise<Scored<ClaimScore>> {
  const scored: { part: string; score: ClaimScore; faults: readonly string[] }[] = [];
  for (const one of readClaimCases(set)) scored.push({ part: genreOf(one), ...scoreClaims(one, await read(one)) });
  return gather(scored, emptyClaimScore, addClaimScore);
}

/** Scores passages with their bodies, by the word their ids begin with. */
export async function scorePassages(passages: readonly Passage[]): Promise<Scored<PassageScore>> {
  const scored: { part: string; score: PassageScore; faults: readonly string[] }[] = [];
  for (const one of passages)
    scored.push({
      part: `${one.id}`.replace(/-.*$/, ''),
      ...scorePassage(one, only(await inspect({ text: one.text, title: '' }))),
    });
  return gather(scored, emptyPassageScore, addPassageScore);
}

/** finance-012 → finance. */
function genreOf({ id }: ClaimCase): string {
  return id.replace(/-\d+$/, '');
}

async function checked({ text, title, date, place, against }: CheckCase): Promise<ArticleReport> {
  return only(await inspect({ text, title, date, place }, { against: checkedAgainst(givenArticles(against)) }));
}

async function read({ text, title = '', date, place }: ClaimCase): Promise<ArticleReport> {
  return only(await inspect({ text, title, ...(date && { date }), ...(place && { place }) }, { claims: true }));
}

/** A text given with its title is one article. */
function only([report]: readonly ArticleReport[]): ArticleReport {
  if (!report) throw new Error('evaluation: a text gave no report');
  return report;
}

function gather<Score>(
  scored: readonly { readonly part: string; readonly score: Score; readonly faults: readonly string[] }[],
  empty: () => Score,
  add: (to: Score, score: Score) => void,
): Scored<Score> {
  const total = empty();
  const parts = new Map<string, Score>();
  for (const { part, score } of scored) {
    add(total, score);
    const sum = parts.get(part) ?? empty();
    add(sum, score);
    parts.set(part, sum);
  }
  return { total, parts, faults: scored.flatMap(({ faults }) => faults) };
}

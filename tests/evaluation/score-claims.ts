import type { ClaimReport } from '@/command-line/claim-report';
import type { ArticleReport } from '@/command-line/inspect';
import { comparePlaces } from '@/knowledge/place-relations';
import { organizationKey } from '@/names/organization-key';
import { folded } from '@/text/fold';
import type { ClaimCase, ExpectedClaim } from './cases';

/** What of a claim is compared; `all` is right where each of the others is. */
export const ASPECTS = ['who', 'when', 'statement', 'direction', 'part', 'cumulative', 'all'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Counts over a set of claims: those expected, those whose figure was found, and those right, aspect by aspect. */
export type ClaimScore = { claims: number; found: number } & Record<Aspect, number>;

export function emptyClaimScore(): ClaimScore {
  return { claims: 0, found: 0, who: 0, when: 0, statement: 0, direction: 0, part: 0, cumulative: 0, all: 0 };
}

/** Adds one score to another. */
export function addClaimScore(to: ClaimScore, score: ClaimScore): void {
  for (const name of Object.keys(to) as (keyof ClaimScore)[]) to[name] += score[name];
}

/** Compares the claims read in a text, given as one article, with what its reader knows. A figure not found has none right. */
export function scoreClaims(
  expected: ClaimCase,
  found: ArticleReport,
): { readonly score: ClaimScore; readonly faults: readonly string[] } {
  const score = emptyClaimScore();
  const faults: string[] = [];
  for (const claim of expected.claims) {
    score.claims++;
    const end = claim.at + claim.text.length;
    const touching = found.figures.filter((one) => one.start < end && one.end > claim.at);
    const match = touching.find(({ text }) => text === claim.text) ?? touching[0];
    const at = `${expected.id} ${claim.at} ${claim.text}`;
    if (!match?.who) {
      faults.push(`${at}: not found`);
      continue;
    }
    score.found++;
    const wrong = differences(claim, match as ClaimReport);
    for (const [aspect, fault] of Object.entries(wrong))
      if (fault === null) score[aspect as Aspect]++;
      else faults.push(`${at}: ${aspect} ${fault}`);
    if (Object.values(wrong).every((fault) => fault === null)) score.all++;
  }
  return { score, faults };
}

/** For each aspect what is wrong with it, or null. */
function differences(expected: ExpectedClaim, found: ClaimReport): Record<Exclude<Aspect, 'all'>, string | null> {
  const { who, when } = expected;
  const names = [who.name, ...(who.also ?? [])];
  const unequal = (was: unknown, should: unknown): string | null =>
    was === should ? null : `${String(was)}, expected ${String(should)}`;
  return {
    who: names.some((name) => isSameName(found.who.name, name))
      ? null
      : `${found.who.name}, expected ${names.join(' or ')}`,
    when: unequal(daysOf(found.when), daysOf(when)),
    statement: unequal(found.statement, expected.statement),
    direction: unequal(found.direction ?? null, expected.direction ?? null),
    part: unequal(found.part ?? false, expected.part ?? false),
    cumulative: unequal(found.cumulative ?? null, expected.cumulative ?? null),
  };
}

function daysOf({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  return from === to ? String(from) : `${from}..${to}`;
}

/** Do two names, of bodies, places or items, have one key? */
function isSameName(found: string | null, expected: string | null): boolean {
  if (found === null || expected === null) return found === expected;
  const [a, b] = [found, expected].map((name) => folded(name).replace(/(?<=..)(?:[省市]|特别行政区)$/, '')) as [
    string,
    string,
  ];
  return organizationKey(a) === organizationKey(b) || comparePlaces(a, b) === 'same';
}

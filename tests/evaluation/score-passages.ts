import type { ArticleReport } from '@/command-line/inspect';
import type { Passage } from './cases';

/** Counts over a set of passages; they add up. A body is right where both of its ends are. */
export type PassageScore = { bodies: number; found: number; right: number };

export function emptyPassageScore(): PassageScore {
  return { bodies: 0, found: 0, right: 0 };
}

/** Adds one score to another. */
export function addPassageScore(to: PassageScore, score: PassageScore): void {
  to.bodies += score.bodies;
  to.found += score.found;
  to.right += score.right;
}

type Ends = { readonly start: number; readonly end: number };

/** What of `found` counts, and which are right: exact spans are, and what lies inside an optional span counts neither way. */
export function compareSpans<Found extends Ends, Wanted extends Ends>(
  found: readonly Found[],
  { wanted, optional }: { readonly wanted: readonly Wanted[]; readonly optional: readonly Ends[] },
): { readonly missed: readonly Wanted[]; readonly wrong: readonly Found[]; readonly score: PassageScore } {
  const key = ({ start, end }: Ends): string => `${start}-${end}`;
  const keys = new Set(wanted.map(key));
  const counted = found.filter(
    (one) => keys.has(key(one)) || !optional.some(({ start, end }) => one.start >= start && one.end <= end),
  );
  const given = new Set(counted.map(key));
  const missed = wanted.filter((one) => !given.has(key(one)));
  return {
    missed,
    wrong: counted.filter((one) => !keys.has(key(one))),
    score: { bodies: keys.size, found: given.size, right: keys.size - missed.length },
  };
}

/** Compares the bodies found with those that an editor marked; what lies inside an optional span counts neither way. */
export function scorePassage(
  { id, text, entities, optional = [] }: Passage,
  { organizations }: Pick<ArticleReport, 'organizations'>,
): { readonly score: PassageScore; readonly faults: readonly string[] } {
  const spanOf = ([start, end]: readonly [start: number, end: number, ...unknown[]]): Ends => ({ start, end });
  const wanted = entities.filter(([, , type]) => type === 'ORG').map(spanOf);
  const { missed, wrong, score } = compareSpans(organizations, { wanted, optional: optional.map(spanOf) });
  return {
    score,
    faults: [
      ...missed.map(({ start, end }) => `${id} ${text.slice(start, end)}: organization not found`),
      ...wrong.map((one) => `${id} ${one.text}: no organization`),
    ],
  };
}

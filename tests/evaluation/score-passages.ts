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

/** Compares the bodies found with those that an editor marked; what lies inside an optional span counts neither way. */
export function scorePassage(
  { id, text, entities, optional = [] }: Passage,
  { organizations }: Pick<ArticleReport, 'organizations'>,
): { readonly score: PassageScore; readonly faults: readonly string[] } {
  const key = (start: number, end: number): string => `${start}-${end}`;
  const bodies = entities.filter(([, , type]) => type === 'ORG');
  const wanted = new Set(bodies.map(([start, end]) => key(start, end)));
  const found = organizations.filter(
    ({ start, end }) => wanted.has(key(start, end)) || !optional.some(([from, to]) => start >= from && end <= to),
  );
  const given = new Set(found.map(({ start, end }) => key(start, end)));
  const missed = bodies.filter(([start, end]) => !given.has(key(start, end)));
  const wrong = found.filter(({ start, end }) => !wanted.has(key(start, end)));
  return {
    score: { bodies: wanted.size, found: given.size, right: wanted.size - missed.length },
    faults: [
      ...missed.map(([start, end]) => `${id} ${text.slice(start, end)}: organization not found`),
      ...wrong.map((one) => `${id} ${one.text}: no organization`),
    ],
  };
}

import { compareQuantities } from '@/figures/compare-quantities';
import { folded } from '@/text/fold';
import { align } from '@/verdicts/align';
import type { OwnCheck } from './own-check';
import { type OwnItem, ownCheck } from './own-items';

/** A measure that is stated more often than this in one text is a table or a series, and repeats nothing. */
const MOST_STATEMENTS = 12;

/** Statements of one measure in one text are about the same thing from here on. */
const SURE = { near: 0.75, mutual: 0.6, subject: 0.5 } as const;

/**
 * The same measure stated twice with numbers that look like a slip of the pen of each other; in one text any other
 * difference is rather that of a part, a plan or a day. Nothing where one of the two numbers is stated once more.
 */
export function findRepeats(paragraphs: readonly (readonly OwnItem[])[]): OwnCheck[] {
  const groups = new Map<string, OwnItem[]>();
  for (const item of paragraphs.flat()) {
    const noun = folded(item.claim.measured).slice(-2);
    if (noun.length < 2 || item.claim.hedge !== 'none') continue;
    const key = `${item.claim.unit}|${noun}`;
    groups.set(key, [...(groups.get(key) ?? []), item].slice(0, MOST_STATEMENTS + 1));
  }
  return [...groups.values()].flatMap((group) => (group.length > MOST_STATEMENTS ? [] : repeatsIn(group)));
}

function repeatsIn(group: readonly OwnItem[]): OwnCheck[] {
  return group.flatMap((later, i) => {
    const earlier = group.slice(0, i).find((item) => contradict(item, later));
    if (!earlier) return [];
    const others = group.filter((item) => item !== earlier && item !== later);
    const { value } = later.claim;
    if (others.some(({ claim }) => claim.value === value)) return [];
    return [ownCheck('repeated', later, [earlier], { holds: false, result: folded(earlier.claim.text) })];
  });
}

function contradict(a: OwnItem, b: OwnItem): boolean {
  if (a.passage === b.passage && a.sentence === b.sentence) return false;
  const comparison = compareQuantities(a.claim, b.claim);
  if (comparison.outcome !== 'apart' || !(comparison.slip || comparison.reason.code === 'digit-changed')) return false;
  const alignment = align({ claim: a.claim, date: null }, { claim: b.claim, date: null });
  return (
    alignment !== null &&
    alignment.obstacles.length === 0 &&
    alignment.near >= SURE.near &&
    alignment.mutual >= SURE.mutual &&
    alignment.subject >= SURE.subject &&
    a.claim.additional === b.claim.additional &&
    a.claim.extent === b.claim.extent
  );
}

import type { OwnCheck, OwnPassage } from './own-check';
import { readItems } from './own-items';
import { findGrowth, findShares } from './shares';
import { findSums } from './sums';

/**
 * Checks the figures of one text against each other: only where its words say what is a part of what, never because
 * numbers stand near each other. Parts and wholes are sought within a paragraph, repetitions in all of `passages`.
 * Empty where the words relate nothing. Time grows with the number of figures.
 */
export function checkOwnFigures(passages: readonly OwnPassage[]): OwnCheck[] {
  const paragraphs = passages.map((passage, index) => readItems(passage, index));
  return paragraphs.flatMap((items) => [...findSums(items), ...findShares(items), ...findGrowth(items)]);
}

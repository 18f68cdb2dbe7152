import { findChanges } from './changes';
import type { OwnCheck, OwnPassage } from './own-check';
import { readItems } from './own-items';
import { findShares } from './shares';
import { findSums } from './sums';

/**
 * Checks the figures of one text against each other, paragraph by paragraph: only where its words say what is a part or
 * a change of what, never because numbers stand near each other. Empty where the words relate nothing.
 */
export function checkOwnFigures(passages: readonly OwnPassage[]): OwnCheck[] {
  return passages.flatMap((passage, index) => {
    const items = readItems(passage, index);
    return [...findSums(items), ...findShares(items), ...findChanges(items)];
  });
}

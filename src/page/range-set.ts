import { highlightName } from './mark-sheet';
import { MARK_KINDS, type MarkKind, type Plate } from './marks';

/**
 * The ranges of one kind of marks: in the highlight registry under the kind's name, and in a set of our own, because
 * content scripts in Firefox cannot iterate a `Highlight`.
 */
export interface RangeSet {
  add(ranges: readonly Range[]): void;
  /** Takes those of the ranges that are there away before the next frame. */
  delete(ranges: readonly Range[]): void;
  /** Registers the set again if the page emptied it or put it out of the registry. */
  repair(): void;
  /** Takes the whole set out of the registry at once. */
  remove(): void;
}

/** Of more ranges than this at once the set is built anew: Firefox takes a quarter of a millisecond to delete one. */
const MOST_DELETIONS = 40;

/** Registers an empty set. */
export function createRangeSet(kind: MarkKind | Plate): RangeSet {
  const name = highlightName(kind);
  const ranges = new Set<Range>();
  let deleted: Range[] = [];
  const register = (): Highlight => {
    const made = new Highlight(...ranges);
    made.priority = MARK_KINDS.indexOf(kind as MarkKind); // plates lie under all
    CSS.highlights.set(name, made);
    return made;
  };
  let highlight = register();
  const settle = (): void => {
    if (CSS.highlights.get(name) !== highlight) deleted = [];
    else if (deleted.length > MOST_DELETIONS) highlight = register();
    else for (const range of deleted) highlight.delete(range);
    deleted = [];
  };
  return {
    add: (more) => {
      for (const range of more) {
        ranges.add(range);
        highlight.add(range);
      }
    },
    delete: (gone) => {
      const there = gone.filter((range) => ranges.delete(range));
      if (there.length === 0) return;
      if (deleted.length === 0) queueMicrotask(settle);
      deleted.push(...there);
    },
    repair: () => {
      settle();
      if (CSS.highlights.get(name) !== highlight || highlight.size !== ranges.size) highlight = register();
    },
    remove: () => {
      ranges.clear();
      CSS.highlights.delete(name);
    },
  };
}

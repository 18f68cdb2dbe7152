import type { Finding } from '@/messaging/check-protocol';
import type { MarkPlace, MarkStep } from '@/messaging/tab-protocol';
import type { Cards } from './cards';
import { compareNodes } from './document-order';
import type { Painter } from './highlights';
import { type Mark, rangesOf, rectsOf } from './marks';
import { rootOf, bringIntoView as scrollTo } from './native-dom';
import type { PageReading } from './page-reading';
import { isCountedAs } from './summary';

/** Goes from mark to mark, or to a place; a card that is opened so has the focus. */
export interface Steps {
  /**
   * Brings another mark into view and opens its card, or that of the one here. It goes on from the last one, at first
   * from what is in view, and from the end to the beginning.
   */
  step(step: MarkStep): void;
  /** Brings what was found at a place into view and opens its card, if it has one. */
  show(place: Pick<MarkPlace, 'block' | 'start'>): void;
}

/** Starts from what is in view. */
export function createSteps(painter: Painter, cards: Cards, live: PageReading['live']): Steps {
  let last: Mark | null = null;
  const goTo = (mark: Mark): void => {
    last = mark;
    bringIntoView(mark);
    // Scrolling closes cards, and its event comes with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => cards.open(mark, 'keyboard')));
  };
  return {
    step: ({ step, only }) => {
      const isMeant = (mark: Mark): boolean => (only === null ? painter.shows(mark) : isCountedAs(mark, only));
      const marks = painter
        .marks()
        .filter((mark) => (painter.shows(mark) || isMeant(mark)) && rectsOf(mark).length > 0);
      marks.sort(compareMarks);
      const from = marks.findIndex((mark) => mark === (cards.current ?? last));
      const here = step === 0 ? marks.find(isSelected) : undefined;
      const mark =
        here ?? (from < 0 ? firstFromView(marks.filter(isMeant), step) : nextOf(marks, { from, step, isMeant }));
      if (mark) goTo(mark);
    },
    show: ({ block: id, start }) => {
      const isMeant = (one: Finding) => one.block === id && one.type === 'figure' && one.start === start;
      const mark = painter.marksOf(id).find(({ finding }) => isMeant(finding));
      if (mark) return goTo(mark);
      const block = live.get(id);
      const finding = painter.findings().find(isMeant);
      if (block && finding) bringIntoView({ ranges: rangesOf(block, finding) });
    },
  };
}

type Going = { readonly from: number; readonly step: MarkStep['step']; readonly isMeant: (mark: Mark) => boolean };

/** The first that is meant, `step` by `step` from the one at `from`; that one itself comes last, or where none is asked for. */
function nextOf(marks: readonly Mark[], { from, step, isMeant }: Going): Mark | undefined {
  const ways = marks.map((_, passed) => marks.at((from + step * (passed + 1)) % marks.length));
  return ways.find((mark) => mark && isMeant(mark));
}

function isSelected({ ranges }: Mark): boolean {
  const selection = getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return ranges.some(
    (range) =>
      selected !== null &&
      rootOf(range.startContainer) === rootOf(selected.startContainer) &&
      selected.compareBoundaryPoints(Range.START_TO_END, range) >= 0 &&
      selected.compareBoundaryPoints(Range.END_TO_START, range) <= 0,
  );
}

function firstFromView(marks: readonly Mark[], step: MarkStep['step']): Mark | undefined {
  if (step >= 0) return marks.find((mark) => (rectsOf(mark)[0]?.bottom ?? 0) > 0) ?? marks[0];
  return marks.findLast((mark) => (rectsOf(mark)[0]?.top ?? 0) < innerHeight) ?? marks.at(-1);
}

type Passage = Pick<Mark, 'ranges'>;

/** Scrolls a passage into view, unless it is there. */
export function bringIntoView(passage: Passage): void {
  if (isInView(passage)) return;
  const element = passage.ranges[0]?.startContainer.parentElement;
  if (element) scrollTo(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  const top = rectsOf(passage)[0]?.top ?? 0;
  if (!isInView(passage)) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}

function isInView(passage: Passage): boolean {
  return rectsOf(passage).every(
    ({ top, bottom, left, right }) => top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
  );
}

/** In document order. */
function compareMarks(a: Mark, b: Mark): number {
  const [one, other] = [a.ranges[0], b.ranges[0]];
  if (!one || !other || one === other) return 0;
  if (rootOf(one.startContainer) === rootOf(other.startContainer))
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  return compareNodes(one.startContainer, other.startContainer);
}

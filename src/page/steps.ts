import type { Finding } from '@/messaging/check-protocol';
import type { MarkPlace } from '@/messaging/tab-protocol';
import type { Cards } from './cards';
import { compareNodes } from './document-order';
import type { Painter } from './highlights';
import { type Mark, rangesOf, rectsOf } from './marks';
import { rootOf, bringIntoView as scrollTo } from './native-dom';
import type { PageReading } from './page-reading';

/** Goes from mark to mark, or to a place; a card that is opened so has the focus. */
export interface Steps {
  /**
   * Brings the next (1) or the previous (-1) mark into view and opens its card. It goes on from the last one, at first
   * from what is in view, and from the end to the beginning.
   */
  step(step: 1 | -1): void;
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
    step: (step) => {
      const marks = painter.marks().filter((mark) => painter.shows(mark) && rectsOf(mark).length > 0);
      marks.sort(compareMarks);
      const from = marks.indexOf(cards.current ?? last ?? ({} as Mark));
      const mark = from < 0 ? firstFromView(marks, step) : marks.at((from + step) % marks.length);
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

function firstFromView(marks: readonly Mark[], step: 1 | -1): Mark | undefined {
  if (step === 1) return marks.find((mark) => (rectsOf(mark)[0]?.bottom ?? 0) > 0) ?? marks[0];
  return marks.findLast((mark) => (rectsOf(mark)[0]?.top ?? 0) < innerHeight) ?? marks.at(-1);
}

type Passage = Pick<Mark, 'ranges'>;

function bringIntoView(passage: Passage): void {
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

import type { Cards } from './cards';
import type { Painter } from './highlights';
import { type Mark, rectsOf } from './marks';

/**
 * Returns a function that brings the next (1) or the previous (-1) mark into view and opens its card, with the focus in
 * it. It goes on from the last one, at first from what is in view, and from the end to the beginning.
 */
export function createSteps(painter: Painter, cards: Cards): (step: 1 | -1) => void {
  let last: Mark | null = null;
  return (step) => {
    const marks = painter.marks().filter((mark) => rectsOf(mark).length > 0);
    marks.sort(compareMarks);
    const from = marks.indexOf(cards.current ?? last ?? ({} as Mark));
    const mark = from < 0 ? firstFromView(marks, step) : marks.at((from + step) % marks.length);
    if (!mark) return;
    last = mark;
    bringIntoView(mark);
    // Scrolling closes cards, and its event comes with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => cards.open(mark, 'keyboard')));
  };
}

function firstFromView(marks: readonly Mark[], step: 1 | -1): Mark | undefined {
  if (step === 1) return marks.find((mark) => (rectsOf(mark)[0]?.bottom ?? 0) > 0) ?? marks[0];
  return marks.findLast((mark) => (rectsOf(mark)[0]?.top ?? 0) < innerHeight) ?? marks.at(-1);
}

function bringIntoView(mark: Mark): void {
  if (isInView(mark)) return;
  const element = mark.ranges[0]?.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const top = rectsOf(mark)[0]?.top ?? 0;
  if (!isInView(mark)) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}

function isInView(mark: Mark): boolean {
  return rectsOf(mark).every(
    ({ top, bottom, left, right }) => top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth,
  );
}

/** In document order; what stands in a shadow root stands where its host does. */
function compareMarks(a: Mark, b: Mark): number {
  const [one, other] = [a.ranges[0], b.ranges[0]];
  if (!one || !other || one === other) return 0;
  if (one.startContainer.getRootNode() === other.startContainer.getRootNode())
    return one.compareBoundaryPoints(Range.START_TO_START, other);
  const position = inDocument(one.startContainer).compareDocumentPosition(inDocument(other.startContainer));
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}

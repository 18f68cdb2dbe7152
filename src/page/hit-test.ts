import { contains, type Point } from './geometry';
import type { Painter } from './highlights';
import { type Mark, rectsOf } from './marks';

/** The mark at a point, and which of its line boxes is hit. */
export type Hit = { readonly mark: Mark; readonly line: number };

/** Line boxes are smaller than lines: a pointer between two lines still means the nearer one. */
const SLACK = 2;

/**
 * The mark under a point of the viewport, or null. Asks for the caret there, which costs next to nothing where nothing is
 * marked, and makes sure of it by the mark's boxes, because the caret may be far from the pointer at the end of a line.
 * Of several marks the figure wins, then the shortest.
 */
export function hitTest(painter: Painter, point: Point): Hit | null {
  const shadowRoots = painter.shadowRoots();
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  if (!caret) return null;
  const hits = painter.marksIn(caret.offsetNode).flatMap((mark) => {
    const line = rectsOf(mark).findIndex((rect) => contains(rect, point, SLACK));
    return line < 0 ? [] : { mark, line };
  });
  return hits.toSorted((a, b) => rank(a.mark) - rank(b.mark))[0] ?? null;
}

function rank({ kind, text }: Mark): number {
  return (kind === 'organization' ? 1_000_000 : 0) + text.length;
}

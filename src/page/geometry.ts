/** A point of the viewport, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A rectangle of the viewport, in CSS pixels; a `DOMRect` is one. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Is the point in the box, or within `slack` of it? */
export function contains(box: Box, { x, y }: Point, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

/** The smallest box around all boxes; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/**
 * Is the point on a way from a word to its card? The way is the hull of both, so that one may cut the corner; the word
 * and the card themselves belong to it.
 */
export function isOnTheWay(point: Point, word: Box, card: Box): boolean {
  if (contains(word, point) || contains(card, point)) return true;
  const hull = hullOf([...cornersOf(word), ...cornersOf(card)]);
  return hull.every((corner, i) => cross(corner, hull[(i + 1) % hull.length] ?? corner, point) >= 0);
}

function cornersOf({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Convex hull by Andrew's monotone chain. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (chain: Point[], point: Point): Point[] => {
    while (chain.length > 1 && cross(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
    return [...chain, point];
  };
  const lower = sorted.reduce(half, []);
  const upper = sorted.toReversed().reduce(half, []);
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Positive where `point` lies to the left of the way from `a` to `b`. */
function cross(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

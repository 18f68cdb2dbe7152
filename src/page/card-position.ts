import type { Box } from './geometry';

/** Where a card goes, in CSS pixels of the viewport. */
export type CardPosition = {
  readonly side: 'below' | 'above' | 'right' | 'left';
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
};

/** Room between word and card, and between card and the edge of the view. */
const GAP = 6;
const EDGE = 8;

/** A card is not squeezed under this height while there is more room elsewhere. */
const LEAST_HEIGHT = 120;

/** In CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** How wide a card is in a view. */
export function cardWidth(view: Size): number {
  return Math.min(360, view.width - 2 * EDGE);
}

/**
 * Places a card beside a word so that it never covers it: below if there is room, else above, else to a side, else
 * where there is most room, made lower to fit. `previous` is the side that the card is on now: it stays there while it
 * can. The card is never higher than half the view. `word` is around all lines of the word, `at` its line that is
 * pointed to.
 */
export function placeCard(options: {
  readonly word: Box;
  readonly at: Box;
  readonly card: Size;
  readonly view: Size;
  readonly previous?: CardPosition['side'] | undefined;
}): CardPosition {
  const { word, at, card, view, previous } = options;
  const most = view.height / 2;
  const wanted = Math.min(card.height, most);
  const room = {
    below: view.height - EDGE - word.bottom - GAP,
    above: word.top - GAP - EDGE,
    right: view.width - EDGE - word.right - GAP >= card.width ? most : 0,
    left: word.left - GAP - EDGE >= card.width ? most : 0,
  };
  const sides = ['below', 'above', 'right', 'left'] as const;
  const stays = previous !== undefined && room[previous] >= Math.min(wanted, LEAST_HEIGHT) ? previous : undefined;
  const side =
    stays ?? sides.find((s) => room[s] >= wanted) ?? sides.reduce((best, s) => (room[s] > room[best] ? s : best));
  const maxHeight = Math.max(0, Math.min(most, room[side]));
  const height = Math.min(card.height, maxHeight);
  const alongX = clamp(at.left, EDGE, view.width - EDGE - card.width);
  const alongY = clamp(at.top, EDGE, view.height - EDGE - height);
  switch (side) {
    case 'below':
      return { side, left: alongX, top: word.bottom + GAP, maxHeight };
    case 'above':
      return { side, left: alongX, top: word.top - GAP - height, maxHeight };
    case 'right':
      return { side, left: word.right + GAP, top: alongY, maxHeight };
    case 'left':
      return { side, left: word.left - GAP - card.width, top: alongY, maxHeight };
  }
}

/** Where a card is, and how large, in CSS pixels of the viewport. */
export type Placed = Pick<CardPosition, 'left' | 'top'> & Size;

/** As near to a place as a card is all in view, its beginning if it is larger. */
export function withinView({ left, top }: Pick<Placed, 'left' | 'top'>, card: Size, view: Size): Placed {
  const height = Math.min(card.height, view.height);
  return {
    left: clamp(left, 0, view.width - card.width),
    top: clamp(top, 0, view.height - height),
    width: card.width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

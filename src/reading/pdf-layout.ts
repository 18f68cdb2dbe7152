/**
 * The reading order of a page set in columns: recursive XY-cut (Nagy and Seth, 1984) over the boxes of its text.
 *
 * A region that a gutter parts is read left side first; else it is parted at its widest blank band; else it is a block
 * of lines.
 */
import type { PdfItem, PdfPage } from './file-tools';

/** A piece of text with its edges in points from the page's left upper corner; `size` is that of its characters. */
export type TextBox = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly vertical: boolean;
};

/** A line of text: where it stands and its boxes from left to right. */
export type TextLine = Omit<TextBox, 'text' | 'vertical'> & {
  readonly boxes: readonly TextBox[];
  readonly text: string;
};

/** A gutter is at least as wide as a character, a blank band nearly so. */
const GUTTER = 0.9;
const BAND = 0.8;
/** It is so much wider than what stands between lines. */
const WIDER = 1.25;
/** Columns are filled with text; what isn't is a table or a list, read line by line. */
const FILLED = 0.55;
/** In characters; narrower ones are a table's or a list's. */
const NARROWEST = 6;
const LEAST_LINES = 2;
const DEEPEST = 40;
/** Gaps inside a line, in characters: wider than this is a space between Han characters, or between others. */
const HAN_GAP = 1.2;
const WORD_GAP = 0.2;

/** The boxes of a page's text; empty pieces are left out. */
export function boxesOf({ height, items }: PdfPage): TextBox[] {
  return items.flatMap((item: PdfItem): TextBox[] => {
    if (item.text.trim() === '' || !(item.height > 0) || !Number.isFinite(item.x + item.y + item.width)) return [];
    const bottom = height - item.y;
    return [
      {
        text: item.text,
        left: item.x,
        right: item.x + Math.max(item.width, 0),
        top: bottom - item.height,
        bottom,
        size: item.vertical ? item.width : item.height,
        vertical: item.vertical ?? false,
      },
    ];
  });
}

/** The blocks of a page in reading order, each as its lines from top to bottom. */
export function blocksOf(boxes: readonly TextBox[], depth = DEEPEST): TextLine[][] {
  if (boxes.length === 0) return [];
  const size = median(boxes.map((box) => box.size));
  const parts = depth > 0 ? (columns(boxes, size) ?? bands(boxes, size)) : null;
  return parts ? parts.flatMap((part) => blocksOf(part, depth - 1)) : [linesFrom(boxes)];
}

/** The lines that boxes stand in. */
export function linesFrom(boxes: readonly TextBox[]): TextLine[] {
  const lines: TextBox[][] = [];
  for (const box of [...boxes].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (line && base && box.bottom - base.bottom < 0.5 * Math.max(box.size, base.size)) line.push(box);
    else lines.push([box]);
  }
  return lines.map(toLine);
}

function toLine(boxes: readonly TextBox[]): TextLine {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  let text = '';
  let last: TextBox | null = null;
  for (const box of sorted) {
    if (last) text += spaceBetween(last, box);
    text += box.text;
    last = box;
  }
  return {
    boxes: sorted,
    text: text.trim(),
    left: least(sorted, 'left'),
    right: most(sorted, 'right'),
    top: least(sorted, 'top'),
    bottom: most(sorted, 'bottom'),
    size: median(sorted.map(({ size }) => size)),
  };
}

function spaceBetween(before: TextBox, after: TextBox): string {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return '';
  const gap = (after.left - before.right) / Math.max(before.size, after.size);
  const words = /[\w.,%]$/.test(before.text) && /^[\w(]/.test(after.text);
  return gap > (words ? WORD_GAP : HAN_GAP) ? ' ' : '';
}

/** The two sides of the widest gutter that runs through all boxes; null where none parts two columns of text. */
function columns(boxes: readonly TextBox[], size: number): readonly (readonly TextBox[])[] | null {
  const gap = widest(gapsIn(boxes, { from: 'left', to: 'right' }));
  if (!gap || gap.width < GUTTER * size) return null;
  const sides = [boxes.filter(({ left }) => left < gap.at), boxes.filter(({ left }) => left >= gap.at)];
  return sides.every((side) => isColumn(side, size)) ? sides : null;
}

function isColumn(side: readonly TextBox[], size: number): boolean {
  const lines = linesFrom(side);
  if (lines.length < LEAST_LINES) return false;
  const width = most(side, 'right') - least(side, 'left');
  const filled = lines.reduce((sum, line) => sum + (line.right - line.left), 0) / lines.length;
  return width >= NARROWEST * size && filled / width >= FILLED;
}

function bands(boxes: readonly TextBox[], size: number): readonly (readonly TextBox[])[] | null {
  const gaps = gapsIn(boxes, { from: 'top', to: 'bottom' });
  const gap = widest(gaps);
  if (!gap || gap.width < BAND * size) return null;
  // lines that are set widely stand apart evenly
  if (gaps.length > 1 && gap.width < WIDER * median(gaps.map(({ width }) => width))) return null;
  return [boxes.filter(({ top }) => top < gap.at), boxes.filter(({ top }) => top >= gap.at)];
}

/** The edges of a box. */
export type Edge = 'left' | 'right' | 'top' | 'bottom';
type Gap = { readonly at: number; readonly width: number };

/** Where nothing stands across all boxes. */
function gapsIn(boxes: readonly TextBox[], { from, to }: { readonly from: Edge; readonly to: Edge }): Gap[] {
  const gaps: Gap[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((a, b) => a[from] - b[from])) {
    const width = box[from] - reached;
    if (Number.isFinite(reached) && width > 0) gaps.push({ at: box[from], width });
    reached = Math.max(reached, box[to]);
  }
  return gaps;
}

function widest(gaps: readonly Gap[]): Gap | null {
  return gaps.reduce<Gap | null>((best, gap) => (gap.width > (best?.width ?? 0) ? gap : best), null);
}

function least(boxes: readonly TextBox[], edge: Edge): number {
  return boxes.reduce((value, box) => Math.min(value, box[edge]), Number.POSITIVE_INFINITY);
}

function most(boxes: readonly TextBox[], edge: Edge): number {
  return boxes.reduce((value, box) => Math.max(value, box[edge]), Number.NEGATIVE_INFINITY);
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Rows from `from` up to `to` (not included). */
export type RowWindow = { readonly from: number; readonly to: number };

/** Rows that are drawn above and below those in view, so that none is missing while it is scrolled. */
const SPARE = 8;

/** The rows to draw of `rows` of one height, in a view scrolled so far; all lengths in CSS pixels. */
export function windowOf(
  rows: number,
  view: { readonly scrolled: number; readonly height: number; readonly rowHeight: number },
): RowWindow {
  const { scrolled, height, rowHeight } = view;
  const first = Math.min(Math.floor(Math.max(0, scrolled) / rowHeight), rows);
  const last = Math.ceil((Math.max(0, scrolled) + height) / rowHeight);
  return { from: Math.max(0, first - SPARE), to: Math.min(rows, last + SPARE) };
}

/** How far to scroll so that a row is in view, as little as possible; null where it is. */
export function scrollTo(
  row: number,
  { scrolled, height, rowHeight }: { readonly scrolled: number; readonly height: number; readonly rowHeight: number },
): number | null {
  const top = row * rowHeight;
  if (top < scrolled) return top;
  return top + rowHeight > scrolled + height ? top + rowHeight - height : null;
}

import { closestOf, nameOf, previousElementOf, textOf } from './native-dom';

/** Longer cells hold prose (old pages are laid out in tables): they label nothing and need no labels. */
const MOST_CHARACTERS = 60;

/** A cell says how many rows and columns it spans; no table of news is laid out in more places than this. */
const MOST_PLACES = 50_000;

/** More heads than this stand over no cell that a reader understands. */
const MOST_HEADS = 20;

/** Where a cell stands: its first row and column. */
type Place = { readonly row: number; readonly column: number };

/** A table laid out: where its cells stand, and what may label others, by row and by column, each from the first on. */
type Grid = {
  readonly places: ReadonlyMap<Element, Place>;
  readonly rowHeads: readonly (readonly HTMLTableCellElement[])[];
  readonly columnHeads: readonly (readonly HTMLTableCellElement[])[];
};

/**
 * Finds what stands over and beside table cells: row head, column heads and caption, in that order; and before the
 * descriptions of a list of terms, the terms. Grids are kept for
 * the lifetime of the function, so make a new one for every pass over a page.
 */
export function createTableLabels(): (element: Element, text: string) => readonly string[] {
  const grids = new Map<HTMLTableElement, Grid>();
  return (element, text) => {
    const cell = closestOf(element, 'dd, td, th');
    if (cell && nameOf(cell) === 'dd') return text.length > MOST_CHARACTERS ? [] : termsBefore(cell);
    const table = cell && closestOf(cell, 'table');
    if (
      !(cell instanceof HTMLTableCellElement && table instanceof HTMLTableElement) ||
      cell.tagName === 'TH' ||
      text.length > MOST_CHARACTERS
    )
      return [];
    const grid = grids.get(table) ?? readGrid(table);
    grids.set(table, grid);
    return labelsOf(cell, table, grid);
  };
}

/** The terms of a description: those right before it, or before the descriptions that share them. */
function termsBefore(description: Element): string[] {
  const terms: Element[] = [];
  for (
    let place = previousElementOf(description);
    place && terms.length < MOST_HEADS;
    place = previousElementOf(place)
  ) {
    if (nameOf(place) === 'dt') terms.unshift(place);
    else if (nameOf(place) !== 'dd' || terms.length > 0) break;
  }
  return terms.map(labelText).filter((label) => label !== '');
}

function labelsOf(cell: HTMLTableCellElement, table: HTMLTableElement, grid: Grid): string[] {
  const place = grid.places.get(cell);
  if (!place) return [];
  const isBefore = (head: Element, key: keyof Place): boolean => (grid.places.get(head)?.[key] ?? 0) < place[key];
  const heads = [
    ...(grid.rowHeads[place.row]?.filter((head) => isBefore(head, 'column')) ?? []),
    ...(grid.columnHeads[place.column]?.filter((head) => isBefore(head, 'row')) ?? []),
  ];
  const texts = [...heads.slice(0, MOST_HEADS), table.caption].map(labelText).filter((label) => label !== '');
  return [...new Set(texts)];
}

function isNumber(cell: Element): boolean {
  return /^[\s\d０-９.,，．%％+-]*$/.test(textOf(cell));
}

function labelText(cell: Element | null | undefined): string {
  const text = (cell ? textOf(cell) : '').replace(/\s+/g, ' ').trim();
  return text.length > MOST_CHARACTERS ? '' : text;
}

function readGrid(table: HTMLTableElement): Grid {
  const cells = layOut(table);
  const places = new Map<Element, Place>();
  const rowHeads: HTMLTableCellElement[][] = cells.map(() => []);
  const columnHeads: HTMLTableCellElement[][] = [];
  const isHead = (cell: HTMLTableCellElement): boolean => cell.tagName === 'TH' || cell.closest('thead') !== null;
  const hasHeads = cells[0]?.some((cell) => cell && isHead(cell)) ?? false;
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) {
      if (!cell) continue;
      if (!places.has(cell)) places.set(cell, { row, column });
      if (cell.tagName === 'TH' || (column === 0 && !isNumber(cell))) rowHeads[row]?.push(cell);
      // Head rows are those in THEAD or of TH cells; a table without any has its first row for one.
      if (isHead(cell) || (row === 0 && !hasHeads)) (columnHeads[column] ??= []).push(cell);
    }
  return { places, rowHeads, columnHeads };
}

/** Cells by row and column, those that span several standing in each; cut where it grows beyond measure. */
function layOut(table: HTMLTableElement): (HTMLTableCellElement | undefined)[][] {
  const grid: (HTMLTableCellElement | undefined)[][] = Array.from(table.rows, () => []);
  let places = 0;
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x++;
      const rows = Math.min(Math.max(1, cell.rowSpan), grid.length - y);
      places += rows * cell.colSpan;
      if (places > MOST_PLACES) return grid;
      for (let dy = 0; dy < rows; dy++) for (let dx = 0; dx < cell.colSpan; dx++) (grid[y + dy] ?? [])[x + dx] = cell;
      x += cell.colSpan;
    }
  }
  return grid;
}

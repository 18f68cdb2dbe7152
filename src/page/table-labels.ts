/** Longer cells hold prose (old pages are laid out in tables): they label nothing and need no labels. */
const MOST_CHARACTERS = 60;

type Grid = readonly (readonly (HTMLTableCellElement | undefined)[])[];

/**
 * Finds what stands over and beside table cells: row head, column heads and caption, in that order. Grids are kept for
 * the lifetime of the function, so make a new one for every pass over a page.
 */
export function createTableLabels(): (element: Element, text: string) => readonly string[] {
  const grids = new Map<HTMLTableElement, Grid>();
  return (element, text) => {
    const cell = element.closest<HTMLTableCellElement>('td, th');
    const table = cell?.closest('table');
    if (!cell || !table || cell.tagName === 'TH' || text.length > MOST_CHARACTERS) return [];
    const grid = grids.get(table) ?? readGrid(table);
    grids.set(table, grid);
    return labelsOf(cell, table, grid);
  };
}

function labelsOf(cell: HTMLTableCellElement, table: HTMLTableElement, grid: Grid): string[] {
  const row = grid.findIndex((cells) => cells.includes(cell));
  const column = grid[row]?.indexOf(cell) ?? -1;
  if (row < 0 || column < 0) return [];
  const heads = grid[row]?.filter((head, i) => head !== cell && i < column && isRowHead(head, i)) ?? [];
  const over = grid.slice(0, row).map((cells) => cells[column]);
  const columns = over.filter((head, i) => head !== cell && isColumnHead(head, i, grid));
  const texts = [...heads, ...columns, table.caption].map(labelText).filter((label) => label !== '');
  return [...new Set(texts)];
}

function isRowHead(cell: HTMLTableCellElement | undefined, column: number): boolean {
  return cell !== undefined && (cell.tagName === 'TH' || (column === 0 && !isNumber(cell)));
}

/** Head rows are those in THEAD or of TH cells; a table without any has its first row for one. */
function isColumnHead(cell: HTMLTableCellElement | undefined, row: number, grid: Grid): boolean {
  return (
    cell !== undefined && (cell.tagName === 'TH' || cell.closest('thead') !== null || (row === 0 && !isMarked(grid)))
  );
}

function isMarked(grid: Grid): boolean {
  return grid[0]?.some((cell) => cell?.tagName === 'TH' || cell?.closest('thead')) ?? false;
}

function isNumber(cell: Element): boolean {
  return /^[\s\d０-９.,，．%％+-]*$/.test(cell.textContent ?? '');
}

function labelText(cell: Element | null | undefined): string {
  const text = (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > MOST_CHARACTERS ? '' : text;
}

/** Cells by row and column, those that span several standing in each. */
function readGrid(table: HTMLTableElement): Grid {
  const grid: (HTMLTableCellElement | undefined)[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x++;
      for (let dy = 0; dy < Math.max(1, cell.rowSpan); dy++)
        for (let dx = 0; dx < cell.colSpan; dx++) if (grid[y + dy]) (grid[y + dy] ?? [])[x + dx] = cell;
      x += cell.colSpan;
    }
  });
  return grid;
}

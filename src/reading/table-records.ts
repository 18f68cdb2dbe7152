/** Articles in a table: one a row, as a rule under a row that names the columns. */
import { beginningOf } from './beginning';
import { type Columns, headerAt, readColumns } from './columns';
import { type FileTools, fewComplaints, type Reading, skipped } from './file-tools';
import { hasChinese } from './page-text';
import { importRecord } from './record-fields';

/** So many rows show what the columns hold. */
const SAMPLE = 20;
/** And so many of them, so much of each cell, are shown to who is asked. */
const SHOWN = 6;
const LONGEST_SHOWN = 200;

/** A row and the line that it begins on; `cells` is null of one that is broken. */
export type TableRow = { readonly cells: readonly string[] | null; readonly line: number };

type Table = { readonly path: string; readonly source: string; readonly rows: Iterable<TableRow> };

/**
 * Reads a table row by row; what stands over the names of the columns is none of it. A row that is broken is reported by its line, and the others are read. Where neither the
 * names of the columns nor what stands in them tells which is the text, that is asked.
 */
export async function* readTable(
  { path, source, rows }: Table,
  chooseColumns: FileTools['chooseColumns'],
): AsyncGenerator<Reading> {
  const { first, all } = beginningOf(rows, SAMPLE);
  const known = first.flatMap(({ cells }) => (cells ? [cells] : []));
  const over = headerAt(known) ?? 0;
  const header = first.find(({ cells }) => cells === known[over]);
  const columns = await settleColumns(path, known.slice(over), chooseColumns);
  let any = false;
  if (columns)
    for (const reading of fewComplaints(readRows(all, { ...columns, header, source }))) {
      any = true;
      yield reading;
    }
  else if (header?.cells) {
    any = true;
    yield skipped('no-columns', `line ${header.line}: ${excerpt(header.cells)}`);
  }
  if (!any) yield skipped('empty');
}

/** What the columns hold; a table in which no cell could be an article is not asked about. */
async function settleColumns(
  path: string,
  rows: readonly (readonly string[])[],
  chooseColumns: FileTools['chooseColumns'],
): Promise<Columns | null> {
  const columns = readColumns(rows);
  if (columns.roles.has('text') || rows.length === 0) return columns;
  if (!rows.some((cells) => cells.some(hasChinese))) return null;
  const shown = rows.slice(0, SHOWN).map((cells) => cells.map((cell) => cell.slice(0, LONGEST_SHOWN)));
  return chooseColumns({ path, rows: shown, columns });
}

function* readRows(
  rows: Iterable<TableRow>,
  { named, roles, header, source }: Columns & { readonly header: TableRow | undefined; readonly source: string },
): Generator<Reading> {
  for (const row of rows) {
    if (header && row.line < header.line) continue;
    if (!row.cells) yield skipped('broken', `line ${row.line}`);
    else if (!(named && row === header) && row.cells.some((cell) => cell.trim() !== '')) {
      const { cells, line } = row;
      const fields = Object.fromEntries([...roles].map(([role, at]) => [role, cells[at] ?? '']));
      const imported = importRecord(fields, source);
      yield imported ? { type: 'article', imported } : skipped('no-text', `line ${line}`);
    }
  }
}

/** The beginnings of the first cells, to show which row is meant. */
function excerpt(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim().slice(0, 20))
    .slice(0, 12)
    .join(', ');
}

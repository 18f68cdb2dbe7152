/** Articles in a table (.csv, .tsv): one a row, under a row that names the columns. Quoting as in RFC 4180. */
import { fewComplaints, type Reading, skipped } from './file-tools';
import { type FieldRole, importRecord, rolesOf } from './record-fields';

const DELIMITERS = [',', '\t', ';', '|', '，'];
/** A quoted cell that goes on for longer has lost its closing quote. */
const LONGEST_ROW = 2_000_000;

type TableRow = { readonly cells: readonly string[] | null; readonly line: number };

/** Reads a table line by line. A row that is broken is reported by its line, and the others are read. */
export function readTable(lines: Iterable<string>, source: string): Iterable<Reading> {
  return fewComplaints(readRows(lines, source));
}

function* readRows(lines: Iterable<string>, source: string): Generator<Reading> {
  let roles: ReadonlyMap<FieldRole, number> | null = null;
  let any = false;
  for (const { cells, line } of rowsOf(lines)) {
    any = true;
    if (!cells) yield skipped('broken', `line ${line}`);
    else if (!roles) {
      roles = rolesOf(cells);
      if (roles.has('text')) continue;
      yield skipped(
        'broken',
        `line ${line}: ${cells
          .map((cell) => cell.trim().slice(0, 20))
          .slice(0, 12)
          .join(', ')}`,
      );
      return;
    } else if (cells.some((cell) => cell.trim() !== '')) {
      const fields = Object.fromEntries([...roles].map(([role, at]) => [role, cells[at] ?? '']));
      const imported = importRecord(fields, source);
      yield imported ? { type: 'article', imported } : skipped('no-text', `line ${line}`);
    }
  }
  if (!any) yield skipped('empty');
}

/** The rows of a table; `cells` is null where a quote is never closed, and reading goes on in the line behind it. */
function* rowsOf(lines: Iterable<string>): Generator<TableRow> {
  let delimiter = '';
  let open: string[] = []; // the lines of a row whose quote is still open
  let length = 0;
  let line = 0;
  for (const text of lines) {
    line++;
    if (open.length === 0 && text.trim() === '') continue;
    delimiter ||= delimiterOf(text);
    open.push(text);
    length += text.length;
    // a line without a quote closes none
    const cells = open.length === 1 || text.includes('"') ? cellsOf(open.join('\n'), delimiter) : null;
    if (cells) yield { cells, line: line - open.length + 1 };
    else if (length > LONGEST_ROW) yield* oneByOne(open, delimiter, line);
    else continue;
    open = [];
    length = 0;
  }
  yield* oneByOne(open, delimiter, line);
}

/** Lines behind a quote that is never closed, each as a row of its own; `last` is the number of the last of them. */
function* oneByOne(lines: readonly string[], delimiter: string, last: number): Generator<TableRow> {
  for (const [i, text] of lines.entries())
    if (text.trim() !== '') yield { cells: cellsOf(text, delimiter), line: last - lines.length + 1 + i };
}

function delimiterOf(header: string): string {
  const count = (sign: string): number => header.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** The cells of a row; null where a quote stays open. */
function cellsOf(row: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= row.length; ) {
    if (row.charAt(at) !== '"') {
      const next = row.indexOf(delimiter, at);
      const end = next < 0 ? row.length : next;
      cells.push(row.slice(at, end));
      at = end + 1;
      continue;
    }
    let cell = '';
    let quote = row.indexOf('"', ++at);
    for (; quote >= 0 && row.charAt(quote + 1) === '"'; quote = row.indexOf('"', at)) {
      cell += row.slice(at, quote + 1);
      at = quote + 2;
    }
    if (quote < 0) return null;
    cell += row.slice(at, quote);
    const next = row.indexOf(delimiter, quote);
    const end = next < 0 ? row.length : next;
    cells.push(cell + row.slice(quote + 1, end));
    at = end + 1;
  }
  return cells;
}

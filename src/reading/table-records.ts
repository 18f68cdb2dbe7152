/** Articles in a table (.csv, .tsv): one a row, as a rule under a row that names the columns. Quoting as in RFC 4180. */
import { type Columns, readColumns } from './columns';
import { type FileTools, fewComplaints, type Reading, skipped } from './file-tools';
import { hasChinese } from './page-text';
import { importRecord } from './record-fields';

const DELIMITERS = [',', '\t', ';', '|', '，'];
/** A quoted cell that goes on for longer has lost its closing quote. */
const LONGEST_ROW = 2_000_000;
/** So many rows show what the columns hold. */
const SAMPLE = 20;
/** And so many of them, so much of each cell, are shown to who is asked. */
const SHOWN = 6;
const LONGEST_SHOWN = 200;

type TableRow = { readonly cells: readonly string[] | null; readonly line: number };

type TableFile = { readonly path: string; readonly source: string; readonly lines: Iterable<string> };

/**
 * Reads a table line by line. A row that is broken is reported by its line, and the others are read. Where neither the
 * names of the columns nor what stands in them tells which is the text, that is asked.
 */
export async function* readTable(
  { path, source, lines }: TableFile,
  chooseColumns: FileTools['chooseColumns'],
): AsyncGenerator<Reading> {
  const rows = rowsOf(lines);
  const sample = take(rows, SAMPLE);
  const header = sample.find(({ cells }) => cells !== null);
  if (sample.length === 0) yield skipped('empty');
  const known = sample.flatMap(({ cells }) => (cells ? [cells] : []));
  const columns = await settleColumns(path, known, chooseColumns);
  if (columns) yield* fewComplaints(readRows(chain(sample, rows), { ...columns, header, source }));
  else if (header?.cells) yield skipped('no-columns', `line ${header.line}: ${excerpt(header.cells)}`);
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

/** The next rows, at most `count`. */
function take(rows: Iterator<TableRow>, count: number): TableRow[] {
  const taken: TableRow[] = [];
  while (taken.length < count) {
    const { value, done } = rows.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

function* chain(first: Iterable<TableRow>, then: Iterable<TableRow>): Generator<TableRow> {
  yield* first;
  yield* then;
}

/** The rows of a table; `cells` is null where a quote is never closed, and reading goes on in the line behind it. */
function* rowsOf(lines: Iterable<string>): Generator<TableRow> {
  let delimiter = '';
  let open: string[] = []; // the lines of a row whose quote is still open
  let row = new Cells('');
  let length = 0;
  let line = 0;
  for (const text of lines) {
    line++;
    if (open.length === 0) {
      if (text.trim() === '') continue;
      delimiter ||= delimiterOf(text);
      row = new Cells(delimiter);
    }
    open.push(text);
    length += text.length;
    const cells = row.take(text);
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
    if (text.trim() !== '') yield { cells: new Cells(delimiter).take(text), line: last - lines.length + 1 + i };
}

function delimiterOf(header: string): string {
  const count = (sign: string): number => header.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** The cells of one row, which takes several lines where a quote stays open; each line is looked at once. */
class Cells {
  readonly #delimiter: string;
  readonly #cells: string[] = [];
  #quoted: string | null = null;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The cells once the row is whole; null while a quote stays open at the end of the line. */
  take(line: string): readonly string[] | null {
    let at = 0;
    if (this.#quoted !== null) {
      this.#quoted += '\n';
      at = this.#takeQuoted(line, 0);
    }
    while (at <= line.length) {
      if (line.charAt(at) === '"') {
        this.#quoted = '';
        at = this.#takeQuoted(line, at + 1);
      } else at = this.#takePlain(line, at, '');
    }
    return this.#quoted === null ? this.#cells : null;
  }

  /** Takes a quoted cell on from `at`; returns where the next one begins. */
  #takeQuoted(line: string, at: number): number {
    let cell = this.#quoted ?? '';
    let from = at;
    let quote = line.indexOf('"', from);
    for (; quote >= 0 && line.charAt(quote + 1) === '"'; quote = line.indexOf('"', from)) {
      cell += line.slice(from, quote + 1);
      from = quote + 2;
    }
    if (quote < 0) {
      this.#quoted = cell + line.slice(from);
      return line.length + 1;
    }
    this.#quoted = null;
    return this.#takePlain(line, quote + 1, cell + line.slice(from, quote));
  }

  /** Takes a cell up to the next delimiter; returns where the next one begins. */
  #takePlain(line: string, at: number, before: string): number {
    const next = line.indexOf(this.#delimiter, at);
    const end = next < 0 ? line.length : next;
    this.#cells.push(before + line.slice(at, end));
    return end + 1;
  }
}

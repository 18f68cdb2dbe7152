/** The rows of a table that is written as text: .csv, .tsv, and what Excel calls text. Quoting as in RFC 4180. */
import { beginningOf } from './beginning';
import { headerAt } from './columns';
import type { TableRow } from './table-records';

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;
/** So many lines show the delimiter. */
const SAMPLE = 20;
/** Excel's own word on it, in the first line. */
const STATED = /^\ufeff?"?sep=(.)"?\s*$/i;
/** A quoted cell that goes on for longer has lost its closing quote. */
const LONGEST_ROW = 2_000_000;

/** Does a text that isn't named a table begin with the names of columns, or soon come to them? */
export function beginsTable(text: string): boolean {
  const lines = text.split(/\r?\n/, SAMPLE);
  return STATED.test(lines[0] ?? '') || DELIMITERS.some((delimiter) => namesColumns(lines, delimiter));
}

/** The rows of a table; `cells` is null where a quote is never closed, and reading goes on in the line behind it. */
export function* rowsIn(lines: Iterable<string>): Generator<TableRow> {
  const { first, all } = beginningOf(lines, SAMPLE);
  const stated = STATED.exec(first[0] ?? '')?.[1];
  const delimiter = stated ?? delimiterOf(first);
  let open: string[] = []; // the lines of a row whose quote is still open
  let row = new Cells('');
  let length = 0;
  let line = 0;
  for (const text of all) {
    line++;
    if (open.length === 0) {
      if (text.trim() === '' || (line === 1 && stated !== undefined)) continue;
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

/** The sign that parts the names of the columns, else the one that stands most often in the first line. */
function delimiterOf(lines: readonly string[]): string {
  const naming = DELIMITERS.find((delimiter) => namesColumns(lines, delimiter));
  if (naming) return naming;
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const count = (sign: string): number => first.split(sign).length;
  return DELIMITERS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function namesColumns(lines: readonly string[], delimiter: string): boolean {
  return headerAt(lines.map((line) => new Cells(delimiter).take(line) ?? [])) !== null;
}

/** Lines behind a quote that is never closed, each as a row of its own; `last` is the number of the last of them. */
function* oneByOne(lines: readonly string[], delimiter: string, last: number): Generator<TableRow> {
  for (const [i, text] of lines.entries())
    if (text.trim() !== '') yield { cells: new Cells(delimiter).take(text), line: last - lines.length + 1 + i };
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

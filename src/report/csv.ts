/** What spreadsheet programs take for the beginning of a formula, also behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * A table as CSV for spreadsheet programs: UTF-8 with a byte order mark, every cell quoted, lines ended by CR LF. A cell
 * that a program could run as a formula begins with an apostrophe instead (OWASP, CSV injection): titles and names of
 * files come from strangers.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

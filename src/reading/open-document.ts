/** Texts and tables of OpenDocument (.odt, .ods, ISO 26300), as LibreOffice and WPS write them. */
import { GrowingText } from './growing-text';
import type { TableRow } from './table-records';
import { attributeOf, withoutElements, type XmlToken, xmlTokens } from './xml-tokens';

/** What was deleted, is said beside the text or repeats it, and the reading over characters. */
const PASSED_OVER = new Set(
  'text:tracked-changes office:annotation text:note text:ruby-text text:hidden-text text:bibliography-mark svg:title svg:desc'.split(
    ' ',
  ),
);
/** More equal cells in a row than this are the empty rest of a sheet. */
const MOST_REPEATED = 200;

/** The text of a document's content as its reader sees it, one paragraph a line, headings marked as in markdown. */
export function openDocumentText(xml: string): string {
  const lines: string[] = [];
  const paragraphs = new Paragraphs();
  let cells = 0;
  let row: string[] = [];
  for (const token of withoutElements(xmlTokens(xml), PASSED_OVER)) {
    const ended = paragraphs.take(token);
    if (ended && cells > 0) row.push(ended.text);
    else if (ended)
      lines.push(ended.level > 0 && ended.text !== '' ? `${'#'.repeat(ended.level)} ${ended.text}` : ended.text);
    if (token.name === 'table:table-cell') cells += (token.opens ? 1 : 0) - (token.closes ? 1 : 0);
    if (token.name === 'table:table-row' && token.closes && cells === 0) {
      lines.push(row.filter((cell) => cell !== '').join(' '));
      row = [];
    }
  }
  // of a table that is never closed
  if (row.length > 0) lines.push(row.filter((cell) => cell !== '').join(' '));
  return lines.join('\n');
}

/** The rows of all sheets of a spreadsheet's content. */
export function* openDocumentSheets(xml: string): Generator<readonly TableRow[]> {
  const paragraphs = new Paragraphs();
  let rows: TableRow[] = [];
  let cells: string[] = [];
  let cell: { text: string[]; date: string | null; repeated: number } | null = null;
  let line = 0;
  for (const token of withoutElements(xmlTokens(xml), PASSED_OVER)) {
    const ended = paragraphs.take(token);
    if (ended) cell?.text.push(ended.text);
    switch (token.name) {
      case 'table:table-cell':
      case 'table:covered-table-cell':
        if (token.opens)
          cell = {
            text: [],
            date: attributeOf(token, 'office:date-value'),
            repeated: Number(attributeOf(token, 'table:number-columns-repeated') ?? 1),
          };
        if (token.closes && cell) {
          const text = cell.date ?? cell.text.join('\n');
          for (let i = 0; i < Math.min(cell.repeated, MOST_REPEATED); i++) cells.push(text);
          cell = null;
        }
        break;
      case 'table:table-row':
        if (token.opens) line += Number(attributeOf(token, 'table:number-rows-repeated') ?? 1);
        if (token.closes) {
          if (cells.some((text) => text !== '')) rows.push({ cells, line });
          cells = [];
        }
        break;
      case 'table:table':
        if (!token.closes) break;
        yield rows;
        rows = [];
        line = 0;
    }
  }
}

type Ended = { readonly text: string; readonly level: number };

/** Puts paragraphs together, without what a style strikes out or hides. */
class Paragraphs {
  readonly #gone = new Set<string>(); // styles of struck and of hidden text
  readonly #raised = new Set<string>();
  #style = '';
  /** The styles of the spans that are open, null outside of a paragraph; and how many of them hide or raise text. */
  #open: string[] | null = null;
  #hiding = 0;
  #raising = 0;
  #text = new GrowingText();
  #level = 0;

  /** The paragraph that a token ends. */
  take(token: XmlToken): Ended | null {
    const { name, opens, closes } = token;
    if (name === '') this.#write(token.text.replace(/\s+/g, ' '));
    else if (name === 'style:style' && opens) this.#style = attributeOf(token, 'style:name') ?? '';
    else if (name === 'style:text-properties') this.#learn(token);
    else if (name === 'text:p' || name === 'text:h') {
      if (opens) {
        this.#open = [];
        this.#hiding = 0;
        this.#raising = 0;
        this.#enter(token);
        this.#level = name === 'text:h' ? Math.min(6, Number(attributeOf(token, 'text:outline-level') ?? 1)) : 0;
      }
      if (closes) return this.#end();
    } else if (name === 'text:span') {
      if (opens && !closes) this.#enter(token);
      else if (closes && !opens) this.#count(this.#open?.pop(), -1);
    } else if (!opens) return null;
    else if (name === 'text:s') this.#write(' '.repeat(Math.min(20, Number(attributeOf(token, 'text:c') ?? 1))));
    else if (name === 'text:tab') this.#write(' ');
    else if (name === 'text:line-break') this.#write('\n');
    return null;
  }

  #learn(token: XmlToken): void {
    const struck =
      attributeOf(token, 'style:text-line-through-style') ?? attributeOf(token, 'style:text-line-through-type');
    if ((struck ?? 'none') !== 'none' || attributeOf(token, 'text:display') === 'none') this.#gone.add(this.#style);
    // by name, or by a share of the height; what is negative stands below
    if (/^(?:super|\d)/.test(attributeOf(token, 'style:text-position') ?? '')) this.#raised.add(this.#style);
  }

  #enter(token: XmlToken): void {
    const style = attributeOf(token, 'text:style-name') ?? '';
    this.#open?.push(style);
    if (this.#open) this.#count(style, 1);
  }

  #count(style: string | undefined, step: 1 | -1): void {
    if (style === undefined) return;
    if (this.#gone.has(style)) this.#hiding += step;
    if (this.#raised.has(style)) this.#raising += step;
  }

  #write(text: string): void {
    if (!this.#open || this.#hiding > 0) return;
    if (this.#raising > 0) this.#text.raise(text);
    else this.#text.add(text);
  }

  #end(): Ended {
    const ended = { text: this.#text.toString().trim(), level: this.#level };
    this.#open = null;
    this.#text = new GrowingText();
    return ended;
  }
}

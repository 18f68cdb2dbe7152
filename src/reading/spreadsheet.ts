/** Spreadsheets of Excel (.xlsx, ECMA-376): the rows of a sheet, with dates as days. */
import { DAY_MS, isoOf } from '@/dates/calendar';
import type { TableRow } from './table-records';
import { attributeOf, localName, withoutElements, xmlTokens } from './xml-tokens';

/** What a sheet needs of its workbook. */
type Workbook = {
  /** The parts of the sheets that are shown, in their order. */
  readonly sheets: readonly string[];
  readonly strings: readonly string[];
  /** Is a number in a cell of this format a day? By the index of the format. */
  readonly days: readonly boolean[];
  /** The day 0 of the workbook as days since 1970. */
  readonly epoch: number;
};

/** The parts of a package as XML; '' for one that isn't there. */
type WorkbookParts = {
  readonly workbook: string;
  readonly relations: string;
  readonly strings: string;
  readonly styles: string;
};

const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** Formats of days that Excel has built in, some of them for Chinese only. */
const BUILT_IN_DAYS: readonly (readonly [first: number, last: number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];
/** Pinyin over characters, and a format before a change. */
const PASSED_OVER = new Set(['rPh', 'phoneticPr']);
const MOST_COLUMNS = 2_000;

/** Reads what the sheets of a workbook share. */
export function readWorkbook({ workbook, relations, strings, styles }: WorkbookParts): Workbook {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(relations)) {
    const [id, target] = [attributeOf(token, 'Id'), attributeOf(token, 'Target')];
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets: string[] = [];
  let epoch = EPOCH_1900;
  for (const token of xmlTokens(workbook)) {
    if (localName(token) === 'workbookPr' && /^(?:1|true)$/.test(attributeOf(token, 'date1904') ?? ''))
      epoch = EPOCH_1904;
    if (localName(token) !== 'sheet' || !token.opens || /hidden/i.test(attributeOf(token, 'state') ?? '')) continue;
    const part = targets.get(attributeOf(token, 'r:id') ?? '');
    if (part) sheets.push(part);
  }
  return { sheets, strings: [...stringsIn(strings)], days: daysIn(styles), epoch };
}

/** The rows of a sheet that hold anything; `line` is the number that Excel shows beside a row. */
export function* sheetRows(xml: string, workbook: Workbook): Generator<TableRow> {
  let cells: string[] = [];
  let line = 0;
  let column = 0;
  let type = '';
  let format = 0;
  let text = '';
  let reading = false;
  for (const token of withoutElements(xmlTokens(xml), PASSED_OVER)) {
    const { opens, closes } = token;
    switch (localName(token)) {
      case '':
        if (reading) text += token.text;
        break;
      case 'row':
        if (opens) {
          line = Number(attributeOf(token, 'r') ?? line + 1);
          cells = [];
          column = 0;
        }
        if (closes && cells.some((cell) => cell !== '')) yield { cells, line };
        break;
      case 'c':
        if (opens) {
          column = columnOf(attributeOf(token, 'r')) ?? column;
          type = attributeOf(token, 't') ?? '';
          format = Number(attributeOf(token, 's') ?? 0);
          text = '';
        }
        if (!closes) break;
        while (cells.length < Math.min(column, MOST_COLUMNS)) cells.push('');
        if (column < MOST_COLUMNS)
          cells[column] = valueOf(text, { type, isDay: workbook.days[format] ?? false }, workbook);
        column++;
        break;
      case 'v':
      case 't':
        reading = opens && !closes;
    }
  }
}

type CellKind = { readonly type: string; readonly isDay: boolean };

function valueOf(text: string, { type, isDay }: CellKind, { strings, epoch }: Workbook): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'd') return text;
  if (!isDay || (type !== '' && type !== 'n')) return text;
  const ms = (Math.floor(Number(text)) + epoch) * DAY_MS;
  return text !== '' && Math.abs(ms) < 8.64e15 ? isoOf(ms) : text;
}

/** The texts of the shared strings; what is struck out in one is left out. */
function* stringsIn(xml: string): Generator<string> {
  let text = '';
  let reading = false;
  let struck = false;
  for (const token of withoutElements(xmlTokens(xml), PASSED_OVER)) {
    const name = localName(token);
    if (name === '') text += reading && !struck ? token.text : '';
    else if (name === 't') reading = token.opens && !token.closes;
    else if (name === 'r') struck = false;
    else if (name === 'strike') struck = !/^(?:0|false)$/.test(attributeOf(token, 'val') ?? '');
    else if (name === 'si') {
      if (token.closes) yield text;
      text = '';
      struck = false;
    }
  }
}

/** Which formats of cells show days. */
function daysIn(styles: string): boolean[] {
  const own = new Map<number, boolean>();
  const days: boolean[] = [];
  let inCells = false;
  for (const token of xmlTokens(styles)) {
    const name = localName(token);
    if (name === 'numFmt')
      own.set(
        Number(attributeOf(token, 'numFmtId')),
        /[yd年月日]/i.test(bareFormat(attributeOf(token, 'formatCode') ?? '')),
      );
    else if (name === 'cellXfs') inCells = token.opens && !token.closes;
    else if (name === 'xf' && inCells && token.opens) {
      const id = Number(attributeOf(token, 'numFmtId') ?? 0);
      days.push(own.get(id) ?? BUILT_IN_DAYS.some(([first, last]) => id >= first && id <= last));
    }
  }
  return days;
}

/** A format without its words, colors and conditions: 0"元" and [Red] name no day, yyyy"年" does. */
function bareFormat(code: string): string {
  return code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

/** A cell's column, counted from 0: C5 is 2. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

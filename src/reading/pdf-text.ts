/** The text of a PDF in reading order, without running heads and page numbers; headlines are marked as in markdown. */
import type { FileLimits, FileProblem, PdfFile } from './file-tools';
import { turnColumns } from './pdf-columns';
import { blocksOf, boxesOf, linesFrom, median, type TextBox, type TextLine } from './pdf-layout';

/** The text of a page, and the lines of it that stand in its margins. */
type Page = { readonly boxes: readonly TextBox[]; readonly margins: readonly TextLine[] };

/** Running heads and page numbers stand in this part of a page's height, on both ends. */
const MARGIN = 0.09;
/** What stands there on so many pages is no text. */
const REPEATED_SHARE = 0.4;
const LEAST_PAGES = 3;
const PAGE_NUMBER =
  /^[-—–·.\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*[页頁])?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}(?:\s*[页頁])?)?[-—–·.\s]*$/i;
/** Set so much larger than the text, a line is a headline. */
const HEADLINE = 1.35;
const LONGEST_HEADLINE = 60;
/** The first line of a paragraph is set in by nearly two characters. */
const INDENT = 1.4;
const PARAGRAPH_GAP = 1.3;
/** Where lines are set widely, paragraphs stand still further apart. */
const WIDER_GAP = 1.25;

/** A box counts for no more characters than this in the size of the text. */
const MOST_WEIGHT = 60;
/** Text with fewer characters is a stamp or a page number: the pages are pictures. */
const LEAST_TEXT = 20;
/** More private and lost characters than this: the fonts don't say what their glyphs mean. */
const MOST_UNKNOWN = 0.3;

/** Reads all pages of a PDF. */
export async function pdfText(
  file: PdfFile,
  limits: Pick<FileLimits, 'mostPdfPages'>,
): Promise<{ readonly text: string } | FileProblem> {
  if (file.pageCount > limits.mostPdfPages)
    return { problem: 'too-large', detail: `${file.pageCount} > ${limits.mostPdfPages}` };
  const pages: Page[] = [];
  for (let number = 1; number <= file.pageCount; number++) {
    const page = await file.readPage(number);
    const boxes = boxesOf(page);
    pages.push({ boxes, margins: marginLines(boxes, page.height) });
  }
  const size = textSize(pages);
  const repeated = repeatedLines(pages);
  const text = pages.map((page) => pageText(withoutMargins(page, repeated), size)).join('\n\n');
  const bare = text.replace(/\s/g, '');
  if (bare.length < LEAST_TEXT) return { problem: 'scanned', detail: null };
  const unknown = bare.replace(/[^\ue000-\uf8ff\ufffd]/g, '').length;
  return unknown / bare.length > MOST_UNKNOWN ? { problem: 'wrong-encoding', detail: 'PDF' } : { text };
}

/** Headlines of a page that is set in columns from top to bottom stand over it in lines. */
function pageText(boxes: readonly TextBox[], size: number): string {
  const { lines, columns } = turnColumns(boxes);
  return [...blocksOf(lines), ...blocksOf(columns)]
    .map((lines) => blockText(lines, size))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(lines: readonly TextLine[], size: number): string {
  const left = lines.reduce((value, line) => Math.min(value, line.left), Number.POSITIVE_INFINITY);
  const gaps = lines.slice(1).map((line, i) => (line.top - (lines[i]?.bottom ?? line.top)) / line.size);
  const parting = Math.max(PARAGRAPH_GAP, WIDER_GAP * median(gaps));
  let text = '';
  let last: TextLine | null = null;
  for (const line of lines) {
    const headline = line.size >= HEADLINE * size && line.text.length <= LONGEST_HEADLINE;
    const gap = last ? (line.top - last.bottom) / line.size : 0;
    const indent = !headline && line.left - left >= INDENT * line.size ? '\u3000\u3000' : '';
    if (last) text += gap > parting ? '\n\n' : '\n';
    text += `${headline ? '# ' : indent}${line.text}`;
    last = line;
  }
  return text;
}

/** The size that most of the text is set in: the median, each box as often as it has characters. */
function textSize(pages: readonly Page[]): number {
  const boxes = pages.flatMap(({ boxes }) => boxes).sort((a, b) => a.size - b.size);
  const weight = ({ text }: TextBox): number => Math.min(text.length, MOST_WEIGHT);
  const half = boxes.reduce((sum, box) => sum + weight(box), 0) >> 1;
  let reached = 0;
  return boxes.find((box) => (reached += weight(box)) > half)?.size ?? 0;
}

function marginLines(boxes: readonly TextBox[], height: number): TextLine[] {
  return linesFrom(boxes.filter(({ top, bottom }) => bottom < MARGIN * height || top > (1 - MARGIN) * height));
}

function keyOf(line: TextLine): string {
  return line.text.replace(/\d+/g, '0').replace(/\s/g, '');
}

function repeatedLines(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.margins.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(LEAST_PAGES, pages.length * REPEATED_SHARE);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

function withoutMargins(page: Page, repeated: ReadonlySet<string>): readonly TextBox[] {
  const dropped = new Set(
    page.margins
      .filter((line) => repeated.has(keyOf(line)) || PAGE_NUMBER.test(line.text))
      .flatMap(({ boxes }) => boxes),
  );
  return dropped.size === 0 ? page.boxes : page.boxes.filter((box) => !dropped.has(box));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chapterPage, readBook } from '@/reading/epub';
import type { FileTools } from '@/reading/file-tools';
import { readFile } from '@/reading/files';
import { openDocumentText } from '@/reading/open-document';
import { richText } from '@/reading/rich-text';
import { encode, epub, openDocument, TOOLS, utf8, xlsx, zip } from './make-files';

const TITLE = '供水管网完成改造';
const BODY =
  '杏林区新增供水管网32公里，惠及居民1.6万户。全区各单位按照统一部署，各项工作有序推进，群众生活得到充分保障。';

/** What a file gives: title, date, outlet and text of each article, or why there is none. */
async function read(path: string, bytes: Uint8Array, tools: FileTools = TOOLS): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const event of readFile({ path, bytes }, tools)) {
    if (event.type === 'skipped') found.push(event.reason);
    else {
      const { article, source } = event.imported;
      found.push([article.title, article.date, source, article.text]);
    }
  }
  return found;
}

describe('spreadsheets', () => {
  const HEADER = ['标题', '发布日期', '媒体', '正文'];
  const DAY = new Date(Date.UTC(2022, 3, 15, 9, 30));

  it('are read by the names of their columns, days as Excel counts them', async () => {
    const rows = [HEADER, [TITLE, DAY, '太原日报', BODY], ['二', '2022年5月1日', '', BODY]];
    expect(await read('新闻.xlsx', xlsx([rows]))).toEqual([
      [TITLE, '2022-04-15', '太原日报', BODY],
      ['二', '2022-05-01', '新闻', BODY],
    ]);
  });

  it('are read from the sheet that has the articles, below what stands over the names', async () => {
    const notes = [['说明'], ['本表由系统导出，仅供内部参考使用。']];
    const rows = [['某某系统导出'], [], HEADER, [TITLE, DAY, '', BODY]];
    expect(await read('a.xlsx', xlsx([notes, rows, []]))).toEqual([[TITLE, '2022-04-15', 'a', BODY]]);
  });

  it('leave out struck text and hidden sheets, and know the calendar of the Macintosh', async () => {
    const one = (inner: string): string => `<x xmlns:r="y">${inner}</x>`;
    const sheet = (day: number): string =>
      one(
        `<sheetData><row><c t="inlineStr"><is><t>标题</t></is></c><c t="inlineStr"><is><t>日期</t></is></c><c t="inlineStr"><is><t>正文</t></is></c></row><row><c t="inlineStr"><is><t>${TITLE}</t></is></c><c s="0"><v>${day}</v></c><c t="s"><v>0</v></c></row></sheetData>`,
      );
    const bytes = zip({
      'xl/workbook.xml': one(
        '<workbookPr date1904="1"/><sheets><sheet r:id="a" state="hidden"/><sheet r:id="b"/></sheets>',
      ),
      'xl/_rels/workbook.xml.rels': one('<R Id="a" Target="s1.xml"/><R Id="b" Target="/xl/s2.xml"/>'),
      'xl/styles.xml': one(
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>',
      ),
      'xl/sharedStrings.xml': one(
        `<si><r><rPr><strike/></rPr><t>23</t></r><r><rPr><strike val="0"/></rPr><t>${BODY}</t></r></si>`,
      ),
      'xl/s1.xml': sheet(1),
      'xl/s2.xml': sheet(44_666 - 1462),
    });
    expect(await read('a.xlsx', bytes)).toEqual([[TITLE, '2022-04-15', 'a', BODY]]);
  });

  it('of LibreOffice are read too', async () => {
    const cell = (inner: string, attributes = ''): string =>
      `<table:table-cell ${attributes}>${inner === '' ? '' : `<text:p>${inner}</text:p>`}</table:table-cell>`;
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.join('')}<table:table-cell table:number-columns-repeated="1000"/></table:table-row>`;
    const table = `<table:table>${row(cell('標題'), cell('日期'), cell('內文'))}${row(
      cell(TITLE),
      cell('4月15日', 'office:value-type="date" office:date-value="2022-04-15T00:00:00"'),
      cell(BODY),
    )}</table:table>`;
    expect(await read('a.ods', openDocument(`<office:spreadsheet>${table}</office:spreadsheet>`))).toEqual([
      [TITLE, '2022-04-15', 'a', BODY],
    ]);
  });
});

describe('openDocumentText', () => {
  const styles =
    '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
    '<style:style style:name="T2"><style:text-properties text:display="none"/></style:style>' +
    '<style:style style:name="T3"><style:text-properties style:text-position="super 58%"/></style:style>';
  const span = (style: string, text: string): string => `<text:span text:style-name="${style}">${text}</text:span>`;
  const ruby = (base: string, reading: string): string =>
    `<text:ruby><text:ruby-base>${base}</text:ruby-base><text:ruby-text>${reading}</text:ruby-text></text:ruby>`;

  it.each([
    ['paragraphs', '<text:p>供水</text:p><text:p>管网</text:p>', '供水\n管网'],
    ['headings', '<text:h text:outline-level="2">供水</text:h>', '## 供水'],
    ['no struck text', `<text:p>管网${span('T1', '23')}32公里</text:p>`, '管网32公里'],
    ['no hidden text', `<text:p>${span('T2', '內部口徑')}管網３２公里</text:p>`, '管網３２公里'],
    [
      'no marks of notes',
      `<text:p>6776${span('T3', '[3]')}万元<text:note><text:p>注</text:p></text:note></text:p>`,
      '6776万元',
    ],
    ['powers', `<text:p>1200m${span('T3', '2')}</text:p>`, '1200m²'],
    ['no pinyin', `<text:p>${ruby('太', 'tài')}${ruby('原', 'yuán')}市</text:p>`, '太原市'],
    [
      'no deleted text',
      '<text:tracked-changes><text:p>23公里</text:p></text:tracked-changes><text:p>32公里</text:p>',
      '32公里',
    ],
    [
      'spaces and breaks',
      '<text:p>甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁</text:p>',
      '甲  乙 丙\n丁',
    ],
    [
      'tables, row by row',
      '<table:table><table:table-row><table:table-cell><text:p>义井街道</text:p></table:table-cell><table:table-cell><text:p>3200</text:p></table:table-cell></table:table-row></table:table>',
      '义井街道 3200',
    ],
  ])('reads %s', (_, body, expected) => {
    expect(openDocumentText(styles + body)).toBe(expected);
  });

  it('keeps the text of 300,000 cells and of 300,000 spans that stand one in the other', { timeout: 20_000 }, () => {
    const many = 300_000;
    const cell = '<table:table><table:table-row><table:table-cell><text:p>管网</text:p>';
    expect(openDocumentText(cell.repeat(many)).split(' ')).toHaveLength(many);
    const spans = `<text:p>${'<text:span text:style-name="a">管网'.repeat(many)}${'</text:span>'.repeat(many)}</text:p>`;
    expect(openDocumentText(spans)).toHaveLength(2 * many);
  });
});

describe('richText', () => {
  it('reads 300,000 raised characters and spaces in time', { timeout: 20_000 }, () => {
    const many = 300_000;
    const raised = '{\\super 2}m'.repeat(many);
    expect(richText(`{\\rtf1 m${raised}${' '.repeat(many)}x}`)).toHaveLength(2 * many + 1 + many + 1);
  });

  const latin = (bytes: Uint8Array): string => [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  const hex = (bytes: Uint8Array): string =>
    [...bytes].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

  /** As Word writes them: a signed number of 16 bits, and what other programs read instead. */
  const numbered = (text: string, fallback: string): string =>
    [...text].map((sign) => `\\u${(sign.charCodeAt(0) << 16) >> 16}${fallback}`).join('');

  it.each<[string, string, string]>([
    ['characters by their number', `{\\rtf1\\uc1 ${numbered('供水', '?')}32\\par}`, '供水32\n'],
    ['numbers above 32767', `{\\rtf1 ${numbered('鿿龥', "\\'3f")}}`, '鿿龥'],
    ['characters without a fallback', `{\\rtf1\\uc0 ${numbered('水', ' ')}32}`, '水32'],
    ['bytes of GBK', `{\\rtf1\\ansi\\ansicpg936 ${hex(encode('gbk', '供水管网'))}32}`, '供水管网32'],
    ['raw bytes of GBK', `{\\rtf1\\ansi\\ansicpg936 ${latin(encode('gbk', '供水管网'))}}`, '供水管网'],
    [
      'bytes of the font’s character set',
      `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset136 MingLiU;}}{\\f1 ${hex(encode('big5', '供水管網'))}}}`,
      '供水管網',
    ],
    ['no struck and no hidden text', '{\\rtf1 {\\strike 23}32{\\v 99}{\\strike0 7}}', '327'],
    ['no codes of fields, no pictures', '{\\rtf1 {\\field{\\*\\fldinst PAGE}{\\fldrslt 5}}{\\pict ffd8}}', '5'],
    ['cells and rows', '{\\rtf1 a\\cell 1\\cell\\row b\\cell 2\\cell\\row}', 'a 1\nb 2\n'],
    ['hyphens and signs', '{\\rtf1 32\\_35\\endash\\{\\\\\\}\\~x}', '32-35–{\\} x'],
    ['powers and no marks of notes', '{\\rtf1 1200m{\\super 2}, 6776{\\super 3}x}', '1200m², 6776x'],
  ])('reads %s', (_, source, expected) => {
    expect(richText(source)).toBe(expected);
  });

  it('bears anything', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      "\\'",
      '\\u',
      '-1',
      '\\*',
      '\\par',
      '\\uc9',
      '\\f1',
      '\\fcharset134',
      'é',
      '\n',
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => typeof richText(`{\\rtf${pieces.join('')}`) === 'string'));
  });
});

describe('books', () => {
  const chapter = (heading: string, body: string): string =>
    `<?xml version="1.0"?><html><head><title>${heading}</title></head><body><h1>${heading}</h1><p>${body}</p></body></html>`;

  it('give an article for each chapter that is one, with the outlet and the day of the book', async () => {
    const facts = '<dc:title>某某周刊</dc:title><dc:publisher>某某杂志社</dc:publisher><dc:date>2022-04-15</dc:date>';
    const book = epub(
      { 'cover.xhtml': '<html><body/></html>', 'text/一.xhtml': chapter(TITLE, BODY), '2.xhtml': chapter('二', BODY) },
      facts,
    );
    expect(await read('a.epub', book)).toEqual([
      [TITLE, '2022-04-15', '某某杂志社', BODY],
      ['二', '2022-04-15', '某某杂志社', BODY],
    ]);
  });

  it('that are locked say so', async () => {
    const book = zip({
      'META-INF/container.xml': '<rootfile full-path="a.opf"/>',
      'META-INF/encryption.xml': '<CipherReference URI="1.xhtml"/>',
      'a.opf': '<item id="a" href="1.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/>',
      '1.xhtml': utf8('x'),
    });
    expect(await read('a.epub', book)).toEqual(['encrypted']);
  });

  it('find their chapters beside their package file', () => {
    const item =
      '<item id="a" href="../Text/%E4%B8%80.xhtml#x" media-type="application/xhtml+xml"/><itemref idref="a"/>';
    expect(readBook(item, 'OEBPS/opf/content.opf').chapters).toEqual(['OEBPS/Text/一.xhtml']);
  });

  it('are headed by their own headlines, not by the title of the book', () => {
    const page = chapterPage(
      `<?xml version="1.0"?><html><head><title/></head><body><h2><b>${TITLE}</b></h2><a id="x"/></body></html>`,
    );
    expect(page).toBe(
      `<html><head><title>${TITLE}</title></head><body><h2><b>${TITLE}</b></h2><a id="x"></a></body></html>`,
    );
  });
});

/** Makes the files that the tests of reading need: in old encodings, packed, set in columns, broken in known ways. */
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FILE_LIMITS, type FileProblem, type FileTools, type PdfFile } from '@/reading/file-tools';
import { inflate } from '@/ui/library/import/inflate';

/** The tools of the library page, but for the parser of HTML, which Node has not: a few expressions stand for it. */
export const TOOLS: FileTools = {
  limits: FILE_LIMITS,
  inflate,
  openPdf,
  chooseColumns: async () => null,
  extractPage: async (html, url) => {
    const paragraphs = [...html.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = '']) => text);
    const title = /<title>([^<]*)</.exec(html)?.[1] ?? '';
    if (paragraphs.length === 0) return null;
    return { url, title, outlet: null, author: null, published: null, text: paragraphs.join('\n'), part: null };
  },
};

/** As the library page opens PDFs, but in Node, without workers. */
async function openPdf(bytes: Uint8Array): Promise<PdfFile | FileProblem> {
  const cMapUrl = `${join(import.meta.dirname, '../../node_modules/pdfjs-dist/cmaps')}/`;
  const task = getDocument({ data: bytes.slice(), cMapUrl, cMapPacked: true, useSystemFonts: true, verbosity: 0 });
  try {
    const document = await task.promise;
    return {
      pageCount: document.numPages,
      close: () => task.destroy(),
      readPage: async (number) => {
        const page = await document.getPage(number);
        const [, , , height = 0] = page.view;
        const { items, styles } = await page.getTextContent();
        const texts = items.flatMap((item) => ('str' in item ? [item] : []));
        return {
          height,
          items: texts.map((item) => {
            const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
            const size = Math.hypot(c, d);
            return styles[item.fontName]?.vertical
              ? {
                  text: item.str,
                  x: x - size / 2,
                  y: y - item.height,
                  width: size,
                  height: item.height,
                  vertical: true,
                }
              : { text: item.str, x, y, width: item.width, height: item.height };
          }),
        };
      },
    };
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { problem: encrypted ? 'encrypted' : 'broken', detail: 'PDF' };
  }
}

/** UTF-8 bytes. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of an old encoding, by turning the platform's decoder round. Throws for a character that it doesn't have. */
export function encode(label: 'gbk' | 'big5', text: string): Uint8Array {
  const table = tableOf(label);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (!bytes) throw new Error(`tests: ${label} has no ${character}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

/** UTF-16 bytes, with a mark or without. */
export function utf16(text: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const whole = (mark ? '\ufeff' : '') + text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), !bigEndian);
  return bytes;
}

/** A zip of files. */
export function zip(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** A Word document of paragraphs; `#` before one makes it a heading. */
export function docx(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) => {
    const style = text.startsWith('# ') ? '<w:pPr><w:pStyle w:val="1"/></w:pPr>' : '';
    const words = text.replace(/^# /, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const half = words.length >> 1;
    return `<w:p>${style}<w:r><w:t>${words.slice(0, half)}</w:t></w:r><w:r><w:t xml:space="preserve">${words.slice(half)}</w:t></w:r></w:p>`;
  });
  return zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
  });
}

/** A spreadsheet of Excel: strings are shared, numbers are numbers, a `Date` is a cell with a format for days. */
export function xlsx(sheets: readonly (readonly (readonly (string | number | Date)[])[])[]): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string | number | Date, column: number, row: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
    if (value instanceof Date) return `<c ${place} s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
    // an empty cell is left out, as Excel does
    return value === '' ? '' : `<c ${place} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const parts = sheets.map((rows) =>
    rows
      .map((cells, row) => `<row r="${row + 1}">${cells.map((value, i) => cell(value, i, row)).join('')}</row>`)
      .join(''),
  );
  const one = (name: string, inner: string): string =>
    `<?xml version="1.0"?><${name} xmlns="x" xmlns:r="y">${inner}</${name}>`;
  return zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': one(
      'workbook',
      `<sheets>${sheets.map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': one(
      'Relationships',
      sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join(''),
    ),
    'xl/styles.xml': one('styleSheet', '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'),
    ...Object.fromEntries(
      parts.map((rows, i) => [`xl/worksheets/sheet${i + 1}.xml`, one('worksheet', `<sheetData>${rows}</sheetData>`)]),
    ),
    'xl/sharedStrings.xml': one(
      'sst',
      strings.map((text) => `<si><t>${text}</t><rPh sb="0" eb="1"><t>pīnyīn</t></rPh></si>`).join(''),
    ),
  });
}

/** A text (.odt) or spreadsheet (.ods) of LibreOffice around its body; `styles` are automatic ones. */
export function openDocument(body: string, styles = ''): Uint8Array {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="x"><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
  });
}

/** A magazine: its chapters as XHTML, by their names. */
export function epub(chapters: Readonly<Record<string, string>>, facts = ''): Uint8Array {
  const names = Object.keys(chapters);
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    'OEBPS/content.opf': `<package><metadata>${facts}</metadata><manifest>${names
      .map((name, i) => `<item id="c${i}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`)
      .join('')}</manifest><spine>${names.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(names.map((name) => [`OEBPS/${name}`, chapters[name] ?? ''])),
  });
}

/** A document in Rich Text Format, each character as its number, as Word writes Chinese. */
export function rtf(paragraphs: readonly string[]): Uint8Array {
  const words = (text: string): string =>
    [...text].map((sign) => (sign < '\u0080' ? sign : `\\u${sign.charCodeAt(0)}\\'3f`)).join('');
  return utf8(
    `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\*\\generator Riched20;}\\f0 ${paragraphs.map((text) => `${words(text)}\\par\r\n`).join('')}}`,
  );
}

/** A line of text on a PDF's page, in points from the left lower corner. */
export type PdfLine = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };

/**
 * A PDF written by hand, one list of lines a page, in a Chinese font that is named and not embedded, as newspapers' are.
 * `encrypted` asks for a password; `vertical` sets every line from top to bottom, as a column under its place.
 */
export function pdf(pages: readonly (readonly PdfLine[])[], { encrypted = false, vertical = false } = {}): Uint8Array {
  const contents = pages.map((lines) =>
    lines.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`).join('\n'),
  );
  const first = 6; // objects before the pages
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-${vertical ? 'V' : 'H'} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  if (encrypted)
    objects.push(`<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`);
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const end = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted ? `/Encrypt ${objects.length} 0 R /ID [<01> <01>] ` : ''}>>\nstartxref\n${end}\n%%EOF`;
  return utf8(file);
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** A page as browsers save it in one file. */
export function mhtml(
  html: Uint8Array,
  { charset, transfer }: { readonly charset: string; readonly transfer: 'base64' | 'quoted-printable' },
): Uint8Array {
  const body = transfer === 'base64' ? Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n') : quoted(html);
  return utf8(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.cn/a/1.html',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----part"',
      '',
      '------part',
      `Content-Type: text/html; charset=${charset}`,
      `Content-Transfer-Encoding: ${transfer}`,
      'Content-Location: https://example.cn/a/1.html',
      '',
      body,
      '------part',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------part--',
      '',
    ].join('\r\n'),
  );
}

function quoted(bytes: Uint8Array): string {
  const codes = [...bytes].map((byte) =>
    byte > 32 && byte < 127 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines: string[] = [];
  for (let at = 0; at < codes.length; at += 24) lines.push(codes.slice(at, at + 24).join(''));
  return lines.join('=\r\n');
}

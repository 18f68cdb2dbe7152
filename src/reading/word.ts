/**
 * The text of a Word document (.docx, ECMA-376): paragraphs, headings and tables of its main part.
 *
 * A scan over the tags, no XML parser: entities of a document's own are never expanded, and what it refers to is never
 * loaded.
 */

/** Parts of the main document that repeat other ones (a text box once for old programs) or hold no text of it. */
const PASSED_OVER = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText', 'w:sectPr']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Styles of headings as Word and WPS name them: by number, in English, or as a title. */
const HEADING =
  /<w:pStyle w:val="(?:heading ?)?([1-3])"|<w:pStyle w:val="(title|标题)\d?"|<w:outlineLvl w:val="([0-2])"/i;

/** Where the text of a document lies in its package. */
export const WORD_PART = 'word/document.xml';

/** The text of the main part of a document, one paragraph a line, headings marked as in markdown. */
export function wordText(xml: string): string {
  const lines: string[] = [];
  let paragraph = '';
  let level = 0;
  let cells = 0; // depth in table cells
  const finish = (): void => {
    const text = paragraph.trim();
    if (cells > 0) paragraph = text === '' ? paragraph : `${text} `;
    else {
      lines.push(text === '' ? '' : `${'#'.repeat(level)}${level > 0 ? ' ' : ''}${text}`);
      paragraph = '';
    }
    level = 0;
  };
  for (const { name, closing, text, passed } of tokensOf(xml)) {
    if (passed) continue;
    if (text !== null) paragraph += text;
    else if (name === 'w:p' && closing) finish();
    else if (name === 'w:pPr' && !closing) level = 0;
    else if (name.startsWith('heading/')) level = Number(name.slice(8));
    else if (name === 'w:tab') paragraph += ' ';
    else if (name === 'w:br' || name === 'w:cr') paragraph += '\n';
    else if (name === 'w:tc') cells += closing ? -1 : 1;
    else if (name === 'w:tr' && closing && cells === 0) finish();
  }
  finish();
  return lines.join('\n');
}

type Token = {
  readonly name: string;
  readonly closing: boolean;
  readonly text: string | null;
  readonly passed: boolean;
};

function* tokensOf(xml: string): Generator<Token> {
  let inText = false;
  let passing: string | null = null; // the element that is passed over
  let depth = 0;
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    if (open < 0) return;
    if (inText && open > at)
      yield { name: '', closing: false, text: unescape(xml.slice(at, open)), passed: passing !== null };
    const close = xml.indexOf('>', open);
    if (close < 0) return;
    const tag = xml.slice(open + 1, close);
    const closing = tag.startsWith('/');
    const name = /^\/?([\w:]+)/.exec(tag)?.[1] ?? '';
    const empty = tag.endsWith('/');
    if (passing === null && !closing && !empty && PASSED_OVER.has(name)) passing = name;
    if (name === passing) depth += closing ? -1 : empty ? 0 : 1;
    if (name === 'w:t') inText = !closing && !empty;
    const heading = HEADING.exec(`<${tag}`);
    yield {
      name: heading && passing === null ? `heading/${levelOf(heading)}` : name,
      closing: closing || empty,
      text: null,
      passed: passing !== null,
    };
    if (passing !== null && depth === 0) passing = null;
    at = close + 1;
  }
}

function levelOf(heading: RegExpExecArray): number {
  return heading[2] ? 1 : Number(heading[1] ?? Number(heading[3]) + 1);
}

function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

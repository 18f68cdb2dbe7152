/** The text of a Word document (.docx, ECMA-376): paragraphs, headings and tables of its main part. */
import { GrowingText } from './growing-text';
import { symbolOf } from './symbol-fonts';
import { attributeOf, withoutElements, type XmlToken, xmlTokens } from './xml-tokens';

/**
 * Parts of the main document that repeat other ones (a text box once for old programs, a format before a change), were
 * deleted, or hold no text of it; `w:rt` is the reading over characters.
 */
const PASSED_OVER = new Set(
  'mc:Fallback w:del w:moveFrom w:instrText w:delInstrText w:sectPr w:rPrChange w:pPrChange w:rt'.split(' '),
);
/** Styles of headings as Word and WPS name them: by number, in English, or as a title. */
const HEADING =
  /^w:pStyle w:val="(?:heading ?)?([1-3])"|^w:pStyle w:val="(title|标题)\d?"|^w:outlineLvl w:val="([0-2])"/i;
/** Stands for a picture of a font until it is known what stands on both sides of it. */
const PICTURE = '\ufdd0';
const INNER_PICTURES = new RegExp(`(?<=[\\w.%])${PICTURE}+(?=[\\w.])`, 'g');

/**
 * The text of the main part of a document as its reader sees it, one paragraph a line, headings marked as in markdown.
 * `styles` is the part that says how its styles look.
 */
export function wordText(xml: string, styles = ''): string {
  const writer = new Writer(unseenStyles(styles));
  let inText = false;
  for (const token of withoutElements(xmlTokens(xml), PASSED_OVER)) {
    if (token.name === '') {
      if (inText) writer.write(token.text);
    } else if (token.name === 'w:t' || token.name === 'm:t') inText = token.opens && !token.closes;
    else writer.take(token);
  }
  return writer.finish();
}

/**
 * A paragraph, or one in a text box that stands inside of another. In a table, `cells` says how many cells are open, one
 * in the other, and `row` holds the paragraphs of the outermost row that have ended.
 */
type Paragraph = { text: GrowingText; level: number; cells: number; readonly row: string[] };

/** The styles whose text is struck out or hidden. */
function unseenStyles(styles: string): ReadonlySet<string> {
  const unseen = new Set<string>();
  let style = '';
  for (const token of withoutElements(xmlTokens(styles), PASSED_OVER)) {
    if (token.name === 'w:style' && token.opens) style = attributeOf(token, 'w:styleId') ?? '';
    else if (/^w:(?:d?strike|vanish)$/.test(token.name) && token.opens && style !== '' && isOn(token))
      unseen.add(style);
  }
  return unseen;
}

class Writer {
  readonly #unseen: ReadonlySet<string>;
  readonly #lines: string[] = [];
  readonly #outer: Paragraph[] = [];
  #paragraph = emptyParagraph();
  #hidden = false; // struck out or hidden text of a run
  #raised = false;
  #power = false; // in an equation
  #ofMark = false; // are properties those of a paragraph's mark?
  #markGone = false;
  #styledAway = false; // by the paragraph's style
  #placeholder = false; // in a form's field that nobody has filled in

  constructor(unseen: ReadonlySet<string>) {
    this.#unseen = unseen;
  }

  take(token: XmlToken): void {
    const { name, opens, closes } = token;
    switch (name) {
      case 'w:p':
        if (closes) this.#endParagraph();
        break;
      case 'w:pPr':
        this.#ofMark = opens && !closes;
        if (opens) this.#paragraph.level = 0;
        break;
      case 'w:r':
      case 'm:r':
        this.#hidden = this.#styledAway;
        this.#raised = false;
        break;
      case 'w:tc':
        this.#paragraph.cells += (opens ? 1 : 0) - (closes ? 1 : 0);
        break;
      case 'w:tr':
        if (closes && this.#paragraph.cells === 0) this.#endLine();
        break;
      case 'w:txbxContent':
        if (opens) this.#outer.push(this.#paragraph);
        this.#paragraph = opens ? emptyParagraph() : (this.#outer.pop() ?? this.#paragraph);
        break;
      case 'w:sdt':
        this.#placeholder = false;
        break;
      case 'm:sup':
        this.#power = opens && !closes;
        break;
      default:
        if (opens) {
          this.#takeProperty(token);
          this.#takeSign(token);
        }
    }
  }

  /** What is said of a run, of a paragraph or of its mark. */
  #takeProperty(token: XmlToken): void {
    switch (token.name) {
      case 'w:strike':
      case 'w:dstrike':
        if (!this.#ofMark) this.#hidden ||= isOn(token);
        break;
      case 'w:vanish':
        if (this.#ofMark) this.#markGone ||= isOn(token);
        else this.#hidden ||= isOn(token);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#markGone ||= this.#ofMark;
        break;
      case 'w:vertAlign':
        if (!this.#ofMark) this.#raised = attributeOf(token, 'w:val') === 'superscript';
        break;
      case 'w:showingPlcHdr':
        this.#placeholder = isOn(token);
        break;
      case 'w:rStyle':
        this.#hidden ||= this.#unseen.has(attributeOf(token, 'w:val') ?? '');
        break;
      case 'w:pStyle':
        this.#styledAway = this.#unseen.has(attributeOf(token, 'w:val') ?? '');
        this.#takeLevel(token);
        break;
      case 'w:outlineLvl':
        this.#takeLevel(token);
    }
  }

  #takeLevel({ tag }: XmlToken): void {
    const heading = HEADING.exec(tag);
    if (heading) this.#paragraph.level = levelOf(heading);
  }

  /** Characters that are written as elements. */
  #takeSign(token: XmlToken): void {
    switch (token.name) {
      case 'w:tab':
      case 'w:ptab':
        // a tab stop of the paragraph's format has the same name
        if (!this.#ofMark) this.write(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.write('\n');
        break;
      case 'w:noBreakHyphen':
        this.write('-');
        break;
      case 'w:sym':
        this.write(symbolIn(token) ?? PICTURE);
        break;
      case 'm:f': // a fraction
        if (/\d$/.test(this.#paragraph.text.tail)) this.write(' ');
        break;
      case 'm:den':
        this.write('/');
    }
  }

  write(text: string): void {
    if (this.#hidden || this.#placeholder || text === '') return;
    if (this.#raised || this.#power) this.#paragraph.text.raise(text);
    else this.#paragraph.text.add(text);
  }

  finish(): string {
    this.#endLine();
    // boxes that are never closed
    for (let outer = this.#outer.pop(); outer; outer = this.#outer.pop()) {
      this.#paragraph = outer;
      this.#endLine();
    }
    return this.#lines.join('\n');
  }

  #endParagraph(): void {
    // also where the next paragraph goes on: the marks of two notes are not one number
    this.#paragraph.text.settle();
    this.#hidden = false;
    this.#styledAway = false;
    this.#raised = false;
    const gone = this.#markGone;
    this.#markGone = false;
    if (gone) return;
    if (this.#paragraph.cells === 0) this.#endLine();
    else {
      this.#paragraph.row.push(this.#paragraph.text.toString().trimEnd());
      this.#paragraph.text = new GrowingText();
    }
  }

  #endLine(): void {
    const { row, level, cells, text: last } = this.#paragraph;
    const text = [...row, last.toString()]
      .filter((part) => part !== '')
      .join(' ')
      .replaceAll(INNER_PICTURES, ' ')
      .replaceAll(PICTURE, '')
      .trim();
    this.#lines.push(text === '' || level === 0 ? text : `${'#'.repeat(level)} ${text}`);
    this.#paragraph = { ...emptyParagraph(), cells };
  }
}

function emptyParagraph(): Paragraph {
  return { text: new GrowingText(), level: 0, cells: 0, row: [] };
}

/** Is a property that can be switched off on? */
function isOn(token: XmlToken): boolean {
  return !/^(?:0|false|off|none)$/.test(attributeOf(token, 'w:val') ?? '');
}

function symbolIn(token: XmlToken): string | null {
  const code = Number.parseInt(attributeOf(token, 'w:char') ?? '', 16);
  return symbolOf(attributeOf(token, 'w:font') ?? '', code);
}

function levelOf(heading: RegExpExecArray): number {
  return heading[2] ? 1 : Number(heading[1] ?? Number(heading[3]) + 1);
}

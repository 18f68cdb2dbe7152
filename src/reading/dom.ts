/**
 * What of the DOM the readers use. A Document that is passed in has all of it; nothing here is global, so that the
 * compiler proves that reading neither touches the page it runs in nor fetches anything.
 */
import { raisedText } from '@/text/raised-text';

/** A node: an element, a text (`nodeType` 3) or something else that is passed over. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element. */
export interface PageElement extends PageNode {
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** A document, of the visited page or parsed from a file. */
export interface PageDocument {
  readonly title: string;
  readonly body: PageElement | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  cloneNode(deep: boolean): unknown;
}

const TEXT = 3;
const ELEMENT = 1;
/** Elements whose text nobody reads, and struck text. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS SELECT OPTION BUTTON INPUT TEXTAREA RT RP HEAD DEL S STRIKE'.split(
    ' ',
  ),
);
/** What an element's own style says of text that nobody sees or that is taken back. */
const UNSEEN =
  /(?:^|;)\s*(?:display\s*:\s*none|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|$|!)|text-decoration(?:-line)?\s*:[^;]*line-through)/i;
/** Within a line, such text is noise against copying; whole blocks are shown so by a script once a page has loaded. */
const UNSEEN_INLINE =
  /(?:^|;)\s*(?:visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|(?:width|height|max-width|max-height)\s*:\s*0(?:px)?\s*(?:;|$|!))/i;
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    'P DIV BR HR LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 TABLE TR THEAD TBODY CAPTION SECTION ARTICLE ASIDE HEADER FOOTER NAV ' +
    'MAIN FIGURE FIGCAPTION BLOCKQUOTE PRE FORM ADDRESS DETAILS SUMMARY CENTER'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);

/** The lines that an element's text is set in: white space as one space, empty ones left out, a table's row as one. */
export function linesOf(element: PageNode): string[] {
  const lines: string[] = [];
  let current = '';
  const finish = (): void => {
    const line = squeeze(current);
    if (line !== '') lines.push(line);
    current = '';
  };
  // a stack instead of recursion: hostile pages nest without end
  const open: (PageNode | 'line' | 'cell')[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'line') finish();
    else if (node === 'cell') current += ' ';
    else if (node.nodeType === TEXT) current += node.textContent ?? '';
    else if (node.nodeType === ELEMENT && !isUnseen(node as PageElement)) {
      const name = node.nodeName.toUpperCase();
      if (name === 'SUP') {
        current += raisedText(current.slice(-20), node.textContent ?? '');
        continue;
      }
      if (BLOCKS.has(name)) {
        finish();
        open.push('line');
      } else if (CELLS.has(name)) open.push('cell');
      open.push(...[...node.childNodes].reverse());
    }
  }
  finish();
  return lines;
}

/** Does nobody read an element's text, by its name and by its own style? */
export function isUnseen(element: PageElement): boolean {
  const name = element.nodeName.toUpperCase();
  if (SILENT.has(name)) return true;
  const style = element.getAttribute('style') ?? '';
  if (style === '') return false;
  return UNSEEN.test(style) || (!BLOCKS.has(name) && UNSEEN_INLINE.test(style));
}

/** White space as single spaces, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

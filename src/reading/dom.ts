/**
 * What of the DOM the readers use. A Document that is passed in has all of it; nothing here is global, so that the
 * compiler proves that reading neither touches the page it runs in nor fetches anything.
 */

/** A node: an element, a text (`nodeType` 3) or something else that is passed over. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element. */
interface PageElement extends PageNode {
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
/** Elements whose text nobody reads. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS SELECT OPTION BUTTON INPUT TEXTAREA RT RP HEAD'.split(' '),
);
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
    else if (node.nodeType === ELEMENT && !SILENT.has(node.nodeName.toUpperCase())) {
      const name = node.nodeName.toUpperCase();
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

/** White space as single spaces, none at the ends. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

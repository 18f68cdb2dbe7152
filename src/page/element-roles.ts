import { attributeOf, firstElementOf, hasAttributes, holderOf, isVisible, nameOf, parentElementOf } from './native-dom';

/** How an element takes part in the text around it. */
type ElementRole =
  /** Its text belongs to the line it stands in. */
  | 'inline'
  /** Its text is a paragraph of its own. */
  | 'block'
  /** A forced line break. */
  | 'break'
  /** Not text at all, or not the page's: the line goes on behind it. */
  | 'ignored'
  /** Not shown now; may be later. */
  | 'hidden';

/** What the walk needs to know of an element: its role and how its own text nodes are treated. */
export type ElementStyle = { readonly role: ElementRole; readonly visible: boolean; readonly preserved: boolean };

/** Struck text, readings beside ruby, code, form controls (a reader's own typing), drawings and embedded documents. */
const IGNORED = new Set(
  (
    's del strike rt rp rtc script style noscript template textarea input select button datalist svg math iframe frame object embed ' +
    'canvas audio video picture img map progress meter head title wbr'
  ).split(' '),
);

/** Inline by default and hardly ever styled otherwise when they carry no class, id or style of their own. */
const PLAIN_INLINE = new Set('b strong i em u font mark small big sub sup ruby rb q cite ins'.split(' '));

/** Elements that stay in their line as inline-block: sites set single numbers of a sentence that way. */
const PIECES_OF_LINES = new Set(
  'b strong i em u font mark small big span sub sup ruby rb ins bdi data time'.split(' '),
);

const INLINE_DISPLAY = /^(inline|contents|ruby.*|math)$/;

/** Reads an element's role; `parent` is its parent's style, which a plain inline element shares. */
export function styleOf(element: Element, parent: ElementStyle): ElementStyle {
  const name = nameOf(element);
  if (name === 'br') return { ...parent, role: 'break' };
  if (IGNORED.has(name) || isEditor(element)) return { ...parent, role: 'ignored' };
  if (PLAIN_INLINE.has(name) && !hasAttributes(element)) return { ...parent, role: 'inline' };
  const style = getComputedStyle(element);
  return { role: roleOf(element, style), ...textStyleOf(style) };
}

/** The style of a container's own text; `hidden` where nothing of it is shown. */
export function containerStyleOf(container: Element | ShadowRoot): ElementStyle {
  const element = container instanceof Element ? container : container.host;
  const style = getComputedStyle(element);
  const shown =
    !isStruck(style) && (isVisible(element) || (style.display === 'contents' && isShownThroughParent(element)));
  return { role: shown ? 'block' : 'hidden', ...textStyleOf(style) };
}

/** Is the element, or anything it stands in, a place where the reader writes or that is no text? */
export function isExcluded(container: Element | ShadowRoot): boolean {
  for (let node: Node | null = container; node; node = holderOf(node))
    if (node instanceof Element && (IGNORED.has(nameOf(node)) || isEditor(node))) return true;
  return false;
}

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== null && editable !== 'false') || attributeOf(element, 'role') === 'textbox';
}

function isShownThroughParent(element: Element): boolean {
  const parent = parentElementOf(element);
  return parent === null || isVisible(parent);
}

function textStyleOf(style: CSSStyleDeclaration): Pick<ElementStyle, 'visible' | 'preserved'> {
  return { visible: style.visibility === 'visible', preserved: /^(pre|break-spaces)/.test(style.whiteSpace) };
}

function roleOf(element: Element, style: CSSStyleDeclaration): ElementRole {
  const { display } = style;
  if (display === 'none' || isStruck(style)) return 'hidden';
  if (!display.startsWith('inline')) return INLINE_DISPLAY.test(display) ? 'inline' : 'block';
  if (isUnseen(style)) return 'hidden';
  if (INLINE_DISPLAY.test(display)) return 'inline';
  return PIECES_OF_LINES.has(nameOf(element)) && !firstElementOf(element) ? 'inline' : 'block';
}

function isStruck({ textDecorationLine }: CSSStyleDeclaration): boolean {
  return textDecorationLine.includes('line-through');
}

/** A piece of a line that nobody sees, which sites put into numbers so that copies of them are wrong. */
function isUnseen({ fontSize, opacity, width, height, overflow }: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(fontSize) < LEAST_SEEN || opacity === '0') return true;
  return overflow !== 'visible' && (Number.parseFloat(width) < 1 || Number.parseFloat(height) < 1);
}

/** Pixels. */
const LEAST_SEEN = 2;

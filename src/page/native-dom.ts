/**
 * The page's tree as the browser holds it. A form gives its fields' names precedence over all that an element has: on
 * `<form><input name="nextSibling">` the property is the input, and a walk along it never ends. So whatever may be an
 * element is asked by the getters and methods of the prototypes; only text nodes, shadow roots and ranges have no such
 * names.
 */

type Getter<Of, Value> = (of: Of) => Value;

function getter<Of extends object, Name extends keyof Of>(prototype: Of, name: Name): Getter<Of, Of[Name]> {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  return (of) => descriptor?.get?.call(of) as Of[Name];
}

/** `Node.parentNode` */
export const parentOf: Getter<Node, ParentNode | null> = getter(Node.prototype, 'parentNode');
/** `Node.parentElement` */
export const parentElementOf: Getter<Node, HTMLElement | null> = getter(Node.prototype, 'parentElement');
/** `Node.firstChild` */
export const firstChildOf: Getter<Node, ChildNode | null> = getter(Node.prototype, 'firstChild');
/** `Node.nextSibling` */
export const nextSiblingOf: Getter<Node, ChildNode | null> = getter(Node.prototype, 'nextSibling');
/** `Node.previousSibling` */
export const previousSiblingOf: Getter<Node, ChildNode | null> = getter(Node.prototype, 'previousSibling');
/** `Node.textContent`, '' where there is none. */
export const textOf: Getter<Node, string> = (node) => nodeText(node) ?? '';
/** `Node.isConnected` */
export const isConnected: Getter<Node, boolean> = getter(Node.prototype, 'isConnected');
/** `Element.localName` */
export const nameOf: Getter<Element, string> = getter(Element.prototype, 'localName');
/** `Element.shadowRoot` */
export const shadowRootOf: Getter<Element, ShadowRoot | null> = getter(Element.prototype, 'shadowRoot');
/** `Element.firstElementChild` */
export const firstElementOf: Getter<Element, Element | null> = getter(Element.prototype, 'firstElementChild');

/** `Element.previousElementSibling` */
export const previousElementOf: Getter<Element, Element | null> = getter(Element.prototype, 'previousElementSibling');

const nodeText = getter(Node.prototype, 'textContent');
const attributes = getter(Element.prototype, 'attributes');

/** What a node stands in: its parent, or the host of a shadow root; null at the top. */
export function holderOf(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** `Node.getRootNode()` */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** `Node.contains()` */
export function holds(node: Node, other: Node): boolean {
  return Node.prototype.contains.call(node, other);
}

/** `Node.compareDocumentPosition()` */
export function positionOf(other: Node, from: Node): number {
  return Node.prototype.compareDocumentPosition.call(from, other);
}

/** `Element.getAttribute()` */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Has the element any attribute? */
export function hasAttributes(element: Element): boolean {
  return attributes(element).length > 0;
}

/** `Element.checkVisibility()` */
export function isVisible(element: Element, options?: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

/** `Element.closest()` */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** `querySelectorAll()` of an element, a shadow root or a fragment. */
export function selectIn(root: Element | DocumentFragment, selector: string): NodeListOf<Element> {
  return root instanceof Element
    ? Element.prototype.querySelectorAll.call(root, selector)
    : root.querySelectorAll(selector);
}

/** `Element.getBoundingClientRect()` */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** `Element.scrollIntoView()` */
export function bringIntoView(element: Element, options: ScrollIntoViewOptions): void {
  Element.prototype.scrollIntoView.call(element, options);
}

/** `HTMLElement.focus()` without scrolling. */
export function focusOn(element: HTMLElement): void {
  HTMLElement.prototype.focus.call(element, { preventScroll: true });
}

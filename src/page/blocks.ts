import { raisedText } from '@/text/raised-text';
import { withWholeNumbers } from './cut-numbers';
import { containerStyleOf, type ElementStyle, isExcluded, styleOf } from './element-roles';
import { type Flow, FlowBuilder } from './flow';
import {
  firstChildOf,
  isConnected,
  nameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
  shadowRootOf,
  textOf,
} from './native-dom';

/** What holds paragraphs: an element laid out as a block, or a shadow root. */
export type Container = Element | ShadowRoot;

/** What one container holds directly, without going into the containers inside it. */
type ContainerReading = {
  /** Paragraphs of its own: more than one where blocks or empty lines stand between them. */
  readonly flows: readonly Flow[];
  /** Containers in it, in document order, open shadow roots among them. */
  readonly containers: readonly Container[];
  /** Elements left out because they are not shown now. */
  readonly hidden: readonly Element[];
  /** Custom elements that have no open shadow root, or none yet: nothing tells when they get one. */
  readonly hosts: readonly Element[];
};

type MutableReading = { flows: Flow[]; containers: Container[]; hidden: Element[]; hosts: Element[] };

/** Reads the paragraphs that stand directly in a container; nothing where it is hidden, excluded or left the page. */
export function readContainer(container: Container): ContainerReading {
  const reading: MutableReading = { flows: [], containers: [], hidden: [], hosts: [] };
  if (!isConnected(container)) return reading;
  const style = containerStyleOf(container);
  const element = container instanceof Element ? container : container.host;
  if (style.role === 'hidden') reading.hidden.push(element);
  else new ContainerWalk(reading).run(container, style);
  return reading;
}

/** The container whose flows a node is part of; null where its text is not read at all. */
export function containerOf(node: Node): Container | null {
  let place: Node | null = node instanceof Element || node instanceof ShadowRoot ? node : parentOf(node);
  while (place instanceof Element && isInline(place)) place = parentOf(place);
  return (place instanceof Element || place instanceof ShadowRoot) && !isExcluded(place) ? place : null;
}

/** Collects flows, child containers and hidden elements of one container, depth first through its inline elements. */
class ContainerWalk {
  readonly #builder = new FlowBuilder();
  readonly #reading: MutableReading;

  constructor(reading: MutableReading) {
    this.#reading = reading;
  }

  run(container: Container, style: ElementStyle): void {
    if (container instanceof Element) this.#lookForRoot(container);
    if (!style.visible && container instanceof Element) this.#reading.hidden.push(container);
    this.#walk(container, style);
    this.#close();
  }

  /** Without recursion: a page may nest as deep as it likes. */
  #walk(container: Container, style: ElementStyle): void {
    const styles = [style];
    let node: Node | null = firstChildOf(container);
    while (node) {
      const around = styles.at(-1) ?? style;
      const inner = node instanceof Element ? this.#enter(node, styleOf(node, around)) : null;
      if (node instanceof Text && around.visible) this.#builder.addText(node, around.preserved);
      const child: Node | null = inner && firstChildOf(node);
      if (inner && child) styles.push(inner);
      node = child ?? nextWithin(node, container, () => styles.pop());
    }
  }

  /** Returns the element's style if its children belong to the same line, else null. */
  #enter(element: Element, style: ElementStyle): ElementStyle | null {
    switch (style.role) {
      case 'ignored':
        return null;
      case 'hidden':
        this.#reading.hidden.push(element);
        return null;
      case 'break':
        if (this.#builder.addBreak()) this.#close();
        return null;
      case 'block':
        this.#close();
        this.#reading.containers.push(element);
        return null;
      case 'inline':
        if (nameOf(element) === 'sup' && raisedText(this.#builder.tail, textOf(element)) === '') return null;
        if (followsLink(element)) this.#close();
        if (!style.visible) this.#reading.hidden.push(element);
        this.#lookForRoot(element);
        return style;
    }
  }

  #lookForRoot(element: Element): void {
    const root = shadowRootOf(element);
    if (root) this.#reading.containers.push(root);
    else if (nameOf(element).includes('-')) this.#reading.hosts.push(element);
  }

  #close(): void {
    const flow = this.#builder.take();
    if (flow) this.#reading.flows.push(withWholeNumbers(flow));
  }
}

/** The node behind this one and all in it, not leaving `container`; `onLeave` hears of every element left. */
function nextWithin(node: Node, container: Container, onLeave: () => void): Node | null {
  for (let place: Node | null = node; place && place !== container; place = parentOf(place)) {
    const next = nextSiblingOf(place);
    if (next) return next;
    onLeave();
  }
  return null;
}

/** Links with nothing but white space between them stand in a menu, not in a sentence. */
function followsLink(element: Element): boolean {
  if (nameOf(element) !== 'a') return false;
  let before: Node | null = previousSiblingOf(element);
  while (before instanceof Text && before.data.trim() === '') before = previousSiblingOf(before);
  return before instanceof Element && nameOf(before) === 'a';
}

function isInline(element: Element): boolean {
  const { role } = styleOf(element, { role: 'block', visible: true, preserved: false });
  return role === 'inline' || role === 'break';
}

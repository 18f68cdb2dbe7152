import { containerStyleOf, type ElementStyle, isExcluded, styleOf } from './element-roles';
import { type Flow, FlowBuilder } from './flow';

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
  if (!container.isConnected) return reading;
  const style = containerStyleOf(container);
  const element = container instanceof Element ? container : container.host;
  if (style.role === 'hidden') reading.hidden.push(element);
  else new ContainerWalk(reading).run(container, style);
  return reading;
}

/** The container whose flows a node is part of; null where its text is not read at all. */
export function containerOf(node: Node): Container | null {
  let place: Node | null = node instanceof Element || node instanceof ShadowRoot ? node : node.parentNode;
  while (place instanceof Element && isInline(place)) place = place.parentNode;
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

  #walk(parent: Container, style: ElementStyle): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) {
        if (style.visible) this.#builder.addText(child, style.preserved);
      } else if (child instanceof Element) this.#enter(child, styleOf(child, style));
    }
  }

  #enter(element: Element, style: ElementStyle): void {
    switch (style.role) {
      case 'ignored':
        return;
      case 'hidden':
        this.#reading.hidden.push(element);
        return;
      case 'break':
        if (this.#builder.addBreak()) this.#close();
        return;
      case 'block':
        this.#close();
        this.#reading.containers.push(element);
        return;
      case 'inline':
        if (followsLink(element)) this.#close();
        if (!style.visible) this.#reading.hidden.push(element);
        this.#lookForRoot(element);
        this.#walk(element, style);
    }
  }

  #lookForRoot(element: Element): void {
    if (element.shadowRoot) this.#reading.containers.push(element.shadowRoot);
    else if (element.localName.includes('-')) this.#reading.hosts.push(element);
  }

  #close(): void {
    const flow = this.#builder.take();
    if (flow) this.#reading.flows.push(flow);
  }
}

/** Links with nothing but white space between them stand in a menu, not in a sentence. */
function followsLink(element: Element): boolean {
  if (element.localName !== 'a') return false;
  let before = element.previousSibling;
  while (before instanceof Text && before.data.trim() === '') before = before.previousSibling;
  return before instanceof Element && before.localName === 'a';
}

function isInline(element: Element): boolean {
  const { role } = styleOf(element, { role: 'block', visible: true, preserved: false });
  return role === 'inline' || role === 'break';
}

import type { CardProps } from '@/ui/card/Card';
import { type CardPosition, cardWidth, placeCard } from './card-position';
import type { CardView } from './card-view';
import { around, type Box } from './geometry';

/** The one place on the page where a card is shown: a closed shadow root in the top layer. */
export interface CardHost {
  /** Loads what cards are drawn with; without it, none is shown. */
  prepare(): Promise<void>;
  /** Shows a card beside the word that `anchor` gives the line boxes of, or changes the one shown. */
  show(card: CardProps, anchor: CardAnchor): void;
  hide(): void;
  /** Puts the card beside its word again, after the view changed. */
  place(): void;
  /** Gives the card the keyboard focus. */
  focus(): void;
  /** Where the card is; null while none is shown. */
  box(): Box | null;
  /** Is this what the page sees as the target of events in the card? */
  owns(target: EventTarget | null): boolean;
}

/** What a card belongs to. */
export type CardAnchor = {
  /** The word's boxes, one for each line that it stands on, now; none where it is not shown. */
  readonly boxes: () => readonly Box[];
  /** Which of them is pointed to. */
  readonly line: number;
  /** A node of the word. */
  readonly node: Node;
};

/** Beaten by nothing but the page's own `!important`, and reset again whenever a card is shown. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
};

/** The room that there is, over the card's own limits. */
const FRAME_STYLE = `.card { inline-size: var(--card-width) !important; max-block-size: var(--card-height) !important; }`;

/** How often a card that the page takes off is put back. */
const MOST_RETURNS = 3;

/** Makes the host; it is part of the page only while a card is shown. `signal` takes it away for good. */
export function createCardHost(loadView: () => Promise<CardView | null>, signal: AbortSignal): CardHost {
  const host = new PopoverHost(loadView);
  signal.addEventListener('abort', () => host.hide(), { once: true });
  return host;
}

class PopoverHost implements CardHost {
  readonly #loadView: () => Promise<CardView | null>;
  #view: CardView | null = null;
  #element: HTMLElement | null = null;
  #frame: HTMLElement | null = null;
  #anchor: CardAnchor | null = null;
  #side: CardPosition['side'] | undefined;
  #returns = 0;
  readonly #resizes = new ResizeObserver(() => this.place());
  readonly #removals = new MutationObserver(() => this.#returnToPage());

  constructor(loadView: () => Promise<CardView | null>) {
    this.#loadView = loadView;
  }

  async prepare(): Promise<void> {
    this.#view ??= await this.#loadView();
  }

  show(card: CardProps, anchor: CardAnchor): void {
    if (!this.#view) return;
    if (anchor !== this.#anchor) {
      this.#side = undefined;
      this.#returns = 0;
    }
    this.#anchor = anchor;
    const frame = this.#frame ?? this.#create(this.#view.style);
    this.#view.draw(card, frame);
    this.#attach();
    this.place();
  }

  hide(): void {
    this.#removals.disconnect();
    this.#resizes.disconnect();
    if (this.#frame) this.#view?.draw(null, this.#frame);
    this.#element?.remove();
    this.#element = this.#frame = this.#anchor = null;
  }

  place(): void {
    const host = this.#element;
    const boxes = this.#anchor?.boxes() ?? [];
    const word = around(boxes);
    if (!host || !this.#frame || !word) return;
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    host.style.setProperty('--card-width', `${cardWidth(view)}px`);
    host.style.setProperty('--card-height', `${view.height / 2}px`);
    const at = boxes[this.#anchor?.line ?? 0] ?? word;
    const card = { width: this.#frame.offsetWidth, height: this.#frame.offsetHeight };
    const position = placeCard({ word, at, card, view, previous: this.#side });
    this.#side = position.side;
    host.style.setProperty('--card-height', `${position.maxHeight}px`);
    host.style.setProperty('left', `${position.left}px`, 'important');
    host.style.setProperty('top', `${position.top}px`, 'important');
  }

  focus(): void {
    this.#frame?.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }

  box(): Box | null {
    return this.#frame?.getBoundingClientRect() ?? null;
  }

  owns(target: EventTarget | null): boolean {
    return target !== null && target === this.#element;
  }

  #create(style: string): HTMLElement {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const frame = document.createElement('div');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style + FRAME_STYLE);
    root.adoptedStyleSheets = [sheet];
    root.append(frame);
    host.popover = 'manual';
    for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
    this.#element = host;
    this.#frame = frame;
    this.#resizes.observe(frame);
    return frame;
  }

  /** Into the modal dialog that holds the word, if one does: everything outside of it is inert. */
  #attach(): void {
    const host = this.#element;
    const node = this.#anchor?.node;
    if (!host || host.isConnected) return;
    const element = node instanceof Element ? node : node?.parentElement;
    const parent = element?.closest('dialog:modal') ?? document.documentElement;
    parent.append(host);
    host.showPopover();
    this.#removals.observe(parent, { childList: true });
  }

  #returnToPage(): void {
    if (!this.#element || this.#element.isConnected || this.#returns++ >= MOST_RETURNS) return;
    this.#attach();
    this.place();
  }
}

import type { CardProps } from '@/ui/card/Card';
import style from '@/ui/card/card-frame.css?inline';
import type { RulingAnswer } from '@/ui/card/Rulings';
import type { CardRequest, FromCardFrame, ToCardFrame } from './card-port';
import { type CardPosition, cardWidth, type Placed, placeCard, type Size, withinView } from './card-position';
import { type StandingWatch, watchStanding } from './card-standing';
import { around, type Box } from './geometry';
import { closestOf } from './native-dom';
import { groundBehind } from './word-theme';

/**
 * The one place on the page where a card is shown. Its words stand in a document of its own: what stands in the page's,
 * be it in a closed shadow root, the page's `window.find` and fonts can read.
 */
export interface CardHost {
  /** Makes ready to show a card beside a word; undone after a while if none is shown. */
  prepare(word: Node): void;
  /** Shows a card beside the word that `anchor` gives the line boxes of, or changes the one shown. */
  show(card: HostedCard, anchor: CardAnchor): void;
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

/** A card and what to do when something is done in it; `isSure`: nobody but its reader can have done it. */
export type HostedCard = Omit<CardProps, 'onDisableSite' | 'onRule'> & {
  readonly onStep: (step: 1 | -1) => void;
  readonly onDisableSite: () => void;
  readonly onRule: (...said: [...Parameters<CardProps['onRule']>, isSure: boolean]) => Promise<RulingAnswer>;
};

/** What a card belongs to. */
export type CardAnchor = {
  /** The word's boxes, one for each line that it stands on, now; none where it is not shown. */
  readonly boxes: () => readonly Box[];
  /** Which of them is pointed to. */
  readonly line: number;
  /** A node of the word. */
  readonly node: Node;
};

/** How the card's frame is reached. */
export type CardFrameLink = {
  /** The frame's `sandbox`: without `allow-same-origin` its document is out of reach of the page, and of this script. */
  readonly sandbox: string;
  /** Is its document to be an empty one of `srcdoc`, or about:blank? */
  readonly document: 'srcdoc' | 'blank';
  /** Hands a port to the script in the frame, which answers once it can draw; asked again while it does not. */
  readonly greet: (frame: HTMLIFrameElement, port: MessagePort) => void;
};

/**
 * Of the element that the page can reach. It stands in the top layer with nothing in it to be seen: what is shown stands
 * there by itself, out of its closed root, and whatever the page does to this one but taking it away does not reach it.
 */
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

/** How often a card that the page takes off is put back. */
const MOST_RETURNS = 3;

/** How often, and how many times, the frame is greeted until its script has started. */
const GREETING_MS = 20;
const MOST_GREETINGS = 100;

/** How long what was made ready waits for a card. */
const READY_MS = 5000;

/** Of all cards of this frame. */
const HOSTS = new Set<Element>();

/** Makes the host; it is part of the page only while a card is shown, or about to be. `signal` takes it away for good. */
export function createCardHost(link: CardFrameLink, signal: AbortSignal): CardHost {
  const host = new FrameHost(link, signal);
  signal.addEventListener('abort', () => host.hide(), { once: true });
  return host;
}

/** `popover` is what is seen, in the closed root of `element`. */
type Elements = {
  readonly element: HTMLElement;
  readonly popover: HTMLElement;
  readonly frame: HTMLIFrameElement;
};

class FrameHost implements CardHost {
  readonly #link: CardFrameLink;
  readonly #signal: AbortSignal;
  #made: Elements | null = null;
  #port: MessagePort | null = null;
  #card: HostedCard | null = null;
  #anchor: CardAnchor | null = null;
  #side: CardPosition['side'] | undefined;
  #place: Box | null = null;
  /** Did the reader put the card where it is? */
  #isMoved = false;
  #standing: StandingWatch | null = null;
  /** How high the card would like to be; 0 until it is drawn. */
  #height = 0;
  #wantsFocus = false;
  #returns = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #removals = new MutationObserver(() => this.#returnToPage());

  constructor(link: CardFrameLink, signal: AbortSignal) {
    this.#link = link;
    this.#signal = signal;
  }

  prepare(word: Node): void {
    if (this.#card || this.#signal.aborted) return;
    this.#attach(word);
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.hide(), READY_MS);
  }

  show(card: HostedCard, anchor: CardAnchor): void {
    if (this.#signal.aborted) return;
    clearTimeout(this.#idle);
    if (anchor !== this.#anchor) {
      this.#side = undefined;
      this.#returns = 0;
      this.#isMoved = false;
    }
    this.#anchor = anchor;
    this.#card = card;
    this.#attach(anchor.node);
    this.#draw();
  }

  hide(): void {
    clearTimeout(this.#idle);
    this.#removals.disconnect();
    this.#standing?.stop();
    if (this.#made) HOSTS.delete(this.#made.element);
    this.#made?.element.remove();
    this.#made = this.#port = this.#card = this.#anchor = this.#standing = this.#place = null;
    this.#isMoved = false;
    this.#height = 0;
    this.#wantsFocus = false;
  }

  place(): void {
    const boxes = this.#anchor?.boxes() ?? [];
    const word = around(boxes);
    if (!this.#made || this.#height === 0 || !word) return;
    const view = viewSize();
    const card = { width: cardWidth(view), height: this.#height };
    const at = boxes[this.#anchor?.line ?? 0] ?? word;
    if (this.#isMoved && this.#place) return this.#put(withinView(this.#place, card, view));
    const { side, left, top, maxHeight } = placeCard({ word, at, card, view, previous: this.#side });
    this.#side = side;
    const placed = { left, top, width: card.width, height: Math.min(card.height, maxHeight) };
    // What is pinned stays in sight when its word has left it.
    this.#put(this.#card?.pinned ? withinView(placed, placed, view) : placed);
  }

  #put(placed: Placed): void {
    if (!this.#made) return;
    const { left, top } = placed;
    const box = { ...placed, visibility: 'visible' };
    for (const { style } of [this.#made.element, this.#made.popover])
      for (const [name, value] of Object.entries(box))
        style.setProperty(name, typeof value === 'number' ? `${value}px` : value, 'important');
    this.#watch({ left, top, right: left + box.width, bottom: top + box.height });
  }

  #move(x: number, y: number, card: HostedCard): void {
    if (!card.pinned) card.onPin();
    if (this.#place) {
      const { left, top, right, bottom } = this.#place;
      this.#isMoved = true;
      this.#put(
        withinView({ left: left + x, top: top + y }, { width: right - left, height: bottom - top }, viewSize()),
      );
    }
    this.#send({ kind: 'moved' });
  }

  #watch(place: Box): void {
    if (!this.#made) return;
    const { element: host, popover: card } = this.#made;
    this.#standing ??= watchStanding({ host, card, place: () => this.#place, ours: HOSTS });
    if (!this.#place || !isSameBox(this.#place, place)) this.#standing.restart();
    this.#place = place;
  }

  focus(): void {
    this.#wantsFocus = true;
    if (!this.#port || this.#height === 0) return;
    this.#made?.frame.focus({ preventScroll: true });
    this.#send({ kind: 'focus' });
    this.#wantsFocus = false;
  }

  box(): Box | null {
    return this.#card && this.#height > 0 ? (this.#made?.popover.getBoundingClientRect() ?? null) : null;
  }

  owns(target: EventTarget | null): boolean {
    return target !== null && target === this.#made?.element;
  }

  /** Into the modal dialog that holds the word, if one does: everything outside of it is inert. */
  #attach(word: Node): void {
    const around = word instanceof Element ? word : word.parentElement;
    const parent = (around && closestOf(around, 'dialog:modal')) ?? document.documentElement;
    if (this.#made?.element.parentNode === parent) return;
    this.#made?.element.remove();
    this.#height = 0;
    const { element, popover } = (this.#made ??= this.#make());
    parent.append(element);
    element.showPopover();
    popover.showPopover();
    this.#removals.disconnect();
    this.#removals.observe(parent, { childList: true });
  }

  #make(): Elements {
    const element = document.createElement('div');
    const popover = document.createElement('div');
    const frame = document.createElement('iframe');
    const root = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    root.append(popover);
    popover.append(frame);
    HOSTS.add(element);
    element.popover = popover.popover = 'manual';
    popover.className = 'card-frame';
    for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important');
    popover.style.setProperty('inline-size', `${cardWidth(viewSize())}px`);
    frame.setAttribute('sandbox', this.#link.sandbox);
    if (this.#link.document === 'srcdoc') frame.srcdoc = '<!doctype html>';
    frame.title = '印证';
    // Again whenever the page has moved the host: its frame begins anew then.
    frame.addEventListener('load', () => this.#greet(frame));
    return { element, popover, frame };
  }

  #greet(frame: HTMLIFrameElement): void {
    this.#port = null;
    let left = MOST_GREETINGS;
    const greet = (): void => {
      if (this.#port || this.#made?.frame !== frame || left-- === 0) return;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }: MessageEvent<FromCardFrame>) => this.#hear(data, port1));
      port1.start();
      this.#link.greet(frame, port2);
      setTimeout(greet, GREETING_MS);
    };
    greet();
  }

  #hear(message: FromCardFrame, port: MessagePort): void {
    if (message.kind === 'ready') {
      this.#port ??= port;
      this.#draw();
    } else if (port === this.#port && this.#card) this.#act(message, this.#card);
  }

  #act(message: Exclude<FromCardFrame, { kind: 'ready' }>, card: HostedCard): void {
    switch (message.kind) {
      case 'height':
        this.#height = message.height;
        this.place();
        if (this.#wantsFocus) this.focus();
        return;
      case 'pin':
        return card.onPin();
      case 'close':
        return card.onClose();
      case 'step':
        return card.onStep(message.step);
      case 'find-word':
        return card.onFindWord();
      case 'move':
        return this.#move(message.x, message.y, card);
      case 'open-article':
        return card.onOpenArticle(message.article, message.offset);
      case 'disable-site':
      case 'rule':
        void this.#change(message, card).then((answer) => this.#send({ kind: 'answer', id: message.id, answer }));
    }
  }

  /** Does what changes something of the reader's: at once only where nobody else can have done it. */
  async #change(message: CardRequest, { onDisableSite, onRule }: HostedCard): Promise<RulingAnswer | boolean> {
    const standing = this.#standing?.now() ?? 'doubtful';
    if (message.kind === 'disable-site') {
      if (standing === 'stands') onDisableSite();
      return standing === 'stands';
    }
    if (standing === 'early') return 'unanswered';
    return onRule(message.evidence, message.ruling, standing === 'stands');
  }

  #draw(): void {
    if (!this.#card || !this.#anchor) return;
    const { state, pinned, language, page } = this.#card;
    const { theme } = groundBehind(this.#anchor.node);
    for (const element of [this.#made?.popover, this.#made?.frame])
      element?.style.setProperty('color-scheme', theme ?? 'light dark', 'important');
    this.#send({
      kind: 'show',
      card: { state, pinned, language, page },
      look: { theme, mostHeight: viewSize().height / 2 },
    });
  }

  #send(message: ToCardFrame): void {
    this.#port?.postMessage(message);
  }

  #returnToPage(): void {
    if (!this.#made || this.#made.element.isConnected) return;
    const node = this.#anchor?.node;
    if (!node || this.#returns++ >= MOST_RETURNS) return;
    this.#attach(node);
  }
}

function isSameBox(one: Box, other: Box): boolean {
  return (['left', 'top', 'right', 'bottom'] as const).every((side) => one[side] === other[side]);
}

function viewSize(): Size {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

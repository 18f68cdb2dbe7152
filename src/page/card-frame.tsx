import { render } from 'preact';
import { Card, type CardProps } from '@/ui/card/Card';
import style from '@/ui/card/card.css?inline';
import type { CardData, CardRequest, FromCardFrame, ToCardFrame } from './card-port';

/** The frame is as large as the card is to be; see `card-host.ts`. */
const FRAME_STYLE = `
  html, body { margin: 0; background: none; overflow: hidden; overscroll-behavior: contain; }
  .card { inline-size: 100%; max-inline-size: none; max-block-size: 100vh; }
`;

/** What keys do in the card; Enter on a button is the button's own. */
const KEYS: Readonly<Record<string, FromCardFrame>> = {
  Escape: { kind: 'close' },
  Enter: { kind: 'pin' },
  j: { kind: 'step', step: 1 },
  k: { kind: 'step', step: -1 },
};

/** Draws in a document of our own what comes through the port, and tells what the reader does there. */
export function drawCards(port: MessagePort, frame: Document): void {
  new CardDrawing(port, frame).start();
}

class CardDrawing {
  readonly #port: MessagePort;
  readonly #document: Document;
  readonly #root: HTMLElement;
  readonly #answers = new Map<number, (answer: never) => void>();
  #asked = 0;
  #mostHeight = 0;
  /** Asked to move, and not moved yet. */
  #isMoving = false;
  #height = 0;

  constructor(port: MessagePort, frame: Document) {
    this.#port = port;
    this.#document = frame;
    this.#root = frame.createElement('div');
  }

  start(): void {
    const frame = this.#document;
    const sheet = new (frame.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(style + FRAME_STYLE);
    frame.adoptedStyleSheets = [sheet];
    frame.body.append(this.#root);
    // What the card changes of itself: an outcome that it tells, evidence that is unfolded.
    new MutationObserver(() => this.#measure()).observe(this.#root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    frame.addEventListener('toggle', () => this.#measure(), { capture: true });
    frame.defaultView?.addEventListener('resize', () => this.#measure());
    frame.addEventListener('keydown', (event) => this.#press(event));
    frame.addEventListener('pointerdown', (event) => this.#grab(event));
    this.#port.addEventListener('message', ({ data }: MessageEvent<ToCardFrame>) => this.#hear(data));
    this.#port.start();
    this.#send({ kind: 'ready' });
  }

  #hear(message: ToCardFrame): void {
    switch (message.kind) {
      case 'show':
        this.#mostHeight = message.look.mostHeight;
        this.#document.documentElement.style.colorScheme = message.look.theme ?? 'light dark';
        render(<Card {...message.card} {...this.#actions()} />, this.#root);
        this.#document.documentElement.lang = message.card.language;
        this.#document.title = this.#card()?.querySelector('h2')?.textContent ?? '';
        this.#height = 0;
        this.#measure();
        return;
      case 'moved':
        this.#isMoving = false;
        return;
      case 'focus':
        this.#card()?.focus({ preventScroll: true });
        return;
      case 'answer':
        this.#answers.get(message.id)?.(message.answer as never);
        this.#answers.delete(message.id);
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const message = KEYS[event.key];
    const isOnControl = closestTo(event, 'button, summary') !== null;
    if (!message || (event.key === 'Enter' && isOnControl)) return;
    event.preventDefault();
    this.#send(message);
  }

  /** The head moves the card while it is held; what moves is the frame around it, so that the pointer stays where it was. */
  #grab(grabbed: PointerEvent): void {
    const head = closestTo(grabbed, 'header');
    const isOnButton = closestTo(grabbed, 'button') !== null;
    if (!head || isOnButton || grabbed.button !== 0) return;
    const released = new AbortController();
    const { signal } = released;
    head.setPointerCapture(grabbed.pointerId);
    const move = (event: Event): void => {
      const { clientX, clientY } = event as PointerEvent;
      const [x, y] = [clientX - grabbed.clientX, clientY - grabbed.clientY];
      if (this.#isMoving || (x === 0 && y === 0)) return;
      this.#isMoving = true;
      this.#send({ kind: 'move', x, y });
    };
    head.addEventListener('pointermove', move, { signal });
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'])
      head.addEventListener(type, () => released.abort(), { signal });
  }

  #actions(): Omit<CardProps, keyof CardData> {
    return {
      onPin: () => this.#send({ kind: 'pin' }),
      onClose: () => this.#send({ kind: 'close' }),
      onFindWord: () => this.#send({ kind: 'find-word' }),
      onOpenArticle: (article, offset) => this.#send({ kind: 'open-article', article, offset }),
      onDisableSite: () => this.#ask((id) => ({ kind: 'disable-site', id })),
      onRule: (evidence, ruling) => {
        this.#holdUnderPointer();
        return this.#ask((id) => ({ kind: 'rule', id, evidence, ruling }));
      },
    };
  }

  /** Another verdict may be a lower card: until the pointer leaves it, no other button is to come to lie under it. */
  #holdUnderPointer(): void {
    const card = this.#card();
    if (!card?.matches(':hover')) return;
    card.style.minBlockSize = `${card.offsetHeight}px`;
    const release = (): void => {
      card.style.minBlockSize = '';
      this.#measure();
    };
    this.#document.documentElement.addEventListener('pointerleave', release, { once: true });
  }

  #ask<Answer>(request: (id: number) => CardRequest): Promise<Answer> {
    const id = ++this.#asked;
    this.#send(request(id));
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  /** Tells how high the card would like to be, where that has changed. */
  #measure(): void {
    const card = this.#card();
    if (!card) return;
    card.style.maxBlockSize = `${this.#mostHeight}px`;
    const height = card.offsetHeight;
    card.style.maxBlockSize = '';
    if (height !== this.#height) this.#send({ kind: 'height', height });
    this.#height = height;
  }

  #card(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('[role="dialog"]');
  }

  #send(message: FromCardFrame): void {
    this.#port.postMessage(message);
  }
}

/** The element of an event, or the nearest around it, that a selector names. */
function closestTo({ target }: Event, selector: string): Element | null {
  return target && 'closest' in target ? (target as Element).closest(selector) : null;
}

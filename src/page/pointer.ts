import type { Settings } from '@/settings/settings';
import type { Cards } from './cards';
import { around, isOnTheWay, type Point } from './geometry';
import type { Painter } from './highlights';
import { type Hit, hitTest } from './hit-test';
import type { Mark } from './marks';
import { closestOf, holds } from './native-dom';

/** How long a pointer must rest, and how long a card waits for it, in milliseconds. */
export type PointerTiming = {
  /** Rest on a mark after which its card is loaded. */
  readonly prefetchMs: number;
  /** Rest on a mark after which its card opens. */
  readonly openMs: number;
  /** How long the card stays when the pointer is neither on it, nor on the mark, nor on the way between them. */
  readonly graceMs: number;
};

const TIMING: PointerTiming = { prefetchMs: 150, openMs: 350, graceMs: 300 };

/** A pointer that moves no further than this rests. */
const REST_PIXELS = 6;

/** What a tap is meant for rather than for the mark in it. */
const INTERACTIVE = 'a[href], button, label, summary, [role="button"], [role="link"], [onclick]';

type PointerOptions = {
  readonly painter: Painter;
  readonly cards: Cards;
  readonly signal: AbortSignal;
  readonly timing?: PointerTiming | undefined;
  /** What the reader wants cards to open by. */
  readonly opening: () => Settings['cardOpening'];
};

/** What the reader can choose: a part or a multiple of the normal rest, and the key to hold down, as events name it. */
const OPENINGS: Readonly<Record<Settings['cardOpening'], { readonly rest: number; readonly key: string | null }>> = {
  soon: { rest: 0.4, key: null },
  normal: { rest: 1, key: null },
  late: { rest: 2.5, key: null },
  alt: { rest: 0.4, key: 'Alt' },
  control: { rest: 0.4, key: 'Control' },
  shift: { rest: 0.4, key: 'Shift' },
};

/** Opens and closes cards as the mouse rests on marks, a finger taps them, or Esc is pressed. */
export function followPointer(options: PointerOptions): void {
  const hover = new Hover(options);
  const { cards, painter, signal } = options;
  const listening = { capture: true, passive: true, signal };
  const on = <Type extends keyof WindowEventMap>(type: Type, handle: (event: WindowEventMap[Type]) => void): void =>
    addEventListener(type, trusted(handle), listening);
  on('pointermove', (event) => hover.move(event));
  // A frame takes its own movements: what the page sees is that the pointer has come upon it.
  on('pointerover', (event) => hover.move(event));
  on('pointerdown', (event) => hover.press(event));
  on('scroll', (event) => hover.scroll(event.target));
  on('keydown', (event) => hover.hear(event.key));
  on('click', (event) => tap(event, { cards, painter }));
  const leave = trusted(() => hover.leave());
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  addEventListener('resize', () => cards.follow(), listening);
  const close = trusted((event: KeyboardEvent) => escape(event, hover, cards));
  addEventListener('keydown', close, { capture: true, signal });
}

/** Only what the reader did: scripts of the page can make up any event, but not one that is trusted. */
function trusted<Kind extends Event>(handle: (event: Kind) => void): (event: Kind) => void {
  return (event) => {
    if (event.isTrusted) handle(event);
  };
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** The mouse over the page. */
class Hover {
  readonly #painter: Painter;
  readonly #cards: Cards;
  readonly #timing: PointerTiming;
  readonly #signal: AbortSignal;
  readonly #opening: PointerOptions['opening'];
  /** The last movement; what its target was must be asked while it is under way. */
  #last: { readonly event: PointerEvent; readonly isInCard: boolean } | null = null;
  #isFrameAsked = false;
  /** The mark that the pointer rests on, waiting for its card; `from` is where it came to rest. */
  #resting: { readonly hit: Hit; from: Point } | null = null;
  /** A mark whose card was sent away: it stays away until the pointer has been elsewhere. */
  #dismissed: Mark | null = null;
  #prefetchTimer: Timer;
  #openTimer: Timer;
  #graceTimer: Timer;

  constructor({ painter, cards, signal, timing = TIMING, opening }: PointerOptions) {
    this.#opening = opening;
    this.#painter = painter;
    this.#cards = cards;
    this.#timing = timing;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stopWaiting(), { once: true });
  }

  move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    this.#last = { event, isInCard: this.#cards.owns(event.target) };
    if (this.#isFrameAsked) return;
    this.#isFrameAsked = true;
    requestAnimationFrame(() => {
      this.#isFrameAsked = false;
      if (!this.#last || this.#signal.aborted) return;
      if (this.#last.isInCard) this.#hold();
      else this.#update(this.#last.event);
    });
  }

  /** The key that cards wait for opens that of the mark under the pointer. */
  hear(key: string): void {
    if (key !== this.#how().key || !this.#last || this.#last.isInCard) return;
    const hit = hitTest(this.#painter, this.#last.event);
    if (hit && hit.mark !== this.#cards.current) this.#open(hit);
  }

  press(event: PointerEvent): void {
    if (this.#cards.owns(event.target)) return;
    this.#stopWaiting();
    this.#dismissed = hitTest(this.#painter, event)?.mark ?? null;
    if (!this.#cards.pinned && event.pointerType !== 'touch') this.#cards.close();
  }

  leave(): void {
    this.#last = null;
    this.#stopWaiting();
    this.#letGo();
  }

  /** What scrolls by itself elsewhere on the page is none of the card's business. */
  scroll(target: EventTarget | null): void {
    this.#stopWaiting();
    const place = this.#cards.current?.ranges[0]?.startContainer;
    const moved = target instanceof Document || (target instanceof Node && place && holds(target, place));
    if (moved && !this.#cards.pinned) this.#cards.close();
    this.#cards.follow();
  }

  dismiss(): void {
    this.#dismissed = this.#cards.current;
    this.#stopWaiting();
    this.#cards.close();
  }

  #update(event: PointerEvent): void {
    if (event.buttons !== 0) return this.#stopWaiting();
    const hit = hitTest(this.#painter, event);
    if (hit?.mark !== this.#dismissed) this.#dismissed = null;
    if (hit && hit.mark === this.#cards.current) return this.#hold();
    if (this.#isOnTheWay(event)) this.#hold();
    this.#letGo();
    const { key } = this.#how();
    const isWanted = key === null || event.getModifierState(key);
    if (hit && hit.mark !== this.#dismissed && isWanted) this.#rest(hit, event);
    else this.#stopWaiting();
  }

  /** Waits from now on, or again if the pointer has moved on within the mark. */
  #rest(hit: Hit, point: Point): void {
    const resting = this.#resting?.hit.mark === hit.mark ? this.#resting : null;
    if (resting && Math.hypot(point.x - resting.from.x, point.y - resting.from.y) <= REST_PIXELS) return;
    this.#stopWaiting();
    this.#resting = { hit, from: { x: point.x, y: point.y } };
    const { rest } = this.#how();
    this.#prefetchTimer = setTimeout(() => this.#cards.prefetch(hit.mark), this.#timing.prefetchMs * Math.min(1, rest));
    this.#openTimer = setTimeout(() => this.#open(hit), this.#timing.openMs * rest);
  }

  #how() {
    return OPENINGS[this.#opening()];
  }

  #open({ mark, line }: Hit): void {
    this.#stopWaiting();
    if (this.#signal.aborted) return;
    clearTimeout(this.#graceTimer);
    this.#graceTimer = undefined;
    this.#cards.open(mark, 'pointer', line);
  }

  #isOnTheWay(point: Point): boolean {
    const boxes = this.#cards.boxes();
    const word = around(boxes?.word ?? []);
    return boxes !== null && word !== null && isOnTheWay(point, word, boxes.card);
  }

  /** The card is to stay. */
  #hold(): void {
    this.#stopWaiting();
    clearTimeout(this.#graceTimer);
    this.#graceTimer = undefined;
  }

  /** The card may go, in a moment. */
  #letGo(): void {
    if (!this.#cards.current || this.#cards.pinned || this.#graceTimer !== undefined) return;
    this.#graceTimer = setTimeout(() => {
      this.#graceTimer = undefined;
      if (!this.#cards.pinned) this.#cards.close();
    }, this.#timing.graceMs);
  }

  #stopWaiting(): void {
    clearTimeout(this.#prefetchTimer);
    clearTimeout(this.#openTimer);
    this.#resting = null;
  }
}

/** A finger has no rest: a tap opens the card of a mark that is not part of a link, and a tap elsewhere closes it. */
function tap(event: MouseEvent, { cards, painter }: { cards: Cards; painter: Painter }): void {
  if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || cards.owns(event.target)) return;
  const target = event.composedPath()[0];
  const isInteractive = target instanceof Element && closestOf(target, INTERACTIVE) !== null;
  const hit = isInteractive ? null : hitTest(painter, event);
  if (hit) cards.open(hit.mark, 'touch', hit.line);
  else cards.close();
}

/** Esc sends the card away, and does nothing else then. */
function escape(event: KeyboardEvent, hover: Hover, cards: Cards): void {
  if (event.key !== 'Escape' || event.isComposing || !cards.current) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  hover.dismiss();
}

import type { Box } from './geometry';
import { isVisible, selectIn, shadowRootOf } from './native-dom';

/**
 * Can a click in the card be taken for its reader's? `early`: it may be, but the card has not been there long enough to
 * be read. `doubtful`: the page may be hiding, moving or covering it.
 */
export type Standing = 'stands' | 'early' | 'doubtful';

/** Watches how a card stands on its page. */
export interface StandingWatch {
  now(): Standing;
  /** The card was put elsewhere. */
  restart(): void;
  stop(): void;
}

/** So long a card must have been seen as it is, and so often it is looked at meanwhile. */
const STOOD_MS = 500;
const LOOK_MS = 100;

/** All that can stand over the card, which is in the top layer itself. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** Chromium tells whether anything of a page covers, filters or distorts an element. */
const CAN_TRACK =
  typeof IntersectionObserverEntry !== 'undefined' && 'isVisible' in IntersectionObserverEntry.prototype;

/**
 * Watches `card`, which the page cannot reach, in `host`, which it can. `place` says where the card was put, in CSS
 * pixels of the view. Where the browser does not tell what covers an element, everything else in the top layer is
 * taken to, and in a frame, which its parent may hide, there is no telling.
 */
export function watchStanding(options: {
  readonly host: Element;
  readonly card: Element;
  readonly place: () => Box | null;
  /** The hosts of all cards of ours: they hide nothing of each other that the page could choose. */
  readonly ours: ReadonlySet<Element>;
}): StandingWatch {
  const { host, card, place, ours } = options;
  let since: number | null = null;
  let isTracked = !CAN_TRACK && window === window.top;
  const look = (): void => {
    const isWhole =
      isTracked && isVisible(card, EVERY_WAY) && isAt(card, place()) && othersOnTop(document, { host, ours }) === 0;
    since = isWhole ? (since ?? performance.now()) : null;
  };
  const track: IntersectionObserverCallback = (entries) => {
    isTracked = (entries.at(-1) as TrackedEntry | undefined)?.isVisible ?? false;
    look();
  };
  const observer = CAN_TRACK ? new IntersectionObserver(track, TRACKING) : null;
  observer?.observe(card);
  const timer = setInterval(look, LOOK_MS);
  return {
    now: () => {
      look();
      if (since === null || isInTransition() || othersHiddenOnTop(document, { host, ours })) return 'doubtful';
      return performance.now() - since < STOOD_MS ? 'early' : 'stands';
    },
    restart: () => {
      since = null;
    },
    stop: () => {
      clearInterval(timer);
      observer?.disconnect();
    },
  };
}

/** What TypeScript's own types lack. */
type TrackedEntry = IntersectionObserverEntry & { readonly isVisible: boolean };
const TRACKING = { trackVisibility: true, delay: LOOK_MS, threshold: [0, 0.5, 1] } as IntersectionObserverInit;

const EVERY_WAY = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };

/** Zoomed or transformed, it is elsewhere or of another size. */
function isAt(card: Element, place: Box | null): boolean {
  const { left, top, right, bottom } = card.getBoundingClientRect();
  if (!place || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1;
  return (
    isNear(left, place.left) && isNear(top, place.top) && isNear(right, place.right) && isNear(bottom, place.bottom)
  );
}

type Ours = { readonly host: Element; readonly ours: ReadonlySet<Element> };

/** How many elements beside the hosts of cards and what holds this one stand in the top layer; they need not take clicks to cover. */
function othersOnTop(root: Document | ShadowRoot, { host, ours }: Ours): number {
  return [...root.querySelectorAll(TOP_LAYER)].filter((one) => !ours.has(one) && !one.contains(host)).length;
}

/** The same in shadow roots, closed ones too where the browser lets extensions into them: too dear to ask often. */
function othersHiddenOnTop(root: Document | ShadowRoot, own: Ours): boolean {
  const hosts = root instanceof Document ? [...root.querySelectorAll('*')] : [...selectIn(root, '*')];
  const roots = hosts.flatMap((one) => (own.ours.has(one) ? [] : (anyShadowRootOf(one) ?? [])));
  return roots.some((inner) => othersOnTop(inner, own) > 0 || othersHiddenOnTop(inner, own));
}

function anyShadowRootOf(element: Element): ShadowRoot | null {
  return (element as { readonly openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ?? shadowRootOf(element);
}

/** The pictures of a view transition stand over everything, the top layer too, for as long as they are animated. */
function isInTransition(): boolean {
  return document
    .getAnimations()
    .some(({ effect }) => (effect as KeyframeEffect | null)?.pseudoElement?.startsWith('::view-transition') ?? false);
}

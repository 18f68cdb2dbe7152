import type { ShownEvidence } from '@/messaging/card-protocol';
import type { CardProps } from '@/ui/card/Card';
import type { RulingAnswer } from '@/ui/card/Rulings';
import type { Ruling } from '@/verdicts/ruling';
import type { Theme } from './word-theme';

/** What a card shows, without what can be done in it: that alone crosses into the frame that draws it. */
export type CardData = Pick<CardProps, 'state' | 'pinned' | 'language' | 'page'>;

/** How the card looks: on a light or a dark ground as its word; null as the browser. No higher than so many CSS pixels. */
type CardLook = { readonly theme: Theme | null; readonly mostHeight: number };

/** From the page to the card's frame. */
export type ToCardFrame =
  /** Draw this. */
  | { readonly kind: 'show'; readonly card: CardData; readonly look: CardLook }
  /** The card is where it was last asked to go. */
  | { readonly kind: 'moved' }
  /** Take the keyboard focus. */
  | { readonly kind: 'focus' }
  /** What came of the request of that id. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: RulingAnswer | boolean };

/** From the card's frame to the page. */
export type FromCardFrame =
  | { readonly kind: 'ready' }
  /** So many CSS pixels the card would like to be high. */
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'pin' }
  | { readonly kind: 'close' }
  /** Go to the next (1) or the previous (-1) finding. */
  | { readonly kind: 'step'; readonly step: 1 | -1 }
  /** Bring the word into view. */
  | { readonly kind: 'find-word' }
  /** Go so many CSS pixels from where the card is; one at a time, answered by `moved`. */
  | { readonly kind: 'move'; readonly x: number; readonly y: number }
  | { readonly kind: 'open-article'; readonly article: string; readonly offset: number }
  | CardRequest;

/** What is answered, under its `id`. */
export type CardRequest =
  | { readonly kind: 'disable-site'; readonly id: number }
  | { readonly kind: 'rule'; readonly id: number; readonly evidence: ShownEvidence; readonly ruling: Ruling | null };

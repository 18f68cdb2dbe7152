import type { ShownEvidence } from '@/messaging/card-protocol';
import type { CardProps } from '@/ui/card/Card';
import type { RulingAnswer } from '@/ui/card/Rulings';
import type { Ruling } from '@/verdicts/ruling';

/** What a card shows, without what can be done in it: that alone crosses into the frame that draws it. */
export type CardData = Pick<CardProps, 'state' | 'pinned' | 'language' | 'page'>;

/** From the page to the card's frame. */
export type ToCardFrame =
  /** Draw this; no higher than `mostHeight` CSS pixels. */
  | { readonly kind: 'show'; readonly card: CardData; readonly mostHeight: number }
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
  | { readonly kind: 'open-article'; readonly article: string; readonly offset: number }
  | CardRequest;

/** What is answered, under its `id`. */
export type CardRequest =
  | { readonly kind: 'disable-site'; readonly id: number }
  | { readonly kind: 'rule'; readonly id: number; readonly evidence: ShownEvidence; readonly ruling: Ruling | null };

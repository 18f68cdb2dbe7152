import type { OwnSum } from '@/consistency/own-check';
import type { FigureCard, OrganizationCard } from '@/messaging/card-protocol';
import type { Verdict } from '@/verdicts/verdict';

/** A figure on the page and what the corpus reports of it. */
export type FigureState = {
  readonly kind: 'figure';
  /** Null where only the page's own figures speak of it. */
  readonly verdict: Verdict | null;
  /** The figure as the page writes it. */
  readonly text: string;
  /** What the page measures with it. */
  readonly measured: string;
  /** The page's sentence around the figure, for the evidence note; without it the note has the figure alone. */
  readonly sentence?: string;
  readonly card: FigureCard;
  /** What other figures of the page make of it. */
  readonly sums: readonly OwnSum[];
};

/** All that a card can show. */
export type CardState =
  | { readonly kind: 'loading' }
  | FigureState
  | { readonly kind: 'organization'; readonly card: OrganizationCard }
  /** The corpus holds nothing of it any more. */
  | { readonly kind: 'gone' }
  /** The extension was updated or switched off under the page; only reloading the page helps. */
  | { readonly kind: 'disconnected' };

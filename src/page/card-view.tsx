import { render } from 'preact';
import { Card, type CardProps } from '@/ui/card/Card';
import style from '@/ui/card/card.css?inline';

/** What a card is drawn with: nearly half of the page's code, so it is loaded when the first card is asked for. */
export type CardView = {
  /** The style sheet that its root needs. */
  readonly style: string;
  /** Draws a card into an element, or what changed of it; null takes it away. */
  draw(card: CardProps | null, frame: Element): void;
};

/** The card of the interface. */
export const cardView: CardView = {
  style,
  draw: (card, frame) => render(card && <Card {...card} />, frame),
};

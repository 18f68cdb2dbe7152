import type { Claim } from '@/claims/claim';
import type { Span } from '@/text/offset-map';

/** One paragraph or block of a text, with its figures in order; offsets are into its own text. */
export type OwnPassage = { readonly text: string; readonly claims: readonly Claim[] };

/** Where a figure stands: the `passage`-th passage, offsets into its text. */
export type OwnFigure = Span & { readonly passage: number };

/** What the figures of one text say of each other where its words relate them. */
export type OwnCheck = {
  /** Parts and their total; a part and its share; a change and its size. */
  readonly kind: 'sum' | 'share' | 'growth';
  /** Does it add up, within rounding? */
  readonly holds: boolean;
  /** What is checked first (the total, the share, the growth), then what it is checked by, in order. */
  readonly figures: readonly OwnFigure[];
  /**
   * The calculation in the text's own notation: parts and their sum (28个, 48个, 1个 → 77个); part and whole and their
   * ratio (448户, 1400户 → 32%); old and new value and the change (120人, 150人 → 25%).
   */
  readonly sum: {
    readonly terms: readonly string[];
    readonly result: string;
    /** The figure that is checked, as written. */
    readonly stated: string;
  };
};

/** A calculation by which a text's own figures bear one of them out or not; see `OwnCheck`. */
export type OwnSum = Pick<OwnCheck, 'kind' | 'holds'> & OwnCheck['sum'];

import type { Quantity } from '@/figures/quantity';
import type { OrganizationMention } from '@/names/organization';
import type { Span } from '@/text/offset-map';
import type { Direction, Sign } from './changes';
import type { StatementKind } from './statement';
import type { When } from './when';
import type { Who } from './who/spoken';
import type { Words } from './words';

/** One figure in a text. Offsets are UTF-16 code units into the text given to `recognize`. */
type FigureMention = Span & Quantity & { readonly text: string };

/** A figure with what it says: the unit of comparison. */
export type Claim = FigureMention & {
  readonly who: Who;
  readonly when: When;
  readonly statement: StatementKind;
  /** Which way it went, where the figure is the size of a change. */
  readonly direction: Direction | null;
  /** Of amounts that are one of two opposites (盈余 and 赤字, 净流入 and 净流出), which it is. */
  readonly sign: Sign | null;
  /** Does the text say that the figure is part of a total? */
  readonly part: boolean;
  /** The folded words between the figure before in its sentence and this one, and those behind it to the next pause. */
  readonly words: Words;
  /** What is measured or counted, as shown to the reader: 累计授信金额. */
  readonly measured: string;
  /** The sentence that holds the figure, in the same text as `start` and `end`. */
  readonly sentence: Span;
};

/** All that was found in one text. */
export type Recognition = {
  readonly organizations: readonly OrganizationMention[];
  readonly claims: readonly Claim[];
};

import type { Period } from '@/dates/period';
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
  /** Folded content terms of the clause that holds the figure, synonyms made one; what alignment works on first. */
  readonly terms: readonly string[];
  /** Terms of what the figure goes back to: the rest of its sentence, and the clause that a 其中 takes up. */
  readonly context: readonly string[];
  /** Canonical name of the subject organization, or null. */
  readonly organization: string | null;
  /** Is it named in the figure's own sentence, and not carried on from one before? */
  readonly organizationStated: boolean;
  /** Subject place, from large to small where known, or null. */
  readonly place: string | null;
  /** Is it named in the figure's own sentence, and not just the place of the text? */
  readonly placeStated: boolean;
  readonly period: Period | null;
  /** 累计 (total so far) against 当日/新增 (of one day); null where not said. */
  readonly extent: 'cumulative' | 'single' | null;
  /** A forecast, a plan or a target (预计, 力争, 目标) and not a report. */
  readonly projected: boolean;
  /** Quoted as a rumour, or said not to be so (网传, 并没有, 不实). */
  readonly denied: boolean;
  /** Said to come on top of, or to be another than, what was said before (另外, 另有, 其余). */
  readonly additional: boolean;
  /** For changes: against what (同比, 环比, 比…) and which way. */
  readonly growth: { readonly base: 'year' | 'previous' | 'other' | null; readonly direction: 'up' | 'down' } | null;
  /** In 由 A 增至 B: which of the two. */
  readonly role: 'from' | 'to' | null;
  /** The sentence that holds the figure, in the same text as `start` and `end`. */
  readonly sentence: Span;
};

/** All that was found in one text. */
export type Recognition = {
  readonly organizations: readonly OrganizationMention[];
  readonly claims: readonly Claim[];
};

import type { Span } from '@/text/offset-map';

/** What kind of body an organization is; see recognition tables for what belongs where. */
export type OrganizationKind = 'government' | 'company' | 'institution' | 'venue' | 'grassroots';

/** One place where a text names an organization. Offsets are UTF-16 code units into the text given to `recognize`. */
export type OrganizationMention = Span & {
  /** The surface as written, white space and all. */
  readonly text: string;
  /** The canonical (fullest, folded) name, or null where the surface is complete only in a place that is not known. */
  readonly name: string | null;
  readonly kind: OrganizationKind;
};

/**
 * What a figure counts in. `unit` is canonical (CNY, %, kg, m2, s …) or the measure word itself;
 * figures are comparable only within one unit.
 */
export type Quantity = {
  /** The number stated, scale multiplied out: 3200 余万 is 32000000; null where the words give only a range. */
  readonly value: number | null;
  /** The interval that the words allow; null is an open end. */
  readonly low: number | null;
  readonly high: number | null;
  /** Ends that do not belong to the interval themselves. */
  readonly lowExcluded: boolean;
  readonly highExcluded: boolean;
  /** Precision: the place of the last significant digit, in the same unit as `value`: 3200 → 100, 571.41亿 → 1000000. */
  readonly precision: number;
  /** How the number was hedged. */
  readonly hedge: Hedge;
  readonly unit: string;
  /** What a rate is per (斤 in 元/斤, 日 in 日均), canonical where it converts; null for plain quantities. */
  readonly rate: string | null;
};

export type Hedge =
  | 'none'
  | 'over-part' // 余 多 来
  | 'nearly' // 近 接近
  | 'about' // 约 左右
  | 'above' // 超 逾 突破
  | 'at-least' // 以上 不少于
  | 'at-most' // 以内 不超过
  | 'below' // 不到 不足
  | 'some' // 几 数
  | 'range'; // 3至5万

/** One figure in a text. Offsets are UTF-16 code units into the text given to `recognize`. */
export type FigureMention = Span & Quantity & { readonly text: string };

/**
 * Days from `start` to `end`, both included, as ISO dates. `asOf`: the state at the end of `end` (截至4月底), where the
 * beginning of the count is not said. `hour`: the time of day of the state, where said (截至31日21时). `text` is the wording.
 */
export type Period = {
  readonly start: string;
  readonly end: string;
  readonly asOf: boolean;
  readonly hour: number | null;
  readonly text: string;
};

/** A figure with what it says: the unit of comparison. */
export type Claim = FigureMention & {
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

import { type WrittenNumber } from './written-number';

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
  /** The number as it is written; null where it is none (几十家) or only words (一半, 翻番). */
  readonly written: WrittenNumber | null;
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

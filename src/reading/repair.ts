import type { Span } from '@/text/offset-map';

/** What stands at a faulty place instead. */
export type Repair = {
  /** How many characters of the document the fault takes up. */
  readonly length: number;
  /** What stands there instead; empty where the fault is only deleted. */
  readonly put: string;
  /** For each character of `put`, how far from the fault's beginning it stood; one after the other when left out. */
  readonly at?: readonly number[];
  /** Which parts of `put` could not be mended and must never be matched as if they were whole. */
  readonly damaged?: readonly Span[];
};

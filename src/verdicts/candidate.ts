import type { Comparison } from '@/figures/compare-quantities';
import type { Alignment, DatedClaim } from './align';
import type { KnownClaim } from './known-claim';

/** A claim of the corpus that may be about the same thing as one of a page, with all that was found in comparing them. */
export type Candidate = {
  readonly known: KnownClaim;
  readonly alignment: Alignment;
  readonly comparison: Comparison;
  /** How many significant digits both numbers are written with at least. */
  readonly digits: number;
};

/** One claim of a text with all that the corpus holds about what may be the same thing, best aligned first. */
export type Compared = {
  readonly here: DatedClaim;
  readonly known: readonly KnownClaim[];
  readonly candidates: readonly Candidate[];
};

/** So many significant digits are hardly equal, or hardly in another order, by chance. */
export const TELLING_DIGITS = 3;

/** From here on both sides name the subject; below, only its place. */
export const NAMED_SUBJECT = 0.8;

/** From here on both sides speak of one body or one place; below, it may be another. */
export const SAME_SUBJECT = 0.5;

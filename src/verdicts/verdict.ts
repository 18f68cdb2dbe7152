import type { ValueRelation } from '@/figures/compare-quantities';

/** What the corpus says about a figure; `null` elsewhere in the code means: nothing to say. */
export type Verdict = 'agrees' | 'differs' | 'related';

/**
 * One reason for a verdict, as data; the interface turns it into the reader's words.
 * `same-*` and `unstated-*` say what makes it the same thing, `equal`… why it agrees, `digits-*`… why it differs,
 * `other-*` why it is not comparable.
 */
export type Reason =
  | ValueRelation
  | { readonly code: 'same-organization'; readonly name: string }
  | { readonly code: 'same-place'; readonly name: string }
  | { readonly code: 'same-measure'; readonly here: string; readonly there: string }
  | { readonly code: 'same-period' }
  | { readonly code: 'same-by-reader' } // the reader said so
  | { readonly code: 'unstated-period' }
  | { readonly code: 'same-report'; readonly figures: number } // so many other figures of the article agree
  | { readonly code: 'other-period'; readonly here: string; readonly there: string } // both state theirs
  | OnePeriod
  | OtherDay
  | { readonly code: 'other-place'; readonly here: string; readonly there: string }
  | { readonly code: 'other-organization'; readonly here: string; readonly there: string }
  | { readonly code: 'other-subject'; readonly here: string; readonly there: string } // a body and a place, items of a list
  | { readonly code: 'unsure-subject'; readonly here: string; readonly there: string } // '': the text names none
  | { readonly code: 'projected' } // one is a forecast, a plan or a target
  | { readonly code: 'other-extent' } // a running total against a day's or a mean
  | { readonly code: 'part-of-total' }
  | { readonly code: 'change-not-amount' }
  | { readonly code: 'other-growth' } // two changes, against other bases
  | { readonly code: 'other-rate'; readonly here: string; readonly there: string } // what both are per
  | { readonly code: 'other-words'; readonly here: string; readonly there: string } // what both measure
  | { readonly code: 'other-by-reader' } // the reader said that it is another thing
  | { readonly code: 'other-role' } // the old value of a change against the new one
  | { readonly code: 'updated'; readonly there: string; readonly date: string } // its source has another number since
  | { readonly code: 'weak-match' };

/** One side states the period of its figure, the other was only reported on some day ('': not known). */
export type OnePeriod = {
  readonly code: 'one-period';
  readonly stated: 'here' | 'there';
  readonly period: string;
  readonly reported: string;
};

/** Neither side names another day than that of its report, and those are two, or one is not known (''). */
export type OtherDay = {
  readonly code: 'other-day';
  readonly here: string;
  readonly there: string;
  /** Do the two numbers meet? */
  readonly meets: boolean;
};

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
  | { readonly code: 'other-period'; readonly here: string; readonly there: string }
  | { readonly code: 'other-place'; readonly here: string; readonly there: string }
  | { readonly code: 'other-organization'; readonly here: string; readonly there: string }
  | { readonly code: 'other-extent' }
  | { readonly code: 'projected' } // one is a forecast, a plan or a target
  | { readonly code: 'other-growth' }
  | { readonly code: 'other-unit'; readonly here: string; readonly there: string }
  | { readonly code: 'other-by-reader' } // the reader said that it is another thing
  | { readonly code: 'other-role' } // the old value of a change against the new one
  | { readonly code: 'updated'; readonly there: string; readonly date: string } // its source has another number since
  | { readonly code: 'weak-match' };

import type { Count, Tally, Visibility } from './schema';

/** Nothing counted yet. */
export const NO_COUNT: Count = { all: 0, everywhere: 0 };

/** Counts `times` more (or, where negative, fewer) finds in an article of this visibility. */
export function counted(count: Count, visibility: Visibility, times: number): Count {
  return { all: count.all + times, everywhere: count.everywhere + (visibility === 'everywhere' ? times : 0) };
}

/** Counts one more (or, with −1, one fewer) find of a value; a value without finds goes. */
export function tallied<T>(
  tally: Tally<T>,
  value: T,
  { visibility, times }: { visibility: Visibility; times: number },
): Tally<T> {
  const at = tally.findIndex((one) => one.value === value);
  const before = tally[at] ?? { value, ...NO_COUNT };
  const after = { value, ...counted(before, visibility, times) };
  if (after.all <= 0) return tally.filter((_, i) => i !== at);
  return at < 0 ? [...tally, after] : tally.with(at, after);
}

/** Which finds count: all, or those that may be shown on any page. */
export type Scope = 'all' | 'everywhere';

/** Does a find in something of this visibility count? */
export function isInScope({ visibility }: { readonly visibility: Visibility }, scope: Scope): boolean {
  return scope === 'all' || visibility === 'everywhere';
}

/** The values found, the most frequent first; equals in the order in which they came up. */
export function byFrequency<T>(tally: Tally<T>, scope: Scope): T[] {
  return tally
    .filter((one) => one[scope] > 0)
    .sort((a, b) => b[scope] - a[scope])
    .map(({ value }) => value);
}

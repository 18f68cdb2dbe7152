import type { Count, Tally } from './index-schema';

/** Which finds count: all, or those in articles that may be shown on any page. */
export type CountScope = keyof Count;

/** Nothing counted yet. */
export const NO_COUNT: Count = { all: 0, everywhere: 0 };

/** Finds in an article: how many more (or, where negative, fewer), and whether it is private. */
export type Finds = { readonly isPrivate: boolean; readonly times: number };

export function counted({ all, everywhere }: Count, { isPrivate, times }: Finds): Count {
  return { all: all + times, everywhere: everywhere + (isPrivate ? 0 : times) };
}

/** Counts finds of a value; a value without finds goes. */
export function tallied<T>(tally: Tally<T>, value: T, finds: Finds): Tally<T> {
  const at = tally.findIndex((one) => one.value === value);
  const after = { value, ...counted(tally[at] ?? NO_COUNT, finds) };
  if (after.all <= 0) return tally.filter((_, i) => i !== at);
  return at < 0 ? [...tally, after] : tally.with(at, after);
}

/** The values found, the most frequent first; equals in the order in which they came up. */
export function byFrequency<T>(tally: Tally<T>, scope: CountScope): T[] {
  return tally
    .filter((one) => one[scope] > 0)
    .sort((a, b) => b[scope] - a[scope])
    .map(({ value }) => value);
}

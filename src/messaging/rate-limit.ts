/** Says how often each of many things may be done. */
export interface RateLimit<Key> {
  /** May it be done for this key now? */
  allows(key: Key): boolean;
  /** Notes that it was done. */
  count(key: Key): void;
}

/** How much of what is allowed was used, at an instant in milliseconds; it comes back evenly. */
export type Use = { readonly amount: number; readonly at: number };

/**
 * At most `burst` times at once, and from then on `perMinute` times a minute, for each key. `now` is in milliseconds; what
 * was used is kept in `uses`, and forgotten with its keys.
 */
export function createRateLimit<Key>(options: {
  readonly burst: number;
  readonly perMinute: number;
  readonly uses: { get(key: Key): Use | undefined; set(key: Key, use: Use): unknown };
  readonly now?: () => number;
}): RateLimit<Key> {
  const { burst, perMinute, uses, now = () => performance.now() } = options;
  const amountOf = (key: Key): number => {
    const last = uses.get(key);
    return last ? Math.max(0, last.amount - ((now() - last.at) * perMinute) / 60_000) : 0;
  };
  return {
    allows: (key) => amountOf(key) <= burst - 1,
    count: (key) => void uses.set(key, { amount: amountOf(key) + 1, at: now() }),
  };
}

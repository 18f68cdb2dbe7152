/** Says how often each of many things may be done. */
export interface RateLimit<Key extends WeakKey> {
  /** May it be done for this key now? */
  allows(key: Key): boolean;
  /** Notes that it was done. */
  count(key: Key): void;
}

/** At most `burst` times at once, and from then on `perMinute` times a minute, for each key. `now` is in milliseconds. */
export function createRateLimit<Key extends WeakKey>(options: {
  readonly burst: number;
  readonly perMinute: number;
  readonly now?: () => number;
}): RateLimit<Key> {
  const { burst, perMinute, now = () => performance.now() } = options;
  const used = new WeakMap<Key, { amount: number; at: number }>();
  const amountOf = (key: Key): number => {
    const last = used.get(key);
    return last ? Math.max(0, last.amount - ((now() - last.at) * perMinute) / 60_000) : 0;
  };
  return {
    allows: (key) => amountOf(key) <= burst - 1,
    count: (key) => used.set(key, { amount: amountOf(key) + 1, at: now() }),
  };
}

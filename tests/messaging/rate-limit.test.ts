import { expect, it } from 'vitest';
import { createRateLimit, type Use } from '@/messaging/rate-limit';

it('allows a burst, then so many times a minute, for each key', () => {
  let now = 0;
  const [clock, other] = [{}, {}];
  const limit = createRateLimit({ burst: 3, perMinute: 6, uses: new WeakMap<object, Use>(), now: () => now });
  let done = 0;
  for (; now < 60_000; now += 1000) {
    if (!limit.allows(clock)) continue;
    limit.count(clock);
    done++;
  }
  expect(done).toBe(3 + 5);
  expect(limit.allows(other)).toBe(true);
});

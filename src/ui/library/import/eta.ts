/** Where the end of some long work is expected; times are in milliseconds of one clock. */
export type Estimate = { readonly atMs: number; readonly endMs: number };

/** The first seconds say little: files are opened, the background wakes. */
const SILENT_MS = 3000;
/** How fast the expected end follows what is observed: two thirds of the way in this time. */
const FOLLOW_MS = 6000;

type Observation = {
  readonly startedMs: number;
  readonly nowMs: number;
  /** How much is done, from 0 to 1. */
  readonly fraction: number;
};

/**
 * When the work will be done, from its average speed so far; smoothed, so that one slow file does not make it jump. Null
 * during the first three seconds, and while nothing is done.
 */
export function estimateEnd(previous: Estimate | null, { startedMs, nowMs, fraction }: Observation): Estimate | null {
  const elapsed = nowMs - startedMs;
  if (elapsed < SILENT_MS || fraction <= 0) return null;
  const observed = nowMs + (elapsed * (1 - Math.min(1, fraction))) / fraction;
  if (previous === null) return { atMs: nowMs, endMs: observed };
  const weight = 1 - Math.exp(-(nowMs - previous.atMs) / FOLLOW_MS);
  return { atMs: nowMs, endMs: previous.endMs + (observed - previous.endMs) * weight };
}

/** Time left, as a reader wants it: whole minutes from a minute and a half on, below that seconds in steps of five. */
export type TimeLeft =
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'seconds'; readonly count: number };

/** Rounds up, and never says that nothing is left. */
export function timeLeft({ atMs, endMs }: Estimate): TimeLeft {
  const seconds = Math.max(0, endMs - atMs) / 1000;
  if (seconds > 90) return { unit: 'minutes', count: Math.ceil(seconds / 60) };
  return { unit: 'seconds', count: Math.max(5, Math.ceil(seconds / 5) * 5) };
}

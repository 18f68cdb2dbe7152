import { MOST_STEPS } from '@/names/learned/packed-table';
import { LABELS } from '@/names/learned/sequence-features';
import type { SequenceTable } from '@/names/learned/sequence-model';
import type { Trained } from './sequence-trainer';

/** Weights are rounded to multiples of this: .15 loses a point of F1 where there is little silver text. */
export const STEP = 0.1;
/** What a weight of eight bits holds. */
const MOST_FINE_STEPS = 127;

/** The table of a trained model, rounded as it is packed. */
export function tableOf({ rows, transitions }: Trained, step = STEP): SequenceTable {
  const keys: number[] = [];
  const firsts = [0];
  const slots: number[] = [];
  const weights: number[] = [];
  for (const [key, row] of rows) {
    for (let slot = 0; slot < row.length; slot++) {
      const steps = clamp(Math.round((row[slot] ?? 0) / step), step === STEP ? MOST_STEPS : MOST_FINE_STEPS);
      if (steps === 0) continue;
      slots.push(slot);
      weights.push(steps);
    }
    if (slots.length === firsts.at(-1)) continue;
    keys.push(key);
    firsts.push(slots.length);
  }
  if (slots.some((slot) => slot >= 20 * LABELS)) throw new Error('fit: a slot beyond its row');
  return {
    keys: Int32Array.from(keys),
    firsts: Int32Array.from(firsts),
    slots: Uint8Array.from(slots),
    weights: Int8Array.from(weights),
    step,
    transitions: Float64Array.from(transitions, (weight) => Math.round(weight * 100) / 100),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

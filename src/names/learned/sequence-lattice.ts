import { LABELS } from './sequence-features';

/**
 * Weights of the steps from label to label that there are, in the order O→O, O→B, B→I, B→E, I→I, I→E, E→O, E→B.
 * A text begins as behind an O or E and ends so.
 */
export type Transitions = Float64Array;

/** Probabilities of a text's labels, four numbers (O, B, I, E) for each character. */
export type Lattice = {
  readonly length: number;
  /** Probability of each label. */
  readonly marginals: Float64Array;
  /** What speaks for I and for E at each character, from there on: the step to one of them is as likely as its weight times this. */
  readonly onward: Float64Array;
  /** Weights of the steps B→I, B→E, I→I, I→E, as factors. */
  readonly inward: readonly [number, number, number, number];
  /** Natural logarithm of the sum over all ways, for training; 0 where no `expected` was given. */
  readonly logSum: number;
};

/** Scratch: the forward probabilities of the text that is being read. */
let reached = new Float64Array(4096);

/**
 * Forward–backward over the labels (Rabiner 1989, scaled), in linear time. `psi`: how likely each label is at each
 * character by itself, four factors a character, 0 where it may not stand. `expected`, if given, has the expected
 * numbers of the steps added to it. There must be a way.
 */
export function readLattice(
  psi: Float64Array,
  transitions: Transitions,
  { length, expected }: { readonly length: number; readonly expected?: Float64Array },
): Lattice {
  const [oo, ob, bi, be, ii, ie, eo, eb] = Array.from(transitions, Math.exp) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (reached.length < length * LABELS) reached = new Float64Array(2 * length * LABELS);
  const forward = reached;
  let logSum = 0;
  let [o, b, i, e] = [1, 0, 0, 0];
  for (let t = 0, at = 0; t < length; t++, at += LABELS) {
    const f0 = (psi[at] as number) * (o * oo + e * eo);
    const f1 = (psi[at + 1] as number) * (o * ob + e * eb);
    const f2 = (psi[at + 2] as number) * (b * bi + i * ii);
    const f3 = (psi[at + 3] as number) * (b * be + i * ie);
    const sum = f0 + f1 + f2 + f3;
    const scale = 1 / sum;
    if (expected) logSum += Math.log(sum);
    forward[at] = o = f0 * scale;
    forward[at + 1] = b = f1 * scale;
    forward[at + 2] = i = f2 * scale;
    forward[at + 3] = e = f3 * scale;
  }
  if (expected) logSum += Math.log(o + e);
  const marginals = new Float64Array(length * LABELS);
  const onward = new Float64Array(length * 2);
  let [o1, b1, i1, e1] = [1, 0, 0, 1];
  for (let t = length - 1, at = t * LABELS; t >= 0; t--, at -= LABELS) {
    const m0 = (forward[at] as number) * o1;
    const m1 = (forward[at + 1] as number) * b1;
    const m2 = (forward[at + 2] as number) * i1;
    const m3 = (forward[at + 3] as number) * e1;
    const scale = 1 / (m0 + m1 + m2 + m3);
    marginals[at] = m0 * scale;
    marginals[at + 1] = m1 * scale;
    marginals[at + 2] = m2 * scale;
    marginals[at + 3] = m3 * scale;
    const w0 = (psi[at] as number) * o1;
    const w1 = (psi[at + 1] as number) * b1;
    const w2 = (psi[at + 2] as number) * i1;
    const w3 = (psi[at + 3] as number) * e1;
    const fromB = bi * w2 + be * w3;
    const fromI = ii * w2 + ie * w3;
    onward[2 * t] = w2;
    onward[2 * t + 1] = w3;
    if (expected && t > 0) {
      const a0 = forward[at - 4] as number;
      const a1 = forward[at - 3] as number;
      const a2 = forward[at - 2] as number;
      const a3 = forward[at - 1] as number;
      const x = [
        a0 * oo * w0,
        a0 * ob * w1,
        a1 * bi * w2,
        a1 * be * w3,
        a2 * ii * w2,
        a2 * ie * w3,
        a3 * eo * w0,
        a3 * eb * w1,
      ];
      const total = x.reduce((sum, one) => sum + one, 0);
      for (let k = 0; k < 8; k++) expected[k] = (expected[k] ?? 0) + (x[k] ?? 0) / total;
    }
    const n0 = oo * w0 + ob * w1;
    const n3 = eo * w0 + eb * w1;
    const norm = 1 / (n0 + fromB + fromI + n3);
    o1 = n0 * norm;
    b1 = fromB * norm;
    i1 = fromI * norm;
    e1 = n3 * norm;
  }
  return { length, marginals, onward, inward: [bi, be, ii, ie], logSum };
}

/** A span with its probability. */
export type LikelySpan = { readonly start: number; readonly end: number; readonly probability: number };

/** No name is longer. */
export const LONGEST_NAME = 60;

/** Every span of at least two characters and this probability, by start and end. */
export function likelySpans(
  { length, marginals, onward, inward: [bi, be, ii, ie] }: Lattice,
  least: number,
): LikelySpan[] {
  const found: LikelySpan[] = [];
  for (let start = 0; start < length; start++) {
    let inside = marginals[start * LABELS + 1] as number;
    if (inside < least) continue;
    const stop = Math.min(length, start + LONGEST_NAME);
    for (let at = start + 1; at < stop && inside >= least; at++) {
      const goesOn = (at === start + 1 ? bi : ii) * (onward[2 * at] as number);
      const ends = (at === start + 1 ? be : ie) * (onward[2 * at + 1] as number);
      const share = inside / (goesOn + ends);
      if (share * ends >= least) found.push({ start, end: at + 1, probability: share * ends });
      inside = share * goesOn;
    }
  }
  return found;
}

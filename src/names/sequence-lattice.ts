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
  /** Probability of each label, given that the one before it leads to it: of I and E behind B, of I and E behind I. */
  readonly inward: Float64Array;
  /** Natural logarithm of the sum over all ways, for training; 0 where no
   * `expected` was given. */
  readonly logSum: number;
};

/** All labels may stand. */
export const ANY = 15;

/**
 * Forward–backward over the labels (Rabiner 1989, scaled), in linear time. `scores`: four a character. `allowed`: a bit
 * for each label that may stand at a character, for training. `expected`, if given, has the expected numbers of the
 * steps added to it. There must be a way.
 */
export function readLattice(
  scores: Float64Array,
  transitions: Transitions,
  { length, allowed, expected }: { length: number; allowed?: Uint8Array; expected?: Float64Array },
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
  const psi = new Float64Array(length * LABELS);
  const forward = new Float64Array(length * LABELS);
  let logSum = 0;
  let [o, b, i, e] = [1, 0, 0, 0];
  for (let t = 0, at = 0; t < length; t++, at += LABELS) {
    const s0 = scores[at] as number;
    const s1 = scores[at + 1] as number;
    const s2 = scores[at + 2] as number;
    const s3 = scores[at + 3] as number;
    const most = Math.max(s0, s1, s2, s3);
    const may = allowed ? (allowed[t] as number) : ANY;
    const p0 = may & 1 ? Math.exp(s0 - most) : 0;
    const p1 = may & 2 ? Math.exp(s1 - most) : 0;
    const p2 = may & 4 ? Math.exp(s2 - most) : 0;
    const p3 = may & 8 ? Math.exp(s3 - most) : 0;
    psi[at] = p0;
    psi[at + 1] = p1;
    psi[at + 2] = p2;
    psi[at + 3] = p3;
    const f0 = p0 * (o * oo + e * eo);
    const f1 = p1 * (o * ob + e * eb);
    const f2 = p2 * (b * bi + i * ii);
    const f3 = p3 * (b * be + i * ie);
    const sum = f0 + f1 + f2 + f3;
    const scale = 1 / sum;
    if (expected) logSum += Math.log(sum) + most;
    forward[at] = o = f0 * scale;
    forward[at + 1] = b = f1 * scale;
    forward[at + 2] = i = f2 * scale;
    forward[at + 3] = e = f3 * scale;
  }
  if (expected) logSum += Math.log(o + e);
  const marginals = new Float64Array(length * LABELS);
  const inward = new Float64Array(length * LABELS);
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
    inward[at] = fromB > 0 ? (bi * w2) / fromB : 0;
    inward[at + 1] = fromB > 0 ? (be * w3) / fromB : 0;
    inward[at + 2] = fromI > 0 ? (ii * w2) / fromI : 0;
    inward[at + 3] = fromI > 0 ? (ie * w3) / fromI : 0;
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
  return { length, marginals, inward, logSum };
}

/** A span with its probability. */
export type LikelySpan = { readonly start: number; readonly end: number; readonly probability: number };

/** No name is longer. */
export const LONGEST_NAME = 60;

/** Every span of at least two characters and this probability, by start and end. */
export function likelySpans({ length, marginals, inward }: Lattice, least: number): LikelySpan[] {
  const found: LikelySpan[] = [];
  for (let start = 0; start < length; start++) {
    let inside = marginals[start * LABELS + 1] as number;
    if (inside < least) continue;
    const stop = Math.min(length, start + LONGEST_NAME);
    for (let at = start + 1, first = 0; at < stop && inside >= least; at++, first = 2) {
      const probability = inside * (inward[at * LABELS + first + 1] as number);
      if (probability >= least) found.push({ start, end: at + 1, probability });
      inside *= inward[at * LABELS + first] as number;
    }
  }
  return found;
}

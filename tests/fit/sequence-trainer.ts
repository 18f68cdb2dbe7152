import {
  KEY_BITS,
  KIND_KEYS,
  LABELS,
  type Observation,
  WORD_COLUMNS,
  WORD_REACH,
} from '@/names/learned/sequence-features';
import { readLattice, type Transitions } from '@/names/learned/sequence-lattice';
import type { Span } from '@/text/offset-map';
import { Ftrl, type Settings } from './ftrl';
import { randomFrom, shuffle } from './random-order';

/** A text to learn from: what is seen of it, a bit for each label that may stand at each character, and its weight. */
export type Lesson = { readonly seen: Observation; readonly allowed: Uint8Array; readonly weight: number };

/** A trained model: rows of weights by key, `columns` × labels each, and the weights of the steps. */
export type Trained = { readonly rows: ReadonlyMap<number, Float32Array>; readonly transitions: Transitions };

/** All labels may stand. */
const ANY = 15;

/** The labels that may stand: those of the names, outside of names O, in what counts neither way any. */
export function allowedLabels(length: number, gold: readonly Span[], optional: readonly Span[]): Uint8Array {
  const allowed = new Uint8Array(length).fill(1);
  for (const { start, end } of optional) allowed.fill(ANY, start, end);
  for (const { start, end } of gold) {
    if (end - start < 2) {
      allowed.fill(ANY, start, end);
      continue;
    }
    allowed.fill(4, start, end);
    allowed[start] = 2;
    allowed[end - 1] = 8;
  }
  return allowed;
}

/** Calls `visit` with every row and column that each character sees, character by character. */
export function visitFeatures(seen: Observation, visit: (at: number, key: number, column: number) => void): void {
  const { length, characters, pairs, wordEnds, words, kinds, tags } = seen;
  let own = 2;
  for (let at = 0; at < length; at++) {
    while ((wordEnds[own] as number) <= at) own++;
    const begin = wordEnds[own - 1] as number;
    const end = wordEnds[own] as number;
    const place = end - begin === 1 ? 3 : at === begin ? 0 : at === end - 1 ? 2 : 1;
    for (let k = 0; k < 5; k++) visit(at, characters[at + k] as number, k);
    for (let k = 0; k < 4; k++) visit(at, pairs[at + k] as number, k);
    for (let r = 0; r <= 2 * WORD_REACH; r++) {
      visit(at, words[own + r - WORD_REACH] as number, r * 4 + place);
      visit(at, KIND_KEYS[kinds[own + r - WORD_REACH] as number] as number, r * 4 + place);
    }
    if (!tags) continue;
    for (let f = 0; f < 2; f++) for (let k = 0; k < 3; k++) visit(at, tags[f]?.[at + k] as number, k);
    visit(at, tags[2]?.[at + 1] as number, 0);
  }
}

/**
 * Trains a conditional random field by FTRL-proximal (McMahan et al. 2013), whose steps are AdaGrad's and whose L1 leaves
 * true zeros. The penalties grow with what was seen, so that they end as those of the whole set. Deterministic.
 */
export function trainSequence(
  lessons: readonly Lesson[],
  settings: Settings,
  report?: (line: string) => void,
): Trained {
  const { rowOf, size } = nameRows(lessons, settings.least);
  const flat = lessons.map((lesson) => flatten(lesson, rowOf));
  const ftrl = new Ftrl(size + 8, settings);
  const order = lessons.map((_, i) => i);
  const random = randomFrom(1);
  const total = lessons.length * settings.epochs;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    ftrl.settle(epoch / settings.epochs || 0.5 / settings.epochs);
    for (const [i, chosen] of order.entries()) {
      const lesson = lessons[chosen] as Lesson;
      ftrl.progress = (epoch * lessons.length + i + 1) / total;
      loss += learn(lesson, flat[chosen] as Flat, ftrl, size);
    }
    report?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
  }
  ftrl.settle(1);
  return {
    rows: rowsOf(rowOf, ftrl.weights, lessons),
    transitions: Float64Array.from(ftrl.weights.subarray(size, size + 8)),
  };
}

/** The first weight of each row that each character sees, one character after the other. */
type Flat = { readonly from: Int32Array; readonly weights: Int32Array };

type Rows = { readonly rowOf: Int32Array; readonly size: number };

/** Gives every row that is seen often enough its place among the weights. */
function nameRows(lessons: readonly Lesson[], least: number): Rows {
  const times = new Uint8Array(1 << KEY_BITS);
  const widths = new Uint8Array(1 << KEY_BITS);
  for (const { seen } of lessons) {
    for (const { keys, width } of families(seen))
      for (const key of keys) {
        if ((times[key] as number) < 255) times[key] = (times[key] as number) + 1;
        if ((widths[key] as number) < width) widths[key] = width;
      }
  }
  const rowOf = new Int32Array(1 << KEY_BITS).fill(-1);
  let size = 0;
  for (let key = 0; key < times.length; key++) {
    if ((times[key] as number) < least) continue;
    rowOf[key] = size;
    size += (widths[key] as number) * LABELS;
  }
  return { rowOf, size };
}

/** All keys of a text with how many columns their rows have. */
export function families(seen: Observation): { readonly keys: Int32Array; readonly width: number }[] {
  const tags = seen.tags ?? [];
  return [
    { keys: seen.characters, width: 5 },
    { keys: seen.pairs, width: 4 },
    { keys: seen.words, width: WORD_COLUMNS },
    { keys: Int32Array.from(seen.kinds, (kind) => KIND_KEYS[kind] as number), width: WORD_COLUMNS },
    ...tags.map((keys, f) => ({ keys, width: f === 2 ? 1 : 3 })),
  ];
}

function flatten({ seen }: Lesson, rowOf: Int32Array): Flat {
  const from = new Int32Array(seen.length + 1);
  const weights: number[] = [];
  visitFeatures(seen, (at, key, column) => {
    const row = rowOf[key] as number;
    if (row >= 0) weights.push(row + column * LABELS);
    from[at + 1] = weights.length;
  });
  return { from, weights: Int32Array.from(weights) };
}

/** Smaller steps are not worth their time. */
const LEAST_GRADIENT = 0.001;

/** One step on one text; returns its loss. */
function learn(
  { allowed, weight, seen: { length } }: Lesson,
  { from, weights: rows }: Flat,
  ftrl: Ftrl,
  size: number,
): number {
  const w = ftrl.weights;
  const scores = new Float64Array(length * LABELS);
  for (let at = 0; at < length; at++) {
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let i = from[at] as number; i < (from[at + 1] as number); i++) {
      const row = rows[i] as number;
      s0 += w[row] as number;
      s1 += w[row + 1] as number;
      s2 += w[row + 2] as number;
      s3 += w[row + 3] as number;
    }
    scores.set([s0, s1, s2, s3], at * LABELS);
  }
  const transitions = Float64Array.from(w.subarray(size, size + 8));
  const wanted = new Float64Array(8);
  const given = new Float64Array(8);
  const right = readLattice(potentials(scores, allowed), transitions, { length, expected: wanted });
  const free = readLattice(potentials(scores, null), transitions, { length, expected: given });
  for (let k = 0; k < 8; k++) ftrl.step(size + k, weight * ((given[k] as number) - (wanted[k] as number)));
  for (let at = 0; at < length; at++) {
    for (let label = 0; label < LABELS; label++) {
      const gradient =
        (free.marginals[at * LABELS + label] as number) - (right.marginals[at * LABELS + label] as number);
      if (Math.abs(gradient) < LEAST_GRADIENT) continue;
      for (let i = from[at] as number; i < (from[at + 1] as number); i++)
        ftrl.step((rows[i] as number) + label, weight * gradient);
    }
  }
  return weight * (free.logSum - right.logSum);
}

/** Factors of the labels against O; 0 for those that are not allowed. */
function potentials(scores: Float64Array, allowed: Uint8Array | null): Float64Array {
  return scores.map((score, at) => {
    const isAllowed = allowed === null || ((allowed[at >> 2] as number) >> (at & 3)) & 1;
    return isAllowed ? Math.exp(score - (scores[at & ~3] as number)) : 0;
  });
}

/** The rows that hold a weight. */
function rowsOf(rowOf: Int32Array, weights: Float32Array, lessons: readonly Lesson[]): Map<number, Float32Array> {
  const widths = new Map<number, number>();
  for (const { seen } of lessons)
    for (const { keys, width } of families(seen))
      for (const key of keys) if ((rowOf[key] as number) >= 0) widths.set(key, Math.max(widths.get(key) ?? 0, width));
  const rows = new Map<number, Float32Array>();
  for (const [key, width] of [...widths].sort(([a], [b]) => a - b)) {
    const row = weights.slice(rowOf[key], (rowOf[key] as number) + width * LABELS);
    if (row.some((weight) => weight !== 0)) rows.set(key, row);
  }
  return rows;
}

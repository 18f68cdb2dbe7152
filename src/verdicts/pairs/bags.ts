import { isHan } from '@/text/fold';

/** The pairs of neighbouring characters of a text as a set: their codes, ascending, each once. */
export type Bag = Uint32Array;

/** What breaks a text in two: no pair reaches across it. */
const BREAK = 0;

/** The bag of a text's letters: Han and Latin; digits, punctuation and spaces are passed over. */
export function bagOfLetters(text: string): Bag {
  return bagOf(text, (unit) => (isLetter(unit) ? unit : PASSED));
}

/** The bag of a text with its numbers as one sign each; punctuation but 、 is passed over. */
export function bagOfSlot(text: string): Bag {
  return bagOf(text, (unit) => (isLetter(unit) || unit === LISTING ? unit : isDigit(unit) ? NUMBER : PASSED));
}

/** The characters of a text that are letters, as a bag of single ones. */
export function bagOfCharacters(text: string): Bag {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) scratch[length++] = unit;
  }
  return sorted(length);
}

const PASSED = -1;
const NUMBER = 0x23;
const LISTING = 0x3001;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return isHan(unit) || (lower >= 0x61 && lower <= 0x7a) || unit === END;
}

/** Stands for the figure itself in the text of a slot. */
export const FIGURE = '|';
const END = FIGURE.charCodeAt(0);

/** Long enough for the pairs of any text looked at; longer ones are cut. */
const scratch = new Uint32Array(1 << 16);

function bagOf(text: string, read: (unit: number) => number): Bag {
  let length = 0;
  let before = BREAK;
  for (let i = 0; i < text.length && length < scratch.length; i++) {
    const unit = read(text.charCodeAt(i));
    if (unit === PASSED || (unit === NUMBER && before === NUMBER)) continue;
    if (before !== BREAK) scratch[length++] = before * 0x10000 + unit;
    before = unit;
  }
  return sorted(length);
}

function sorted(length: number): Bag {
  const found = scratch.slice(0, length).sort();
  let kept = 0;
  for (let i = 0; i < length; i++) if (i === 0 || found[i] !== found[i - 1]) found[kept++] = found[i] ?? 0;
  return found.slice(0, kept);
}

/** How many members two bags have in common. */
export function common(a: Bag, b: Bag): number {
  let count = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [x, y] = [a[i] as number, b[k] as number];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return count;
}

/** Members in common, as a share of both (Dice): 0 … 1, 0 where one is empty. */
export function likeness(a: Bag, b: Bag): number {
  const all = a.length + b.length;
  return a.length === 0 || b.length === 0 ? 0 : (2 * common(a, b)) / all;
}

/** Members in common, as a share of the smaller bag: 0 … 1, 0 where one is empty. */
export function containment(a: Bag, b: Bag): number {
  const small = Math.min(a.length, b.length);
  return small === 0 ? 0 : common(a, b) / small;
}

/** A bag with how much each member tells. */
export type WeighedBag = { readonly bag: Bag; readonly weights: Float64Array; readonly total: number };

export function weigh(bag: Bag, weightOf: (member: number) => number): WeighedBag {
  const weights = new Float64Array(bag.length);
  let total = 0;
  for (let i = 0; i < bag.length; i++) total += weights[i] = weightOf(bag[i] as number);
  return { bag, weights, total };
}

/** What two weighed bags share, half as a part of the smaller and half as a part of both: 0 … 1. */
export function weighedLikeness(a: WeighedBag, b: WeighedBag): number {
  if (a.total === 0 || b.total === 0) return 0;
  let shared = 0;
  for (let i = 0, k = 0; i < a.bag.length && k < b.bag.length; ) {
    const [x, y] = [a.bag[i] as number, b.bag[k] as number];
    if (x === y) shared += a.weights[i] as number;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return (0.5 * shared) / Math.min(a.total, b.total) + shared / (a.total + b.total);
}

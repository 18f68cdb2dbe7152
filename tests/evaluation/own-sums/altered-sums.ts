import { readFileSync } from 'node:fs';
import { hash, slip } from '../alterations';
import { parseLines } from '../cases';
import { findStatedSums, STATED_KINDS, type Stated, type StatedKind, stated } from './stated-sums';

/** Of parts that are named behind their total it matters which way they miss it: the rest may go unnamed. */
export const ALTERED_KINDS = [
  ...STATED_KINDS.filter((kind) => kind !== 'total, then parts'),
  'total, then parts: too much',
  'total, then parts: too little',
] as const;
export type AlteredKind = Exclude<StatedKind, 'total, then parts'> | `total, then parts: too ${'much' | 'little'}`;

/** A text with one number of a calculation made wrong. */
export type AlteredSum = {
  readonly id: string;
  readonly kind: AlteredKind;
  /** The numbers of the calculation as they were: first what is calculated. */
  readonly numbers: readonly string[];
  readonly before: string;
  readonly after: string;
  /** What stands between its numbers, without digits. */
  readonly words: string;
  /** The passage as it is now, and the whole text. */
  readonly altered: string;
  readonly text: string;
  /** The number that is wrong, offsets into `text`. */
  readonly start: number;
  readonly end: number;
};

/** An alteration as an editor marked it before any verdict was seen: could a careful reader notice, by the text alone? */
export type MarkedSum = Omit<AlteredSum, 'text' | 'words' | 'start' | 'end'> & {
  readonly noticeable: boolean;
  readonly why: string;
};

/** How much of a text is shown around an alteration. */
const SHOWN = 60;

/**
 * The altered sums of several texts, of those in the same words only one: daily bulletins would otherwise outweigh all
 * other news.
 */
export function alteredSumsIn(texts: readonly { readonly id: string; readonly text: string }[]): AlteredSum[] {
  const seen = new Set<string>();
  return texts.flatMap(alteredSumsOf).filter(({ kind, words }) => {
    const key = `${kind} ${words}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Every calculation that a text states with one of its numbers changed as by a slip of the pen, so that it fits no longer. */
function alteredSumsOf({ id, text }: { readonly id: string; readonly text: string }): AlteredSum[] {
  return findStatedSums(text).flatMap(({ kind, numbers, fits }) => {
    const at = numbers[0]?.start ?? 0;
    for (let attempt = 0; attempt < 5; attempt++) {
      const which = hash(`${id} ${at} which ${attempt}`) % numbers.length;
      const one = numbers[which];
      if (!one) continue;
      const before = text.slice(one.start, one.end);
      const after = likeGrouped(before, slip(before, hash(`${id} ${at} slip ${attempt}`)));
      const changed = numbers.map((number) => (number === one ? restated(one, text, after) : number));
      if (after === before || fits(changed)) continue;
      const now = text.slice(0, one.start) + after + text.slice(one.end);
      const from = Math.min(...numbers.map(({ start }) => start));
      const to = Math.max(...numbers.map(({ end }) => end));
      return {
        id: `${id}#${at}`,
        kind: alteredKind(kind, changed),
        numbers: numbers.map(({ start, end }) => text.slice(start, end)),
        before,
        after,
        words: text.slice(from, to).replace(/[\d.,]/g, ''),
        altered: now.slice(Math.max(0, from - SHOWN), to + after.length - before.length + SHOWN),
        text: now,
        start: one.start,
        end: one.start + after.length,
      };
    }
    return [];
  });
}

/** Marks of an editor on fifty alterations, and the kinds of which most can be noticed: only these count. */
export function readMarks(): { readonly marks: readonly MarkedSum[]; readonly counted: ReadonlySet<AlteredKind> } {
  const marks = parseLines<MarkedSum>(readFileSync(new URL('marked.jsonl', import.meta.url), 'utf8'));
  const counted = ALTERED_KINDS.filter((kind) => {
    const own = marks.filter((mark) => mark.kind === kind);
    return own.filter(({ noticeable }) => noticeable).length > own.length / 2;
  });
  return { marks, counted: new Set(counted) };
}

/** So many alterations, from each kind in turn. */
export function drawMarks(all: readonly AlteredSum[], most: number): AlteredSum[] {
  const inOrder = [...all].sort((a, b) => hash(`mark ${a.id}`) - hash(`mark ${b.id}`));
  const byKind = ALTERED_KINDS.map((kind) => inOrder.filter((one) => one.kind === kind));
  const drawn = Array.from({ length: most }, (_, round) => byKind.flatMap((list) => list[round] ?? [])).flat();
  return drawn.slice(0, most);
}

function alteredKind(kind: StatedKind, [whole, ...parts]: readonly Stated[]): AlteredKind {
  if (kind !== 'total, then parts') return kind;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  return `${kind}: too ${sum > (whole?.value ?? 0) ? 'much' : 'little'}`;
}

function restated(one: Stated, text: string, digits: string): Stated {
  const decimals = text.slice(one.start, one.end).split('.')[1]?.length ?? 0;
  const factor = one.place * 10 ** decimals;
  const { value, place } = stated(digits, '', one);
  return { ...one, value: value * factor, place: place * factor };
}

function likeGrouped(before: string, after: string): string {
  if (!before.includes(',')) return after;
  const [whole = '', decimals] = after.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...(decimals === undefined ? [] : [decimals])].join('.');
}

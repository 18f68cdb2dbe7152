import type { Claim } from '@/claims/claim';
import { folded } from '@/text/fold';
import type { OwnCheck, OwnFigure, OwnPassage } from './own-check';

/** A figure of a text with the words that lead to it. */
export type OwnItem = {
  readonly claim: Claim;
  readonly passage: number;
  /** Folded text from the figure before it in the paragraph, or from the beginning of the paragraph. */
  readonly lead: string;
  /** Which sentence of the paragraph it stands in. */
  readonly sentence: number;
};

/** No lead is read further back than this. */
const LONGEST_LEAD = 80;

/** The figures of a paragraph in order, with what stands between them. */
export function readItems({ text, claims }: OwnPassage, passage: number): OwnItem[] {
  let sentence = -1;
  let begins = -1;
  let from = 0;
  return claims.map((claim) => {
    if (claim.sentence.start !== begins) {
      begins = claim.sentence.start;
      sentence++;
    }
    const lead = folded(text.slice(Math.max(from, claim.start - LONGEST_LEAD), claim.start));
    from = claim.end;
    return { claim, passage, lead, sentence };
  });
}

/** An interval of numbers, both ends included. */
export type Range = { readonly low: number; readonly high: number };

/**
 * What a figure may stand for in a calculation: the interval of its words and, where it is written with decimals or in
 * 万 or 亿, half of its last written place more. Null for an open end.
 */
export function rangeOf({ value, low, high, hedge, written }: Claim): Range | null {
  if (low === null || high === null) return null;
  const slack = hedge === 'none' && value && written?.number && written.place !== 1 ? placeOf(written, value) / 2 : 0;
  return { low: low - slack, high: high + slack };
}

/** The last written place of a figure in its canonical unit: 1e6 CNY for 571.41亿元; 0 where no number is written. */
export function writtenPlace({ value, written }: Claim): number {
  return value && written?.number ? placeOf(written, value) : 0;
}

function placeOf(written: { readonly place: number; readonly number: number }, value: number): number {
  return written.place * (value / written.number);
}

/** Writes a number in the notation of a figure: 57142000000 like 571.41亿元 is 571.42亿元. */
export function writeLike({ written, value, unit }: Claim, result: number): string {
  if (!written?.number || !value) return `${plain(result)}${unit}`;
  return written.digits
    ? `${plain((result / value) * Number(written.digits))}${written.behind}`
    : `${plain((result / value) * written.number)}${written.unit}`;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** A finding about `whole`, which was calculated from `parts`. */
export function ownCheck(
  kind: OwnCheck['kind'],
  whole: OwnItem,
  parts: readonly OwnItem[],
  { holds, result }: { readonly holds: boolean; readonly result: string },
): OwnCheck {
  const figureOf = ({ claim: { start, end }, passage }: OwnItem): OwnFigure => ({ passage, start, end });
  const textOf = ({ claim }: OwnItem): string => folded(claim.text);
  return {
    kind,
    holds,
    figures: [whole, ...parts].map(figureOf),
    sum: { terms: parts.map(textOf), result, stated: textOf(whole) },
  };
}

/** Do two intervals have a point in common, but for the last bits of floating-point arithmetic? */
export function rangesMeet(a: Range, b: Range): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

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

/** What a figure may stand for in a calculation: the interval of its words, with decimals half of the last one more. Null for an open end. */
export function rangeOf(claim: Claim): Range | null {
  const { low, high, written } = claim;
  return low === null || high === null
    ? null
    : widened({ low, high }, written?.digits.includes('.') ? roundedOff(claim) : 0);
}

/**
 * How far the words of a figure may be stretched before it is another number: as `rangeOf`, and beyond it what is only
 * "related" by the table of hedges: 约 to a tenth, 超 to twice the number, 以上 without end, whole numbers to rounding.
 */
export function reachOf(claim: Claim): Range {
  const range = rangeOf(claim);
  const n = claim.value ?? 0;
  switch (claim.hedge) {
    case 'about': {
      const by = Math.max(0.1 * n, claim.unit === '%' ? writtenPlace(claim) / 2 : 0); // 约一成 is said of 8.9 %
      return { low: n - by, high: n + by };
    }
    case 'above':
      return { low: n, high: 2 * n };
    case 'at-least':
      return { low: n, high: Number.POSITIVE_INFINITY };
    case 'at-most':
    case 'below':
      return { low: 0, high: n };
    case 'none':
    case 'over-part':
    case 'nearly':
    case 'some':
    case 'range':
      break;
  }
  return range ? widened(range, roundedOff(claim)) : { low: 0, high: Number.POSITIVE_INFINITY };
}

function widened({ low, high }: Range, by: number): Range {
  return { low: low - by, high: high + by };
}

/**
 * What rounding may have taken from a number without a hedge: half of the last written place of 571.41亿 and 1200万; of a
 * plain integer half of the place before its zeros, but no more than half a percent (8200 and 8204).
 */
function roundedOff(claim: Claim): number {
  const { value, hedge, written, precision } = claim;
  if (hedge !== 'none' || !value || !written?.number) return 0;
  const place = writtenPlace(claim);
  if (written.place !== 1) return place / 2;
  return precision > place ? Math.min(precision / 2, 0.005 * Math.abs(value)) : 0;
}

/** The last written place of a figure in its canonical unit: 1e6 CNY for 571.41亿元; 0 where no number is written. */
export function writtenPlace({ value, written }: Claim): number {
  return value && written?.number ? written.place * (value / written.number) : 0;
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

/** A finding about `whole`, which was calculated from `parts`; `terms`: the calculation, where it is more than they. */
export function ownCheck(
  kind: OwnCheck['kind'],
  whole: OwnItem,
  parts: readonly OwnItem[],
  { holds, result, terms }: Pick<OwnCheck, 'holds'> & { readonly result: string; readonly terms?: readonly string[] },
): OwnCheck {
  const figureOf = ({ claim: { start, end }, passage }: OwnItem): OwnFigure => ({ passage, start, end });
  return {
    kind,
    holds,
    figures: [whole, ...parts].map(figureOf),
    sum: { terms: terms ?? parts.map(textOf), result, stated: textOf(whole) },
  };
}

/** A figure as it is written, folded. */
export function textOf({ claim }: OwnItem): string {
  return folded(claim.text);
}

/** Do two intervals have a point in common, but for the last bits of floating-point arithmetic? */
export function rangesMeet(a: Range, b: Range): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

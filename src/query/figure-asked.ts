import type { Claim } from '@/claims/claim';
import { recognize } from '@/claims/recognize';
import { factorsOf } from '@/figures/units';
import { folded } from '@/text/fold';

/** Figures that are looked for: one, or all from one bound to another, either of which may be infinite. */
export type FigureAsked = {
  /** What they are compared in, with what it is per (CNY/斤); null for anything. */
  readonly unit: string | null;
  /** Are the bounds of numbers as written, whatever unit stands behind them, rather than in `unit`? */
  readonly isWritten: boolean;
  readonly low: number;
  readonly high: number;
  /** The figure itself, where it is one; null for bounds and ranges. */
  readonly exact: ExactFigure | null;
  /** May it stand in a text as it is asked for? Signs such as > and .. do not. */
  readonly isLiteral: boolean;
  /** The words beside it. */
  readonly words: readonly string[];
};

/** A figure that is looked for as such. */
export type ExactFigure = Pick<Claim, 'value' | 'precision' | 'hedge'> & {
  /** Digits alone, without unit or scale: they may stand before any. */
  readonly isBare: boolean;
};

const ABOVE = /(?:[>＞]\s*[=＝]?|[≥≧]|大于|超过|高于|多于|不少于|不低于)\s*$/;
const BELOW = /(?:[<＜]\s*[=＝]?|[≤≦]|小于|低于|少于|不超过|不到)\s*$/;

/** A range as it is typed; one in news has 至. */
const SIGN = /[<>＜＞≤≥≦≧]|\.\./;
const RANGE = /(?<=[\d０-９万亿萬億])\s*\.\.+\s*(?=[\d０-９])/g;

/** What a number that stands alone is read as a count of, for no numeral is a figure without a unit. */
const COUNTED = '家';
const NUMBER =
  /(?<=^|\s|[>＞<＜≥≤≧≦=＝])((?:[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?(?:[至到~～-](?=[\d０-９]))?){1,2})(?=\s|$)/;

/** Reads the figure of a query, or its bounds: 6776万元, 0.68亿, 6776, >1亿元, >1亿元 <5亿元, 100..200家; null where it has none. */
export function readFigureAsked(query: string): FigureAsked | null {
  const first = readBound(query.replace(RANGE, '至'));
  if (!first) return null;
  const { bound, rest } = first;
  const second = bound.exact ? null : readBound(rest);
  const joined = second && !second.bound.exact ? joinedBounds(bound, second.bound) : null;
  const words = (joined && second ? second.rest : rest).split(/\s+/).filter((word) => word !== '');
  return { ...(joined ?? bound), isLiteral: !SIGN.test(query), words };
}

type Bound = Omit<FigureAsked, 'isLiteral' | 'words'>;

/** Both bounds at once; null where they are no two ends of one range. */
function joinedBounds(a: Bound, b: Bound): Bound | null {
  const unit = a.unit ?? b.unit;
  const isWritten = a.isWritten && b.isWritten;
  const both = { unit, isWritten, low: Math.max(a.low, b.low), high: Math.min(a.high, b.high), exact: null };
  const isOneUnit = a.unit === null || b.unit === null || a.unit === b.unit;
  return isOneUnit && both.low <= both.high ? both : null;
}

function readBound(text: string): { readonly bound: Bound; readonly rest: string } | null {
  const [claim] = claimsIn(text);
  const bare = claim ? null : NUMBER.exec(text);
  if (bare) {
    const [, number = ''] = bare;
    const [counted] = claimsIn(number + COUNTED);
    const isWhole = counted && counted.start === 0 && counted.end === number.length + 1;
    return isWhole
      ? boundOf({ ...counted, unit: '' }, text, { start: bare.index, end: bare.index + number.length })
      : null;
  }
  return claim ? boundOf(claim, text, claim) : null;
}

function claimsIn(text: string): readonly Claim[] {
  return recognize({ title: '', text, place: null, date: null }).claims;
}

function boundOf(
  claim: Claim,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly bound: Bound; readonly rest: string } {
  const head = text.slice(0, start);
  const above = ABOVE.exec(head);
  const below = above ? null : BELOW.exec(head);
  const rest = `${head.slice(0, (above ?? below)?.index ?? start)} ${text.slice(end)}`;
  const unit = claim.unit === '' ? null : claim.rate === null ? claim.unit : `${claim.unit}/${claim.rate}`;
  const { low, high, hedge, value } = claim;
  // 超过1亿元 is read with its reach as a figure of news; who asks means all that is more.
  const isAbove = above !== null || high === null || hedge === 'above' || hedge === 'at-least';
  const isBelow = !isAbove && (below !== null || low === null || hedge === 'below' || hedge === 'at-most');
  const of = { unit, isWritten: unit === null, exact: null };
  if (isAbove) return { rest, bound: { ...of, low: value ?? low ?? 0, high: Number.POSITIVE_INFINITY } };
  if (isBelow) return { rest, bound: { ...of, low: Number.NEGATIVE_INFINITY, high: value ?? high ?? 0 } };
  const isBare = /^\d+(?:\.\d+)?$/.test(folded(text.slice(start, end)));
  const exact = hedge === 'range' ? null : { value, precision: claim.precision, hedge, isBare };
  return { rest, bound: { ...of, low: low ?? 0, high: high ?? 0, exact } };
}

/** The canonical unit that figures counted in it are compared in; null where it is no unit: 元 and 万元 are CNY. */
export function unitNamed(written: string): string | null {
  const text = folded(written).replace(/^[百千万亿]+(?=.)/, '');
  const [claim] = claimsIn(`3${text}`);
  if (!claim || claim.unit === '' || claim.start > 0 || claim.end !== text.length + 1) return null;
  return claim.rate === null ? claim.unit : `${claim.unit}/${claim.rate}`;
}

/** Scale words that may stand behind digits alone: 6776 is in 6776万元 too. */
const SCALES = [1, 1e4, 1e8] as const;

/** Where figures that are counted in a canonical unit lie if they may be meant, as bounds in that unit. */
export function boundsIn(
  { unit, isWritten, low, high, exact }: FigureAsked,
  canonical: string,
): { readonly low: number; readonly high: number }[] {
  if (unit !== null && unit !== canonical) return [];
  if (!isWritten) return [{ low, high }];
  const scales = exact?.isBare ? SCALES : SCALES.slice(0, 1);
  const [counted = ''] = canonical.split('/');
  return factorsOf(counted).flatMap((factor) =>
    scales.map((scale) => ({ low: low * factor * scale, high: high * factor * scale })),
  );
}

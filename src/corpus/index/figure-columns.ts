import type { Claim } from '@/claims/claim';
import { firstIndex } from '@/text/first-index';

/**
 * The figures of a segment as values: columns sorted by unit and then by the lower end of the interval, so that figures
 * of one unit between two bounds are a stretch of them. Some 22 bytes a figure.
 */
export type FigureColumns = {
  readonly units: readonly string[];
  /** Place in `units`. */
  readonly unit: Uint16Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Place of the article in its segment. */
  readonly article: Uint32Array;
  /** Which figure of its article it is. */
  readonly figure: Uint16Array;
};

/** What a figure is looked up by: the unit it is compared in, and the interval that it means. */
export type FigureBounds = { readonly unit: string; readonly low: number; readonly high: number };

/** A figure of an article, as a value. */
export type FigureValue = FigureBounds & { readonly article: number; readonly figure: number };

/** An interval without end is filed up to twice (down to half) its other end: beyond, figures are not compared anyway. */
const OPEN_REACH = 2;
/** Nobody looks for a range whose ends are further apart than this, and says so little. */
const WIDEST = 10;
/** More figures than this are numbered no further: there is no such article. */
const MOST_FIGURES = 0xffff;

/** What figures are compared in: the unit, with what it is per. */
export function unitOf({ unit, rate }: Pick<Claim, 'unit' | 'rate'>): string {
  return rate === null ? unit : `${unit}/${rate}`;
}

/** The figures of an article, in their order. */
export function figureBounds(claims: readonly Claim[]): FigureBounds[] {
  return claims.slice(0, MOST_FIGURES).map((claim) => ({ unit: unitOf(claim), ...boundsOf(claim) }));
}

/** The figures of the article at a place of its segment. */
export function figureValues(figures: readonly FigureBounds[], article: number): FigureValue[] {
  return figures.map((bounds, figure) => ({ ...bounds, article, figure }));
}

/** The interval of a figure, with an end where its words leave it open. */
export function boundsOf({ value, low, high }: Pick<Claim, 'value' | 'low' | 'high'>): { low: number; high: number } {
  if (low === null && high === null) return { low: value ?? 0, high: value ?? 0 };
  return { low: low ?? (high ?? 0) / OPEN_REACH, high: high ?? (low ?? 0) * OPEN_REACH };
}

export function figureColumns(values: readonly FigureValue[]): FigureColumns {
  const units = [...new Set(values.map(({ unit }) => unit))].sort();
  const places = new Map(units.map((unit, place) => [unit, place]));
  const placeOf = ({ unit }: FigureValue): number => places.get(unit) ?? 0;
  const sorted = values.toSorted((a, b) => placeOf(a) - placeOf(b) || a.low - b.low);
  return {
    units,
    unit: Uint16Array.from(sorted, placeOf),
    low: Float64Array.from(sorted, ({ low }) => low),
    high: Float64Array.from(sorted, ({ high }) => high),
    article: Uint32Array.from(sorted, ({ article }) => article),
    figure: Uint16Array.from(sorted, ({ figure }) => figure),
  };
}

/** The columns of a segment made of others; `places` say where the articles of each went, or -1. */
export function mergeFigures(
  parts: readonly { readonly columns: FigureColumns; readonly places: Int32Array }[],
): FigureColumns {
  return figureColumns(
    parts.flatMap(({ columns, places }) =>
      [...valuesOf(columns, 0, columns.unit.length)].flatMap((value) => {
        const article = places[value.article] ?? -1;
        return article < 0 ? [] : [{ ...value, article }];
      }),
    ),
  );
}

/**
 * Calls with the place in the columns of each figure of a unit whose interval meets this one, of which the ends may be
 * infinite: there may be a million, and most questions are not about each.
 */
export function visitBetween(
  columns: FigureColumns,
  { unit, low, high }: FigureBounds,
  visit: (i: number) => void,
): void {
  const place = columns.units.indexOf(unit);
  if (place < 0) return;
  const from = columns.unit.indexOf(place);
  const to = columns.unit.lastIndexOf(place) + 1;
  const reach = low > 0 ? low / WIDEST : Number.NEGATIVE_INFINITY;
  const first = from + firstIndex(to - from, (i) => (columns.low[from + i] ?? 0) >= reach);
  for (let i = first; i < to && (columns.low[i] ?? 0) <= high; i++) if ((columns.high[i] ?? 0) >= low) visit(i);
}

function* valuesOf(columns: FigureColumns, from: number, to: number): Generator<FigureValue> {
  const { units, unit, low, high, article, figure } = columns;
  for (let i = from; i < to; i++)
    yield {
      unit: units[unit[i] ?? 0] ?? '',
      low: low[i] ?? 0,
      high: high[i] ?? 0,
      article: article[i] ?? 0,
      figure: figure[i] ?? 0,
    };
}

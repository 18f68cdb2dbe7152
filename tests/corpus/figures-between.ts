import { type FigureColumns, type FigureValue, visitBetween } from '@/corpus/index/figure-columns';

/** The figures that `visitBetween` goes to. */
export function figuresBetween(columns: FigureColumns, unit: string, low: number, high: number): FigureValue[] {
  const found: FigureValue[] = [];
  visitBetween(columns, { unit, low, high }, (i) => {
    const at = (column: ArrayLike<number>): number => column[i] as number;
    found.push({
      unit: columns.units[at(columns.unit)] as string,
      low: at(columns.low),
      high: at(columns.high),
      article: at(columns.article),
      figure: at(columns.figure),
    });
  });
  return found;
}

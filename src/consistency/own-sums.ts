import { checkOwnFigures } from './consistency';
import type { OwnPassage, OwnSum } from './own-check';

/** What a text's own figures say of the one that begins at `start` in the `passage`-th passage; mostly nothing. */
export type OwnSums = (passage: number, start: number) => readonly OwnSum[];

/** Checks the figures of these passages against each other. */
export function ownSums(passages: readonly OwnPassage[]): OwnSums {
  const byFigure = new Map<string, OwnSum[]>();
  for (const { kind, holds, figures, sum } of checkOwnFigures(passages)) {
    const [checked] = figures;
    const key = `${checked?.passage} ${checked?.start}`;
    byFigure.set(key, [...(byFigure.get(key) ?? []), { kind, holds, ...sum }]);
  }
  return (passage, start) => byFigure.get(`${passage} ${start}`) ?? [];
}

import type { PassageRecognition } from '@/claims/recognize';
import { checkOwnFigures } from '@/consistency/consistency';
import type { PageBlock, Sum } from '@/messaging/check-protocol';

/** What the page's own figures say of the one that begins at `start` in the `passage`-th block; mostly nothing. */
export type OwnSums = (passage: number, start: number) => readonly Sum[];

/** Checks the figures of these blocks against each other. */
export function ownSums(blocks: readonly PageBlock[], found: PassageRecognition): OwnSums {
  const passages = blocks.map(({ text }, i) => ({ text, claims: found.passages[i]?.claims ?? [] }));
  const byFigure = new Map<string, Sum[]>();
  for (const { kind, holds, figures, sum } of checkOwnFigures(passages)) {
    const [checked] = figures;
    const key = `${checked?.passage} ${checked?.start}`;
    byFigure.set(key, [...(byFigure.get(key) ?? []), { kind, holds, ...sum }]);
  }
  return (passage, start) => byFigure.get(`${passage} ${start}`) ?? [];
}

import { useState } from 'preact/hooks';
import type { TimelinePoint } from '@/messaging/quotations';
import { type Loaded, load } from '../loaded';

/** A figure that was chosen in an article (the `claim`-th), and what was reported of its measure. */
type ChosenFigure = {
  readonly article: string;
  readonly claim: number;
  readonly points: Loaded<readonly TimelinePoint[]>;
};

/** The figure chosen in an article, null for none yet, and how to choose one. */
export function useTimeline(
  article: string,
  timeline: (claim: number) => Promise<readonly TimelinePoint[]>,
): readonly [ChosenFigure | null, (claim: number) => void] {
  const [chosen, setChosen] = useState<ChosenFigure | null>(null);
  const choose = async (claim: number): Promise<void> => {
    setChosen({ article, claim, points: { kind: 'loading' } });
    const points = await load(timeline(claim));
    // Another one may have been chosen meanwhile.
    setChosen((now) => (now?.article === article && now.claim === claim ? { article, claim, points } : now));
  };
  return [chosen?.article === article ? chosen : null, (claim) => void choose(claim)];
}

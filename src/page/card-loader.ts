import type { FigureCard, OrganizationCard } from '@/messaging/card-protocol';
import type { Protocol } from '@/messaging/protocol';
import { pageSentenceAround } from '@/report/found-figures';
import type { CardState } from '@/ui/card/card-state';
import { scriptOf } from '@/ui/script-of';
import type { Mark } from './marks';
import { ask } from './worker-link';

/** What of the worker a card is filled from. */
export interface CardSource {
  describeFigure(request: Parameters<Protocol['describeFigure']>[0]): Promise<FigureCard>;
  describeOrganization(request: Parameters<Protocol['describeOrganization']>[0]): Promise<OrganizationCard | null>;
}

/** What the corpus has where only the page's own figures speak. */
const NO_EVIDENCE: FigureCard = { evidence: [], sources: 0, origins: 0, timeline: [] };

/** Returns a function that loads what a mark's card shows; it never rejects, and gives up trying once aborted. */
export function createCardLoader(source: CardSource): (mark: Mark, signal: AbortSignal) => Promise<CardState> {
  return async (mark, signal) => {
    const { finding } = mark;
    if (finding.type === 'organization') {
      const answer = await ask(() => source.describeOrganization({ name: finding.name }), { signal });
      if ('failure' in answer) return { kind: 'disconnected' };
      return answer.reply ? { kind: 'organization', card: answer.reply } : { kind: 'gone' };
    }
    const { evidence, verdict, measured, sums } = finding;
    const answer =
      evidence.length > 0
        ? await ask(() => source.describeFigure({ evidence, isSimplified: scriptOf(mark.block.text) === 'zh-Hans' }), {
            signal,
          })
        : { reply: NO_EVIDENCE };
    if ('failure' in answer) return { kind: 'disconnected' };
    const card = answer.reply;
    if (card.evidence.length === 0 && sums.length === 0) return { kind: 'gone' };
    const sentence = pageSentenceAround(mark.block.text, finding);
    return { kind: 'figure', verdict, text: mark.text, measured, sums, sentence, card };
  };
}

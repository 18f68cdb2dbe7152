import type { FigureCard, OrganizationCard, Protocol } from '@/messaging/protocol';
import type { CardState } from '@/ui/card/card-state';
import { type Mark, sentenceOf } from './marks';
import { ask } from './worker-link';

/** What of the worker a card is filled from. */
export interface CardSource {
  describeFigure(request: Parameters<Protocol['describeFigure']>[0]): Promise<FigureCard>;
  describeOrganization(request: Parameters<Protocol['describeOrganization']>[0]): Promise<OrganizationCard | null>;
}

/** Returns a function that loads what a mark's card shows; it never rejects, and gives up trying once aborted. */
export function createCardLoader(source: CardSource): (mark: Mark, signal: AbortSignal) => Promise<CardState> {
  return async (mark, signal) => {
    const { finding } = mark;
    if (finding.type === 'organization') {
      const answer = await ask(() => source.describeOrganization({ name: finding.name }), { signal });
      if ('failure' in answer) return { kind: 'disconnected' };
      return answer.reply ? { kind: 'organization', card: answer.reply } : { kind: 'gone' };
    }
    const answer = await ask(() => source.describeFigure({ evidence: finding.evidence }), { signal });
    if ('failure' in answer) return { kind: 'disconnected' };
    const { verdict, measured } = finding;
    if (answer.reply.evidence.length === 0) return { kind: 'gone' };
    return { kind: 'figure', verdict, text: mark.text, measured, sentence: sentenceOf(mark), card: answer.reply };
  };
}

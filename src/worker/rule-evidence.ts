import type { Corpus } from '@/corpus/corpus';
import type { RulingOutcome, RulingRequest } from '@/messaging/card-protocol';
import type { FigureInContext } from '@/verdicts/ruling';
import { scopeFor } from './scope';
import type { Sender } from './sender';

/** A finding's sentence is shorter; an id or a name even more so. */
const LONGEST = { sentence: 1000, name: 200 } as const;

/**
 * Keeps what a reader says of a piece of evidence on the card. Cards stand in content scripts, where no script of the
 * page can send messages; one that has taken over the whole process could, so that what comes is bounded and checked.
 */
export async function ruleEvidence(corpus: Corpus, request: RulingRequest, sender: Sender): Promise<RulingOutcome> {
  if (!isRulingRequest(request)) return { outcome: 'refused' };
  if (sender.tab?.incognito) return { outcome: 'private-window' };
  return corpus.rule(request, (await scopeFor(sender, corpus)).visibility);
}

/** Does it have the form and the size of what our cards send? */
export function isRulingRequest(request: unknown): request is RulingRequest {
  if (!isRecord(request)) return false;
  const { here, article, claim, ruling } = request;
  return (
    isFigureInContext(here) &&
    isShort(article) &&
    Number.isSafeInteger(claim) &&
    (ruling === null || ruling === 'same' || ruling === 'other')
  );
}

function isFigureInContext(value: unknown): value is FigureInContext {
  if (!isRecord(value)) return false;
  const { sentence, start, end, organization, place, period } = value;
  return (
    typeof sentence === 'string' &&
    sentence.length <= LONGEST.sentence &&
    isOffset(start) &&
    isOffset(end) &&
    start < end &&
    end <= sentence.length &&
    [organization, place, period].every((name) => name === null || isShort(name))
  );
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST.name;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import type { Corpus } from '@/corpus/corpus';
import type { CardRuling, RulingOutcome, RulingRequest } from '@/messaging/card-protocol';
import type { FigureInContext } from '@/verdicts/ruling';
import { scopeFor } from './scope';
import type { Sender } from './sender';
import type { TabRulings } from './tab-rulings';
import { pageOf } from './tab-summaries';

/** A finding's sentence is shorter; an id or a name even more so. */
const LONGEST = { sentence: 1000, name: 200 } as const;

/**
 * Keeps what a reader says of a piece of evidence on the card, and notes it for the popup. Cards stand in content scripts,
 * where no script of the page can send messages; one that has taken over the whole process could, so that what comes is
 * bounded and checked, and shown to the reader. What may not have been the reader is only noted.
 */
export async function ruleEvidence(
  { corpus, rulings }: RulingPlaces,
  request: CardRuling,
  sender: Sender,
): Promise<RulingOutcome> {
  if (!isRulingRequest(request)) return { outcome: 'refused' };
  if (sender.tab?.incognito) return { outcome: 'private-window' };
  const { here, article, claim, ruling, before, isSure } = request;
  const asked = { here, article, claim, ruling };
  const outcome: RulingOutcome = isSure
    ? await corpus.rule(asked, (await scopeFor(sender, corpus)).visibility)
    : { outcome: 'asked' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || (outcome.outcome !== 'kept' && outcome.outcome !== 'asked')) return outcome;
  const title = (await corpus.articleView(article))?.article.title ?? '';
  const page = pageOf(sender.tab?.url);
  await rulings.add(tabId, { page, request: asked, before, title, isKept: outcome.outcome === 'kept' });
  return outcome;
}

/** Does in the popup what the reader says there of what was said in a card; see the protocol. */
export async function settleRuling(
  { corpus, rulings }: RulingPlaces,
  { tabId, id, keep }: { readonly tabId: number; readonly id: string; readonly keep: boolean },
): Promise<RulingOutcome> {
  const said = await rulings.take(tabId, id);
  if (!said) return { outcome: 'gone' };
  if (!said.isKept && !keep) return { outcome: 'kept' };
  const outcome = await corpus.rule(keep ? said.request : { ...said.request, ruling: said.before });
  if (keep && outcome.outcome === 'kept') await rulings.add(tabId, { ...said, isKept: true });
  return outcome;
}

/** Where what readers say is kept: the corpus for good, and the tab's list for as long as its page is shown. */
type RulingPlaces = { readonly corpus: Corpus; readonly rulings: TabRulings };

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

import type { Corpus } from '@/corpus/corpus';
import { EVERYTHING } from '@/evidence/scope';
import type { CardRuling, RulingOutcome } from '@/messaging/card-protocol';
import { scopeFor } from './scope';
import type { Sender } from './sender';
import type { TabRulings } from './tab-rulings';
import { pageOf } from './tab-summaries';

/**
 * Keeps what a reader says of a piece of evidence on the card, and notes it for the popup. Cards stand in content scripts,
 * where no script of the page can send messages; one that has taken over the whole process could, so that what comes is
 * shown to the reader. What may not have been the reader is only noted.
 */
export async function ruleEvidence(
  { corpus, rulings }: RulingPlaces,
  request: CardRuling,
  sender: Sender,
): Promise<RulingOutcome> {
  if (sender.tab?.incognito) return { outcome: 'private-window' };
  const { here, article, claim, ruling, before, isSure } = request;
  const asked = { here, article, claim, ruling };
  const outcome: RulingOutcome = isSure
    ? await corpus.rule(asked, (await scopeFor(sender, corpus)).visibility)
    : { outcome: 'asked' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || (outcome.outcome !== 'kept' && outcome.outcome !== 'asked')) return outcome;
  const found = await corpus.source.readArticles([article], EVERYTHING);
  const title = found.answered === 'not' ? '' : (found.value[0]?.title ?? '');
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

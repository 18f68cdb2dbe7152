import type { CorpusState } from '@/messaging/corpus-protocol';
import { sendMessage } from '@/messaging/messaging';
import { load } from './loaded';

/** Has the corpus emptied and built again; its state then, null where that did not go well. */
export async function rebuildCorpus(): Promise<CorpusState | null> {
  const rebuilt = await load(sendMessage('rebuildCorpus', undefined));
  return rebuilt.kind === 'loaded' && rebuilt.value.problem === null ? rebuilt.value : null;
}

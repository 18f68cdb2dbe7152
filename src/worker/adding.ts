import { announceCorpusChange } from '@/messaging/corpus-changes';
import { allowOn } from '@/settings/settings';
import { addPage } from './add-page';
import type { CorpusHolder } from './corpus-holder';
import { offerAdding } from './menus';
import { onOwnPageMessage } from './own-pages';

/** Everything that puts articles of the reader's own into the corpus or takes them out: messages and context menus. */
export function answerAdding(corpus: CorpusHolder): void {
  onOwnPageMessage('addArticles', (data) => told(corpus.use((source) => source.addArticles(data.articles))));
  onOwnPageMessage('removeArticles', (data) => told(corpus.use((source) => source.removeArticles(data.ids))));
  onOwnPageMessage('chooseText', (data) => told(corpus.use((source) => source.chooseText(data.id, data.wanted))));
  onOwnPageMessage('addPage', (data) => told(addPage(corpus, data)));
  onOwnPageMessage('allowPrivateOn', (data) => allowOn(data.hostname));
  offerAdding((request) => told(addPage(corpus, request)));
}

/** What came of a change, once all open pages of ours have been told. */
async function told<Outcome>(change: Promise<Outcome>): Promise<Outcome> {
  const outcome = await change;
  announceCorpusChange();
  return outcome;
}

import { announceCorpusChange } from '@/messaging/corpus-changes';
import type { Door } from '@/messaging/door';
import { addPage } from './add-page';
import type { CorpusHolder } from './corpus-holder';
import { offerAdding } from './menus';
import type { Sender } from './sender';

/** Everything that puts articles of the reader's own into the corpus or takes them out: messages and context menus. */
export function answerAdding(door: Door<Sender>, corpus: CorpusHolder): void {
  door.answer('addArticles', (data) => told(corpus.use((source) => source.addArticles(data.articles))));
  door.answer('removeArticles', (data) => told(corpus.use((source) => source.removeArticles(data.ids))));
  door.answer('chooseText', (data) => told(corpus.use((source) => source.chooseText(data.id, data.wanted))));
  door.answer('addPage', (data) => told(addPage(corpus, data)));
  offerAdding((request) => told(addPage(corpus, request)));
}

/** What came of a change, once all open pages of ours have been told. */
async function told<Outcome>(change: Promise<Outcome>): Promise<Outcome> {
  const outcome = await change;
  announceCorpusChange();
  return outcome;
}

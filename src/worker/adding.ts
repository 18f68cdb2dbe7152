import { onMessage } from '@/messaging/messaging';
import { allowOn } from '@/settings';
import { addPage } from './add-page';
import type { CorpusHolder } from './corpus-holder';
import { offerAdding } from './menus';
import { requireExtensionPage } from './own-pages';

/** Everything that puts articles of the reader's own into the corpus or takes them out: messages and context menus. */
export function answerAdding(corpus: CorpusHolder): void {
  onMessage('addArticles', ({ data, sender }) => {
    requireExtensionPage(sender);
    return corpus.use((source) => source.addArticles(data.articles));
  });
  onMessage('removeArticles', ({ data, sender }) => {
    requireExtensionPage(sender);
    return corpus.use((source) => source.removeArticles(data.ids));
  });
  onMessage('chooseText', ({ data, sender }) => {
    requireExtensionPage(sender);
    return corpus.use((source) => source.chooseText(data.id, data.wanted));
  });
  onMessage('addPage', ({ data, sender }) => {
    requireExtensionPage(sender);
    return addPage(corpus, data);
  });
  onMessage('allowPrivateOn', ({ data, sender }) => {
    requireExtensionPage(sender);
    return allowOn(data.hostname);
  });
  offerAdding((request) => addPage(corpus, request));
}

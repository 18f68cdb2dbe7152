import type { Door } from '@/messaging/door';
import { addPage, type PageRequest } from './add-page';
import { showOutcome } from './badge';
import type { CorpusHolder } from './corpus-holder';
import { offerMenus } from './menus';
import { openLibrary, queryPath } from './open-library';
import type { Sender } from './sender';
import { unlessGone } from './unless-gone';

/**
 * Everything that puts articles of the reader's own into the corpus or takes them out: messages, and the context menu;
 * `tellOfChange` is called after each.
 */
export function answerAdding(door: Door<Sender>, corpus: CorpusHolder, tellOfChange: () => void): void {
  const told = async <Outcome>(change: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await change;
    tellOfChange();
    return outcome;
  };
  door.answer('addArticles', (data) => told(corpus.use((source) => source.addArticles(data.articles))));
  door.answer('removeArticles', (data) => told(corpus.use((source) => source.removeArticles(data.ids))));
  door.answer('correctArticle', (data) => told(corpus.use((source) => source.correct(data))));
  door.answer('changeVisibility', ({ ids, visibility }) =>
    told(corpus.use((source) => source.changeVisibility(ids, visibility))),
  );
  door.answer('chooseText', (data) => told(corpus.use((source) => source.chooseText(data.id, data.wanted))));
  door.answer('addPage', (data) => told(addPage(corpus, data)));
  const addAndShow = async (request: PageRequest): Promise<void> => {
    const { outcome } = await told(addPage(corpus, request));
    await showOutcome(request.tabId, !['failed', 'no-article', 'private-window'].includes(outcome));
  };
  offerMenus({
    'add-page': ({ tabId }) => void unlessGone(addAndShow({ tabId, selectionOnly: false })),
    'add-selection': ({ tabId }) => void unlessGone(addAndShow({ tabId, selectionOnly: true })),
    'look-up': ({ selected }) => void unlessGone(openLibrary(queryPath(selected.trim()))),
  });
}

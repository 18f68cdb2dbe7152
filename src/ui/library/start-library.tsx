import { render } from 'preact';
import { chooseLanguage } from '@/locales/language';
import { messagesFor } from '@/locales/messages-for';
import { sendMessage } from '@/messaging/messaging';
import type { ArticleReference, CorpusState, Quotation, SearchResults } from '@/messaging/protocol';
import { language } from '@/settings';
import { type Loaded, load } from '../loaded';
import { Library, type LibraryProps } from './Library';
import { readSelection, writeSelection } from './library-address';

/** Rows in each group of the results: more than in the popup, there is room. */
const ROWS = 10;

/** Shows the library page in `root`; the hash of the address says which article. */
export async function startLibrary(root: Element): Promise<void> {
  const tongue = chooseLanguage(navigator.languages, await language.getValue());
  document.documentElement.lang = tongue;
  let corpus: Loaded<CorpusState> = { kind: 'loading' };
  let articles: Loaded<readonly ArticleReference[]> = { kind: 'loading' };
  let reading: LibraryProps['reading'] = null;

  const show = (): void => {
    document.title = pageTitle(reading, tongue);
    render(<Library {...ACTIONS} {...{ language: tongue, corpus, articles, reading, onRebuild }} />, root);
  };
  const refresh = async (): Promise<void> => {
    [corpus, articles] = await Promise.all([
      load(sendMessage('getCorpusState', undefined)),
      load(sendMessage('listArticles', undefined)),
    ]);
    show();
  };
  const onRebuild = async (): Promise<boolean> => {
    const rebuilt = await load(sendMessage('rebuildCorpus', undefined));
    await Promise.all([refresh(), read()]);
    return rebuilt.kind === 'loaded' && rebuilt.value.problem === null;
  };
  const read = async (): Promise<void> => {
    const selection = readSelection(location.hash);
    reading = selection && { selection, view: { kind: 'loading' } };
    show();
    if (selection === null) return;
    const view = await load(sendMessage('readArticle', { id: selection.id }));
    // The reader may have gone on to another article meanwhile.
    if (reading?.selection.id !== selection.id) return;
    reading = { selection: reading.selection, view };
    show();
  };
  window.addEventListener('hashchange', () => void read());
  await Promise.all([refresh(), read()]);
}

const ACTIONS = {
  search: (query: string): Promise<SearchResults> => sendMessage('search', { query, limit: ROWS }),
  onOpen: ({ article, offset }: Quotation): void => {
    location.hash = writeSelection({ id: article.id, offset });
  },
} satisfies Partial<LibraryProps>;

function pageTitle(reading: LibraryProps['reading'], tongue: LibraryProps['language']): string {
  const { brand, library, untitled } = messagesFor(tongue);
  const view = reading?.view.kind === 'loaded' ? reading.view.value : null;
  return view ? `${view.article.title || untitled} · ${brand}` : `${library} · ${brand}`;
}

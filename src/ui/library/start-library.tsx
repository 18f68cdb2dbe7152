import { render } from 'preact';
import { messagesFor } from '@/locales/messages-for';
import { settingsChanged } from '@/messaging/notices';
import { settleLanguage } from '../settle-language';
import { Library, type LibraryProps } from './Library';
import { LibraryPage } from './library-page';

/** Shows the library page in `root`; the hash of the address says which article, or that more are added. */
export async function startLibrary(root: Element): Promise<void> {
  const language = await settleLanguage((next) => page.speak(next));
  const page = new LibraryPage(language, (shown) => {
    document.title = pageTitle(shown);
    render(<Library {...shown} {...page.actions} />, root);
  });
  window.addEventListener('hashchange', () => void page.read());
  settingsChanged.watch(() => void page.refreshSettings());
  await Promise.all([page.refresh(), page.read(), page.refreshSettings()]);
}

function pageTitle({
  reading,
  adding,
  backingUp,
  language,
}: Pick<LibraryProps, 'reading' | 'adding' | 'backingUp' | 'language'>): string {
  const { brand, library, untitled, addArticles, backup } = messagesFor(language);
  if (adding) return `${addArticles} · ${brand}`;
  if (backingUp) return `${backup} · ${brand}`;
  const view = reading?.view.kind === 'loaded' ? reading.view.value : null;
  return view ? `${view.article.title || untitled} · ${brand}` : `${library} · ${brand}`;
}

import { render } from 'preact';
import { messagesFor } from '@/locales/messages-for';
import { settingsChanged } from '@/messaging/notices';
import { settleLanguage } from '../settle-language';
import { Popup } from './Popup';
import { PopupPage } from './popup-page';

/** The page may still be being checked while the popup is open. */
const REFRESH_MS = 1000;

/** Shows the popup in `root` and keeps it up to date for as long as it is open. */
export async function startPopup(root: Element): Promise<void> {
  const language = await settleLanguage((next) => page.speak(next));
  const page = new PopupPage(language, (shown) => {
    document.title = messagesFor(shown.language).brand;
    render(<Popup {...shown} {...page.actions} />, root);
  });
  page.show();
  settingsChanged.watch(() => {
    void page.refreshSettings();
    void page.refreshTab();
  });
  setInterval(() => void page.refreshTab(), REFRESH_MS);
  await Promise.all([
    page.refreshSettings(),
    page.refreshTab(),
    page.refreshCorpus(),
    page.refreshHints(),
    page.refreshShortcuts(),
  ]);
}

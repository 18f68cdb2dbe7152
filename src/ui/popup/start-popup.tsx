import { render } from 'preact';
import { messagesFor } from '@/locales/messages-for';
import { disabledSites } from '@/settings/settings';
import { settleLanguage } from '../settle-language';
import { Popup } from './Popup';
import { PopupPage } from './popup-page';

/** The page may still be being checked while the popup is open. */
const REFRESH_MS = 1000;

/** Shows the popup in `root` and keeps it up to date for as long as it is open. */
export async function startPopup(root: Element): Promise<void> {
  const tongue = await settleLanguage();
  document.title = messagesFor(tongue).brand;
  const page = new PopupPage(tongue, (shown) => render(<Popup language={tongue} {...shown} {...page.actions} />, root));
  page.show();
  disabledSites.watch(() => void page.refreshTab());
  setInterval(() => void page.refreshTab(), REFRESH_MS);
  await Promise.all([page.refreshTab(), page.refreshCorpus()]);
}

import { render } from 'preact';
import { browser } from '#imports';
import { messagesFor } from '@/locales/messages-for';
import { settingsChanged } from '@/messaging/notices';
import { settleLanguage } from '../settle-language';
import { Welcome } from './Welcome';
import { WelcomePage } from './welcome-page';

/** Shows the first page in `root` and keeps it up to date for as long as it is open. */
export async function startWelcome(root: Element): Promise<void> {
  const language = await settleLanguage((next) => page.speak(next));
  const page = new WelcomePage(language, (shown) => {
    const { brand, welcomeTitle } = messagesFor(shown.language);
    document.title = `${welcomeTitle} · ${brand}`;
    render(<Welcome {...shown} {...page.actions} />, root);
  });
  const look = (): void => void page.refresh();
  settingsChanged.watch(look);
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  // That the button was pinned nobody tells.
  addEventListener('focus', look);
  await page.refresh();
}

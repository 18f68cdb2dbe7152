import { render } from 'preact';
import { messagesFor } from '@/locales/messages-for';
import { settingsChanged } from '@/messaging/notices';
import { settleLanguage } from '../settle-language';
import { SettingsPage } from './SettingsPage';
import { SettingsView } from './settings-page';

/** Shows the page of settings in `root` and keeps it up to date for as long as it is open. */
export async function startSettings(root: Element): Promise<void> {
  const language = await settleLanguage((next) => view.speak(next));
  const view = new SettingsView(language, (shown) => {
    const { settings, brand } = messagesFor(shown.language);
    document.title = `${settings} · ${brand}`;
    render(<SettingsPage {...shown} {...view.actions} />, root);
  });
  settingsChanged.watch(() => void view.refresh());
  // The keys are changed elsewhere, and nobody tells.
  addEventListener('focus', () => void view.refresh());
  await view.refresh();
}

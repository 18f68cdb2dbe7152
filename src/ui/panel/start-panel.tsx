import { render } from 'preact';
import { browser } from '#imports';
import { messagesFor } from '@/locales/messages-for';
import { settingsChanged } from '@/messaging/notices';
import { settleLanguage } from '../settle-language';
import { PanelPage } from './panel-page';
import { SidePanel } from './SidePanel';

/** Changes come in bursts: one look at them after so long. */
const CALM_MS = 200;

/** How often a page is looked at that is still being read. */
const UNSETTLED_MS = 1000;

/** Shows the side panel in `root` and keeps it up to date with the tab beside it for as long as it is open. */
export async function startPanel(root: Element): Promise<void> {
  const language = await settleLanguage((next) => page.speak(next));
  const page = new PanelPage(language, (shown) => {
    document.title = messagesFor(shown.language).brand;
    render(<SidePanel {...shown} {...page.actions} />, root);
  });
  page.show();
  onChange(() => void page.refresh());
  setInterval(() => page.isUnsettled && void page.refresh(), UNSETTLED_MS);
  await page.refresh();
}

/** Another tab, another page in it, or another report of what was found: the worker keeps those in session storage. */
function onChange(look: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const request = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, CALM_MS);
  };
  browser.tabs.onActivated.addListener(request);
  browser.tabs.onUpdated.addListener(request);
  browser.storage.session.onChanged.addListener(request);
  settingsChanged.watch(request);
}

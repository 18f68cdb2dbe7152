import { browser } from '#imports';
import type { Language } from '@/locales/language';
import { readSettings } from '@/settings/stored-settings';
import { load } from '../loaded';
import { EVERYWHERE } from '../read-tab';
import { changeSetting } from '../settings/change-setting';
import { allowAccess, openSettings } from '../site-actions';
import type { WelcomeProps } from './Welcome';

/** What the first page shows at a moment. */
type WelcomeShown = Pick<WelcomeProps, 'language' | 'settings' | 'hasAccess' | 'isPinned'>;

type Actions = Omit<WelcomeProps, keyof WelcomeShown>;

/** What the first page shows, kept up to date with the browser and the settings. */
export class WelcomePage {
  readonly #show: (shown: WelcomeShown) => void;
  #shown: WelcomeShown;

  /** `show` is called with all that is shown whenever a part of it changes. */
  constructor(language: Language, show: (shown: WelcomeShown) => void) {
    this.#show = show;
    this.#shown = { language, settings: null, hasAccess: null, isPinned: null };
  }

  /** Speaks another language from now on. */
  speak(language: Language): void {
    this.#update({ language });
  }

  /** Asks anew what is set, allowed and pinned. */
  async refresh(): Promise<void> {
    const [settings, hasAccess, isPinned] = await Promise.all([
      readSettings(),
      browser.permissions.contains(EVERYWHERE),
      readPinned(),
    ]);
    this.#update({ settings, hasAccess, isPinned });
  }

  /** What the reader can do; the same functions for as long as the page is open. */
  readonly actions: Actions = {
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    onAllowAccess: () => void allowAccess(),
    onChange: (change) => void changeSetting(change, () => this.refresh()),
    onOpenSettings: () => void openSettings(),
  };

  #update(changes: Partial<WelcomeShown>): void {
    this.#shown = { ...this.#shown, ...changes };
    this.#show(this.#shown);
  }
}

/** Is our button on the toolbar? Null where the browser does not say. */
async function readPinned(): Promise<boolean | null> {
  const answer = await load(Promise.resolve(browser.action.getUserSettings()));
  return answer.kind === 'loaded' ? (answer.value.isOnToolbar ?? null) : null;
}

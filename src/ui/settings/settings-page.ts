import type { Language } from '@/locales/language';
import { sendMessage } from '@/messaging/messaging';
import { readSettingsFile, writeSettingsFile } from '@/settings/settings-file';
import { readSettings } from '@/settings/stored-settings';
import { load } from '../loaded';
import { saveFile } from '../save-file';
import { openShortcuts, readShortcuts } from '../shortcuts';
import type { SettingsPageProps } from './SettingsPage';
import type { SettingsOutcome } from './settings-outcome';

/** What the page of settings shows at a moment. */
type SettingsShown = Pick<SettingsPageProps, 'language' | 'settings' | 'shortcuts' | 'outcome'>;

type Actions = Omit<SettingsPageProps, keyof SettingsShown>;

/** Files of settings are small; a larger one is none, and not read. */
const MOST_BYTES = 2_000_000;

/** What the page of settings shows, kept up to date with what is stored. */
export class SettingsView {
  readonly #show: (shown: SettingsShown) => void;
  #shown: SettingsShown;

  /** `show` is called with all that is shown whenever a part of it changes. */
  constructor(language: Language, show: (shown: SettingsShown) => void) {
    this.#show = show;
    this.#shown = { language, settings: null, shortcuts: [], outcome: { kind: 'none' } };
  }

  /** Speaks another language from now on. */
  speak(language: Language): void {
    this.#update({ language });
  }

  /** Reads anew what is set. */
  async refresh(): Promise<void> {
    const [settings, shortcuts] = await Promise.all([readSettings(), readShortcuts()]);
    this.#update({ settings, shortcuts });
  }

  /** What the reader can do; the same functions for as long as the page is open. */
  readonly actions: Actions = {
    onChange: (change) => void this.#keep(sendMessage('changeSettings', change)),
    onSite: (setting, hostname, isIn) => void this.#keep(sendMessage('listSite', { setting, hostname, isIn })),
    onOpenShortcuts: () => void openShortcuts(),
    onSaveFile: () => this.#save(),
    onReadFile: (file) => void this.#read(file),
  };

  async #keep(change: Promise<void>, then: SettingsOutcome = { kind: 'none' }): Promise<void> {
    const { kind } = await load(change);
    this.#update({ outcome: kind === 'loaded' ? then : { kind: 'failed' } });
    await this.refresh();
  }

  #save(): void {
    const { settings } = this.#shown;
    if (settings)
      saveFile({ name: 'yinzheng-settings.json', text: writeSettingsFile(settings), type: 'application/json' });
  }

  /** Takes over all that a file says, or nothing of it. */
  async #read(file: Blob): Promise<void> {
    const read = await readFile(file);
    if (read.kind === 'settings') await this.#keep(sendMessage('changeSettings', read.settings), read);
    else this.#update({ outcome: read });
  }

  #update(changes: Partial<SettingsShown>): void {
    this.#shown = { ...this.#shown, ...changes };
    this.#show(this.#shown);
  }
}

async function readFile(file: Blob): Promise<SettingsOutcome> {
  if (file.size > MOST_BYTES) return { kind: 'foreign' };
  const text = await load(file.text());
  return text.kind === 'loaded' ? readSettingsFile(text.value) : { kind: 'unreadable' };
}

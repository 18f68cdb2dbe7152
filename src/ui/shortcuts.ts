import { browser } from '#imports';

/** A keyboard command of ours; `keys` as the browser writes them, '' where it has none. */
export type Shortcut = { readonly name: string; readonly description: string; readonly keys: string };

/** All our keyboard commands with the keys that they have now. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description = '', shortcut = '' }) =>
    name === undefined ? [] : [{ name, description, keys: shortcut }],
  );
}

/** Shows where the browser lets them be changed. */
export async function openShortcuts(): Promise<void> {
  if (import.meta.env.FIREFOX) await (browser.commands as unknown as FirefoxCommands).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Firefox's own; our types are those of Chrome. */
type FirefoxCommands = { openShortcutSettings(): Promise<void> };

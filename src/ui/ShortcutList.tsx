import type { Messages } from '@/locales/messages';
import type { Shortcut } from './shortcuts';

export type ShortcutListProps = {
  readonly shortcuts: readonly Shortcut[];
  readonly messages: Messages;
  /** Shows where the browser lets them be changed. */
  readonly onOpenShortcuts: () => void;
};

/** The keys of our commands, and the way to where they are changed: the browser alone may do that. */
export function ShortcutList({ shortcuts, messages, onOpenShortcuts }: ShortcutListProps) {
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{wordsOf(name, description, messages.commands)}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="aside">{messages.noKeys}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="choices">
        <button type="button" class="button" onClick={onOpenShortcuts}>
          {messages.changeShortcuts}
        </button>
      </p>
    </>
  );
}

/** The browser's own words for a command are in the browser's language. */
function wordsOf(name: string, description: string, commands: Readonly<Record<string, string>>): string {
  return commands[name] ?? description;
}

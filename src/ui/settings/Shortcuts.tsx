import { useId } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { Shortcut } from '../shortcuts';

type ShortcutsProps = {
  readonly shortcuts: readonly Shortcut[];
  readonly messages: Messages;
  /** Shows where the browser lets them be changed. */
  readonly onOpenShortcuts: () => void;
};

/** The keys of our commands; the browser alone may change them. */
export function Shortcuts({ shortcuts, messages, onOpenShortcuts }: ShortcutsProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{messages.shortcuts}</h2>
      <p class="aside">{messages.shortcutsHint}</p>
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
    </section>
  );
}

/** The browser's own words for a command are in the browser's language. */
function wordsOf(name: string, description: string, commands: Readonly<Record<string, string>>): string {
  return commands[name] ?? description;
}

import { useId } from 'preact/hooks';
import { ShortcutList, type ShortcutListProps } from '../ShortcutList';

/** The keys of our commands, as a section of the settings. */
export function Shortcuts(props: ShortcutListProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId}>{props.messages.shortcuts}</h2>
      <p class="aside">{props.messages.shortcutsHint}</p>
      <ShortcutList {...props} />
    </section>
  );
}

import type { ComponentChildren, TargetedEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import { Icon } from '../icons';
import { SearchAnswer } from './SearchAnswer';
import { useChoice } from './use-choice';
import { useSearch } from './use-search';

type SearchBoxProps = {
  readonly messages: Messages;
  /** Must stay the same function from one rendering to the next, or the query is sent again. */
  readonly search: (query: string) => Promise<SearchResults>;
  /** Opens what a row was found in. */
  readonly onOpen: (quotation: Quotation) => void;
  /** What it looks up at first, as if it had been typed. */
  readonly asked?: string;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  /** Shown where the results would be while nothing is looked for. */
  readonly children?: ComponentChildren;
};

/**
 * A search field with its results below: a combobox whose list is stepped through with the arrow keys, while Enter opens
 * the chosen row, or the first, and Escape shuts the list. What an input method is still composing is not looked for.
 */
export function SearchBox({ messages, search, onOpen, asked = '', focused = false, children }: SearchBoxProps) {
  const id = useId();
  const found = useSearch(search, asked);
  const choice = useChoice(found, onOpen);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);

  const typed = (event: TargetedEvent<HTMLInputElement>): void => {
    if ('isComposing' in event && event.isComposing) return;
    choice.reopen();
    found.setQuery(event.currentTarget.value);
  };
  const open = found.query !== '' && !choice.shut;
  return (
    <div class="search">
      <div class="field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={messages.searchLabel}
          aria-expanded={open && choice.rows.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          {...(open && choice.active >= 0 ? { 'aria-activedescendant': `${id}-${choice.active}` } : {})}
          placeholder={messages.searchPlaceholder}
          defaultValue={asked}
          autocomplete="off"
          enterkeyhint="search"
          spellcheck={false}
          onInput={typed}
          onCompositionEnd={typed}
          onKeyDown={choice.onKeyDown}
          onClick={choice.reopen}
        />
      </div>
      {open ? (
        <SearchAnswer id={id} found={found} active={choice.active} messages={messages} onOpen={choice.open} />
      ) : (
        children
      )}
    </div>
  );
}

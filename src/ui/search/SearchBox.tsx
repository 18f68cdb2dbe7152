import type { ComponentChildren, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { Quotation } from '@/messaging/quotations';
import type { SearchResults } from '@/messaging/search-protocol';
import { Icon } from '../icons';
import { SearchAnswer } from './SearchAnswer';
import { type LookUpHints, SearchHints } from './SearchHints';
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
  /** What can be looked up, shown while nothing is; null where there is no room for it. */
  readonly hints?: LookUpHints | null;
  /** A row of what was found for this query was opened. */
  readonly onLookedUp?: (query: string) => void;
  readonly onForgetLookUps?: () => void;
  /** Shows more of what was found for a query. */
  readonly onMore?: (query: string) => void;
  /** Shown where the results would be while nothing is looked for. */
  readonly children?: ComponentChildren;
};

/**
 * A search field with its results below: a combobox whose list is stepped through with the arrow keys, while Enter opens
 * the chosen row, or the first, and Escape shuts the list. What an input method is still composing is not looked for.
 * While it is empty, the arrow keys lead to queries that can be tried.
 */
export function SearchBox({
  messages,
  search,
  onOpen,
  asked = '',
  focused = false,
  children,
  ...more
}: SearchBoxProps) {
  const { hints = null, onLookedUp, onForgetLookUps, onMore = null } = more;
  const id = useId();
  const found = useSearch(search, asked);
  const choice = useChoice(found, (quotation) => {
    onLookedUp?.(found.query);
    onOpen(quotation);
  });
  const fieldRef = useRef<HTMLInputElement>(null);
  const queriesRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (focused) fieldRef.current?.focus();
  }, [focused]);

  const typed = (event: TargetedEvent<HTMLInputElement>): void => {
    if ('isComposing' in event && event.isComposing) return;
    choice.reopen();
    found.setQuery(event.currentTarget.value);
  };
  const ask = (query: string): void => {
    if (fieldRef.current) fieldRef.current.value = query;
    choice.reopen();
    found.setQuery(query);
    fieldRef.current?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    const first = found.query === '' && event.key === 'ArrowDown' ? queriesRef.current?.querySelector('button') : null;
    if (!first) return choice.onKeyDown(event);
    event.preventDefault();
    first.focus();
  };
  const open = found.query !== '' && !choice.shut;
  return (
    <div class="search">
      <div class="field">
        <Icon name="search" />
        <input
          ref={fieldRef}
          type="text"
          role="combobox"
          aria-label={messages.searchLabel}
          aria-expanded={open && choice.rows.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          {...(open && choice.active >= 0 ? { 'aria-activedescendant': `${id}-${choice.active}` } : {})}
          placeholder={messages.searchPlaceholder}
          title={messages.operatorsHint}
          defaultValue={asked}
          autocomplete="off"
          enterkeyhint="search"
          spellcheck={false}
          onInput={typed}
          onCompositionEnd={typed}
          onKeyDown={onKeyDown}
          onClick={choice.reopen}
        />
      </div>
      {open && (
        <SearchAnswer id={id} found={found} active={choice.active} onOpen={choice.open} {...{ messages, onMore }} />
      )}
      {hints && found.query === '' && (
        <SearchHints
          {...hints}
          messages={messages}
          list={queriesRef}
          onAsk={ask}
          onForget={() => onForgetLookUps?.()}
          onLeave={() => fieldRef.current?.focus()}
        />
      )}
      {!open && children}
    </div>
  );
}

import type { RefObject, TargetedKeyboardEvent } from 'preact';
import type { Messages } from '@/locales/messages';
import { scriptOf } from '../script-of';

/** Queries to click: looked up before, or made of what the corpus holds. */
export type LookUpHints = { readonly recent: readonly string[]; readonly examples: readonly string[] };

type SearchHintsProps = LookUpHints & {
  readonly messages: Messages;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onAsk: (query: string) => void;
  readonly onForget: () => void;
  /** The arrow keys have left at the beginning, or Escape was pressed. */
  readonly onLeave: () => void;
};

/** So many stand on a line or two: the page below is what most come for. */
const MOST_SHOWN = 4;

/** What can be looked up, while nothing is: queries to click, stepped through with the arrow keys, and what a query may hold. */
export function SearchHints({ recent, examples, messages, list, onAsk, onForget, onLeave }: SearchHintsProps) {
  const queries = recent.length > 0 ? recent.slice(0, MOST_SHOWN) : examples;
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLButtonElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.currentTarget);
    const next = step === 'leave' ? -1 : Math.min(at + step, buttons.length - 1);
    if (next < 0) onLeave();
    else buttons[next]?.focus();
  };
  return (
    <div class="search-hints">
      {queries.length > 0 && (
        <div
          class="queries"
          role="group"
          aria-label={recent.length > 0 ? messages.recentLookUps : messages.tryLooking}
          ref={list}
        >
          <span class="aside" aria-hidden="true">
            {recent.length > 0 ? messages.recentLookUps : messages.tryLooking}
          </span>
          {queries.map((query) => (
            <button
              key={query}
              type="button"
              class="query"
              lang={scriptOf(query)}
              onClick={() => onAsk(query)}
              onKeyDown={onKeyDown}
            >
              {query}
            </button>
          ))}
          {recent.length > 0 && (
            <button type="button" class="query aside" onClick={onForget} onKeyDown={onKeyDown}>
              {messages.forgetLookUps}
            </button>
          )}
        </div>
      )}
      <p class="aside operators">{messages.operatorsHint}</p>
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1 | 'leave'>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Escape: 'leave',
};

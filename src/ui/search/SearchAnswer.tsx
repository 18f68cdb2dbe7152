import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { SearchGroup } from '@/messaging/search-protocol';
import type { QueryNote } from '@/query/query';
import { Quote } from '../Quote';
import { Skeleton } from '../Skeleton';
import { SourceLine } from '../SourceLine';
import { scriptOf } from '../script-of';
import type { ResultRow } from './result-rows';
import type { Search } from './use-search';

type SearchAnswerProps = {
  /** Of the list; rows are `${id}-0`, `${id}-1` … */
  readonly id: string;
  readonly found: Search;
  readonly active: number;
  readonly messages: Messages;
  readonly onOpen: (row: ResultRow) => void;
  /** Shows more of what was found elsewhere; null where there is no more room. */
  readonly onMore: ((query: string) => void) | null;
};

/** A row shows this much of its sentence. */
const QUOTE_LIMIT = 46;

/** What became of a search: how it was read, and its rows in groups, or words that say why there are none and what to try. */
export function SearchAnswer(props: SearchAnswerProps) {
  const { found, messages, onMore } = props;
  const hasRows = found.rows?.kind === 'loaded' && found.rows.value.length > 0;
  return (
    <div class="found">
      {found.notes.length > 0 && <p class="query-notes aside">{found.notes.map(noteIn(messages)).join(' · ')}</p>}
      <Found {...props} />
      {onMore && hasRows && found.settled && (
        <button type="button" class="button quiet more" onClick={() => onMore(found.query)}>
          {messages.moreInLibrary}
        </button>
      )}
    </div>
  );
}

function Found({ id, found, active, messages, onOpen }: SearchAnswerProps) {
  if (found.rows === null || found.rows.kind === 'loading') {
    return <Skeleton lines={6} label={messages.searching} />;
  }
  if (found.rows.kind === 'failed') {
    return (
      <p class="words" role="alert">
        {messages.searchFailed}
      </p>
    );
  }
  const rows = found.rows.value;
  return (
    <>
      <p class="unseen" role="status">
        {found.settled && rows.length > 0 ? messages.resultCount(rows.length) : ''}
      </p>
      {rows.length === 0 ? (
        <NothingFound query={found.query} messages={messages} />
      ) : (
        <div
          class="results"
          id={id}
          role="listbox"
          tabIndex={-1}
          aria-label={messages.searchLabel}
          aria-busy={!found.settled}
          onMouseDown={(event) => event.preventDefault()}
        >
          {[...new Set(rows.map(({ group }) => group))].map((group) => (
            <Group key={group} {...{ id, group, rows, active, messages, onOpen }} />
          ))}
        </div>
      )}
    </>
  );
}

/** Says how a part of a query was read. */
function noteIn({ queryNotes }: Messages): (note: QueryNote) => string {
  return (note) => {
    switch (note.kind) {
      case 'source':
      case 'org':
        return queryNotes[note.isExcluded ? (`other-${note.kind}` as const) : note.kind](note.text);
      case 'after':
      case 'before':
        return queryNotes[note.kind](note.day);
      case 'cut':
        return queryNotes.cut(String(note.length));
      default:
        return queryNotes[note.kind](note.text);
    }
  };
}

function NothingFound(props: { readonly query: string; readonly messages: Messages }) {
  return (
    <div class="words" role="status">
      <p>
        <strong>{props.messages.nothingFound(props.query)}</strong>
      </p>
      <p>{props.messages.nothingFoundHint}</p>
      <p class="aside operators">{props.messages.operatorsHint}</p>
    </div>
  );
}

type GroupProps = Omit<SearchAnswerProps, 'found' | 'onMore'> & {
  readonly group: SearchGroup;
  readonly rows: readonly ResultRow[];
};

function Group({ id, group, rows, active, messages, onOpen }: GroupProps) {
  const names = {
    organizations: messages.organizationsGroup,
    figures: messages.figuresGroup,
    articles: messages.articlesGroup,
  };
  return (
    <div role="group" aria-labelledby={`${id}-${group}`}>
      <p class="group-name" role="presentation" id={`${id}-${group}`}>
        {names[group]}
      </p>
      {rows.map((row, index) =>
        row.group === group ? (
          <Row
            key={row.key}
            id={`${id}-${index}`}
            row={row}
            chosen={index === active}
            messages={messages}
            onOpen={() => onOpen(row)}
          />
        ) : null,
      )}
    </div>
  );
}

type RowProps = {
  readonly id: string;
  readonly row: ResultRow;
  readonly chosen: boolean;
  readonly messages: Messages;
  readonly onOpen: () => void;
};

/** The keyboard reaches rows through the field, which keeps the focus; the row itself answers to the mouse. */
function Row({ id, row, chosen, messages, onOpen }: RowProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <button
      ref={element}
      id={id}
      type="button"
      class="row"
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      disabled={row.quotation === null}
      onClick={onOpen}
    >
      <span class="row-heading" lang={scriptOf(row.heading + row.aside)}>
        <strong>{row.heading || messages.untitled}</strong> {row.aside && <span class="aside">{row.aside}</span>}
      </span>
      {row.quotation && (
        <>
          <span class="row-quote">
            <Quote quotation={row.quotation} limit={QUOTE_LIMIT} />
          </span>
          <SourceLine article={row.quotation.article} messages={messages} />
        </>
      )}
    </button>
  );
}

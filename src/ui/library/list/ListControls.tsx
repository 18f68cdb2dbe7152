import { useMemo, useState } from 'preact/hooks';
import type { Messages } from '@/locales/messages';
import type { ListedArticle } from '@/messaging/library-protocol';
import { type Facet, placesOf, sourcesOf } from './arrange-articles';
import { ALL_ARTICLES, isFiltered, type ListView, SORTS } from './list-view';

type ListControlsProps = {
  readonly all: readonly ListedArticle[];
  /** How many of them are listed. */
  readonly listed: number;
  readonly view: ListView;
  /** Can articles be selected now? */
  readonly isSelecting: boolean;
  readonly messages: Messages;
  readonly onView: (view: ListView) => void;
  readonly onSelecting: (isSelecting: boolean) => void;
};

/** How many articles are listed, in which order, and which. */
export function ListControls(props: ListControlsProps) {
  const { all, listed, view, isSelecting, messages, onView, onSelecting } = props;
  const [isOpen, setOpen] = useState(isFiltered(view));
  return (
    <div class="list-controls">
      <p role="status">{messages.listedCount(listed, all.length)}</p>
      <select
        aria-label={messages.sortBy}
        value={view.sort}
        onChange={({ currentTarget }) => onView({ ...view, sort: currentTarget.value as ListView['sort'] })}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {messages.sorts[sort]}
          </option>
        ))}
      </select>
      <button type="button" class="button quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {messages.filter}
      </button>
      <button type="button" class="button quiet" aria-pressed={isSelecting} onClick={() => onSelecting(!isSelecting)}>
        {messages.select}
      </button>
      {isOpen && <Filters {...props} />}
    </div>
  );
}

function Filters({ all, view, messages, onView }: Pick<ListControlsProps, 'all' | 'view' | 'messages' | 'onView'>) {
  const sources = useMemo(() => sourcesOf(all), [all]);
  const places = useMemo(() => placesOf(all), [all]);
  const change = (changes: Partial<ListView>): void => onView({ ...view, ...changes });
  return (
    <div class="filters" role="group" aria-label={messages.filter}>
      <Choice
        label={messages.filterSource}
        value={view.source}
        facets={sources}
        words={(source) => source || messages.noSource}
        messages={messages}
        onChange={(source) => change({ source })}
      />
      <Choice
        label={messages.filterPlace}
        value={view.place}
        facets={places}
        messages={messages}
        onChange={(place) => change({ place })}
      />
      <Day label={messages.filterFrom} value={view.from} onChange={(from) => change({ from })} />
      <Day label={messages.filterTo} value={view.to} onChange={(to) => change({ to })} />
      <Choice
        label={messages.filterOrigin}
        value={view.origin}
        facets={facetsOf(all, 'origin', ['reader', 'seed'])}
        words={(origin) => messages.broughtBy[origin]}
        messages={messages}
        onChange={(origin) => change({ origin })}
      />
      <Choice
        label={messages.filterVisibility}
        value={view.visibility}
        facets={facetsOf(all, 'visibility', ['private', 'everywhere'])}
        words={(visibility) => messages.visibilities[visibility]}
        messages={messages}
        onChange={(visibility) => change({ visibility })}
      />
      {isFiltered(view) && (
        <button type="button" class="button quiet" onClick={() => onView({ ...ALL_ARTICLES, sort: view.sort })}>
          {messages.clearFilter}
        </button>
      )}
    </div>
  );
}

/** How many articles have each of a few values. */
function facetsOf<Key extends 'origin' | 'visibility'>(
  all: readonly ListedArticle[],
  key: Key,
  values: readonly ListedArticle[Key][],
): readonly Facet<ListedArticle[Key]>[] {
  return values.map((value) => ({ value, count: all.filter((article) => article[key] === value).length }));
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly facets: readonly Facet<Value>[];
  /** As it is where left out. */
  readonly words?: (value: Value) => string;
  readonly messages: Messages;
  readonly onChange: (value: Value | null) => void;
};

/** One of several values, or all. A value that no article has any more stays to be seen while it is chosen. */
function Choice<Value extends string>({ label, value, facets, words, messages, onChange }: ChoiceProps<Value>) {
  const isLost = value !== null && !facets.some((facet) => facet.value === value);
  const shown = isLost ? [{ value, count: 0 }, ...facets] : facets;
  const chosen = shown.findIndex((facet) => facet.value === value);
  return (
    <label>
      <span>{label}</span>
      <select
        value={String(chosen)}
        onChange={({ currentTarget }) => onChange(shown[Number(currentTarget.value)]?.value ?? null)}
      >
        <option value="-1">{messages.anyValue}</option>
        {shown.map((facet, at) => (
          <option key={facet.value} value={String(at)}>
            {messages.facet(words?.(facet.value) ?? facet.value, facet.count)}
          </option>
        ))}
      </select>
    </label>
  );
}

type DayProps = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
};

function Day({ label, value, onChange }: DayProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      />
    </label>
  );
}

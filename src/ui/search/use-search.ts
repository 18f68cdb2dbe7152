import { useEffect, useState } from 'preact/hooks';
import { LONGEST } from '@/messaging/limits';
import type { SearchResults } from '@/messaging/search-protocol';
import type { QueryNote } from '@/query/query';
import { type Loaded, load } from '../loaded';
import { type ResultRow, resultRows } from './result-rows';

/** How long the reader must pause before a query is sent. */
const PAUSE_MS = 120;

/** Where a search stands; the rows of the last query stay until those of the next one are there. */
export type Search = {
  /** What is being looked for, trimmed; empty means that nothing is. */
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Null until the first query is answered. */
  readonly rows: Loaded<readonly ResultRow[]> | null;
  /** How what `rows` answer was read. */
  readonly notes: readonly QueryNote[];
  /** Do `rows` answer `query`? */
  readonly settled: boolean;
};

type Answer = {
  readonly to: string;
  readonly rows: Loaded<readonly ResultRow[]>;
  readonly notes: readonly QueryNote[];
};

/** Looks a query up once the reader pauses, at first `asked`; an answer that comes too late is dropped. */
export function useSearch(search: (query: string) => Promise<SearchResults>, asked: string): Search {
  const [query, setQuery] = useState(asked);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (query === '') {
      setAnswer(null);
      return;
    }
    let current = true;
    const ask = async (): Promise<void> => {
      const found = await load(search(query.slice(0, LONGEST.query)));
      const rows = found.kind === 'loaded' ? { ...found, value: resultRows(found.value) } : found;
      if (current) setAnswer({ to: query, rows, notes: found.kind === 'loaded' ? found.value.notes : [] });
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, search]);

  return {
    query,
    setQuery: (typed) => setQuery(typed.trim()),
    rows: query === '' ? null : (answer?.rows ?? null),
    notes: answer?.notes ?? [],
    settled: answer?.to === query,
  };
}

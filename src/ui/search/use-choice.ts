import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Quotation } from '@/messaging/quotations';
import type { ResultRow } from './result-rows';
import type { Search } from './use-search';

/** Which row of the results is chosen, and whether they are shown at all. */
export type Choice = {
  readonly rows: readonly ResultRow[];
  /** The row that the arrow keys have reached, -1 for none. */
  readonly active: number;
  /** Were the results shut, by Escape or because one was opened? */
  readonly shut: boolean;
  readonly reopen: () => void;
  readonly open: (row: ResultRow) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLInputElement>) => void;
};

/**
 * The keys of the search field. Enter before the answer is there opens the first row as soon as it is; a choice ends
 * with the query that it was made for.
 */
export function useChoice(found: Search, onOpen: (quotation: Quotation) => void): Choice {
  const [choice, setChoice] = useState({ query: '', row: -1 });
  const [shut, setShut] = useState(false);
  const awaitedRef = useRef<string | null>(null);
  const rows = found.rows?.kind === 'loaded' ? found.rows.value : [];
  const rowOf = ({ query, row }: typeof choice): number => (query === found.query && row < rows.length ? row : -1);
  const active = rowOf(choice);
  // Keys come faster than renderings: the next key goes on from here.
  const latestRef = useRef(choice);

  const open = (row: ResultRow | undefined): void => {
    if (!row?.quotation) return;
    setShut(true);
    onOpen(row.quotation);
  };
  useEffect(() => {
    if (!found.settled || awaitedRef.current === null) return;
    if (awaitedRef.current === found.query) open(rows[0]);
    awaitedRef.current = null;
  });

  const enter = (): void => {
    if (found.settled) open(rows[Math.max(rowOf(latestRef.current), 0)]);
    else awaitedRef.current = found.query;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    const act = event.isComposing || found.query === '' ? undefined : ACTS[event.key];
    if (act === undefined || (act === 'shut' && shut)) return;
    event.preventDefault();
    setShut(act === 'shut');
    if (act === 'enter') enter();
    else if (act !== 'shut') {
      latestRef.current = { query: found.query, row: stepped(rowOf(latestRef.current), act, rows.length) };
      setChoice(latestRef.current);
    }
  };
  return { rows, active, shut, reopen: () => setShut(false), open, onKeyDown };
}

const ACTS: Readonly<Record<string, 1 | -1 | 'enter' | 'shut'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Enter: 'enter',
  Escape: 'shut',
};

/** From the last row on to the first and back; from none, down is the first and up the last. */
function stepped(active: number, step: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return active < 0 ? (step > 0 ? 0 : length - 1) : (active + step + length) % length;
}

import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type RowWindow, scrollTo, windowOf } from './window-of';

type VirtualListProps<Row> = {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Key of the row that is shown elsewhere, and scrolled to when it becomes that; or null. */
  readonly current: string | null;
  /** What the rows are: another set of them is shown from its beginning. */
  readonly order: string;
  /** Draws a row; only what has `tabIndex` in it can be reached by Tab. */
  readonly children: (row: Row, tabIndex: 0 | -1) => ComponentChildren;
  /** The keys of arrows and the like have gone to another row; was Shift held? */
  readonly onMove?: (row: Row, isExtending: boolean) => void;
};

/** Until the first row was measured. */
const USUAL_HEIGHT = 82;

/**
 * A list of any length of which only what is in view is drawn; all rows have one height, which the sheet says. It is one
 * stop of Tab, and arrows, Page, Home and End go through all of it; each row says which of how many it is.
 */
export function VirtualList<Row>({ rows, keyOf, current, order, children, onMove }: VirtualListProps<Row>) {
  const boxRef = useRef<HTMLDivElement>(null);
  const { shown, rowHeight, look, bringIntoView } = useRowWindow(boxRef, rows.length);
  const [active, setActive] = useState<string | null>(null);
  const [focusing, setFocusing] = useState<{ readonly element: string } | null>(null);
  const scrolledToRef = useRef<string | null>(null);
  const places = useMemo(() => new Map(rows.map((row, at) => [keyOf(row), at])), [rows, keyOf]);
  const activeAt = places.get(active ?? '') ?? places.get(current ?? '') ?? 0;

  /** Keys may follow each other sooner than rows are drawn. */
  const activeAtRef = useRef(activeAt);
  useLayoutEffect(() => {
    activeAtRef.current = activeAt;
  }, [activeAt]);
  useLayoutEffect(() => boxRef.current?.scrollTo({ top: 0 }), [order]);
  useEffect(() => {
    const at = places.get(current ?? '');
    if (scrolledToRef.current === current || (current !== null && at === undefined)) return;
    scrolledToRef.current = current;
    setActive(null);
    if (at !== undefined) bringIntoView(at);
  }, [current, places, bringIntoView]);
  useLayoutEffect(() => {
    if (focusing) boxRef.current?.querySelector<HTMLElement>(`[data-at="${activeAt}"] ${focusing.element}`)?.focus();
    // only when a key asked for it
  }, [focusing, activeAt]);
  useEffect(() => {
    const box = boxRef.current;
    const onKey = (event: KeyboardEvent): void => {
      const page = Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 1);
      const to = targetOf(event.key, { at: activeAtRef.current, page, last: rows.length - 1 });
      const row = to === null ? undefined : rows[to];
      if (to === null || row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      activeAtRef.current = to;
      setActive(keyOf(row));
      setFocusing({ element: (event.target as Element).localName });
      bringIntoView(to);
      onMove?.(row, event.shiftKey);
    };
    box?.addEventListener('keydown', onKey);
    return () => box?.removeEventListener('keydown', onKey);
  }, [rows, keyOf, rowHeight, bringIntoView, onMove]);

  const drawn = Array.from({ length: shown.to - shown.from }, (_, at) => shown.from + at);
  if (activeAt < shown.from) drawn.unshift(activeAt);
  else if (activeAt >= shown.to) drawn.push(activeAt);
  return (
    <div class="rows" ref={boxRef} onScroll={look}>
      <ul style={{ blockSize: `${rows.length * rowHeight}px` }}>
        {drawn.flatMap((at) => {
          const row = rows[at];
          if (row === undefined) return [];
          const key = keyOf(row);
          return (
            <li
              key={key}
              data-at={at}
              aria-setsize={rows.length}
              aria-posinset={at + 1}
              style={{ insetBlockStart: `${at * rowHeight}px` }}
              onFocusCapture={() => setActive(key)}
            >
              {children(row, at === activeAt ? 0 : -1)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Which rows are in view of a box that scrolls, how high one is, and a way to bring one into view. */
function useRowWindow(boxRef: { readonly current: HTMLElement | null }, rows: number) {
  const [rowHeight, setRowHeight] = useState(USUAL_HEIGHT);
  const [shown, setShown] = useState<RowWindow>({ from: 0, to: 0 });
  const look = useCallback((): void => {
    const next = windowOf(rows, viewOf(boxRef.current, rowHeight));
    setShown((now) => (now.from === next.from && now.to === next.to ? now : next));
  }, [boxRef, rows, rowHeight]);
  const bringIntoView = useCallback(
    (row: number): void => {
      const to = scrollTo(row, viewOf(boxRef.current, rowHeight));
      if (to !== null) boxRef.current?.scrollTo({ top: to });
      look();
    },
    [boxRef, rowHeight, look],
  );
  useLayoutEffect(() => {
    const box = boxRef.current;
    const measure = (): void => {
      const height = box?.querySelector('li')?.getBoundingClientRect().height;
      if (height) setRowHeight(height);
      look();
    };
    measure();
    // not within the notice: what is drawn then may change the size again
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    if (box) observer.observe(box);
    return () => observer.disconnect();
  }, [boxRef, look]);
  return { shown, rowHeight, look, bringIntoView };
}

function viewOf(box: HTMLElement | null, rowHeight: number) {
  return { scrolled: box?.scrollTop ?? 0, height: box?.clientHeight ?? 0, rowHeight };
}

/** Where a key leads to from a row; null where it is none of ours. */
function targetOf(
  key: string,
  { at, page, last }: { readonly at: number; readonly page: number; readonly last: number },
): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(last, target));
}

import { isConnected } from './native-dom';

/** What changed on a page since the last flush. */
export type PageChanges = {
  /** Nodes whose text or children changed. */
  readonly changed: readonly Node[];
  /** Nodes that were inserted. */
  readonly inserted: readonly Node[];
  /** So much changed that the details were dropped: read everything again. */
  readonly everything: boolean;
};

/** Watches roots for changes and reports them in flushes. */
interface ChangeWatch {
  /** Watches one more root: a document or an open shadow root. */
  observe(root: Document | ShadowRoot): void;
  /** Makes a flush come even though nothing was seen to change. */
  request(): void;
}

/** When flushes come, in milliseconds. */
export type FlushTiming = {
  /** Quiet that a flush waits for. */
  readonly delayMs: number;
  /** The longest delay that a page which never stops changing is backed off to. */
  readonly mostMs: number;
};

const TIMING: FlushTiming = { delayMs: 200, mostMs: 3000 };

/** More changed nodes than this in one flush are not worth being told apart. */
const HUGE = 1000;

const BASE = { childList: true, characterData: true, subtree: true } as const;
const WITH_APPEARANCE = { ...BASE, attributeFilter: ['class', 'style', 'hidden', 'open'] };

/**
 * Calls `onFlush` a moment after changes, when the page is idle, never from within the observer's callback. A page that
 * goes on changing is flushed ever more rarely, down to once in `timing.mostMs`; one that pauses, soon again.
 * With `appearance`, flushes come also after changes of class, style, hidden and open, which can show what was hidden.
 */
export function watchChanges(options: {
  readonly onFlush: (changes: PageChanges) => void;
  readonly appearance: boolean;
  readonly signal: AbortSignal;
  readonly timing?: FlushTiming | undefined;
}): ChangeWatch {
  const { onFlush, appearance, signal, timing = TIMING } = options;
  const pending = new PendingChanges();
  const schedule = createFlushSchedule({ flush: () => onFlush(pending.take()), signal, timing });
  const observer = new MutationObserver((records) => {
    pending.add(records);
    schedule();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    observe: (root) => {
      if (!signal.aborted) observer.observe(root, appearance ? WITH_APPEARANCE : BASE);
    },
    request: schedule,
  };
}

class PendingChanges {
  #changed = new Set<Node>();
  #inserted = new Set<Node>();
  #everything = false;

  add(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'attributes' || this.#everything) continue;
      this.#changed.add(record.target);
      for (const node of record.addedNodes) this.#inserted.add(node);
      if (this.#changed.size + this.#inserted.size > HUGE) this.#drop();
    }
  }

  take(): PageChanges {
    const changes = {
      changed: [...this.#changed].filter(isConnected),
      inserted: [...this.#inserted].filter(isConnected),
      everything: this.#everything,
    };
    this.#changed.clear();
    this.#inserted.clear();
    this.#everything = false;
    return changes;
  }

  #drop(): void {
    this.#everything = true;
    this.#changed.clear();
    this.#inserted.clear();
  }
}

type ScheduleOptions = { readonly flush: () => void; readonly signal: AbortSignal; readonly timing: FlushTiming };

/** Returns a function that makes `flush` come once: after a delay, then when idle. */
function createFlushSchedule({ flush, signal, timing }: ScheduleOptions): () => void {
  let waiting = false;
  let delayMs = timing.delayMs;
  let lastMs = Number.NEGATIVE_INFINITY;
  const run = (): void => {
    waiting = false;
    if (signal.aborted) return;
    lastMs = performance.now();
    flush();
  };
  return () => {
    if (waiting || signal.aborted) return;
    waiting = true;
    const pauseMs = performance.now() - lastMs;
    delayMs = pauseMs < delayMs ? Math.min(delayMs * 1.5, timing.mostMs) : timing.delayMs;
    setTimeout(() => requestIdleCallback(run, { timeout: 500 }), delayMs);
  };
}

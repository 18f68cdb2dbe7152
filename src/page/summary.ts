import type { Problem } from '@/messaging/corpus-protocol';
import { LONGEST, MOST } from '@/messaging/limits';
import type { CountedKind, DifferingFigure, FrameSummary, Progress } from '@/messaging/tab-protocol';
import { isUnsound } from '@/report/page-report';
import type { Mark } from './marks';

/** How long after a change the counts are sent, so that those of a burst go together. */
const DELAY_MS = 300;

/** Counts a frame's marks for badge and popup: figures one by one, organizations by name. */
export function summarize(
  marks: readonly Mark[],
  { problem, heldBack }: { readonly problem: Problem | null; readonly heldBack: number },
  progress: Progress,
): FrameSummary {
  const count = (kind: CountedKind): number => marks.filter((mark) => isCountedAs(mark, kind)).length;
  const names = new Set(marks.flatMap(({ finding }) => (finding.type === 'organization' ? finding.name : [])));
  return {
    organizations: names.size,
    agrees: count('agrees'),
    differs: count('differs'),
    related: count('related'),
    unsound: count('unsound'),
    digest: digestOf(marks),
    differing: differingOf(marks).slice(0, MOST.differing),
    heldBack,
    problem,
    progress,
  };
}

/** A figure that does not add up is counted as that beside its verdict. */
export function isCountedAs({ kind, finding }: Mark, counted: CountedKind): boolean {
  if (counted === 'unsound') return finding.type === 'figure' && isUnsound(finding);
  return kind === (counted === 'organizations' ? 'organization' : counted);
}

/** Each figure that differs once, in the order in which they were found; the worker knows the number of the frame. */
function differingOf(marks: readonly Mark[]): DifferingFigure[] {
  const found = new Map<string, DifferingFigure>();
  for (const { finding, text: whole, kind, block } of marks) {
    if (kind !== 'differs' || finding.type !== 'figure') continue;
    const [text, measured] = [whole.slice(0, LONGEST.name), finding.measured.slice(0, LONGEST.name)];
    const key = JSON.stringify([text, measured]);
    const known = found.get(key) ?? {
      text,
      measured,
      count: 0,
      place: { frame: 0, block: block.id, start: finding.start },
    };
    found.set(key, { ...known, count: known.count + 1 });
  }
  return [...found.values()];
}

/** Where nothing is read any more. */
const ENDED: Progress = { checked: 0, waiting: 0, unanswered: 0, leftOut: 0, isReading: false, isCounting: false };

/** Another number for other marks, as far as 32 bits go (FNV-1a). */
function digestOf(marks: readonly Mark[]): number {
  let hash = 0x811c9dc5;
  for (const { kind, text, block, finding } of marks)
    for (const character of `${kind} ${text} ${block.id} ${finding.start}`)
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Sends the counts when they have changed. */
export interface SummaryReport {
  /** Counts again in a moment. */
  request(): void;
  /** Sends the next counts even if they are the same: the worker may have forgotten them. */
  forget(): void;
}

/** Sends through `send`; when `signal` ends it, the last thing sent is that nothing is marked any more. */
export function createSummaryReport(options: {
  /** Null while there is nothing to tell. */
  readonly summary: () => FrameSummary | null;
  readonly send: (summary: FrameSummary) => void;
  readonly signal: AbortSignal;
}): SummaryReport {
  const { summary, send, signal } = options;
  let isWaiting = false;
  let last: string | null = null;
  const report = (): void => {
    isWaiting = false;
    if (signal.aborted) return;
    const next = summary();
    if (next === null || JSON.stringify(next) === last) return;
    last = JSON.stringify(next);
    send(next);
  };
  const end = (): void => {
    if (last !== null) send(summarize([], { problem: null, heldBack: 0 }, ENDED));
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    request: () => {
      if (!isWaiting) setTimeout(report, DELAY_MS);
      isWaiting = true;
    },
    forget: () => {
      last = null;
    },
  };
}

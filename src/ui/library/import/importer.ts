import type { Columns } from '@/reading/columns';
import type { UnclearTable } from '@/reading/file-tools';
import { type Estimate, estimateEnd, type TimeLeft, timeLeft } from './eta';
import type { ImportFile } from './import-file';
import type { ImportReader } from './open-reader';
import type { AskColumns } from './page-tools';
import type { ImportReport } from './report';
import { type ImportCollaborators, type ImportProgress, runImport } from './run-import';

/** Where the one import of a library page stands. */
export type ImportState =
  | { readonly kind: 'idle' }
  /** Folders are being listed. */
  | { readonly kind: 'gathering' }
  /** Nothing was chosen or dropped: an empty folder, say. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'running';
      /** Null until the first file is opened. */
      readonly progress: ImportProgress | null;
      readonly timeLeft: TimeLeft | null;
      /** Cancelled, but the last articles are still under way. */
      readonly cancelling: boolean;
      /** The table that waits for the reader to say what its columns hold, or null. */
      readonly question: UnclearTable | null;
    }
  | { readonly kind: 'ended'; readonly report: ImportReport };

/** Runs imports for a page, one at a time. */
export type Importer = {
  readonly state: () => ImportState;
  /** Does nothing while another import runs. */
  readonly start: (files: Promise<readonly ImportFile[]>) => Promise<void>;
  readonly cancel: () => void;
  /** Answers the question that the import waits with; null: the table is to be skipped. */
  readonly answer: (columns: Columns | null) => void;
};

export type ImporterOptions = Omit<ImportCollaborators, 'read' | 'onProgress' | 'signal'> & {
  /** Readers are closed when the import has ended, or at once when it is cancelled. */
  readonly openReader: (ask: AskColumns) => ImportReader;
  readonly onChange: () => void;
  readonly onEnd: () => void;
  /** Asks before the page is left; returns its undo. */
  readonly guardLeaving: () => () => void;
  /** Milliseconds of a clock that is never set back. */
  readonly now: () => number;
  /** Calls back every second; returns its undo. */
  readonly everySecond: (tick: () => void) => () => void;
};

/** Twenty times a second is smooth; articles come faster. */
const SHOW_EVERY_MS = 50;

/** An importer that is idle. */
export function createImporter(options: ImporterOptions): Importer {
  let state: ImportState = { kind: 'idle' };
  let cancelled = new AbortController();
  let answer: Importer['answer'] = () => undefined;
  const become = (next: ImportState): void => {
    state = next;
    options.onChange();
  };
  return {
    state: () => state,
    start: async (files) => {
      if (isBusy(state)) return;
      cancelled = new AbortController();
      become({ kind: 'gathering' });
      const found = await files;
      if (found.length === 0) become({ kind: 'nothing' });
      else await run(found, { options, become, signal: cancelled.signal, onAsked: (one) => (answer = one) });
    },
    cancel: () => cancelled.abort(),
    answer: (columns) => answer(columns),
  };
}

type Run = {
  readonly options: ImporterOptions;
  readonly become: (state: ImportState) => void;
  readonly signal: AbortSignal;
  /** Told how each question is answered. */
  readonly onAsked: (answer: Importer['answer']) => void;
};

async function run(files: readonly ImportFile[], { options, become, signal, onAsked }: Run): Promise<void> {
  const timeLeftAfter = createClock(options.now);
  const allowLeaving = options.guardLeaving();
  let progress: ImportProgress | null = null;
  let question: UnclearTable | null = null;
  let shownMs = -Infinity;
  const show = (): void => {
    shownMs = options.now();
    const timeLeft = question ? null : timeLeftAfter(progress);
    become({ kind: 'running', progress, timeLeft, cancelling: signal.aborted, question });
  };
  const reader = options.openReader((table) => {
    const { promise, resolve } = Promise.withResolvers<Columns | null>();
    onAsked(resolve);
    question = table;
    show();
    return promise.finally(() => {
      question = null;
      show();
    });
  });
  const onProgress = (latest: ImportProgress): void => {
    progress = latest;
    if (options.now() - shownMs >= SHOW_EVERY_MS) show();
  };
  const onCancel = (): void => {
    question = null;
    reader.close();
    show();
  };
  const stopTicking = options.everySecond(show);
  signal.addEventListener('abort', onCancel);
  show();
  const report = await runImport(files, { ...options, read: reader.read, signal, onProgress });
  signal.removeEventListener('abort', onCancel);
  stopTicking();
  reader.close();
  allowLeaving();
  become({ kind: 'ended', report });
  options.onEnd();
}

/** Is an import under way, so that another cannot begin? */
export function isBusy({ kind }: ImportState): boolean {
  return kind === 'gathering' || kind === 'running';
}

/** Time left of one import, asked at any moment. */
function createClock(now: () => number): (progress: ImportProgress | null) => TimeLeft | null {
  const startedMs = now();
  let estimate: Estimate | null = null;
  return (progress) => {
    estimate = estimateEnd(estimate, { startedMs, nowMs: now(), fraction: progress?.fraction ?? 0 });
    return estimate && timeLeft(estimate);
  };
}

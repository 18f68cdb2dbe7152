import { type Batches, createBatches } from './batches';
import type { ImportFile } from './import-file';
import { messageOf } from './message-of';
import type { HandedEvent } from './reading-messages';
import { type ImportEnding, type ImportReport, type ImportTally, kindOfLine, type ReportLine } from './report';
import type { Store } from './store-batch';

/** How far an import is. */
export type ImportProgress = {
  readonly files: number;
  readonly filesRead: number;
  /** Path of the file that is being read. */
  readonly reading: string;
  /** How much is done by size, from 0 to 1; inside a file an estimate. */
  readonly fraction: number;
  readonly tally: ImportTally;
};

/** What an import needs of the rest of the extension. */
export type ImportCollaborators = {
  /** Reads one file; a file may give many articles and several complaints. */
  readonly read: (file: { readonly path: string; readonly bytes: Uint8Array }) => AsyncIterable<HandedEvent>;
  readonly store: Store;
  /** Larger files are not even opened. */
  readonly maxFileBytes: number;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Cancels: what has been handed over is waited for and reported, nothing else is handed over. */
  readonly signal: AbortSignal;
};

/**
 * Reads files one after the other and hands their articles to the background in small batches, one on its way while the
 * next is read. Never rejects: a file that cannot be read is a line of the report. The report names articles only whose
 * outcome is known, so that cancelled half-way it says what is there.
 */
export async function runImport(
  files: readonly ImportFile[],
  collaborators: ImportCollaborators,
): Promise<ImportReport> {
  const { signal, store, onProgress } = collaborators;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let filesRead = 0;
  let bytes = { ofFiles: 0, ofThisOne: 0 };
  const report = (): void =>
    onProgress({
      files: files.length,
      filesRead,
      reading: files[filesRead]?.path ?? '',
      fraction: total === 0 ? filesRead / files.length : (bytes.ofFiles + bytes.ofThisOne) / total,
      tally: batches.tally(),
    });
  const onBytes = (ofThisOne: number): void => {
    bytes = { ...bytes, ofThisOne };
    report();
  };
  const known = await store.ids().catch(() => null);
  const batches = createBatches({ store, known, signal, onSettled: report });
  const ended = (): boolean => signal.aborted || batches.problem() !== null;

  report();
  for (const file of files) {
    await readFileInto(batches, file, { ...collaborators, ended, onBytes });
    if (ended()) break;
    filesRead++;
    bytes = { ofFiles: bytes.ofFiles + file.size, ofThisOne: 0 };
    report();
  }
  await batches.finish();
  for (const { path } of files.slice(filesRead)) batches.skip(path, 'unfinished', null);
  return { ending: endingOf(signal.aborted, batches.problem()), lines: onceUnfinished(batches.lines()) };
}

/** A file of which some articles were left over, and which was not read through either, is unfinished once. */
function onceUnfinished(lines: readonly ReportLine[]): readonly ReportLine[] {
  const unfinished = new Set<string>();
  return lines.filter((line) => {
    if (kindOfLine(line) !== 'unfinished') return true;
    const isFirst = !unfinished.has(line.path);
    unfinished.add(line.path);
    return isFirst;
  });
}

function endingOf(cancelled: boolean, problem: ReturnType<Batches['problem']>): ImportEnding {
  if (problem) return { kind: 'stopped', problem };
  return cancelled ? { kind: 'cancelled' } : { kind: 'finished' };
}

type FileReading = Pick<ImportCollaborators, 'read' | 'maxFileBytes' | 'signal'> & {
  readonly ended: () => boolean;
  /** Told how many bytes of the file are done, by estimate. */
  readonly onBytes: (bytes: number) => void;
};

async function readFileInto(batches: Batches, file: ImportFile, reading: FileReading): Promise<void> {
  const { path, size } = file;
  if (size > reading.maxFileBytes) return batches.skip(path, 'too-large', null);
  const bytes = await unlessAborted(
    reading.signal,
    file.bytes().catch(() => null),
  );
  if (bytes === ABORTED) return;
  if (bytes === null) return batches.skip(path, 'unreadable', null);
  let done = 0;
  let events = 0;
  try {
    for await (const event of untilAborted(reading.read({ path, bytes }), reading.signal)) {
      if (reading.ended()) return;
      events++;
      if (event.type === 'article') {
        await batches.add(event.path, event.imported);
        done += event.imported.article.text.length * BYTES_PER_CHARACTER;
      } else batches.skip(event.path, event.reason, event.detail);
      reading.onBytes(Math.min(done, size * MOST_BEFORE_END));
    }
  } catch (error) {
    batches.skip(path, 'broken', messageOf(error));
    return;
  }
  if (events === 0 && !reading.ended()) batches.skip(path, 'no-text', null);
}

/** Han characters in UTF-8: the reader does not say where in a file it is, so that the text it gave is counted. */
const BYTES_PER_CHARACTER = 3;
/** Until its end is reached a file does not count as done. */
const MOST_BEFORE_END = 0.95;

const ABORTED = Symbol('aborted');

function unlessAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value | typeof ABORTED> {
  if (signal.aborted) return Promise.resolve(ABORTED);
  const { promise, resolve } = Promise.withResolvers<typeof ABORTED>();
  const onAbort = (): void => resolve(ABORTED);
  signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', onAbort));
}

/** The events up to the abort, which is not kept waiting by a step that takes long: a PDF of a thousand pages, say. */
async function* untilAborted(events: AsyncIterable<HandedEvent>, signal: AbortSignal): AsyncGenerator<HandedEvent> {
  const iterator = events[Symbol.asyncIterator]();
  for (;;) {
    const next = iterator.next();
    const result = await unlessAborted(signal, next);
    if (result === ABORTED) {
      next.then(() => iterator.return?.()).catch(() => undefined); // nobody waits for it any more, whatever it says
      return;
    }
    if (result.done) return;
    yield result.value;
  }
}

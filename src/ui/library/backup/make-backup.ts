import { backupFile, backupLines, entryLine } from '@/backup/write-backup';
import type { BackupProtocol } from '@/messaging/backup-protocol';
import { MOST } from '@/messaging/limits';
import type { Settings } from '@/settings/settings';

/** What is saved, and from whom it is asked. */
export type BackupSource = {
  /** Of the articles to save. */
  readonly ids: readonly string[];
  /** Null: neither settings nor rulings are saved. */
  readonly settings: Settings | null;
  readonly articleLines: Asked<'readArticleLines'>;
  readonly rulingLines: Asked<'readRulingLines'>;
  /** Told how many of the articles are in it. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

type Asked<Type extends keyof BackupProtocol> = (
  request: Parameters<BackupProtocol[Type]>[0],
) => Promise<ReturnType<BackupProtocol[Type]>>;

/**
 * The file of a backup. It is asked for, compressed and handed to the browser piece by piece, which keeps what is large on
 * the disk. Rejects where the worker does not answer, or the signal says so.
 */
export function makeBackup(source: BackupSource, made: string): Promise<Blob> {
  const headers = { 'content-type': 'application/gzip' };
  return new Response(backupFile(backupLines(entryLines(source), made)), { headers }).blob();
}

async function* entryLines(source: BackupSource): AsyncGenerator<string> {
  const { ids, settings, articleLines, rulingLines, onProgress, signal } = source;
  if (settings) yield entryLine({ settings });
  for (let at = 0; at < ids.length; ) {
    signal.throwIfAborted();
    onProgress(at);
    const { lines, done } = await articleLines({ ids: ids.slice(at, at + MOST.changed) });
    yield* lines;
    at += done;
  }
  for (let after: string | null = settings ? '' : null; after !== null; ) {
    signal.throwIfAborted();
    const { lines, last }: { lines: readonly string[]; last: string | null } = await rulingLines({ after });
    yield* lines;
    after = last;
  }
}

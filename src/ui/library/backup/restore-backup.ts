import type { BackupEntry } from '@/backup/backup-format';
import { fileLines } from '@/backup/file-lines';
import { type ReadBackup, readBackup } from '@/backup/read-backup';
import type { BackupProtocol, RestoreTally } from '@/messaging/backup-protocol';
import { MOST } from '@/messaging/limits';
import type { Settings } from '@/settings/settings';

/** How much of a file is read: from 0 to 1. */
type OnFraction = (fraction: number) => void;

/** What of a file was put back. */
export type Restored = RestoreTally & { readonly rulings: number; readonly settings: boolean };

/** Who puts it back. */
type RestoreTarget = {
  readonly restoreLines: (request: {
    readonly lines: readonly string[];
  }) => Promise<ReturnType<BackupProtocol['restoreLines']>>;
  /** Null: settings are left as they are. */
  readonly changeSettings: ((settings: Partial<Settings>) => Promise<void>) | null;
  readonly onFraction: OnFraction;
};

/** No message holds more characters but for one line. */
const MOST_CHARACTERS = 4_000_000;

/** Says what a file is, without taking anything from it. */
export function lookAtBackup(file: Blob, onFraction: OnFraction): Promise<ReadBackup> {
  return readBackup(fileLines(file, (bytes) => onFraction(bytes / file.size)));
}

/**
 * Puts back what a file holds that `lookAtBackup` found whole. Rejects where the worker does not answer: what was put back
 * until then stays, and doing it again does the rest. Null where nothing can be kept.
 */
export async function restoreBackup(file: Blob, target: RestoreTarget): Promise<Restored | null> {
  const { restoreLines, changeSettings, onFraction } = target;
  let restored: Restored = { added: 0, updated: 0, unchanged: 0, rulings: 0, settings: false };
  let lines: string[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (lines.length === 0) return;
    const sent = await restoreLines({ lines });
    [lines, characters] = [[], 0];
    if (sent.outcome === 'refused') throw new Refused();
    const { tally, rulings } = sent;
    restored = {
      ...restored,
      added: restored.added + tally.added,
      updated: restored.updated + tally.updated,
      unchanged: restored.unchanged + tally.unchanged,
      rulings: restored.rulings + rulings,
    };
  };
  const onEntry = async (entry: BackupEntry, line: string): Promise<void> => {
    if ('settings' in entry) {
      if (!changeSettings) return;
      await changeSettings(entry.settings);
      restored = { ...restored, settings: true };
      return;
    }
    if (lines.length >= MOST.changed || characters + line.length > MOST_CHARACTERS) await send();
    lines.push(line);
    characters += line.length;
  };
  try {
    await readBackup(
      fileLines(file, (bytes) => onFraction(bytes / file.size)),
      onEntry,
    );
    await send();
    return restored;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

class Refused extends Error {}

import {
  BACKUP_VERSION,
  type BackupCounts,
  type BackupEnd,
  type BackupEntry,
  type BackupHeader,
  counted,
  NO_COUNTS,
} from './backup-format';
import { isEntry } from './entry-shape';
import { FileFault } from './file-lines';
import { LineChecksum } from './line-checksum';

/** What a file is: a whole backup, or why nothing is taken from it. */
export type ReadBackup =
  | { readonly kind: 'whole'; readonly made: string; readonly counts: BackupCounts }
  /** Not a backup of ours. */
  | { readonly kind: 'foreign' }
  /** A later version of the extension wrote it. */
  | { readonly kind: 'newer' }
  /** It ends before its end. */
  | { readonly kind: 'cut' }
  /** It is not what was written. */
  | { readonly kind: 'damaged' };

/**
 * Reads the lines of a file to the end, and says what it is. `onEntry` is given each entry with its line, before it is
 * known that the file is whole: read it once to know that, and again to take it over.
 */
export async function readBackup(
  lines: AsyncIterable<string>,
  onEntry: (entry: BackupEntry, line: string) => Promise<void> | void = () => undefined,
): Promise<ReadBackup> {
  const checksum = new LineChecksum();
  let header: BackupHeader | null = null;
  let end: BackupEnd | null = null;
  let counts = NO_COUNTS;
  let isBroken = false;
  try {
    for await (const line of lines) {
      // the last line that a cut file has is no whole one
      if (end || isBroken) return { kind: 'damaged' };
      const value = parsed(line);
      if (header === null) {
        if (!isHeader(value)) return { kind: 'foreign' };
        if (value.version > BACKUP_VERSION) return { kind: 'newer' };
        header = value;
      } else if (isEnd(value)) {
        if (value.checksum !== checksum.toString()) return { kind: 'damaged' };
        end = value;
      } else if (isEntry(value)) {
        counts = counted(counts, value);
        await onEntry(value, line);
      } else if (value === undefined) isBroken = true;
      else return { kind: 'damaged' };
      await checksum.add(line);
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { kind: header === null ? 'foreign' : error.kind };
  }
  if (header === null) return { kind: 'foreign' };
  return end ? { kind: 'whole', made: header.made, counts } : { kind: 'cut' };
}

function isHeader(value: unknown): value is BackupHeader {
  if (!isRecord(value) || value['yinzheng'] !== 'backup') return false;
  return Number.isSafeInteger(value['version']) && typeof value['made'] === 'string';
}

function isEnd(value: unknown): value is BackupEnd {
  return isRecord(value) && isRecord(value['end']) && typeof value['checksum'] === 'string';
}

/** Undefined where it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { BACKUP_VERSION, type BackupEntry, type BackupHeader, counted, NO_COUNTS } from './backup-format';
import { LineChecksum } from './line-checksum';

/** An entry as its line of a file, without the line feed. */
export function entryLine(entry: BackupEntry): string {
  return JSON.stringify(entry);
}

/** The lines of a file, from the first to the last, without line feeds. `lines` are those of `entryLine`. */
export async function* backupLines(lines: AsyncIterable<string>, made: string): AsyncGenerator<string> {
  const checksum = new LineChecksum();
  const header: BackupHeader = { yinzheng: 'backup', version: BACKUP_VERSION, made };
  const first = JSON.stringify(header);
  await checksum.add(first);
  yield first;
  let counts = NO_COUNTS;
  for await (const line of lines) {
    counts = counted(counts, JSON.parse(line) as BackupEntry);
    await checksum.add(line);
    yield line;
  }
  yield JSON.stringify({ end: counts, checksum: checksum.toString() });
}

/** The file of such lines, compressed: they are asked for as they are written, and none is kept. */
export function backupFile(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = lines[Symbol.asyncIterator]();
  const text = new ReadableStream<string>({
    pull: async (controller) => {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(`${value}\n`);
    },
    cancel: async () => void (await iterator.return?.()),
  });
  return text.pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
}

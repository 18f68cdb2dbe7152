/** Why a file cannot be read to its end. */
export class FileFault extends Error {
  readonly kind: 'cut' | 'damaged';

  constructor(kind: FileFault['kind']) {
    super(`backup: the file is ${kind}`);
    this.kind = kind;
  }
}

/** No line of ours is longer, in UTF-16 code units: a file of another kind must not fill the memory. */
const LONGEST_LINE = 200_000_000;
const GZIP = [0x1f, 0x8b];

/**
 * The lines of a file, compressed or not, without their line feeds; one that the file does not end with a line feed is
 * given too. `onRead` is told how many bytes of the file have been read. Throws `FileFault`.
 */
export async function* fileLines(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isCompressed = GZIP.every((byte, at) => start[at] === byte);
  let read = 0;
  let isAtEnd = false;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      read += chunk.byteLength;
      onRead(read);
      controller.enqueue(chunk);
    },
    flush: () => {
      isAtEnd = true;
    },
  });
  const bytes = file.stream().pipeThrough(counting);
  const plain = isCompressed ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  const reader = plain.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader();
  const parts: string[] = [];
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const [last = '', ...later] = value.split('\n');
      parts.push(last);
      length += last.length;
      if (length > LONGEST_LINE) throw new FileFault('damaged');
      for (const part of later) {
        yield parts.join('');
        parts.length = 0;
        parts.push(part);
        length = part.length;
      }
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(isAtEnd ? 'cut' : 'damaged');
  } finally {
    void reader.cancel().catch(() => undefined); // whoever asks no more needs no more of it
  }
  if (length > 0) yield parts.join('');
}

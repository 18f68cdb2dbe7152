/**
 * Archives (.zip, PKWARE APPNOTE 6.3): what lies in one, and its entries one after the other.
 *
 * Sizes that an archive states are not believed: what comes out is counted as it comes out.
 */
import { decodeWith } from './encodings';
import type { FileProblem, FileTools } from './file-tools';

/** An entry of an archive; `bytes` are its packed bytes. */
export type ArchiveEntry = {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly bytes: Uint8Array;
};

/** How many bytes may still come out; goes down with what does. */
export type Budget = { left: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The record at the end is this long, and its comment up to 64 KB. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** The files in an archive, without its folders and what macOS adds. */
export function entriesOf(bytes: Uint8Array, most: number): readonly ArchiveEntry[] | FileProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return { problem: 'broken', detail: 'zip: no directory' };
  const count = view.getUint16(end + 10, true);
  if (count > most) return { problem: 'too-large', detail: `${count} > ${most}` };
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY)
      return { problem: 'broken', detail: 'zip: directory' };
    const names = view.getUint16(at + 28, true);
    const entry = entryAt(bytes, view, { at, name: bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + names) });
    if (entry && !/\/$|^__MACOSX\/|(?:^|\/)\.[^/]*$|(?:^|\/)Thumbs\.db$/.test(entry.path)) entries.push(entry);
    at += ENTRY_LENGTH + names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks an entry; no more than `most` bytes of it, and no more than the archive has left. */
export async function unpack(
  entry: ArchiveEntry,
  limits: { readonly most: number; readonly budget: Budget },
  tools: Pick<FileTools, 'inflate'>,
): Promise<Uint8Array | FileProblem> {
  const { method, bytes } = entry;
  if (entry.encrypted) return { problem: 'encrypted', detail: 'zip' };
  if (method !== STORED && method !== DEFLATED) return { problem: 'unsupported', detail: `zip: method ${method}` };
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of method === STORED ? [bytes] : tools.inflate(bytes)) {
      length += piece.length;
      limits.budget.left -= piece.length;
      if (length > limits.most || limits.budget.left < 0)
        return { problem: 'too-large', detail: `> ${length - piece.length}` };
      pieces.push(piece);
    }
  } catch (error) {
    return { problem: 'broken', detail: `zip: ${error instanceof Error ? error.message : String(error)}` };
  }
  return joinBytes(pieces, length);
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  { at, name }: { readonly at: number; readonly name: Uint8Array },
): ArchiveEntry | null {
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const flags = view.getUint16(at + 8, true);
  return {
    path: pathOf(name, (flags & 0x800) !== 0),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    bytes: bytes.subarray(start, start + view.getUint32(at + 20, true)),
  };
}

/** Windows writes names in the code page of its language, and no flag says which. */
function pathOf(name: Uint8Array, utf8: boolean): string {
  const text = decodeWith('utf-8', name) ?? '';
  const path = utf8 || !text.includes('\ufffd') ? text : (decodeWith('gb18030', name) ?? text);
  return path.replaceAll('\\', '/').replace(/^\/+/, '');
}

function joinBytes(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only, ...others] = pieces;
  if (only && others.length === 0) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

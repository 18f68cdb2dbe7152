/**
 * Archives (.zip, PKWARE APPNOTE 6.3): what lies in one, and its entries one after the other.
 *
 * Sizes that an archive states are not believed where they are small: what comes out is counted as it comes out, and
 * nothing more is unpacked once it is too much, or more of the same than a document ever is. An entry that says of
 * itself that it is too large is not begun with.
 */
import { decodeWith } from './encodings';
import type { FileProblem, FileTools } from './file-tools';
import { decodeOldNames } from './old-names';

/** An entry of an archive; `bytes` are its packed bytes, `stated` is how many it says they unpack to. */
export type ArchiveEntry = {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly stated: number;
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
/** The flag of names in UTF-8, and the extra field that has one beside an old name. */
const UTF8 = 0x800;
const UNICODE_NAME = 0x7075;
/** In the place of a size: it stands elsewhere, in an extra field. */
const ELSEWHERE = 0xffffffff;
/**
 * Deflate packs one letter a thousandfold, spreadsheets and JSON of like rows 15 to 40 times; what grows more was written
 * to fill memory. Not so a small file: 20 MB of nothing but empty rows are packed 290 times.
 */
const MOST_GROWTH = 100;
const GROWTH_COUNTS_FROM = 40_000_000;
const STORED = 0;
const DEFLATED = 8;

/** The files in an archive, without its folders and what macOS adds. */
export function entriesOf(bytes: Uint8Array, most: number): readonly ArchiveEntry[] | FileProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return { problem: 'broken', detail: 'zip: no directory' };
  const count = view.getUint16(end + 10, true);
  if (count > most) return { problem: 'too-large', detail: `${count} > ${most}` };
  const entries: Named[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY)
      return { problem: 'broken', detail: 'zip: directory' };
    const entry = entryAt(bytes, view, at);
    if (entry) entries.push(entry);
    at += lengthAt(view, at);
  }
  return withPaths(entries).filter(({ path }) => !/\/$|^__MACOSX\/|(?:^|\/)\.[^/]*$|(?:^|\/)Thumbs\.db$/.test(path));
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
  if (entry.stated > limits.most && entry.stated !== ELSEWHERE)
    return { problem: 'too-large', detail: `${entry.stated} > ${limits.most}` };
  const most = Math.min(limits.most, Math.max(GROWTH_COUNTS_FROM, bytes.length * MOST_GROWTH));
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of method === STORED ? [bytes] : tools.inflate(bytes)) {
      length += piece.length;
      limits.budget.left -= piece.length;
      if (length > most || limits.budget.left < 0)
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

/** An entry whose name is still bytes; `unicode`: its name in UTF-8, where the archive has it. */
type Named = Omit<ArchiveEntry, 'path'> & { readonly name: Uint8Array; readonly unicode: string | null };

function lengthAt(view: DataView, at: number): number {
  return ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Named | null {
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const flags = view.getUint16(at + 8, true);
  const named = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const name = bytes.subarray(at + ENTRY_LENGTH, named);
  const text = decodeWith('utf-8', name) ?? '';
  return {
    name,
    unicode:
      (flags & UTF8) !== 0 || !text.includes('\ufffd')
        ? text
        : unicodeName(bytes.subarray(named, named + view.getUint16(at + 30, true))),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    stated: view.getUint32(at + 24, true),
    bytes: bytes.subarray(start, start + view.getUint32(at + 20, true)),
  };
}

/** The name in Info-ZIP's extra field for it (0x7075: version, checksum, name); null where there is none. */
function unicodeName(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === UNICODE_NAME)
      return decodeWith('utf-8', extra.subarray(at + 9, at + 4 + view.getUint16(at + 2, true)));
  return null;
}

function withPaths(entries: readonly Named[]): ArchiveEntry[] {
  const old = entries.filter(({ unicode }) => unicode === null);
  const decoded = decodeOldNames(old.map(({ name }) => name));
  const names = new Map(old.map((entry, i) => [entry, decoded[i] ?? '']));
  return entries.map((entry) => {
    const { name: _, unicode, ...rest } = entry;
    const path = unicode ?? names.get(entry) ?? '';
    return { ...rest, path: path.replaceAll('\\', '/').replace(/^\/+/, '') };
  });
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

/** The front door for files: whatever they are, they become articles, or a precise word on why they don't. */
import { type ArchiveEntry, type Budget, entriesOf, unpack } from './archive';
import { type Decoded, decodeFound, decodeText, decodeWith, detectEncoding, linesIn } from './encodings';
import { type FileTools, type GivenFile, type Reading, skipped } from './file-tools';
import { type Format, recognizeBinary, recognizeText } from './formats';
import type { ReadEvent } from './imported';
import { readJson, readJsonLines } from './json-records';
import { binaryString, savedPageIn } from './mhtml';
import { documentIn } from './packages';
import { readPage } from './page-files';
import { pdfText } from './pdf-text';
import { readText, sourceOf } from './plain-text';
import { richText } from './rich-text';
import { rowsIn } from './table-lines';
import { readTable } from './table-records';

/** Archives in archives are opened this deep. */
const DEEPEST_ARCHIVE = 1;
/** What a text is recognized by. */
const SAMPLE = 20_000;
type Depth = { readonly archives: number; readonly budget: Budget };

/**
 * Reads a file of any format that we know, or an archive of such files. Gives articles as they are found, and one
 * `skipped` for each thing that could not be read, whose detail says where (`line 40001`). Never throws.
 */
export async function* readFile(file: GivenFile, tools: FileTools): AsyncGenerator<ReadEvent> {
  yield* readInside(file, { archives: 0, budget: { left: tools.limits.largestUnpackedBytes } }, tools);
}

async function* readInside(file: GivenFile, depth: Depth, tools: FileTools): AsyncGenerator<ReadEvent> {
  const { path, bytes } = file;
  const { largestFileBytes } = tools.limits;
  if (bytes.length === 0) yield event(path, skipped('empty'));
  else if (bytes.length > largestFileBytes)
    yield event(path, skipped('too-large', `${bytes.length} > ${largestFileBytes}`));
  else {
    try {
      yield* readBytes(file, depth, tools);
    } catch (error) {
      // a fault of a reader or of a library must not cost the other files
      yield event(path, skipped('broken', error instanceof Error ? error.message : String(error)));
    }
  }
}

async function* readBytes(file: GivenFile, depth: Depth, tools: FileTools): AsyncGenerator<ReadEvent> {
  const binary = recognizeBinary(file.bytes);
  if (!binary) {
    for await (const reading of readTextual(file, tools)) yield event(file.path, reading);
  } else if ('problem' in binary) yield event(file.path, skipped(binary.problem, binary.detail));
  else if (binary.format === 'pdf') {
    for await (const reading of readPdf(file, tools)) yield event(file.path, reading);
  } else if (binary.format === 'rtf') {
    for (const reading of readText(richText(binaryString(file.bytes)), file.path, 'paragraphs'))
      yield event(file.path, reading);
  } else yield* readPackage(file, depth, tools);
}

async function* readTextual({ path, bytes }: GivenFile, tools: FileTools): AsyncGenerator<Reading> {
  const beginning = decodeWith('iso-8859-1', bytes.subarray(0, 4 * SAMPLE)) ?? '';
  const declared = declaredIn(beginning);
  const found = detectEncoding(bytes, declared);
  if ('problem' in found) {
    yield skipped(found.problem, found.detail);
    return;
  }
  const sample = decodeWith(found.encoding, bytes.subarray(found.bom, found.bom + SAMPLE)) ?? '';
  const format: Format = recognizeText(path, sample);
  if (format === 'json-lines') yield* readJsonLines(linesIn(bytes, found), sourceOf(path));
  else if (format === 'table')
    yield* readTable({ path, source: sourceOf(path), rows: rowsIn(linesIn(bytes, found)) }, (table) =>
      tools.chooseColumns(table),
    );
  else if (format === 'mhtml') yield* readSavedPage(path, bytes, tools);
  else if (format === 'text' && bytes.length > tools.limits.largestTextBytes)
    yield skipped('too-large', `${bytes.length} > ${tools.limits.largestTextBytes}`);
  else yield* readWhole({ path, format }, decodeFound(bytes, found), tools);
}

async function* readWhole(
  file: { readonly path: string; readonly format: Format },
  decoded: Decoded,
  tools: FileTools,
): AsyncGenerator<Reading> {
  if ('problem' in decoded) yield skipped(decoded.problem, decoded.detail);
  else if (file.format === 'html') yield await readPage({ path: file.path, html: decoded.text, url: null }, tools);
  else if (file.format === 'json') yield* readJson(decoded.text, sourceOf(file.path));
  else yield* readText(decoded.text, file.path);
}

async function* readSavedPage(path: string, bytes: Uint8Array, tools: FileTools): AsyncGenerator<Reading> {
  const saved = savedPageIn(bytes);
  const decoded = saved && decodeText(saved.bytes, saved.charset);
  if (!saved || !decoded) yield skipped('broken', 'mhtml: no page in it');
  else if ('problem' in decoded) yield skipped(decoded.problem, decoded.detail);
  else yield await readPage({ path, html: decoded.text, url: saved.url }, tools);
}

async function* readPdf({ path, bytes }: GivenFile, tools: FileTools): AsyncGenerator<Reading> {
  const file = await tools.openPdf(bytes);
  if ('problem' in file) {
    yield skipped(file.problem, file.detail);
    return;
  }
  try {
    const read = await pdfText(file, tools.limits);
    if ('problem' in read) yield skipped(read.problem, read.detail);
    else yield* readText(read.text, path, 'printed');
  } finally {
    await file.close();
  }
}

async function* readPackage({ path, bytes }: GivenFile, depth: Depth, tools: FileTools): AsyncGenerator<ReadEvent> {
  const entries = entriesOf(bytes, tools.limits.mostArchiveEntries);
  if ('problem' in entries) {
    yield event(path, skipped(entries.problem, entries.detail));
    return;
  }
  const document = documentIn({ path, entries, budget: depth.budget }, tools);
  if (document) for await (const reading of document) yield event(path, reading);
  else if (depth.archives > DEEPEST_ARCHIVE) yield event(path, skipped('unsupported', 'zip in zip in zip'));
  else if (entries.length === 0) yield event(path, skipped('empty'));
  else yield* readArchive({ path, entries }, { ...depth, archives: depth.archives + 1 }, tools);
}

async function* readArchive(
  { path, entries }: { readonly path: string; readonly entries: readonly ArchiveEntry[] },
  depth: Depth,
  tools: FileTools,
): AsyncGenerator<ReadEvent> {
  for (const [i, entry] of entries.entries()) {
    const inside = `${path}/${entry.path}`;
    const bytes = await unpack(entry, { most: tools.limits.largestFileBytes, budget: depth.budget }, tools);
    if ('problem' in bytes) yield event(inside, skipped(bytes.problem, bytes.detail));
    else yield* readInside({ path: inside, bytes }, depth, tools);
    const left = entries.length - i - 1;
    if (depth.budget.left > 0 || left === 0) continue;
    yield event(path, skipped('too-large', `${left} more`));
    return;
  }
}

/** The encoding that a page's own mark-up claims; it counts only where the bytes agree. */
function declaredIn(beginning: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})/i.exec(beginning)?.[1]?.toLowerCase() ?? null;
}

function event(path: string, reading: Reading): ReadEvent {
  return { ...reading, path };
}

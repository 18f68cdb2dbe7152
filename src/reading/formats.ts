/** What kind of file some bytes are: by their first bytes, and only where those say nothing, by the name. */
import type { SkipReason } from './imported';
import { beginsTable } from './table-lines';

/** What a reader of ours takes. A `package` is a zip that only a look inside tells apart (docx, xlsx …). */
export type Format = 'text' | 'html' | 'mhtml' | 'json' | 'json-lines' | 'table' | 'pdf' | 'rtf' | 'package';

/** A format, or why the file is not read. */
type Recognized = { readonly format: Format } | { readonly problem: SkipReason; readonly detail: string };

type Signature = { readonly bytes: string; readonly at?: number; readonly means: Recognized };

const picture = (detail: string): Recognized => ({ problem: 'binary', detail });
const unsupported = (detail: string): Recognized => ({ problem: 'unsupported', detail });

/** First bytes in hexadecimal. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '25504446', means: { format: 'pdf' } },
  { bytes: '504b0304', means: { format: 'package' } },
  { bytes: '504b0506', means: { format: 'package' } },
  { bytes: 'd0cf11e0a1b11ae1', means: { problem: 'old-office', detail: 'doc, xls, ppt, wps' } },
  { bytes: '7b5c727466', means: { format: 'rtf' } },
  { bytes: '526172211a07', means: unsupported('rar') },
  { bytes: '377abcaf271c', means: unsupported('7z') },
  { bytes: '1f8b', means: unsupported('gz') },
  { bytes: '425a68', means: unsupported('bz2') },
  { bytes: 'fd377a585a00', means: unsupported('xz') },
  { bytes: '7573746172', at: 257, means: unsupported('tar') },
  { bytes: '43414a00', means: unsupported('caj') },
  { bytes: '4b444820', means: unsupported('caj') },
  { bytes: '484e0000', means: unsupported('caj') },
  { bytes: '89504e470d0a1a0a', means: picture('png') },
  { bytes: 'ffd8ff', means: picture('jpeg') },
  { bytes: '47494638', means: picture('gif') },
  { bytes: '52494646', means: picture('riff') },
  { bytes: '49492a00', means: picture('tiff') },
  { bytes: '4d4d002a', means: picture('tiff') },
  { bytes: '667479', at: 4, means: picture('mp4') },
  { bytes: '494433', means: picture('mp3') },
  { bytes: '7f454c46', means: picture('elf') },
  { bytes: '4d5a9000', means: picture('exe') },
  { bytes: '53514c69746520666f726d6174', means: unsupported('sqlite') },
];

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  json: 'json',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  csv: 'table',
  tsv: 'table',
};
/** A document of Office with a password is such an old container around the encrypted package. */
const ENCRYPTED_OFFICE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const LOOKED_AT = 4_000_000;

/** The name of a file without its folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Recognizes a binary format by its first bytes; null where they look like text. */
export function recognizeBinary(bytes: Uint8Array): Recognized | null {
  const found = SIGNATURES.find(({ bytes: hex, at = 0 }) => {
    for (let i = 0; i + 1 < hex.length; i += 2)
      if (bytes[at + i / 2] !== Number.parseInt(hex.slice(i, i + 2), 16)) return false;
    return true;
  });
  if (found && 'problem' in found.means && found.bytes.startsWith('d0cf') && contains(bytes, ENCRYPTED_OFFICE))
    return { problem: 'encrypted', detail: 'Office' };
  return found?.means ?? null;
}

/** The format of a text by its beginning and the file's name; `sample` is the decoded beginning. */
export function recognizeText(path: string, sample: string): Format {
  const start = sample.trimStart().slice(0, 2_000);
  if (/^(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(start)) return 'html';
  if (
    /^(?:From:|MIME-Version:|Snapshot-Content-Location:|Subject:)/i.test(start) &&
    /^content-type:\s*multipart\//im.test(sample)
  )
    return 'mhtml';
  const extension = /\.([^./]+)$/.exec(baseName(path).toLowerCase())?.[1] ?? '';
  const named = EXTENSIONS[extension];
  // Excel calls a table with tabs a text
  if ((named ?? 'text') === 'text' && beginsTable(sample)) return 'table';
  if (named) return named;
  if (/^\{[^\n]*\}\s*\n\s*\{/.test(start)) return 'json-lines';
  return /^[[{]\s*["{[]/.test(start) ? 'json' : /<(?:p|div|body|head)[\s>]/i.test(start) ? 'html' : 'text';
}

function contains(bytes: Uint8Array, sign: readonly number[]): boolean {
  const last = Math.min(bytes.length, LOOKED_AT) - sign.length;
  for (let at = 0; at <= last; at++) if (sign.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

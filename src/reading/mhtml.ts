/** Saved pages with everything in one file (.mhtml, RFC 2557): finds the page itself and decodes it. */

/** The page of a saved file, still as bytes, and what its file says of it. */
type SavedPage = { readonly bytes: Uint8Array; readonly charset: string | null; readonly url: string | null };

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

const MOST_DEPTH = 3;
const CHUNK = 32_768;

/** The first HTML part of a multipart file; null where there is none. */
export function savedPageIn(bytes: Uint8Array): SavedPage | null {
  const whole = partOf(binaryString(bytes));
  const found = findPage(whole, MOST_DEPTH);
  if (!found) return null;
  return {
    bytes: decodeBody(found),
    charset: parameter(found.headers.get('content-type') ?? '', 'charset'),
    url: whole.headers.get('snapshot-content-location') ?? found.headers.get('content-location') ?? null,
  };
}

function findPage(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? '';
  if (/^text\/html|^application\/xhtml/i.test(type)) return part;
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
  if (!boundary || depth === 0) return null;
  const pieces = part.body.split(`--${boundary}`);
  for (const piece of pieces.slice(1)) {
    if (piece.startsWith('--')) break;
    const found = findPage(partOf(piece.replace(/^\r?\n/, '')), depth - 1);
    if (found) return found;
  }
  return null;
}

function partOf(text: string): Part {
  const gap = /\r?\n\r?\n/.exec(text);
  const head = gap ? text.slice(0, gap.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? text.slice(gap.index + gap[0].length) : '' };
}

function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]+)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

function decodeBody({ headers, body }: Part): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable':
      return bytesOf(
        body
          .replace(/[ \t]*=\r?\n/g, '')
          .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    case 'base64':
      return fromBase64(body);
    default:
      return bytesOf(body);
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 and passes over everything that isn't of its alphabet. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ALPHABET.indexOf(text.charAt(i));
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** Bytes as a string of characters below 256, one for each. */
export function binaryString(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) chunks.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return chunks.join('');
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from({ length: binary.length }, (_, i) => binary.charCodeAt(i));
}

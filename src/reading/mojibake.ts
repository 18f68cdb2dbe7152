/**
 * Chinese text whose bytes were read as Western ones: å¤ªåŽŸ (UTF-8) or Ì«Ô­ (GBK) for 太原.
 *
 * A run of characters that can all be bytes above 0x7F is turned back into its bytes and decoded strictly; it stays as
 * it is unless every character of the result is Chinese. Runs are taken whole, so the work is linear.
 */
import { isHan } from '@/text/fold';
import { gbkTable } from './gbk';
import type { Repair } from './repair';

/** Windows-1252 has letters and signs where Latin-1 has controls: byte 0x80 + index. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Shorter runs of accented letters are Western words: Café, Sjöö. */
const SHORTEST_UTF8 = 3;
const SHORTEST_GBK = 6;

/** What stands instead of a run of misread bytes that begins at `at`; null where there is none. */
export function mendMojibake(text: string, at: number): Repair | null {
  const first = byteAt(text, at);
  if (first < 0xa1 || first > 0xf7) return null;
  const bytes: number[] = [];
  for (let byte = first; byte >= 0x80; byte = byteAt(text, at + bytes.length)) bytes.push(byte);
  const length = bytes.length;
  const mended = (length >= SHORTEST_UTF8 ? fromUtf8(bytes) : null) ?? (length >= SHORTEST_GBK ? fromGbk(bytes) : null);
  if (mended) return { length, ...mended };
  return length >= SHORTEST_UTF8 ? { length, put: text.slice(at, at + length) } : null;
}

function byteAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x80 && code <= 0xff) return code;
  const special = code > 0xff && code < 0x2123 ? WINDOWS_1252.indexOf(text.charAt(at)) : -1;
  return special < 0 ? -1 : 0x80 + special;
}

function fromUtf8(bytes: readonly number[]): { put: string; at: number[] } | null {
  let put = '';
  const at: number[] = [];
  let i = 0;
  while (i + 2 < bytes.length) {
    const [a = 0, b = 0, c = 0] = bytes.slice(i, i + 3);
    if (a < 0xe2 || a > 0xef || (b & 0xc0) !== 0x80 || (c & 0xc0) !== 0x80) return null;
    const code = ((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
    if (!isChinese(code)) return null;
    put += String.fromCharCode(code);
    at.push(i);
    i += 3;
  }
  return i === bytes.length ? { put, at } : null;
}

function fromGbk(bytes: readonly number[]): { put: string; at: number[] } | null {
  const table = bytes.length % 2 === 0 ? gbkTable() : null;
  if (!table) return null;
  let put = '';
  const at: number[] = [];
  for (let i = 0; i < bytes.length; i += 2) {
    const character = table.decode(bytes[i] ?? 0, bytes[i + 1] ?? 0);
    if (!character || !isChinese(character.charCodeAt(0))) return null;
    put += character;
    at.push(i);
  }
  return { put, at };
}

/** Han characters and the punctuation that goes with them, full-width forms included. */
function isChinese(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2010 && code <= 0x2027)
  );
}

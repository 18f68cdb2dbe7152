/**
 * Makes the text of a document readable again where a scraper, a PDF or a wrong encoding spoiled it.
 *
 * One pass from left to right. Each kind of fault has a mender that looks at one place and says what stands there
 * instead; all of them delete characters or replace them one for one, so the way back to the document is kept.
 */
import { isHan } from '@/text/fold';
import { type OffsetMap, OffsetMapBuilder, type Span, toOriginal } from '@/text/offset-map';
import type { RawText } from './article';
import { mendBoundaryFault } from './boundary-faults';
import { mendGbkMojibake } from './gbk-mojibake';
import { mendMojibake } from './mojibake';
import { pinyinLength } from './pinyin';
import type { Repair } from './repair';
import { markupRepair } from './stray-markup';

/** A mended text, the way back to the document, and the places of the mended text that stay damaged. */
export type Repaired = { readonly text: string; readonly map: OffsetMap; readonly damaged: readonly Span[] };

/** Mends a whole document. Takes any string and never throws. */
export function repair(document: string): Repaired {
  const builder = new OffsetMapBuilder();
  const damaged: Span[] = [];
  const chunks: string[] = [];
  let length = 0;
  let copied = 0; // everything of the document before this is written
  const copy = (until: number): void => {
    if (until <= copied) return;
    builder.add(length, copied);
    chunks.push(document.slice(copied, until));
    length += until - copied;
  };
  for (let i = 0; i < document.length; ) {
    const found = repairAt(document, i);
    if (!found) {
      i++;
      continue;
    }
    copy(i);
    for (let k = 0; k < found.put.length; k++) builder.add(length + k, i + (found.at?.[k] ?? k));
    for (const { start, end } of found.damaged ?? []) damaged.push({ start: length + start, end: length + end });
    chunks.push(found.put);
    length += found.put.length;
    i += found.length;
    copied = i;
  }
  copy(document.length);
  return { text: chunks.join(''), map: builder.map(), damaged };
}

/** What a part of the mended text was made of, with all that was deleted at its edges. */
export function rawText(document: string, { text, map }: Repaired, mended: Span): RawText {
  const start = mended.start > 0 ? toOriginal(map, mended.start - 1) + 1 : 0;
  const end = mended.end < text.length ? toOriginal(map, mended.end) : document.length;
  return { text: document.slice(start, end), start };
}

const DELETE: Repair = { length: 1, put: '' };
const SPACE: Repair = { length: 1, put: ' ' };
const NEW_LINE: Repair = { length: 1, put: '\n' };

/** Which mender looks at a character, by its code; the others are left alone without a look. */
function repairAt(document: string, at: number): Repair | null {
  const code = document.charCodeAt(at);
  if (code < 0x80) return asciiRepair(document, at, code);
  if (isHan(code))
    return code === 0x951f || code === 0x70eb ? lostCharacters(document, at) : mendGbkMojibake(document, at);
  if (code === 0xff08) return pinyinRepair(document, at);
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return lost(document, at);
  if (code < 0x250 || (code >= 0x2013 && code <= 0x2122)) {
    const mended = mendMojibake(document, at);
    if (mended) return mended;
  }
  if (isInvisible(code)) return DELETE;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return NEW_LINE;
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f) return SPACE;
  return compatibilityRepair(document, at, code);
}

function asciiRepair(document: string, at: number, code: number): Repair | null {
  switch (code) {
    case 0x0a:
      return null;
    case 0x0d:
      return document.charCodeAt(at + 1) === 0x0a ? DELETE : NEW_LINE;
    case 0x09:
      return SPACE;
    case 0x0b:
    case 0x0c:
      return NEW_LINE;
    case 0x28: // (
      return pinyinRepair(document, at);
    case 0x3f: // ?
      return mendBoundaryFault(document, at);
    case 0x21: // ! & * < [ \
    case 0x26:
    case 0x2a:
    case 0x3c:
    case 0x5b:
    case 0x5c:
      return markupRepair(document, at);
    default:
      return code < 0x20 || code === 0x7f ? DELETE : null;
  }
}

/** 服務(wù)不斷檔: the reading that a scraper put behind a character. */
function pinyinRepair(document: string, at: number): Repair | null {
  if (at === 0 || !isHan(document.charCodeAt(at - 1))) return null;
  const length = pinyinLength(document, at);
  return length ? { length, put: '' } : null;
}

/** 锟斤拷 and 烫烫烫 are what two well-known faults leave of any text: nothing of it can be had back. */
function lostCharacters(document: string, at: number): Repair | null {
  for (const trace of ['锟斤拷', '烫烫烫']) {
    if (document.startsWith(trace, at)) return { length: 3, put: trace, damaged: [{ start: 0, end: 3 }] };
  }
  return null;
}

function lost(document: string, at: number): Repair {
  const atLineStart = at === 0 || document.charCodeAt(at - 1) === 0x0a;
  // a private character that opens a line is a bullet of the document's own font
  if (atLineStart && document.charCodeAt(at) !== 0xfffd) return DELETE;
  return { length: 1, put: document.charAt(at), damaged: [{ start: 0, end: 1 }] };
}

/** Soft hyphens, characters without width, marks of direction and variation. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x80 && code < 0xa0 && code !== 0x85) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xfffc
  );
}

/** PDF fonts give radicals and compatibility forms for plain characters: ⼯ (U+2F2F) for 工. */
function compatibilityRepair(document: string, at: number, code: number): Repair | null {
  const radical = code >= 0x2e80 && code <= 0x2fdf;
  if (!radical && !(code >= 0xf900 && code <= 0xfaff)) return null;
  const plain = document.charAt(at).normalize('NFKC');
  return plain.length === 1 && plain !== document.charAt(at) ? { length: 1, put: plain } : null;
}

/**
 * Chinese in UTF-8 whose bytes were read as GBK: 鏂伴椈 for 新闻. Two characters of three bytes each became three of two.
 *
 * A run is turned back into its bytes only as a whole, and only where the bytes prove it: they are UTF-8 throughout, and
 * what they say is common Chinese where the run was not. Bytes that were lost on the way (U+FFFD or "?" stands there, or
 * the run ends inside of a character) cost the character they belong to, which is marked as damaged and never guessed.
 */
import { isHan } from '@/text/fold';
import type { Span } from '@/text/offset-map';
import { type GbkTable, gbkTable } from './gbk';
import type { Repair } from './repair';
import { simplify } from './simplify';

/** Fewer whole characters prove nothing. */
const LEAST_MENDED = 2;
/** Of the mended characters so many are common ones. */
const LEAST_COMMON = 2 / 3;
/** Longer runs that prove nothing are passed over as a whole, so that none is looked at twice. */
const LONGEST_SECOND_LOOK = 8;
const LOST = '\ufffd';
/** GBK has one character of one byte: 0x80. */
const EURO = '€';

/** What stands instead of a run of misread characters that begins at `at`; null where there is none. */
export function mendGbkMojibake(text: string, at: number): Repair | null {
  const table = gbkTable();
  const first = table?.encode(text.charAt(at)) ?? 0;
  if (!table || !isLead(first >> 8) || !isContinuation(first & 0xff)) return null;
  if (at > 0 && isHan(text.charCodeAt(at - 1))) return null; // the middle of a run
  const run = new Run();
  let end = at;
  while (end < text.length && run.isSound) {
    const bytes = bytesOf(text.charAt(end), { table, isOpen: run.isOpen });
    if (!bytes) break;
    run.take(text.charAt(end), bytes, end - at);
    end++;
  }
  run.finish();
  const length = end - at;
  if (run.isProven) return { length, put: run.put, at: run.at, damaged: run.damaged };
  const kept = text.slice(at, end);
  // too short to be mended, but a lost character says that something is wrong with it
  if (run.isSound && kept.includes(LOST)) return { length, put: kept, damaged: [{ start: 0, end: length }] };
  return length > LONGEST_SECOND_LOOK ? { length, put: kept } : null;
}

/** The bytes that a character was read from, none where they are lost; null where it doesn't belong to a run. */
function bytesOf(
  character: string,
  { table, isOpen }: { readonly table: GbkTable; readonly isOpen: boolean },
): readonly number[] | null {
  if (character === LOST || (character === '?' && isOpen)) return [];
  if (character === EURO) return [0x80];
  const code = character < '\x80' ? undefined : table.encode(character);
  return code === undefined ? null : [code >> 8, code & 0xff];
}

/** The bytes of a run taken one after the other, and what they say in UTF-8. */
class Run {
  put = '';
  /** For each character of `put`, the character of the run that it begins in. */
  readonly at: number[] = [];
  readonly damaged: Span[] = [];
  /** Have the bytes been UTF-8 so far? */
  isSound = true;
  #pending: number[] = [];
  #from = 0;
  /** Behind a lost byte the rest of its character may still stand. */
  #behindLoss = false;
  #taken = { all: 0, common: 0 };
  #mended = { all: 0, common: 0 };

  /** Is a character begun and not ended? */
  get isOpen(): boolean {
    return this.#pending.length > 0;
  }

  get isProven(): boolean {
    const { all, common } = this.#mended;
    if (!this.isSound || all < LEAST_MENDED || common < all * LEAST_COMMON) return false;
    return common * this.#taken.all > this.#taken.common * all;
  }

  take(character: string, bytes: readonly number[], index: number): void {
    if (bytes.length === 0) this.#lose(index);
    else count(this.#taken, character);
    for (const byte of bytes) this.#takeByte(byte, index);
  }

  /** To be called behind the last character. */
  finish(): void {
    if (this.isOpen) this.#lose(this.#from);
  }

  #takeByte(byte: number, index: number): void {
    if (this.isOpen) {
      if (isContinuation(byte)) this.#pending.push(byte);
      else this.isSound = false;
    } else if (isLead(byte) || byte === 0xc2 || byte === 0xc3) {
      this.#from = index;
      this.#pending = [byte];
    } else if (byte < 0x80) this.#write(byte, index);
    else if (!this.#behindLoss) this.isSound = false;
    const [a = 0, b = 0, c = 0] = this.#pending;
    if (this.#pending.length === 2 && a < 0xe0) this.#write(((a & 0x1f) << 6) | (b & 0x3f), this.#from);
    if (this.#pending.length === 3) this.#write(((a & 0xf) << 12) | ((b & 0x3f) << 6) | (c & 0x3f), this.#from);
  }

  #write(code: number, index: number): void {
    this.#pending = [];
    this.#behindLoss = false;
    if (code === 0xfeff) return;
    if (code === 0xfffd) {
      this.#lose(index);
      return;
    }
    if (!isWriting(code)) this.isSound = false;
    this.put += String.fromCharCode(code);
    this.at.push(index);
    if (isHan(code)) count(this.#mended, String.fromCharCode(code));
  }

  #lose(index: number): void {
    const from = this.isOpen ? this.#from : index;
    this.#pending = [];
    if (!this.#behindLoss) {
      this.damaged.push({ start: this.put.length, end: this.put.length + 1 });
      this.put += LOST;
      this.at.push(from);
    }
    this.#behindLoss = true;
  }
}

function count(counts: { all: number; common: number }, character: string): void {
  counts.all++;
  if (isCommon(character)) counts.common++;
}

/** The first level of GB 2312 (1980), in which the 3,755 most frequent characters stand. */
function isCommon(character: string): boolean {
  const code = gbkTable()?.encode(simplify(character)) ?? 0;
  return code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1;
}

/** Does a character of three bytes begin so: punctuation (E2, E3, EF) or Han (E3 to E9)? */
function isLead(byte: number): boolean {
  return (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/** What stands in Chinese text: ASCII, Western signs (·, ×, °), symbols, Han characters and full-width forms. */
function isWriting(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && code <= 0xff) ||
    (code >= 0x2010 && code <= 0x27bf) ||
    (code >= 0x3000 && code <= 0x33ff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    isHan(code)
  );
}

/**
 * Readings that a scraper put into the middle of two characters: 對接?xùn)|港股份 for 對接東港股份.
 *
 * The scraper replaced bytes, not characters. In GBK 接 is BD D3 and 東 is 96 7C; it saw D3 96, which is 訓, and wrote
 * "(xùn)" behind it. So 接 stands, 96 and the bracket became "?", and 7C came out as "|". The fault can be undone: 訓
 * must begin with the second byte of 接 and be read xùn, which gives the lost byte 96, and with it 東.
 * Where the rest was shifted as well (鏈?zhǔn)称? for 鏈食品) it is shifted back. The very last byte is lost then and
 * only a known word gives it; otherwise that character stays marked as damaged.
 */
import { isHan } from '@/text/fold';
import { EVERYDAY_WORDS, READINGS } from './fault-words';
import { type GbkTable, gbkTable } from './gbk';
import { isReading } from './pinyin';
import type { Repair } from './repair';

/** What is known of a fault: the character before it, the reading, and where the text goes on behind the bracket. */
type Fault = {
  readonly text: string;
  readonly at: number;
  readonly before: string;
  readonly reading: string;
  readonly tail: number;
};

/** More shifted characters than this would have met an ASCII character before. */
const LONGEST_SHIFT = 8;
/** Where several characters are possible, the one that the text writes beside the same neighbour within this distance. */
const NEAR = 5000;

/** Mends a fault whose "?" stands at `at`, or marks it as damaged; null where the "?" is a plain question mark. */
export function mendBoundaryFault(text: string, at: number): Repair | null {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return null;
  const length = text.slice(at + 1, at + 8).indexOf(')');
  const reading = length > 0 ? text.slice(at + 1, at + 1 + length) : '';
  if (!reading || !isReading(reading)) return null;
  const fault = { text, at, before: text.charAt(at - 1), reading, tail: at + length + 2 };
  const table = gbkTable();
  const mended = table ? (asciiTail(fault, table) ?? shiftedTail(fault, table)) : null;
  return mended ?? { length: fault.tail - at, put: '?', damaged: [{ start: 0, end: 1 }] };
}

/** The second byte of the damaged character came out as an ASCII character: only this one character is damaged. */
function asciiTail({ text, at, before, reading, tail }: Fault, table: GbkTable): Repair | null {
  const trail = text.charCodeAt(tail);
  if (!(trail >= 0x40 && trail <= 0x7e)) return null;
  const found = lostLeads({ before, reading }, table).map((lead) => table.decode(lead, trail));
  const possible = found.filter((character) => character !== '');
  const after = text.charAt(tail + 1);
  const near = text.slice(Math.max(0, at - NEAR), tail + NEAR);
  const written = possible.filter((character) => near.includes(character + after) || near.includes(before + character));
  const only = onlyOne(possible) ?? onlyOne(written);
  return only ? { length: tail + 1 - at, put: only } : null;
}

/** The characters behind the bracket are shifted by one byte, until a "?" that lost its other half. */
function shiftedTail({ text, at, before, reading, tail }: Fault, table: GbkTable): Repair | null {
  let end = tail;
  const bytes: number[] = [];
  for (; end < tail + LONGEST_SHIFT && isHan(text.charCodeAt(end)); end++) {
    const code = table.encode(text.charAt(end));
    if (code === undefined) return null;
    bytes.push(code >> 8, code & 0xff);
  }
  const last = bytes.pop();
  if (last === undefined || text.charAt(end) !== '?') return null;
  const readings = lostLeads({ before, reading }, table).map((lead) => pairs([lead, ...bytes], table));
  const shifted = onlyOne(readings.filter((candidate) => candidate !== ''));
  if (!shifted) return null;
  const final = lastCharacter(shifted.slice(-1), last, table);
  const count = shifted.length;
  return {
    length: end + 1 - at,
    put: shifted + (final ?? '?'),
    at: [0, ...Array.from({ length: count - 1 }, (_, i) => tail + i - at), end - at],
    ...(final ? {} : { damaged: [{ start: count, end: count + 1 }] }),
  };
}

/** The bytes that make, behind the second byte of the character before, a character of this reading. */
function lostLeads(fault: { readonly before: string; readonly reading: string }, table: GbkTable): number[] {
  const code = table.encode(fault.before);
  const read = READINGS.get(fault.reading) ?? '';
  if (code === undefined) return [];
  const leads: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const character = table.decode(code & 0xff, lead);
    if (character && read.includes(character)) leads.push(lead);
  }
  return leads;
}

function pairs(bytes: readonly number[], table: GbkTable): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const character = table.decode(bytes[i] ?? 0, bytes[i + 1] ?? 0);
    if (!character || !isHan(character.charCodeAt(0))) return '';
    text += character;
  }
  return text;
}

/** The character of this first byte that makes a word with the one before it; null where none or several do. */
function lastCharacter(before: string, lead: number, table: GbkTable): string | null {
  const found: string[] = [];
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = table.decode(lead, trail);
    if (character && EVERYDAY_WORDS.has(before + character)) found.push(character);
  }
  return onlyOne(found);
}

function onlyOne(candidates: readonly string[]): string | null {
  const [first, ...others] = new Set(candidates);
  return first !== undefined && others.length === 0 ? first : null;
}

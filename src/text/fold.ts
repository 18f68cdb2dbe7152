import { type OffsetMap, OffsetMapBuilder } from './offset-map';
import { SIMPLIFIED_PAIRS } from './simplified-data';
import { hasGroupedNumbers, isDigit, isThousandsComma, isThousandsSpace, type Numbers } from './thousands';

/** A text made comparable, with the way back to the raw one. */
export type Folded = { readonly text: string; readonly map: OffsetMap };

/**
 * Folds a text so that two texts that mean the same are equal however they are written: traditional characters
 * become simplified, full-width ASCII half-width, dashes, quotes and middle dots one kind each; thousands separators
 * and white space beside Han characters go, and a full-width comma that parts two numbers becomes 、. Never longer than
 * `raw`; offsets of the result lead back through `map`.
 */
export function fold(raw: string): Folded {
  const builder = new OffsetMapBuilder();
  const out = scratchFor(raw.length);
  let length = 0;
  let shift = Number.NaN; // raw offset minus folded offset of the last character written
  let numberStart = 0; // raw offset behind the last character that is no part of a number
  let numbers: Numbers | undefined;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    let to = TABLE[code] ?? code;
    if (to === DELETED) continue;
    if ((to === COMMA || to === SPACE) && isBetweenDigits(out[length - 1] ?? 0, raw.charCodeAt(i + 1))) {
      numbers ??= numbersOf(raw);
      if (to === SPACE ? isThousandsSpace(numbers, numberStart, i) : isThousandsComma(numbers, numberStart, i))
        continue;
      if (to === COMMA && code !== COMMA) to = PAUSE;
    }
    if (to === SPACE) {
      const next = skipSpace(raw, i);
      const gap =
        length === 0 || next >= raw.length || vanishes(out[length - 1] ?? 0, TABLE[raw.charCodeAt(next)] ?? 0);
      if (gap) {
        i = next - 1;
        continue;
      }
    }
    if (to !== code && isProtected(raw, i, code)) to = code;
    if (i - length !== shift) {
      builder.add(length, i);
      shift = i - length;
    }
    out[length++] = to;
    if (to === SPACE) i = skipSpace(raw, i) - 1;
    if (!isDigit(to)) numberStart = i + 1;
  }
  return { text: decode(out.subarray(0, length)), map: builder.map() };
}

/** Characters of the text that is being folded, kept from call to call. */
let scratch = new Uint16Array(1024);

function scratchFor(length: number): Uint16Array {
  if (scratch.length < length) scratch = new Uint16Array(2 * length);
  return scratch;
}

/** The folded text alone, for names and queries that need no way back. */
export function folded(raw: string): string {
  return fold(raw).text;
}

/** Is this UTF-16 unit a Han character (of the basic plane)? */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const PAUSE = '、'.charCodeAt(0);
const DELETED = 0xffff;

/** What follows a character, by its code, where it is not the traditional form of another: 乾安县 is not 干安县. */
const PROTECTED: ReadonlyMap<number, string> = new Map(
  ['乾安县隆坤陵', '藉口镇', '濛江'].map((row) => [row.charCodeAt(0), row.slice(1)]),
);

const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let i = 0; i < SIMPLIFIED_PAIRS.length; i += 2) {
    table[SIMPLIFIED_PAIRS.charCodeAt(i)] = SIMPLIFIED_PAIRS.charCodeAt(i + 1);
  }
  const set = (characters: string, to: string): void => {
    for (const character of characters) table[character.charCodeAt(0)] = to.charCodeAt(0);
  };
  set(
    '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    ' ',
  );
  set('‐‑‒–—―−⸺⸻─━﹘﹣', '-');
  set('〜∼˜﹏', '~');
  set('“”„‟「」『』〝〞〟﹁﹂﹃﹄«»', '"');
  set('‘’‚‛′', "'");
  set('•‧・･∙⋅▪●', '·');
  set('〔﹝', '[');
  set('〕﹞', ']');
  set('﹐', ',');
  set('﹪', '%');
  set('￥', '¥');
  set('○◯', '〇');
  set('么', '么'); // the traditional form of 幺, but hardly ever meant as such
  for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) table[code] = DELETED;
  return table;
}

/** The first offset at or after `from` that is neither white space nor deleted. */
function skipSpace(raw: string, from: number): number {
  let next = from;
  while (next < raw.length) {
    const folded = TABLE[raw.charCodeAt(next)];
    if (folded !== SPACE && folded !== DELETED) break;
    next++;
  }
  return next;
}

/** White space goes where a Han character stands on either side, and between a digit and its percent sign. */
function vanishes(left: number, right: number): boolean {
  return isIdeographic(left) || isIdeographic(right) || (isDigit(left) && right === 0x25);
}

/** Han characters, the ideographic punctuation that stands between them, and halves of rarer Han characters. */
function isIdeographic(code: number): boolean {
  return isHan(code) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xd800 && code <= 0xdfff);
}

function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) {
    const piece: string = Reflect.apply(String.fromCharCode, null, units.subarray(i, i + 8192)); // spreading is 5 times slower
    text += piece;
  }
  return text;
}

/** Is what stands between a folded character and a raw one part of a number, or does it part two? */
function isBetweenDigits(before: number, behind: number): boolean {
  return isDigit(before) && isDigit(TABLE[behind] ?? 0);
}

function numbersOf(raw: string): Numbers {
  let hasGroups: boolean | undefined;
  return {
    raw,
    codeAt: (offset) => TABLE[raw.charCodeAt(offset)] ?? 0,
    hasGroups: () => (hasGroups ??= hasGroupedNumbers(raw)),
  };
}

function isProtected(raw: string, at: number, code: number): boolean {
  return PROTECTED.get(code)?.includes(raw.charAt(at + 1) || ' ') ?? false;
}

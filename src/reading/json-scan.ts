/** JSON as text, where a part of it may be broken: the elements of a list, and whole objects among spoiled ones. */

/** A stretch of a text: offsets into it, and what stands there. */
export type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** An object holds at most so many others that begin with the same key; where more stand in it, its end is missing. */
const MOST_ALIKE = 32;

/**
 * The elements of the list that is opened just before `from`, found by its commas and brackets, so that one that is
 * broken doesn't take the others with it; white space and nothing but it is no element. Returns the offset behind the
 * list, or the text's length where it has no end.
 */
export function* elementsOf(text: string, from: number): Generator<Piece, number> {
  let start = from;
  let depth = 0;
  for (const at of structureOf(text, from)) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') depth++;
    else if (sign !== ',' && depth > 0) depth--;
    else if (sign !== '}' && depth === 0) {
      yield* pieceBetween(text, start, at);
      start = at + 1;
      if (sign === ']') return start;
    }
  }
  yield* pieceBetween(text, start, text.length);
  return text.length;
}

/** Where the list ends whose elements begin at `from`: behind its bracket, or with the text. */
export function endOfList(text: string, from: number): number {
  const elements = elementsOf(text, from);
  let step = elements.next();
  while (!step.done) step = elements.next();
  return step.value;
}

/** JSON that was read, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly error: string };

/** Parses a text as JSON. */
export function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: String(error) };
  }
}

/**
 * The objects of a spoiled stretch by their offsets; one is broken where it has no end before too many like it begin.
 * They are told by the key that the stretch begins with, or, where it begins with none, by lines that open an object.
 * Those in an object that is whole are part of it.
 */
export function* objectsIn(text: string): Generator<{ readonly start: number; readonly parsed: Parsed }> {
  const key = /^\s*\{\s*("(?:[^"\\\n]|\\.){1,100}"\s*:)/.exec(text)?.[1];
  const opening = key ? new RegExp(`\\{\\s*${literal(key)}`, 'g') : /(?:^|\n)[ \t]*\{/g;
  const starts = [...text.matchAll(opening)].map((match) => match.index + match[0].indexOf('{'));
  let behind = 0;
  for (const [i, start] of starts.entries()) {
    if (start < behind) continue;
    const end = endOfObject(text, start, starts[i + MOST_ALIKE] ?? text.length);
    const parsed = end === null ? { error: 'no end' } : parse(text.slice(start, end));
    if (end !== null && 'value' in parsed) behind = end;
    yield { start, parsed };
  }
}

/** Counts the lines of a text up to offsets that only grow; the first is 1. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}

/**
 * The offsets of the brackets and commas outside of strings. No string goes on behind the end of its line, so a missing
 * quote is made good there.
 */
function* structureOf(text: string, from: number, to = text.length): Generator<number> {
  let quoted = false;
  for (let i = from; i < to; i++) {
    const sign = text.charCodeAt(i);
    if (sign === 0x0a) quoted = false;
    else if (sign === 0x22) quoted = !quoted;
    else if (quoted) i += sign === 0x5c && text.charCodeAt(i + 1) !== 0x0a ? 1 : 0;
    else if (sign === 0x2c || sign === 0x5b || sign === 0x5d || sign === 0x7b || sign === 0x7d) yield i;
  }
}

function* pieceBetween(text: string, start: number, end: number): Generator<Piece> {
  const piece = text.slice(start, end);
  const bare = piece.trimStart();
  if (bare !== '') yield { text: bare, start: end - bare.length, end };
}

function endOfObject(text: string, start: number, to: number): number | null {
  let depth = 0;
  for (const at of structureOf(text, start, to)) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') depth++;
    else if (sign !== ',' && --depth === 0) return at + 1;
  }
  return null;
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

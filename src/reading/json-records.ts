/** Articles in JSON: an article a line (.jsonl), a list of articles, an object that holds such a list, or one article. */
import { fewComplaints, type Reading, skipped } from './file-tools';
import { fieldsOf, importRecord } from './record-fields';

/** Where services put their lists of articles. */
const LISTS = [
  'articles',
  'data',
  'items',
  'results',
  'records',
  'rows',
  'docs',
  'documents',
  'list',
  'news',
  'hits',
  'entries',
  'content',
];
const DEEPEST_LIST = 3;

/** Reads JSON with one article a line. A broken line is reported by its number, and the others are read. */
export function readJsonLines(lines: Iterable<string>, source: string): Iterable<Reading> {
  return fewComplaints(recordsIn(parsedLines(lines), source));
}

/** Reads a whole JSON file. In a list, a broken article is reported by its line, and the others are read. */
export function* readJson(text: string, source: string): Iterable<Reading> {
  if (text.trimStart().startsWith('[')) {
    yield* fewComplaints(recordsIn(soundElements(text), source));
    return;
  }
  const parsed = parse(text);
  if ('value' in parsed) {
    const found = listIn(parsed.value, DEEPEST_LIST) ?? [parsed.value];
    for (const record of found) yield importOne(record, source, null);
    return;
  }
  const [first = ''] = text.trimStart().split('\n', 1);
  // lines of JSON under the name of .json are common
  if ('value' in parse(first)) yield* readJsonLines(text.split('\n'), source);
  else yield skipped('broken', `line ${lineOf(text, parsed.error)}`);
}

type Piece = { readonly text: string; readonly line: number };
type Parsed = { readonly value: unknown } | { readonly error: string };
/** A record, or what is wrong with it, and the line that it begins on. */
type Found = { readonly parsed: Parsed; readonly line: number };

function* parsedLines(lines: Iterable<string>): Generator<Found> {
  let line = 0;
  for (const text of lines) {
    line++;
    if (text.trim() !== '') yield { parsed: parse(text), line };
  }
}

function* recordsIn(found: Iterable<Found>, source: string): Generator<Reading> {
  let any = false;
  for (const { parsed, line } of found) {
    any = true;
    yield 'value' in parsed ? importOne(parsed.value, source, line) : skipped('broken', `line ${line}`);
  }
  if (!any) yield skipped('empty');
}

function importOne(record: unknown, source: string, line: number | null): Reading {
  const at = line === null ? null : `line ${line}`;
  if (typeof record !== 'object' || record === null) return skipped('no-text', at);
  const imported = importRecord(fieldsOf(record), source);
  return imported ? { type: 'article', imported } : skipped('no-text', at);
}

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The line that a browser's message points at: it gives the line (Firefox) or the position (Chrome). */
function lineOf(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return text.slice(0, position).split('\n').length;
}

function listIn(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object' && item !== null) ? (value as unknown[]) : null;
  if (depth === 0 || typeof value !== 'object' || value === null) return null;
  const inner = value as Record<string, unknown>;
  for (const name of LISTS) {
    const list = listIn(inner[name], depth - 1);
    if (list) return list;
  }
  return null;
}

/** The elements of a list; one that is broken, so that it runs on into others, is cut where lines open an object. */
function* soundElements(text: string): Generator<Found> {
  for (const piece of elementsOf(text)) {
    if (piece.text.trim() === '') continue;
    const parsed = parse(piece.text);
    if ('value' in parsed) {
      yield { parsed, line: piece.line };
      continue;
    }
    let { line } = piece;
    for (const part of piece.text.trimStart().split(/\n(?=[ \t]*\{)/)) {
      yield { parsed: parse(part.replace(/(?<=\})[\s,\]]+$/, '')), line };
      line += part.split('\n').length;
    }
  }
}

/**
 * The elements of a list as text, found by its commas and brackets, so that one that is broken doesn't take the others
 * with it. No string goes on behind the end of its line, so a missing quote is made good there.
 */
function* elementsOf(text: string): Generator<Piece> {
  let start = text.indexOf('[') + 1;
  let depth = 0;
  let line = text.slice(0, start).split('\n').length;
  let startLine = line;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '\n') {
      line++;
      quoted = false;
      if (text.slice(start, i).trim() === '') startLine = line;
    } else if (quoted) {
      if (sign === '\\') i++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if ((sign === '}' || sign === ']') && depth > 0) depth--;
    else if ((sign === ',' || sign === ']') && depth === 0) {
      yield { text: text.slice(start, i), line: startLine };
      start = i + 1;
      startLine = line;
      if (sign === ']') return;
    }
  }
  yield { text: text.slice(start), line: startLine };
}

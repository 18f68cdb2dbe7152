/** Articles in JSON: an article a line (.jsonl), a list of articles, an object that holds such a list, or one article. */
import { beginningOf } from './beginning';
import { fewComplaints, type Reading, skipped } from './file-tools';
import { hasText, isArticle, recordsOf } from './json-lists';
import { elementsOf, endOfList, lineCounter, objectsIn, type Parsed, type Piece, parse } from './json-scan';
import { fieldsOf, importRecord } from './record-fields';

/** So many elements show whether a list in a broken file is one of articles. */
const SHOWING = 3;
/** So many lists of a broken file are looked into, so far. */
const MOST_LISTS = 100;
const LOOKED_INTO = 200_000;
/** So many characters show which record is meant in a file of one line. */
const EXCERPT = 40;

/** Reads JSON with one article a line. A broken line is reported by its number, and the others are read. */
export function readJsonLines(lines: Iterable<string>, source: string): Iterable<Reading> {
  return fewComplaints(recordsIn(parsedLines(lines), source));
}

/**
 * Reads a whole JSON file: an article, or lists of articles wherever they lie. A broken article of a list is reported by
 * its line, or its first words where the file is one line, and the others are read.
 */
export function* readJson(text: string, source: string): Iterable<Reading> {
  if (text.trimStart().startsWith('[')) {
    yield* fewComplaints(recordsIn(soundElements(text), source));
    return;
  }
  const parsed = parse(text);
  if ('value' in parsed) {
    for (const record of recordsOf(parsed.value)) yield importOne(record, source, null);
    return;
  }
  const [first = ''] = text.trimStart().split('\n', 1);
  // lines of JSON under the name of .json are common
  if ('value' in parse(first)) yield* readJsonLines(text.split('\n'), source);
  else yield* readBroken(text, { source, line: lineOf(text, parsed.error) });
}

/** Reads the lists of articles in a text that is no JSON as a whole; `line` is where it is said to be broken. */
function* readBroken(
  text: string,
  { source, line }: { readonly source: string; readonly line: number },
): Generator<Reading> {
  let told = false;
  const lists = listsOfArticles(text);
  if (lists.length > 0)
    for (const reading of fewComplaints(recordsIn(soundElements(text, lists), source))) {
      told ||= reading.type === 'skipped' && reading.reason === 'broken';
      yield reading;
    }
  // what is broken may lie outside of the lists
  if (!told) yield skipped('broken', `line ${line}`);
}

/** A record, or what is wrong with it, and the line that it begins on; `words` are its first where a line holds many. */
type Found = { readonly parsed: Parsed; readonly line: number; readonly words?: string };

function* parsedLines(lines: Iterable<string>): Generator<Found> {
  let line = 0;
  for (const text of lines) {
    line++;
    if (text.trim() !== '') yield { parsed: parse(text), line };
  }
}

function* recordsIn(found: Iterable<Found>, source: string): Generator<Reading> {
  let any = false;
  for (const { parsed, line, words } of found) {
    any = true;
    if (!('value' in parsed)) yield skipped('broken', words ?? `line ${line}`);
    else for (const record of recordsInside(parsed.value)) yield importOne(record, source, line);
  }
  if (!any) yield skipped('empty');
}

/** An element of a list may be a list of articles again, or hold some; one that has a text of its own is one. */
function recordsInside(value: unknown): readonly unknown[] {
  return hasText(value) ? [value] : recordsOf(value);
}

function importOne(record: unknown, source: string, line: number | null): Reading {
  const at = line === null ? null : `line ${line}`;
  if (typeof record !== 'object' || record === null) return skipped('no-text', at);
  const imported = importRecord(fieldsOf(record), source);
  return imported ? { type: 'article', imported } : skipped('no-text', at);
}

/** The line that a browser's message points at: it gives the line (Firefox) or the position (Chrome). */
function lineOf(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return lineCounter(text)(position);
}

/** Where lists of articles (one of their first has a title and a text) begin: offsets behind their brackets. */
function listsOfArticles(text: string): number[] {
  const starts: number[] = [];
  let behind = 0;
  let looked = 0;
  for (const { index } of text.matchAll(/\[(?=\s*\{)/g)) {
    if (index < behind) continue;
    if (++looked > MOST_LISTS) break;
    const { first } = beginningOf(elementsOf(text.slice(index, index + LOOKED_INTO), 1), SHOWING);
    if (!first.some(holdsArticle)) continue;
    starts.push(index + 1);
    behind = endOfList(text, index + 1);
  }
  return starts;
}

/** Is an element an article, or where it is broken, is one of the first in it? */
function holdsArticle({ text }: Piece): boolean {
  const parsed = parse(text);
  if ('value' in parsed) return isArticle(parsed.value);
  const { first } = beginningOf(objectsIn(text), SHOWING);
  return first.some(({ parsed: inner }) => 'value' in inner && isArticle(inner.value));
}

/**
 * The elements of lists that begin at the given offsets. One that is broken may run on into others: what is whole in it
 * is found again, unless it is but a part of a record.
 */
function* soundElements(text: string, starts: readonly number[] = [text.indexOf('[') + 1]): Generator<Found> {
  const lineAt = lineCounter(text);
  const oneLine = !text.trim().includes('\n');
  let titled = false;
  for (const from of starts) {
    let spoiled = false; // is what comes next the rest of a broken element?
    for (const piece of elementsOf(text, from)) {
      const parsed = parse(piece.text);
      const line = lineAt(piece.start);
      if ('value' in parsed) {
        spoiled &&= !piece.text.startsWith('{');
        titled ||= isArticle(parsed.value);
        if (!spoiled) yield { parsed, line };
      } else if (!spoiled || piece.text.startsWith('{')) {
        spoiled = true;
        for (const found of soundObjects(piece, { lineAt, isRecord: titled ? isArticle : hasText }))
          yield oneLine ? found : { parsed: found.parsed, line: found.line };
      }
    }
  }
}

type Records = { readonly lineAt: (offset: number) => number; readonly isRecord: (value: unknown) => boolean };

/** The whole records in a broken element, and each broken one. */
function* soundObjects({ text, start }: Piece, { lineAt, isRecord }: Records): Generator<Found> {
  let whole = true; // was the record before?
  let any = false;
  for (const { start: at, parsed } of objectsIn(text)) {
    const sound = 'value' in parsed && isRecord(parsed.value);
    // an object that stands behind a name or opens a list is a part of the broken record around it
    const part = !whole && !/,\s*$/.test(text.slice(Math.max(0, at - 100), at));
    if (part || (!sound && 'value' in parsed)) continue;
    any = true;
    whole = sound;
    yield { parsed, line: lineAt(start + at), words: text.slice(at, at + EXCERPT) };
  }
  if (!any) yield { parsed: { error: 'broken' }, line: lineAt(start), words: text.slice(0, EXCERPT) };
}

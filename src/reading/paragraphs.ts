/**
 * Paragraphs that a column or a picture broke in two, made whole again: 为避免人员聚集,坚持“线上线 / 下”两手抓.
 *
 * A paragraph without a full stop is open. The next text continues it, across blank lines and captions, unless that
 * text begins an article by itself or the short line before it is a headline.
 */

import { findSignature } from './bylines';
import { VIEW } from './lines';
import { joinPassages, type SourcePassage } from './passages';
import { type Kind, pointsAtPicture, type Row } from './rows';
import { simplify } from './simplify';
import { CELLS, SENTENCE_END } from './wrapped-lines';

/** How many short lines can stand between the halves of a sentence. */
const MOST_BETWEEN = 3;
/** Nothing shorter is the first part of a sentence. */
const SHORTEST = 8;
/** A line that needs no full stop, as a table's row needs none: an address, a number to call, a list's item. */
const COMPLETE = /^.{2,8}[:：].{0,40}[\da-zA-Z]$|^\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．].{0,30}$/;

/**
 * Joins the broken paragraphs among the rows and leaves out the captions inside them; other rows stay as they are.
 * `pictures`: can there be any? Else nothing short is left out.
 */
export function joinBroken(rows: readonly Row[], { pictures = true } = {}): Row[] {
  const result: Row[] = [];
  let open: Row[] = [];
  const finish = (): void => {
    const [first, ...others] = open;
    if (first) result.push(others.length > 0 ? joinRows(first, open) : first);
    open = [];
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!row || row.kind.type === 'furniture') continue;
    const last = open.at(-1);
    if (last && continues(row) && !isListed(last, row)) open.push(row);
    else if (last && pictures && isInterruption(rows, i)) {
      // a picture's text with content comes out as a row of its own, before the sentence that it interrupts
      if (row.kind.type === 'text') result.push(row);
      continue;
    } else {
      finish();
      if (row.kind.type !== 'text') result.push(row);
      else open = [row];
    }
    const newest = open.at(-1);
    if (newest && !isOpen(newest)) finish();
  }
  finish();
  return result.sort((a, b) => startOf(a.passage) - startOf(b.passage));
}

function startOf(passage: SourcePassage): number {
  return passage.pieces[0]?.start ?? 0;
}

function joinRows(first: Row, rows: readonly Row[]): Row {
  const passage = joinPassages(rows.map((row) => row.passage));
  const kind: Kind =
    first.kind.type === 'text' ? { ...first.kind, signature: findSignature(passage.text) } : first.kind;
  return { ...first, passage, kind, tail: simplify(passage.text.slice(-VIEW)) };
}

/** Does a paragraph stop in mid-sentence? */
function isOpen({ passage, kind, tail, item }: Row): boolean {
  if (kind.type !== 'text' || item || kind.signature) return false;
  if (SENTENCE_END.test(tail.trimEnd())) return false;
  if (passage.text.length < 60 && (CELLS.test(tail) || COMPLETE.test(tail))) return false;
  return passage.text.length >= SHORTEST;
}

/** An item of a list, by its number. */
const NUMBERED = /^\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．](?!\d)/;
/** A line of a list of names and values: 义井街道：3200户. */
const LABELLED = /^[^，,。：:\s]{1,10}[：:]/;
const LONGEST_LABELLED = 60;

/** Do two lines stand under one another in a list? */
function isListed({ head, passage }: Row, row: Row): boolean {
  return (
    Math.max(passage.text.length, row.passage.text.length) <= LONGEST_LABELLED &&
    LABELLED.test(head) &&
    LABELLED.test(row.head)
  );
}

/** Can this row be the rest of a sentence? */
function continues(row: Row): boolean {
  const { kind, level, item } = row;
  if (NUMBERED.test(row.head)) return false;
  if (kind.type !== 'text' || level > 0 || item || kind.dateline || kind.continued > 0) return false;
  return !isPicture(row);
}

function isPicture({ head, kind }: Row): boolean {
  if (kind.type !== 'text') return false;
  return (kind.signature?.photo === true && kind.signature.start > 0) || pointsAtPicture(head);
}

/** Is this row a caption inside a sentence, because the sentence goes on soon behind it? */
function isInterruption(rows: readonly Row[], at: number): boolean {
  for (let i = at; i < rows.length && i < at + MOST_BETWEEN; i++) {
    const row = rows[i];
    if (!row || row.level > 0) return false;
    if (continues(row)) return i > at;
    const between = row.kind.type === 'caption' || row.kind.type === 'furniture' || isPicture(row);
    // a slogan, a label and a plain short line may all be a picture's text; a column's title or a notice's is not
    const short =
      row.kind.type === 'head' &&
      row.kind.role !== 'column' &&
      row.kind.role !== 'notice' &&
      row.kind.role !== 'subtitle';
    if (!between && !short) return false;
  }
  return false;
}

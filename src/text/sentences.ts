import { characterValues } from './character-table';
import type { Span } from './offset-map';

const LONGEST = 500;

const PAUSE = 1;
const STOP = 2;
const CLOSING = 3;
const MARKS = characterValues({ [PAUSE]: ',;', [STOP]: '。!?…', [CLOSING]: '"\')]' });

/**
 * The sentences of a folded paragraph, with their closing marks and quotes; together they cover it. A semicolon does
 * not end a sentence, but none is longer than `LONGEST`: a list without a full stop is cut at a comma. Linear time;
 * never empty spans.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let comma = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = MARKS[text.charCodeAt(at)];
    if (mark === PAUSE) comma = at + 1;
    if (at - start >= LONGEST) {
      const end = comma > start ? comma : at;
      sentences.push({ start, end });
      start = end;
    }
    if (mark !== STOP) continue;
    let end = at + 1;
    while (end < text.length && (MARKS[text.charCodeAt(end)] ?? 0) >= STOP) end++;
    if (end - start > 1) {
      sentences.push({ start, end });
      start = end;
    }
    at = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

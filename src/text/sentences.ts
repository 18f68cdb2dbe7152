import type { Span } from './offset-map';

/**
 * The sentences of a folded paragraph, with their closing marks and quotes; together they cover it. A semicolon does
 * not end a sentence. Linear time; never empty spans.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!'。!?…'.includes(text.charAt(at))) continue;
    let end = at + 1;
    while (end < text.length && '。!?…"\')]'.includes(text.charAt(end))) end++;
    if (end - start > 1) {
      sentences.push({ start, end });
      start = end;
    }
    at = end - 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

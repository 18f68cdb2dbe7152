/** Pieces of the mended text that belong together, and how to cut them without losing where they stood. */
import type { Span } from '@/text/offset-map';

/** A paragraph, a headline or a line: its pieces (offsets into the mended text, rising) and what they say together. */
export type SourcePassage = { readonly pieces: readonly Span[]; readonly text: string };

/** The passage of the given pieces of `source`. */
export function passageOf(source: string, pieces: readonly Span[]): SourcePassage {
  return { pieces, text: pieces.map(({ start, end }) => source.slice(start, end)).join('') };
}

/** Several passages as one, without anything between them. */
export function joinPassages(passages: readonly SourcePassage[]): SourcePassage {
  const [only, ...others] = passages;
  if (only && others.length === 0) return only;
  return { pieces: passages.flatMap(({ pieces }) => pieces), text: passages.map(({ text }) => text).join('') };
}

/** The part of a passage between two offsets of its own text, without white space at either end. */
export function cut(passage: SourcePassage, start: number, end = passage.text.length): SourcePassage {
  const kept = passage.text.slice(start, end);
  const from = start + kept.length - kept.trimStart().length;
  const to = Math.max(from, start + kept.trimEnd().length);
  const pieces: Span[] = [];
  let at = 0;
  for (const piece of passage.pieces) {
    const length = piece.end - piece.start;
    const first = Math.max(from - at, 0);
    const last = Math.min(to - at, length);
    if (first < last) pieces.push({ start: piece.start + first, end: piece.start + last });
    at += length;
  }
  return { pieces, text: passage.text.slice(from, to) };
}

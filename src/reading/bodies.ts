/** Paragraphs as the text of an article, with the way back to the document. */
import { firstIndex } from '@/text/first-index';
import { type OffsetMap, OffsetMapBuilder, type Span, toOriginal } from '@/text/offset-map';
import type { SourcePassage } from './passages';
import type { Repaired } from './repairs';

/** The text of an article, the way back to the document, and where it stays damaged. */
export type Body = { readonly text: string; readonly origin: OffsetMap; readonly damaged: readonly Span[] };

/** Joins paragraphs by one line feed each. Takes time in the length of the paragraphs, not of the document. */
export function bodyOf(paragraphs: readonly SourcePassage[], { text, map, damaged }: Repaired): Body {
  const builder = new OffsetMapBuilder();
  const chunks: string[] = [];
  const spoiled: Span[] = [];
  let length = 0;
  let end = 0;
  for (const paragraph of paragraphs) {
    if (chunks.length > 0) {
      // the line feed between paragraphs is one of the document's own
      builder.add(length, toOriginal(map, Math.max(end, text.indexOf('\n', end))));
      chunks.push('\n');
      length++;
    }
    for (const piece of paragraph.pieces) {
      addPiece(builder, { map, piece, at: length });
      const first = firstIndex(damaged.length, (i) => (damaged[i]?.end ?? 0) > piece.start);
      for (let i = first; (damaged[i]?.start ?? piece.end) < piece.end; i++) {
        const { start, end: stop } = damaged[i] ?? piece;
        const shift = length - piece.start;
        spoiled.push({ start: Math.max(start, piece.start) + shift, end: Math.min(stop, piece.end) + shift });
      }
      chunks.push(text.slice(piece.start, piece.end));
      length += piece.end - piece.start;
      end = piece.end;
    }
  }
  return { text: chunks.join(''), origin: builder.map(), damaged: spoiled };
}

/** Says where a piece of the mended text, written at `at`, stands in the document. */
function addPiece(
  builder: OffsetMapBuilder,
  { map, piece, at }: { readonly map: OffsetMap; readonly piece: Span; readonly at: number },
): void {
  builder.add(at, toOriginal(map, piece.start));
  const inside = firstIndex(map.at.length, (i) => (map.at[i] ?? 0) > piece.start);
  for (let i = inside; (map.at[i] ?? piece.end) < piece.end; i++)
    builder.add(at + (map.at[i] ?? 0) - piece.start, map.original[i] ?? 0);
}
